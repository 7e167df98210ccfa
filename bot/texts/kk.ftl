# Дәйексөз
cite-paragraph = { $number }-тармақ
cite-recommendation = { $number }-ұсыным
cite-article = { $number }-бап
cite-act-section = { $number }-бөлім
cite-rule = { $number }-ереже
cite-principle = { $number }-қағидат
cite-ordinal = бөлімнің { $number }-абзацы (санау бойынша)
cite-unnumbered-section = «{ $title }»
cite-printed-page = { $page }-бет
cite-unnumbered-paragraph = нөмірсіз абзац
cite-unnumbered-recommendation = нөмірсіз ұсыным
cite-occurrence = { $place } (осы нөмірмен берілген { $occurrences } мәтіннің { $occurrence }-мәтіні)
cite-part = { $number }-бөлік
cite-chapter = { $number }-тарау
cite-title = { $number }-титул
cite-section = { $number } бөлім
cite-page = { $pages } беттің { $page }-беті

# Кімнің сөзі
says-finding = Баяндамада былай делінген
says-recommendation = Баяндамада ұсынылады
says-recommendation-state = Баяндамада мемлекетке ұсынылады
says-quotation = Баяндамада келтірілген дәйексөз
says-quotation-of = Баяндамада келтірілген дәйексөз: { $source }

# Жауаптар
abstains = Баяндамаларда бұл сұраққа жауап жоқ сияқты.
nearest = Ең жақын үзінділер; оларда жауап болмауы мүмкін:
further = Басқа үзінділер:
nothing-found = Ешбір баяндамада бұл туралы үзінді жоқ.
quotation-official = Тырнақшадағысы – ресми мәтін: { $source }
quotation-translated = Ондағы дәйексөз де аударылған.
translation-label = бейресми аударма
translation-label-en = ағылшын тілінен бейресми аударма
translation-label-ru = орыс тілінен бейресми аударма
translation-label-kk = қазақ тілінен бейресми аударма
original-label-en = ағылшын тіліндегі түпнұсқа
original-label-ru = орыс тіліндегі түпнұсқа
original-label-kk = қазақ тіліндегі түпнұсқа

# Қателер
error-empty-question = Сұрақты сөзбен жазыңыз.
error-long-question = Сұрақта { $length } таңба бар; { $limit } таңбадан асырмаңыз.

# Telegram-дағы дәйексөздер
quoted = «{ $text }»
wording-changed = Осы сілтеме жасалғаннан бері тармақтың мәтіні өзгерді. Қазіргі мәтіні:
paragraph-renumbered = Осы сілтеме жасалғаннан бері тармақтың нөмірі өзгерді. Бұрынғы нөмірі: { $was }.
former-wording = Бұрынғы мәтіні ({ $date } күніне дейін):
paragraph-removed = Баяндамада бұл енді жоқ
paragraph-removed-said = { $date } күніне дейін баяндамада мынадай тармақ болды:
paragraph-removed-note = Баяндаманың қазіргі мәтінінде бұл тармақ жоқ.
report-withdrawn = Осы тармақ енген «{ $report }» баяндамасы { $date } күні қордан алып тасталды. Оның мәтіні мұнда енді сақталмайды.
paragraph-unknown = Ешбір баяндамада «{ $id }» деген тармақ жоқ. Сілтеме толық көшірілмеген болуы мүмкін.
paragraph-gone = «{ $id }» тармағы баяндамаларда енді жоқ.
neighbour-before = Алдындағысы:
neighbour-after = Кейінгісі:
related-recommendations = Осы тақырыпқа ең жақын ұсынымдар ({ $place }):
no-recommendations = Баяндамада ұсынымдар жоқ.
more-results = Сұрақ бойынша табылған басқа үзінділер:
more-none = Табылғанның бәрі осы.
more-expired = Бұл нәтижелер он минут қана сақталды. Сұрақты қайта қойыңыз.

# Түймелер
button-context = Мәтінде
button-more = Тағы
button-recommendations = Ұсынымдар
button-share = Бөлісу
button-recommendations-short = Ұсыным
button-recommendation = { $number }-ұсыным
button-copy = Дереккөзді көшіру
place-in-section = Бөлімдегі { $count } мәтіннің { $place }-мәтіні
button-original-en = Түпнұсқа (ағылш.)
button-original-ru = Түпнұсқа (орыс.)
button-original-kk = Түпнұсқа (қаз.)
button-translation = Аударма (бейресми)
button-contents = Мазмұны
button-section = { $number } бөлім
button-reports = Баяндамалар
button-all-reports = Барлық баяндамадан іздеу
button-report = Тек осыдан: { $title }
button-automatic = Автоматты түрде
button-forget = Мен туралы деректі ұмыту

