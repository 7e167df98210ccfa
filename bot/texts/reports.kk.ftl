# Құжаттар сілтемелерде қалай аталады
called-upr-report = ӘКШ, { $state }: Жұмыс тобының баяндамасы
called-upr-addendum = ӘКШ, { $state }: мемлекеттің жауабы
called-upr-national = ӘКШ, { $state }: ұлттық баяндама
called-upr-compilation = ӘКШ, { $state }: БҰҰ материалдарының жинағы
called-upr-summary = ӘКШ, { $state }: мүдделі тараптар материалдарының түйіні
called-concluding-observations = { $body }, қорытынды ескертулер: { $state }
called-list-of-issues = { $body }, сұрақтар тізімі: { $state }
symbol-document = { $symbol }
symbol-judgment = № { $symbol } шағым
symbol-law = № { $symbol }
symbol-code = № { $symbol }

# Құжат түрлері
kind-upr-report = ӘКШ, Жұмыс тобының баяндамасы
kind-upr-addendum = ӘКШ, мемлекеттің жауабы
kind-upr-national = ӘКШ, ұлттық баяндама
kind-upr-compilation = ӘКШ, БҰҰ материалдарының жинағы
kind-upr-summary = ӘКШ, мүдделі тараптар материалдарының түйіні
kind-concluding-observations = қорытынды ескертулер
kind-list-of-issues = сұрақтар тізімі
kind-state-report = мемлекеттің баяндамасы
kind-views = хабарлама бойынша пікір
kind-general-comment = жалпы тәртіптегі ескерту
kind-resolution = қарар
kind-judgment = сот шешімі
kind-constitution = конституция
kind-code = кодекс
kind-law = заң
kind-report = баяндама

# Оларды шығаратын органдар
body-hrc = Адам құқықтары жөніндегі кеңес
body-ccpr = Адам құқықтары жөніндегі комитет
body-spt = Азаптаулардың алдын алу жөніндегі кіші комитет
body-cat = Азаптауларға қарсы комитет
body-cedaw = Әйелдерге қатысты кемсітушілікті жою жөніндегі комитет
body-cerd = Нәсілдік кемсітушілікті жою жөніндегі комитет
body-crc = Бала құқықтары жөніндегі комитет
body-crpd = Мүгедектігі бар адамдардың құқықтары жөніндегі комитет
body-cmw = Еңбекші-мигранттар жөніндегі комитет
body-ced = Күштеп жоқ қылып жіберу жөніндегі комитет
body-cescr = Экономикалық, әлеуметтік және мәдени құқықтар жөніндегі комитет
body-ga = Бас Ассамблея
body-sc = Қауіпсіздік Кеңесі
body-ecosoc = Экономикалық және Әлеуметтік Кеңес
body-echr = Адам құқықтары жөніндегі Еуропа соты

# Құжат туралы қорытынды
draft-verdict = Қорытынды
verdict-of-section = { $section }: { $told }
verdict-numbers-whole = { $unit ->
    [recommendation] { $first }–{ $last } ұсынымдары: бәрі бір-бір реттен табылды
    [article] { $first }–{ $last } баптар: бәрі табылды
   *[other] { $first }–{ $last } нөмірлері: бәрі бір-бір реттен табылды
 }
verdict-numbers-missing = { $unit ->
    [recommendation] { $first }–{ $last } ұсынымдары: { $count } табылмады: { $numbers }
    [article] { $first }–{ $last } баптар: { $count } табылмады: { $numbers }
   *[other] { $first }–{ $last } нөмірлері: { $count } табылмады: { $numbers }
 }
verdict-numbers-twice = { $unit ->
    [recommendation] { $first }–{ $last } ұсынымдары: бір реттен көп: { $numbers }
    [article] { $first }–{ $last } баптар: бір реттен көп: { $numbers }
   *[other] { $first }–{ $last } нөмірлері: бір реттен көп: { $numbers }
 }
verdict-numbers-some = { $first }–{ $last } аралығындағы ұсынымдардың бәрі емес, { $count } ұсыным бар: жауаптарда немесе тақырыптық тізімде осылай болады
verdict-sequences-whole = нөмірлері үзілмей, бір-бір реттен келетін қатарлар: { $count }
verdict-places-doubtful = күмәнді жерлер: { $count }
verdict-nothing-doubtful = күмәнді ештеңе жоқ

# Бет қалай оқылды
taken-for-heading = тақырып
taken-for-note = ескертпе
taken-for-furniture = қалдырылды
taken-for-nothing = ЕШТЕҢЕ
page-drawn = Беттің суреті: { $path }

# scripts/add_report
add-question = Қосу керек пе?
add-nothing = ештеңе қосылмады; жоғарыдағы қатені түзетуге болады: --help қараңыз
add-added = қосылды: { $folder }; енді { COMMAND("reindex") } іске қосыңыз
add-recognising = { $pages } беттің { $page }-беті танылып жатыр
