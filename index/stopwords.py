"""Words that ask or join but carry no subject: left out of what a question must have in common."""

STOPWORDS = {
    "en": frozenset(
        """
        a about according after all also an and any anything are as ask at be been before being but
        by can concerning could did do does doing done for from give had has have having he her him
        his how i if in into is it its just know like made make many may me might more most much my
        need no not of on only or other our out over please regarding said say says shall she should
        show so some something such tell than that the their them then there these they thing this
        those to too under up us very was we were what when where whether which while who whom whose
        why will with would you your
        """.split()
    ),
    "ru": frozenset(
        """
        а без был была были было быть в вам вас вы где говорит говорится да даже для до его ее ей
        если есть еще же за и из или им их к как какая какие каким каких какого каком какой какую ко
        когда кого кому кто куда ли либо меня мне много может можно мой мы на над надо нам нас не
        него нее нет ни никак них но ну нужно о об обо один он она они оно от очень по под
               почему при про расскажи расскажите с сам свои себя скажите сколько со так такие такое такой
        там те тем то того тоже только том ты у уже чем что чтобы чего чей эта эти это этого этой
        этом этот я
        """.split()
    ),
    "kk": frozenset(
        """
        ал ала алады ала ма айтыңызшы ара арқылы бар барлық без бе бен беру бәрі біз бізде бір бірақ
        бойынша болады болған болса болу болып бұл ғана да дағы де деген дейді деп дейін екен егер
        ед едің емес еді ең ет етеді және жоқ жайлы жайында жатыр ие керек кім кімдер кімге кімнің
        қай қайда қайсы қалай қандай қанша қашан қою ма мен менің ме мұнда мүмкін не неге неліктен
        немесе неше не үшін оған ол олар олардың онда оның осы отыр па пе пен сен сіз сол соң сияқты
        ба те та тек тиіс туралы тұр үшін ұсынады әлде әр әрі яғни
        """.split()
    ),
}
