# Цитирование
cite-paragraph = п. { $number }
cite-recommendation = рекомендация { $number }
cite-article = статья { $number }
cite-act-section = раздел { $number }
cite-rule = правило { $number }
cite-principle = принцип { $number }
cite-ordinal = { $number }-й абзац раздела (по счёту)
cite-unnumbered-section = «{ $title }»
cite-printed-page = с. { $page }
cite-unnumbered-paragraph = абзац без номера
cite-unnumbered-recommendation = рекомендация без номера
cite-occurrence = { $place } ({ $occurrence ->
    [1] первый
    [2] второй
    [3] третий
   *[other] { $occurrence }-й
 } из { $occurrences } текстов с этим номером)
cite-part = часть { $number }
cite-chapter = глава { $number }
cite-title = титул { $number }
cite-section = раздел { $number }
cite-page = с. { $page } из { $pages }

# Кто это говорит
says-finding = В докладе говорится
says-recommendation = Доклад рекомендует
says-recommendation-state = Доклад рекомендует государству
says-quotation = В докладе цитируется
says-quotation-of = В докладе цитируется: { $source }

# Ответы и отказы
abstains = Похоже, в докладах нет ответа на этот вопрос.
nearest = Самые близкие фрагменты; ответа в них может не быть:
further = Другие фрагменты:
nothing-found = Ни в одном докладе нет фрагмента об этом.
quotation-official = В кавычках — официальный текст: { $source }
quotation-translated = Цитата в нём тоже переведена.
translation-label = неофициальный перевод
translation-label-en = неофициальный перевод с английского
translation-label-ru = неофициальный перевод с русского
translation-label-kk = неофициальный перевод с казахского
original-label-en = оригинал на английском языке
original-label-ru = оригинал на русском языке
original-label-kk = оригинал на казахском языке

# Ошибки
error-empty-question = Задайте вопрос словами.
error-long-question = В вопросе { $length ->
    [one] { $length } знак
    [few] { $length } знака
   *[other] { $length } знаков
 }; уложитесь в { $limit }.

# Цитаты в Telegram
quoted = «{ $text }»
wording-changed = С тех пор как появилась эта ссылка, текст этого пункта изменился. Вот он сейчас:
paragraph-renumbered = С тех пор как появилась эта ссылка, номер этого пункта изменился. Прежний номер: { $was }.
former-wording = Прежний текст, до { $date }:
paragraph-removed = В докладе этого больше нет
paragraph-removed-said = До { $date } в докладе был такой пункт:
paragraph-removed-note = В нынешнем тексте доклада этого пункта нет.
report-withdrawn = Доклад «{ $report }», в котором был этот пункт, убран ({ $date }); его текст здесь больше не хранится.
paragraph-unknown = Ни в одном докладе нет пункта «{ $id }». Возможно, ссылка скопирована не полностью.
paragraph-gone = Пункта «{ $id }» больше нет в докладах.
neighbour-before = Перед ним:
neighbour-after = После него:
related-recommendations = Рекомендации, самые близкие к этой теме ({ $place }):
no-recommendations = В докладе нет рекомендаций.
more-results = Другие фрагменты, найденные по вопросу:
more-none = Это всё, что нашлось.
more-expired = Эти результаты хранились только десять минут. Пожалуйста, задайте вопрос ещё раз.

# Кнопки
button-context = Контекст
button-more = Ещё
button-recommendations = Рекомендации
button-share = Переслать
button-recommendations-short = Рекоменд.
button-recommendation = рек. { $number }
button-copy = Скопировать ссылку на доклад
place-in-section = { $place }-й из { $count } текстов раздела
button-original-en = Оригинал (англ.)
button-original-ru = Оригинал (рус.)
button-original-kk = Оригинал (каз.)
button-translation = Перевод (неофиц.)
button-contents = Содержание
button-section = Раздел { $number }
button-reports = Доклады
button-all-reports = Искать во всех докладах
button-report = Только: { $title }
button-automatic = Автоматически
button-forget = Забыть обо мне

# Команды, как их показывает меню
command-ask = задать вопрос
command-recommendations = что рекомендуют доклады
command-contents = листать доклады
command-reports = какие есть доклады
command-term = юридический термин на трёх языках
command-help = как спрашивать, с примерами
command-language = выбрать язык
command-about = источники и версии
command-privacy = что бот знает о вас
about-bot = Отвечает на вопросы по докладам о правах человека самим текстом доклада: дословно, с указанием раздела и номера, на русском, казахском и английском языках. Если ответа в докладах нет, так и говорит. Это не юридическая консультация.
about-bot-short = Дословные цитаты из докладов о правах человека, со ссылкой. Русский, казахский, английский.