# Мәзірдегі командалар
command-ask = сұрақ қою
command-recommendations = баяндамалар не ұсынады
command-contents = баяндамаларды шолу
command-reports = қандай баяндамалар бар
command-term = заң термині үш тілде
command-help = қалай сұрау керек, мысалдар
command-language = тілді таңдау
command-about = дереккөздер мен нұсқалар
command-privacy = бот сіз туралы не біледі
about-bot = Адам құқықтары туралы баяндамалар бойынша сұрақтарға баяндаманың өз мәтінімен жауап береді: сөзбе-сөз, бөлімі мен нөмірін көрсетіп, қазақ, орыс және ағылшын тілдерінде. Баяндамаларда жауап болмаса, соны айтады. Бұл заңгерлік кеңес емес.
about-bot-short = Адам құқықтары туралы баяндамалардан сөзбе-сөз дәйексөз келтіреді. Қазақша, орысша, ағылшынша.

# Бастау және анықтама
start = Мен адам құқықтары туралы баяндамалар бойынша сұрақтарға баяндаманың өз мәтінімен жауап беремін: сөзбе-сөз, бөлімі мен нөмірін көрсетіп.
start-how = Қазақ, орыс немесе ағылшын тілінде өз сөзіңізбен сұраңыз. Мысалы:
start-notice = Мен дәйексөз келтіремін, кеңес бермеймін: бұл заңгерлік кеңес емес. Баяндамаларда жауап болмаса, соны айтамын. Сұрақтарыңызды еш жерге жазып алмаймын: /privacy
help = Сұрағыңызды қазақ, орыс немесе ағылшын тілінде өз сөзіңізбен жазыңыз. Оған жауап беретін үзіндіні аласыз: сөзбе-сөз, жауап сөйлемі қою қаріппен, бөлімі мен нөмірі көрсетіліп.
help-follow-up = Жауаптан кейін «ал не ұсынылады?» деп сұрауға болады.
help-inline = Кез келген чатта @{ $bot } деп жазып, сұрағыңызды терсеңіз, дәйексөз жібере аласыз. Топтарда мен /ask командасы берілгенде, атым аталғанда және хабарларыма жауап жазылғанда ғана жауап беремін, басқа уақытта үндемеймін.
help-commands = Командалар
help-examples = Мысалдар (басыңыз):
example-1 = Омбудсмен қандай санатпен аккредиттелген?
example-2 = ҰАТ қашан құрылды?
example-3 = Өлім жазасына мораторийді сақтау ұсыныла ма?
hint-ask = Сұрақты командадан кейін жазыңыз, мысалы: /ask { $example }
hint-text = Дауыстық хабарды, суретті және стикерді түсінбеймін, тек мәтінді оқимын. Сұрағыңызды сөзбен жазыңыз, мысалы: «ҰАТ қашан құрылды?»
hint-unknown-command = Мұндай команданы білмеймін. Барлық командалар: /help
group-hello = Сәлеметсіздер ме! Баяндамалар бойынша сұрақ қою үшін /ask деп, сұрақты жазыңыз, @{ $bot } деп атаңыз немесе менің хабарыма жауап жазыңыз. Басқа уақытта үндемеймін.

# Мазмұны
contents-reports = Қай баяндаманы ашамыз?
contents-report = { $title }: бөлімдер
contents-recommendations = { $title }: бөлімдер бойынша ұсынымдар
section-page = { $pages } беттің { $page }-беті
reports = Қорда { $count } баяндама бар:
report-paragraphs = { $count } тармақ
report-language-en = ағылшын тілінде
report-language-ru = орыс тілінде
report-language-kk = қазақ тілінде
report-chosen = Енді тек мына баяндамадан іздеймін: { $title }. Таңдау бот қайта іске қосылғанша сақталады.
report-all-chosen = Енді барлық баяндамадан іздеймін.
asked-only = Тек мына баяндамадан іздедім: { $title }.
report-gone = Бұл баяндама енді жоқ.

