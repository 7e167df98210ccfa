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