# Начало и справка
start = Я отвечаю на вопросы по докладам о правах человека самим текстом доклада: дословно, с указанием раздела и номера.
start-how = Спрашивайте своими словами на русском, казахском или английском языке. Например:
start-notice = Я цитирую, а не советую: это не юридическая консультация. Если ответа в докладах нет, я так и скажу. Ваши вопросы я нигде не записываю: /privacy
help = Напишите вопрос своими словами на русском, казахском или английском языке. Вы получите фрагмент, который на него отвечает: дословно, с выделенным предложением, с указанием раздела и номера.
help-follow-up = После ответа можно спросить: «а что рекомендуется?»
help-inline = В любом чате наберите @{ $bot } и вопрос, чтобы отправить цитату. В группах я отвечаю на /ask, на упоминание и на ответы на мои сообщения, а в остальное время молчу.
help-commands = Команды
help-examples = Примеры (нажмите):
example-1 = Кто избирает омбудсмена?
example-2 = Когда создали НПМ?
example-3 = Рекомендуют ли сохранить мораторий на смертную казнь?
hint-ask = Напишите вопрос после команды, например: /ask { $example }
hint-text = Голосовые сообщения, фото и стикеры я не понимаю, только текст. Напишите вопрос словами, например «Кто избирает омбудсмена?»
hint-unknown-command = Я не знаю такой команды. Все команды: /help
group-hello = Здравствуйте! Чтобы задать вопрос по докладам, напишите /ask и вопрос, упомяните @{ $bot } или ответьте на моё сообщение. В остальное время я молчу.

# Содержание
contents-reports = Какой доклад открыть?
contents-report = { $title }: разделы
contents-recommendations = { $title }: рекомендации по разделам
section-page = Страница { $page } из { $pages }
reports = { $count ->
    [one] В базе { $count } доклад:
    [few] В базе { $count } доклада:
   *[other] В базе { $count } докладов:
 }
report-paragraphs = { $count ->
    [one] { $count } пункт
    [few] { $count } пункта
   *[other] { $count } пунктов
 }
report-language-en = на английском языке
report-language-ru = на русском языке
report-language-kk = на казахском языке
report-chosen = Теперь я ищу только в этом докладе: { $title }. Выбор действует до перезапуска бота.
report-all-chosen = Теперь я ищу во всех докладах.
asked-only = Я искал только в этом докладе: { $title }.
report-gone = Этого доклада больше нет.

# Язык
language-choose = На каком языке мне говорить? «Автоматически» — на языке вашего Telegram и каждого вопроса. Выбор хранится в памяти до перезапуска бота.
language-chosen = Буду говорить по-русски.
language-automatic = Буду говорить на языке вашего Telegram и каждого вопроса.

# О боте
about-title = Tarmaq
about-notice = Бот цитирует. Это не юридическая консультация: приводится то, что сказано в докладах, а не то, что сказано в законе. Переводы неофициальные; верным считается оригинал.
about-source = исходный файл, SHA-256:
about-published = опубликован: { $date }
about-translations = неофициальные переводы: { $languages }
about-language-en = английский
about-language-ru = русский
about-language-kk = казахский
about-version = Версия { $version }; индекс от { DATETIME($built, dateStyle: "long") } ({ $index }).

# Конфиденциальность
privacy-kept-title = Что бот знает о вас
privacy-kept =
    • С каждым сообщением Telegram передаёт ему ваше имя, имя пользователя и id. Id нужен, чтобы ответить вам, и для того, что перечислено ниже; по настройке языка бот выбирает язык. Больше ни для чего он их не использует.
    • Ваш вопрос хранится только до ответа. Ответ готовится на сервере самого бота; вопрос никому не передаётся, и никакая языковая модель его не видит.
    • Только в памяти хранится: минуту — сам факт, что вы писали, и как часто; десять минут — какие пункты докладов нашлись по вашим вопросам (но не сами вопросы); час — какие пункты вы положили в подборку; до перезапуска — выбранные вами язык и доклад.
    • Ничего из этого не записывается ни на диск, ни в журнал: ни вопросы, ни имена, ни id.
    • Файл, который администратор бота присылает, чтобы добавить доклад, читается во временной папке, и она сразу же удаляется; подтверждённый файл становится докладом. Файлы других людей бот не скачивает.