# Тіл
language-choose = Қай тілде сөйлейін? «Автоматты түрде» – Telegram-ыңыздың және әр сұрақтың тілінде. Таңдау бот қайта іске қосылғанша жадта сақталады.
language-chosen = Қазақша сөйлеймін.
language-automatic = Telegram-ыңыздың және әр сұрақтың тілінде сөйлеймін.

# Бот туралы
about-title = Tarmaq
about-notice = Бот дәйексөз келтіреді. Бұл заңгерлік кеңес емес: мұнда заңда емес, баяндамаларда не айтылғаны келтіріледі. Аудармалар бейресми; түпнұсқаға сүйену керек.
about-source = бастапқы файл, SHA-256:
about-published = жарияланған күні: { $date }
about-translations = бейресми аудармалары: { $languages }
about-language-en = ағылшынша
about-language-ru = орысша
about-language-kk = қазақша
about-version = Нұсқасы: { $version }; индекс күні: { DATETIME($built, dateStyle: "long") } ({ $index }).

# Құпиялық
privacy-kept-title = Бот сіз туралы не біледі
privacy-kept =
    • Әр хабармен бірге Telegram оған атыңызды, пайдаланушы атыңызды және id нөміріңізді береді. Id сізге жауап беру үшін және төменде аталғандар үшін керек, тіл баптауы бойынша бот тілді таңдайды. Басқа мақсатта пайдаланбайды.
    • Сұрағыңыз жауап берілгенше ғана сақталады. Жауап боттың өз серверінде дайындалады; сұрақ ешкімге берілмейді, оны ешқандай тілдік модель көрмейді.
    • Тек жадта мыналар сақталады: бір минут – жазғаныңыз туралы деректің өзі және қаншалықты жиі жазғаныңыз; он минут – сұрақтарыңыз бойынша баяндамалардың қандай тармақтары табылғаны (сұрақтардың өзі емес); бір сағат – іріктемеге қандай тармақтар салғаныңыз; бот қайта іске қосылғанша – сіз таңдаған тіл мен баяндама.
    • Мұның ешқайсысы дискіге де, журналға да жазылмайды: сұрақ та, ат та, id де.
    • Бот әкімшісі баяндама қосу үшін жіберген файл уақытша қалтада оқылады, бұл қалта бірден жойылады; расталған файл баяндама ретінде қосылады. Басқа адамдардың файлдарын бот жүктеп алмайды.
privacy-not-title = Бот неге уәде бере алмайды
privacy-not =
    • Ботпен чатыңызды Telegram өз ережелері бойынша сақтайды. Боттармен чаттар өтпелі шифрлаумен қорғалмаған. Telegram-дағы көшірмені бот өшіре алмайды; чатты өзіңіз өшіре аласыз.
    • Топта сұрақтар мен жауаптарды бәрі көреді. Кірістірілген режимде Telegram жазып жатқаныңызды ботқа жазу барысында-ақ жібереді.
    • Телефоныңыз қолында болған адам чатты оқи алады. Серверді басқаратын адам бағдарламаны өзгерте алады.
privacy-forget = Түймені бассаңыз, бот сіз туралы он минут және одан ұзақ сақтайтынының бәрін бірден ұмытады.
privacy-forgotten = Ұмытылды.

# Терминдер
hint-term = Командадан кейін заң терминін үш тілдің бірінде жазыңыз, мысалы: /term кінәсіздік презумпциясы
term-unknown = Глоссарийде «{ $term }» деген термин жоқ.
term-more = Тағы { $count } термин
term-changed = Содан бері глоссарий өзгерді. Терминді қайта жазыңыз.

# Күту және ақаулар
throttled = Сіз бәріне жауап беріп үлгергенімнен жылдам сұрап жатырсыз. { $seconds } секундтан кейін жалғастырыңыз.
backlog = Біраз уақыт жұмыс істемедім, сол кезде жазғаныңызға жауап бермедім. Сұрағыңыз әлі маңызды болса, қайта жазыңыз.
busy = Қазір сұрақ өте көп, сондықтан мұны қабылдай алмадым. Бір минуттан кейін қайта сұраңызшы.
error-timeout = Іздеу тым ұзаққа созылды, жауап жоқ. Бір минуттан кейін қайта сұраңыз.
error-general = Ақау болып, жауап бере алмадым. Қайталап көріңіз; ақау қайталанса, осы ботты жүргізетіндерге хабарлаңыз.
inline-nearest = Нақты жауап жоқ. Ең жақын үзінділер:
inline-hint = Баяндамадан дәйексөз алу үшін сұрақ жазыңыз

