"""Words that ask or join but carry no subject: left out of what a question must have in common."""

STOPWORDS = {
    "en": frozenset(
        """
        a about according after all also an and any anything are as ask at be been before being
        but by can concerning could did do does doing done for from give had has have having he
        her him his how i if in into is it its just know like made make many may me might more
        most much my need no not of on only or other our out over please regarding said say says
        shall she should show so some something such tell than that the their them then there
        these they thing this those to too under up us very was we were what when where whether
        which while who whom whose why will with would you your
        """.split()
    ),
    "ru": frozenset(
        """
        а без был была были было быть в вам вас вы где говорит говорится да даже для до его ее ей
        если есть еще же за и из или им их к как какая какие каким каких какого какой каком какую
        ко когда кого кому кто куда ли либо меня мне много может можно мой мы на над надо нам нас
        не него нее нет ни никак них но ну нужно о об обо один он она они оно от очень по под
        почему при про расскажи расскажите с сам свои себя скажите сколько со так такие такое
        такой там те тем то того тоже только том ты у уже чего чей чем что чтобы эта эти это этого
        этой этом этот я
        """.split()
    ),
    "kk": frozenset(
        """
        айтыңызшы ал ала алады ара арқылы ба бар барлық бе без бен беру бойынша болады болса болу
        болып болған біз бізде бір бірақ бұл бәрі да дағы де деген дейді дейін деп егер ед еді
        едің екен емес ет етеді ең жайлы жайында жатыр жоқ және ие керек кім кімге кімдер кімнің
        ма ме мен менің мүмкін мұнда не неге неліктен немесе неше ол олар олардың онда оның осы
        отыр оған па пе пен сен сияқты сол соң сіз та те тек тиіс туралы тұр яғни ғана қай қайда
        қайсы қалай қандай қанша қашан қою үшін ұсынады әлде әр әрі
        """.split()
    ),
}