privacy-not-title = Чего бот обещать не может
privacy-not =
    • Сам Telegram хранит ваш чат с ботом по своим правилам. Чаты с ботами не защищены сквозным шифрованием. Стереть копию Telegram бот не может; вы можете удалить чат.
    • В группе вопросы и ответы видны всем. Во встроенном режиме Telegram передаёт боту то, что вы набираете, ещё во время набора.
    • Тот, у кого ваш телефон, может прочитать чат. Тот, кто управляет сервером, может изменить программу.
privacy-forget = При нажатии кнопки бот сразу забудет всё, что хранит о вас десять минут и дольше.
privacy-forgotten = Забыто.

# Термины
hint-term = Напишите юридический термин после команды на любом из трёх языков, например: /term презумпция невиновности
term-unknown = В глоссарии нет термина «{ $term }».
term-more = { $count ->
    [one] Ещё { $count } термин
    [few] Ещё { $count } термина
   *[other] Ещё { $count } терминов
 }
term-changed = С тех пор глоссарий изменился. Пожалуйста, напишите термин ещё раз.

# Ожидание и сбои
throttled = { $seconds ->
    [one] Вы спрашиваете быстрее, чем я успеваю отвечать всем. Продолжите, пожалуйста, через { $seconds } секунду.
    [few] Вы спрашиваете быстрее, чем я успеваю отвечать всем. Продолжите, пожалуйста, через { $seconds } секунды.
   *[other] Вы спрашиваете быстрее, чем я успеваю отвечать всем. Продолжите, пожалуйста, через { $seconds } секунд.
 }
backlog = Некоторое время я не работал и не ответил на то, что вы писали. Если вопрос ещё важен, пожалуйста, задайте его снова.
busy = Сейчас вопросов очень много, и этот я принять не смог. Пожалуйста, задайте его ещё раз через минуту.
error-timeout = Поиск занял слишком много времени, ответа нет. Пожалуйста, спросите ещё раз через минуту.
error-general = Произошёл сбой, и я не смог ответить. Попробуйте ещё раз; если сбой повторится, сообщите тем, кто ведёт этого бота.
inline-nearest = Точного ответа нет. Самые близкие фрагменты:
inline-hint = Введите вопрос, чтобы процитировать доклады

# Состояние, для администраторов
status =
    Версия { $version }, индекс { $index }
    Работает { $hours } ч { $minutes } мин, памяти занято { $memory } МБ
    С запуска: вопросов { $questions }, ответов { $answers }, отказов { $abstentions }, встроенных запросов { $inline }, придержано { $throttled }, не успел { $timeouts }, сбоев { $errors }

# Администраторам: что есть ещё
command-reindex = обновить индекс
command-rollback = вернуть прежний индекс
command-status = состояние бота
help-admin = Для администраторов
help-admin-add = Чтобы добавить доклад, пришлите его сюда файлом (PDF, DOCX, HTML, Markdown или текст). Прежде чем добавить, я покажу, как его прочитал.
job-stopped = Бот остановили раньше, чем работа закончилась. Ничего не осталось сделанным наполовину; пожалуйста, начните заново.
job-died = Работа неожиданно прервалась (код { $status }); возможно, на сервере не хватило памяти. Ничего не осталось сделанным наполовину.

# Администраторам: новый доклад
adding-type = Я читаю доклады только из файлов PDF, DOCX, DOC, ODT, RTF, HTML, Markdown и текстовых. Сохраните этот файл как PDF или DOCX и пришлите снова.
adding-size = Файл больше { $megabytes } МБ. Уберите из него картинки или приложения либо добавьте его на сервере: { COMMAND("add-report") }
adding-reading = Читаю { $name } …
adding-fetching = Не удалось получить файл из Telegram. Пожалуйста, пришлите его ещё раз.
adding-timeout = Чтение заняло слишком много времени, ничего не добавлено. Добавьте файл на сервере: { COMMAND("add-report") }
adding-failed = Не добавлено. { $message }
adding-writing = Добавляю …
adding-done = Добавлено: { $title } ({ $id }). Чтобы я отвечал и по этому докладу, обновите индекс.
adding-changed = С тех пор как это было показано, что-то изменилось. Пожалуйста, посмотрите ещё раз.
adding-cancelled = Ничего не добавлено.
adding-gone = Сообщения с файлом больше нет. Пожалуйста, пришлите файл ещё раз.
button-add = Добавить
button-cancel = Отмена
button-reindex = Обновить индекс
draft-title = Вот как я прочитал файл. Добавить?
draft-same = Этот же файл уже есть среди докладов: { $id }
draft-unknown = не указано
draft-pages = { $pages ->
    [one] { $format }, { $pages } страница
    [few] { $format }, { $pages } страницы
   *[other] { $format }, { $pages } страниц
 }