# Күйі, әкімшілерге
status =
    Нұсқасы { $version }, индекс { $index }
    Жұмыс уақыты: { $hours } сағ { $minutes } мин, жады { $memory } МБ
    Іске қосылғаннан бері: сұрақ { $questions }, жауап { $answers }, жауап табылмады { $abstentions }, кірістірілген сұрау { $inline }, кідіртілді { $throttled }, үлгермеді { $timeouts }, ақау { $errors }

# Әкімшілерге: қосымша мүмкіндіктер
command-reindex = индексті жаңарту
command-rollback = бұрынғы индекске қайту
command-status = боттың күйі
help-admin = Әкімшілерге
help-admin-add = Баяндама қосу үшін оны осында файл түрінде жіберіңіз (PDF, DOCX, HTML, Markdown немесе мәтін). Қоспас бұрын оны қалай оқығанымды көрсетемін.
job-stopped = Жұмыс аяқталмай тұрып бот тоқтатылды. Жартылай орындалған ештеңе қалмады; қайтадан бастаңыз.
job-died = Жұмыс күтпеген жерден үзілді (коды { $status }); серверде жад жетпеген болуы мүмкін. Жартылай орындалған ештеңе қалмады.

# Әкімшілерге: жаңа баяндама
adding-type = Баяндаманы тек PDF, DOCX, DOC, ODT, RTF, HTML, Markdown және мәтін файлдарынан оқимын. Бұл файлды PDF немесе DOCX етіп сақтап, қайта жіберіңіз.
adding-size = Файл көлемі { $megabytes } МБ-тан асады. Ішіндегі суреттерді не қосымшаларды алып тастаңыз немесе файлды серверде қосыңыз: { COMMAND("add-report") }
adding-reading = { $name } файлын оқып жатырмын …
adding-fetching = Файлды Telegram-нан алу мүмкін болмады. Оны қайта жіберіңіз.
adding-timeout = Оқу тым ұзаққа созылды, ештеңе қосылмады. Файлды серверде қосыңыз: { COMMAND("add-report") }
adding-failed = Қосылмады. { $message }
adding-writing = Қосып жатырмын …
adding-done = Қосылды: { $title } ({ $id }). Осы баяндама бойынша да жауап беруім үшін индексті жаңартыңыз.
adding-changed = Бұл көрсетілгеннен бері бірдеңе өзгерді. Тағы бір рет қарап шығыңыз.
adding-cancelled = Ештеңе қосылмады.
adding-gone = Файл жіберілген хабар енді жоқ. Файлды қайта жіберіңіз.
button-add = Қосу
button-cancel = Бас тарту
button-reindex = Индексті жаңарту
draft-title = Файлды былай оқыдым. Қосайын ба?
draft-same = Дәл осы файл баяндамалар арасында бұрыннан бар: { $id }
draft-unknown = көрсетілмеген
draft-pages = { $format }, { $pages } бет
draft-lines = { $format }, { $lines } жол
draft-counts = Бөлім: { $sections }, тармақ: { $paragraphs } (оның ішінде ұсыным: { $recommendations }), ескертпе: { $notes }
draft-more = … және тағы { $count }
draft-citations = Алғашқы сілтемелер
draft-furniture = Колонтитул немесе бет нөмірі деп танылғаны ({ $count }), мысалы:
draft-unnumbered = Нөмірсіз ({ $count }):
draft-remarks = Мыналарды қараңыз: алдымен ең күмәндісі
draft-captions = Бірдеңе дұрыс болмаса, файлды қайта жіберіп, сипаттамасына «title: …» немесе «date: 2024-05» тәрізді жолдарды жазыңыз. «profile» мәндері: { $profiles }.
profile-roman-sections = I, II бөлімдер; 1., 2. тармақтар; 1), 2) ұсынымдар
profile-treaty-body = БҰҰ шарттық органдары: нөмірлері бастан-аяқ бірізді
profile-upr = Адам құқықтары жөніндегі кеңес, ӘМШ: 5.12, 123.45
profile-judgment = сот шешімі: бірізді нөмірлер, қарар бөлігі мен пікірлер бөлек
profile-law = заң: баптар және олардың бөліктері
profile-act = акт немесе стандарт: бөлімдер, ережелер немесе қағидаттар, бөліктерге бөлінген
profile-articles = конституция немесе шарт: тұтас баптар
profile-prose = нөмірсіз: абзацтар әр тақырыптың ішінде саналады
at-page = { $at }-бет
at-line = { $at }-жол

