# Как документы называются в ссылках
called-upr-report = УПО, { $state }: доклад Рабочей группы
called-upr-addendum = УПО, { $state }: ответ государства
called-upr-national = УПО, { $state }: национальный доклад
called-upr-compilation = УПО, { $state }: подборка материалов ООН
called-upr-summary = УПО, { $state }: резюме материалов заинтересованных сторон
called-concluding-observations = { $body }, заключительные замечания: { $state }
called-list-of-issues = { $body }, перечень вопросов: { $state }
symbol-document = { $symbol }
symbol-judgment = жалоба № { $symbol }
symbol-law = № { $symbol }
symbol-code = № { $symbol }

# Виды документов
kind-upr-report = УПО, доклад Рабочей группы
kind-upr-addendum = УПО, ответ государства
kind-upr-national = УПО, национальный доклад
kind-upr-compilation = УПО, подборка материалов ООН
kind-upr-summary = УПО, резюме материалов заинтересованных сторон
kind-concluding-observations = заключительные замечания
kind-list-of-issues = перечень вопросов
kind-state-report = доклад государства
kind-views = соображения по сообщению
kind-general-comment = замечание общего порядка
kind-resolution = резолюция
kind-judgment = решение суда
kind-constitution = конституция
kind-code = кодекс
kind-law = закон
kind-report = доклад

# Органы, которые их выпускают
body-hrc = Совет по правам человека
body-ccpr = Комитет по правам человека
body-spt = Подкомитет по предупреждению пыток
body-cat = Комитет против пыток
body-cedaw = Комитет по ликвидации дискриминации в отношении женщин
body-cerd = Комитет по ликвидации расовой дискриминации
body-crc = Комитет по правам ребёнка
body-crpd = Комитет по правам инвалидов
body-cmw = Комитет по трудящимся-мигрантам
body-ced = Комитет по насильственным исчезновениям
body-cescr = Комитет по экономическим, социальным и культурным правам
body-ga = Генеральная Ассамблея
body-sc = Совет Безопасности
body-ecosoc = Экономический и Социальный Совет
body-echr = Европейский суд по правам человека

# Вывод о документе
draft-verdict = Вывод
verdict-of-section = { $section }: { $told }
verdict-numbers-whole = { $unit ->
    [recommendation] рекомендации { $first }–{ $last }: найдены все, по одному разу
    [article] статьи { $first }–{ $last }: найдены все
   *[other] номера { $first }–{ $last }: найдены все, по одному разу
 }
verdict-numbers-missing = { $unit ->
    [recommendation] рекомендации { $first }–{ $last }: не найдено { $count }: { $numbers }
    [article] статьи { $first }–{ $last }: не найдено { $count }: { $numbers }
   *[other] номера { $first }–{ $last }: не найдено { $count }: { $numbers }
 }
verdict-numbers-twice = { $unit ->
    [recommendation] рекомендации { $first }–{ $last }: больше одного раза: { $numbers }
    [article] статьи { $first }–{ $last }: больше одного раза: { $numbers }
   *[other] номера { $first }–{ $last }: больше одного раза: { $numbers }
 }
verdict-numbers-some = из рекомендаций { $first }–{ $last } здесь есть { $count }, как в ответах или в списке по темам
verdict-sequences-whole = рядов, в которых номера идут подряд и по одному разу: { $count }
verdict-places-doubtful = сомнительных мест: { $count }
verdict-nothing-doubtful = ничего подозрительного

# Как прочитана страница
taken-for-heading = заголовок
taken-for-note = сноска
taken-for-furniture = пропущено
taken-for-nothing = НИЧТО
page-drawn = Изображение страницы: { $path }

# scripts/add_report
add-question = Добавить?
add-nothing = ничего не добавлено; что выше неверно, можно задать: см. --help
add-added = добавлено: { $folder }; теперь запустите { COMMAND("reindex") }
add-recognising = распознаётся страница { $page } из { $pages }