draft-lines = { $lines ->
    [one] { $format }, { $lines } строка
    [few] { $format }, { $lines } строки
   *[other] { $format }, { $lines } строк
 }
draft-counts = Разделов: { $sections }, пунктов: { $paragraphs } (из них рекомендаций: { $recommendations }), сносок: { $notes }
draft-more = … и ещё { $count }
draft-citations = Первые ссылки
draft-furniture = Приняты за колонтитулы и номера страниц ({ $count }), например:
draft-unnumbered = Без номера ({ $count }):
draft-remarks = Посмотрите на это: сначала самое сомнительное
draft-captions = Если что-то не так, пришлите файл ещё раз, а в подписи к нему напишите строки вида «title: …» или «date: 2024-05». Значения «profile»: { $profiles }.
profile-roman-sections = разделы I, II; пункты 1., 2.; рекомендации 1), 2)
profile-treaty-body = договорные органы ООН: сквозные номера
profile-upr = Совет по правам человека, УПО: 5.12, 123.45
profile-judgment = судебное решение: сквозные номера, резолютивная часть и мнения отдельно
profile-law = закон: статьи и их части
profile-act = акт или стандарт: разделы, правила или принципы по частям
profile-articles = конституция или договор: статьи целиком
profile-prose = без номеров: абзацы считаются под заголовками
at-page = с. { $at }
at-line = строка { $at }

# Администраторам: индекс
reindex-begins = Сравниваю доклады с индексом …
reindex-reading = Читаю доклады …
reindex-checking = Проверяю новую версию …
reindex-added = Новые: { $reports }
reindex-changed = Изменены: { $reports }
reindex-removed = Убраны: { $reports }
reindex-unchanged = Без изменений: { $count }
reindex-anew = Все доклады читаются заново.
reindex-embedding = Обработано фрагментов: { $done } из { $total } ({ $rate } в секунду)
reindex-left-seconds = осталось примерно { $seconds } с
reindex-left-minutes = осталось примерно { $minutes } мин
reindex-done-title = Индекс обновлён
reindex-done = Я уже отвечаю по версии { $version }. Фрагментов обработано: { $embedded }, взято из прежней версии: { $kept }.
reindex-restart-title = Перезапустите бота
reindex-restart = Версия { $version } готова, но этот бот не может её прочитать: после его запуска программу обновили. До перезапуска он отвечает по прежней версии.
reindex-stale = Переводы устарели и не показываются: { $paragraphs }
translation-counted = Переведено пунктов: { $done }, устарело: { $stale }, ещё не переведено: { $lacking }
reindex-nothing = Обновлять нечего: в индексе те же доклады.
reindex-failed = Индекс не обновлён, работает прежняя версия. { $message }
reindex-running = Индекс уже обновляется.
rollback-done = Теперь я отвечаю по индексу от { $time }.
rollback-none = Более ранней версии нет.
rollback-failed = Версия осталась той же. { $message }
rollback-versions = Версии индекса, новые сверху; ✓ — та, по которой я отвечаю:
rollback-note = Файлы докладов остаются как есть: /reindex снова построит индекс по ним.

# Поиск по месту
lookup-several = Подходит несколько мест. Какое нужно?
lookup-nothing = Такого места нет.
lookup-there-is = { $section }: { $numbers }.
lookup-sections = { $report }: { $sections }.
lookup-pages = { $report }: страницы 1–{ $pages }.
lookup-symbol = Доклада с обозначением { $symbol } нет.
lookup-id = Абзаца «{ $id }» нет ни в одном докладе.
lookup-listing = Найдено: { $count }
lookup-more = … и ещё { $count }
numbers-paragraph = п. { $numbers }
numbers-ordinal = абзацы { $numbers }
numbers-recommendation = { $count ->
    [1] рекомендация { $numbers }
   *[other] рекомендации { $numbers }
 }