# Әкімшілерге: индекс
reindex-begins = Баяндамаларды индекспен салыстырып жатырмын …
reindex-reading = Баяндамаларды оқып жатырмын …
reindex-checking = Жаңа нұсқаны тексеріп жатырмын …
reindex-added = Жаңа: { $reports }
reindex-changed = Өзгерген: { $reports }
reindex-removed = Алып тасталған: { $reports }
reindex-unchanged = Өзгермеген: { $count }
reindex-anew = Барлық баяндама қайта оқылады.
reindex-embedding = Өңделген үзінділер: { $done } / { $total } (секундына { $rate })
reindex-left-seconds = шамамен { $seconds } с қалды
reindex-left-minutes = шамамен { $minutes } мин қалды
reindex-done-title = Индекс жаңартылды
reindex-done = Енді { $version } нұсқасы бойынша жауап беремін. Өңделген үзінді: { $embedded }, бұрынғы нұсқадан алынғаны: { $kept }.
reindex-restart-title = Ботты қайта іске қосыңыз
reindex-restart = { $version } нұсқасы дайын, бірақ бұл бот оны оқи алмайды: бот іске қосылғаннан кейін бағдарлама жаңартылған. Қайта іске қосылғанша бот бұрынғы нұсқа бойынша жауап береді.
reindex-stale = Ескірген, сондықтан көрсетілмейтін аудармалар: { $paragraphs }
translation-counted = Аударылған тармақ: { $done }, ескіргені: { $stale }, әлі аударылмағаны: { $lacking }
reindex-nothing = Жаңартатын ештеңе жоқ: индекстегі баяндамалар өзгермеген.
reindex-failed = Индекс жаңартылмады, бұрынғы нұсқасы қолданыста қалды. { $message }
reindex-running = Индекс қазірдің өзінде жаңартылып жатыр.
rollback-done = Енді мына уақытта жасалған индекс бойынша жауап беремін: { $time }.
rollback-none = Бұдан бұрынғы нұсқа жоқ.
rollback-failed = Қолданыстағы нұсқа өзгерген жоқ. { $message }
rollback-versions = Индекс нұсқалары, жаңалары жоғарыда; ✓ – қазір қолданыстағысы:
rollback-note = Баяндамалардың файлдары сол күйінде қалады: /reindex индексті солар бойынша қайта құрады.

# Орны бойынша іздеу
lookup-several = Бірнеше орын сәйкес келеді. Қайсысы керек?
lookup-nothing = Мұндай орын жоқ.
lookup-there-is = { $section }: { $numbers }.
lookup-sections = { $report }: { $sections }.
lookup-pages = { $report }: 1–{ $pages }-беттер.
lookup-symbol = { $symbol } белгісі бар баяндама жоқ.
lookup-id = «{ $id }» абзацы бірде-бір баяндамада жоқ.
lookup-listing = Табылды: { $count }

# Скрипттер: сақтық көшірме, алып тастау
token-empty = TELEGRAM_BOT_TOKEN бос, сондықтан бот іске қосылмайды: .env файлында одан кейін @BotFather берген токенді жазыңыз
versions-none = Әзірге нұсқа жоқ: { COMMAND("reindex") } іске қосыңыз
version-taken = Енді қолданыста: { $version }
backup-written = Жазылды: { $path } (баяндамалар: { $reports })
backup-secret = Файлда боттың токені бар: токен кімде болса, бот та сонда.
backup-restored = Қалпына келтірілді: { $reports }. Енді { COMMAND("reindex") } іске қосыңыз
withdraw-ask = { $folder } және осы баяндама бар барлық индекс нұсқалары жойылсын ба?
withdraw-passage-ask = { $folder } ішіндегі баяндаманың бұрынғы мәтіні мен индекстің ескі нұсқалары өшірілсін бе?
withdraw-nothing = Ештеңе алып тасталған жоқ.
withdraw-done = Өшірілді: { $id } – бұрынғы мәтіндері және индекстің барлық ескі нұсқалары.
withdraw-copies = Көшірмелері сақтық көшірмелерде, жүктеп алынған файлдарда және баяндамадан дәйексөз келтірілген чаттарда қалды: жаңа көшірме жасап, ескілерін жойыңыз.
withdraw-last = Бұл соңғы баяндама еді, сондықтан индекс те жоқ. Басқа баяндама қосылғанша ботты тоқтатыңыз: жұмыс істеп тұрған бот әлі жадтан жауап береді.

