# Commands: how they are called
usage-option = Параметра { $option } нет.
usage-command = Команды «{ $name }» нет.
usage-missing = Не указано: { $name }.
usage-value = { $name }: { $told }
usage-bare = После { $option } нужно значение.
usage-extra = Указано лишнее: команда этого не принимает.
usage-positive = нужно целое число от 1, а не «{ $value }».
usage-sentences = Предложения указываются как 2 или 2-3, а не { $value }.
usage-handout = Назовите пункты или укажите --answer, --subject либо --section.
usage-handout-ending = Имя файла должно кончаться на .pdf или .docx, а не быть { $value }.
usage-share = нужно число от 0 до 1, а не «{ $value }».
usage-choice = нужно одно из: { $known }, а не «{ $value }».
usage-one-of = Вместе указать можно не больше одного из: { $options }.
usage-help = Справка: добавьте --help.
interrupted = Прервано с помощью Ctrl-C.
report-unknown = Доклада «{ $id }» нет; есть: { $known }.
start-goes-on = Работа продолжается с прежним индексом.
glossary-sound = Терминов: { $terms }, тем: { $subjects }. Ошибок нет.
home-made = Доклады, настройки (.env) и индекс лежат в { $folder }; другую папку задаёт переменная TARMAQ_HOME.

# scripts/reindex
reindex-bar = фрагменты
reindex-forgets = Прежние формулировки, которые будут забыты: { $reports }
reindex-paragraphs = Пункты доклада { $report }: новых { $added }, изменено { $changed }, убрано { $removed }, без изменений { $unchanged }
reindex-embedded = Обработано фрагментов: { $embedded }, взято из прежней версии: { $kept }
reindex-recall = Вопросы с известными ответами, найденные среди первых { $depth }: { $recall }
reindex-untranslated = { $report }, { $language }: пока не переведено пунктов: { $count }
reindex-in-use = Теперь используется: { $version }