numbers-article = { $count ->
    [1] статья { $numbers }
   *[other] статьи { $numbers }
 }
numbers-section = { $count ->
    [1] раздел { $numbers }
   *[other] разделы { $numbers }
 }

# Скрипты: резервная копия, изъятие
token-empty = TELEGRAM_BOT_TOKEN задан пустым, поэтому бот не запущен: впишите после него в .env токен от @BotFather
versions-none = Версий ещё нет: запустите { COMMAND("reindex") }
version-taken = Теперь используется: { $version }
backup-written = Записано: { $path } (доклады: { $reports })
backup-secret = В файле есть токен бота: у кого токен, у того и бот.
backup-restored = Восстановлено: { $reports }. Теперь запустите { COMMAND("reindex") }
withdraw-ask = Удалить { $folder } и все версии индекса с этим докладом?
withdraw-passage-ask = Стереть прежний текст доклада из { $folder } и старые версии индекса?
withdraw-nothing = Ничего не убрано.
withdraw-done = Стёрто: { $id } – прежние тексты и все старые версии индекса.
withdraw-copies = Копии остались в резервных копиях, в скачанных файлах и в чатах, где доклад цитировали: сделайте новую копию и удалите старые.
withdraw-last = Это был последний доклад, поэтому индекса больше нет. Остановите бота, пока не появится другой доклад: работающий бот ещё отвечает из памяти.

lookup-recommendations = { $count ->
    [0] По этой теме рекомендаций в докладах нет.
    [one] { $count } рекомендация по этой теме:
    [few] { $count } рекомендации по этой теме:
   *[many] { $count } рекомендаций по этой теме:
 }

# Поиск по праву
law-article = статья { $article }
law-cited = { $count ->
    [one] { $reference }: упоминается в { $count } пункте.
   *[other] { $reference }: упоминается в { $count } пунктах.
 }
law-articles = Упомянутые статьи: { $articles }.
law-not-cited = { $reference }: в докладах не упоминается.
law-instead = Из того же документа упоминаются статьи: { $articles }.
law-instead-whole = Сам документ упоминается, но без номеров статей.
law-kind-treaty = Договоры
law-kind-soft-law = Декларации, правила и принципы
law-kind-constitution = Конституция
law-kind-code = Кодексы
law-kind-law = Законы
law-kind-resolution = Резолюции и постановления
law-kind-document = Документы
law-kind-body = Учреждения
law-kind-unknown = Прочее
law-unknown = «{ $text }»: такого договора, закона, резолюции или учреждения нет в указателе.

# Насколько стар доклад
recognised = распознано программой (OCR), возможны ошибки
undated = без даты
undated-latest = без даты; последний упомянутый год: { $year }
report-dated = «{ $title }»: дата – { $date }.
report-undated = «{ $title }»: дата не указана, годы в тексте не упоминаются.
report-undated-latest = «{ $title }»: дата не указана. Последний год, который упоминается в тексте, – { $year }.
report-authors = «{ $title }»: авторы в файле не названы, больше ничего о них здесь не известно.
report-law = Я цитирую то, что говорилось в докладе, когда он был написан. С тех пор закон мог измениться: сверьтесь с его действующей редакцией.

# Provenance by what a document is: who speaks in it
says-finding-working-group = В докладе Рабочей группы говорится
says-recommendation-working-group = Среди рекомендаций в докладе Рабочей группы
says-finding-state = Государство сообщает
says-recommendation-state-own = Государство сообщает
says-finding-compilation = В подборке ООН говорится
says-recommendation-compilation = В подборке ООН рекомендуется
says-finding-stakeholders = Заинтересованные стороны говорят
says-recommendation-stakeholders = Заинтересованные стороны рекомендуют
says-finding-committee = Комитет отмечает
says-recommendation-committee = Комитет рекомендует
says-finding-resolution = В резолюции говорится
says-recommendation-resolution = Резолюция рекомендует
says-finding-court = Суд в своём решении
says-recommendation-court = Суд в своём решении
says-finding-constitution = В конституции сказано
says-recommendation-constitution = В конституции сказано
says-finding-code = В кодексе сказано
says-recommendation-code = В кодексе сказано
says-finding-law = В законе сказано
says-recommendation-law = В законе сказано

# How sure an answer is
certainty-sure = точно
certainty-likely = вероятно
certainty-perhaps-not = возможно, нет
certainty-likely-long = Вероятно, это ответ на вопрос; прочтите пункт целиком.