lookup-more = … және тағы { $count }
numbers-paragraph = { $numbers }-тармақтар
numbers-ordinal = { $numbers }-абзацтар
numbers-recommendation = { $count ->
    [1] { $numbers }-ұсыным
   *[other] { $numbers }-ұсынымдар
 }
numbers-article = { $count ->
    [1] { $numbers }-бап
   *[other] { $numbers }-баптар
 }
numbers-section = { $count ->
    [1] { $numbers } бөлім
   *[other] { $numbers } бөлімдер
 }
lookup-recommendations = { $count ->
    [0] Бұл тақырып бойынша баяндамаларда ұсыным жоқ.
   *[other] Бұл тақырып бойынша { $count } ұсыным:
 }

# Құқық бойынша іздеу
law-article = { $article }-бап
law-cited = { $reference }: { $count } тармақта аталған.
law-articles = Аталған баптар: { $articles }.
law-not-cited = { $reference }: баяндамаларда аталмаған.
law-instead = Осы құжаттың аталған баптары: { $articles }.
law-instead-whole = Құжаттың өзі аталған, бірақ баптары көрсетілмеген.
law-kind-treaty = Шарттар
law-kind-soft-law = Декларациялар, қағидалар мен қағидаттар
law-kind-constitution = Конституция
law-kind-code = Кодекстер
law-kind-law = Заңдар
law-kind-resolution = Қарарлар мен қаулылар
law-kind-document = Құжаттар
law-kind-body = Мекемелер
law-kind-unknown = Басқалары
law-unknown = «{ $text }»: көрсеткіште мұндай шарт, заң, қарар немесе мекеме жоқ.

# Баяндама қай кездікі
recognised = бағдарлама таныған мәтін (OCR), қате болуы мүмкін
undated = күні көрсетілмеген
undated-latest = күні көрсетілмеген; аталған соңғы жыл: { $year }
report-dated = «{ $title }»: күні – { $date }.
report-undated = «{ $title }»: күні көрсетілмеген, мәтінде жыл аталмаған.
report-undated-latest = «{ $title }»: күні көрсетілмеген. Мәтінде аталған соңғы жыл – { $year }.
report-authors = «{ $title }»: файлда авторлары аталмаған, бұл жерде олар туралы басқа ештеңе белгісіз.
report-law = Мен баяндамада ол жазылған кезде айтылғанды келтіремін. Содан бері заң өзгерген болуы мүмкін: оның қолданыстағы мәтінін қараңыз.

# Provenance by what a document is: who speaks in it
says-finding-working-group = Жұмыс тобының баяндамасында былай делінген
says-recommendation-working-group = Жұмыс тобының баяндамасындағы ұсынымдардың бірі
says-finding-state = Мемлекет хабарлайды
says-recommendation-state-own = Мемлекет хабарлайды
says-finding-compilation = БҰҰ жинағында былай делінген
says-recommendation-compilation = БҰҰ жинағында ұсынылады
says-finding-stakeholders = Мүдделі тараптар былай дейді
says-recommendation-stakeholders = Мүдделі тараптар ұсынады
says-finding-committee = Комитет былай дейді
says-recommendation-committee = Комитет ұсынады
says-finding-resolution = Қарарда былай делінген
says-recommendation-resolution = Қарарда ұсынылады
says-finding-court = Сот өз шешімінде
says-recommendation-court = Сот өз шешімінде
says-finding-constitution = Конституцияда былай делінген
says-recommendation-constitution = Конституцияда былай делінген
says-finding-code = Кодексте былай делінген
says-recommendation-code = Кодексте былай делінген
says-finding-law = Заңда былай делінген
says-recommendation-law = Заңда былай делінген

# How sure an answer is
certainty-sure = анық
certainty-likely = ықтимал
certainty-perhaps-not = бәлкім, жоқ
certainty-likely-long = Бұл сұраққа жауап болуы ықтимал; тармақты толық оқып шығыңыз.
