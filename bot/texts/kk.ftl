# Дәйексөз
cite-paragraph = ¶ { $number }
cite-recommendation = { $number }-ұсыным
cite-article = { $number }-бап
cite-ordinal = бөлімнің { $number }-абзацы (санау бойынша)
cite-unnumbered-section = «{ $title }»
cite-printed-page = { $page }-бет
cite-unnumbered-paragraph = нөмірсіз абзац
cite-unnumbered-recommendation = нөмірсіз ұсыным
cite-occurrence = { $place } (осы нөмірмен берілген { $occurrences } мәтіннің { $occurrence ->
    [1] біріншісі
    [2] екіншісі
    [3] үшіншісі
   *[other] { $occurrence }-сі
 })
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
confidence = сенімділік { $percent } %
unofficial-translation-from-en = (бейресми аударма; ағылшын тіліндегі түпнұсқасы төменде)
unofficial-translation-from-ru = (бейресми аударма; орыс тіліндегі түпнұсқасы төменде)
unofficial-translation-from-kk = (бейресми аударма; қазақ тіліндегі түпнұсқасы төменде)

# Қателер
error-empty-question = Сұрақты сөзбен жазыңыз.
error-long-question = Сұрақта { $length } таңба бар; { $limit } таңбадан асырмаңыз.
