# Commands: how they are called
usage-option = { $option } деген параметр жоқ.
usage-command = «{ $name }» деген команда жоқ.
usage-missing = Көрсетілмеді: { $name }.
usage-value = { $name }: { $told }
usage-bare = { $option } параметрінен кейін мән керек.
usage-extra = Артық нәрсе көрсетілді: команда оны қабылдамайды.
usage-positive = 1-ден басталатын бүтін сан керек, «{ $value }» емес.
usage-sentences = Сөйлемдер 2 немесе 2-3 түрінде беріледі, { $value } емес.
usage-handout = Тармақтарды атаңыз немесе --answer, --subject, --section бірін көрсетіңіз.
usage-handout-ending = Файл аты .pdf немесе .docx деп аяқталуы керек, { $value } емес.
usage-share = 0-ден 1-ге дейінгі сан керек, «{ $value }» емес.
usage-choice = мыналардың бірі керек: { $known }; «{ $value }» емес.
usage-one-of = Мыналардың біреуін ғана көрсетуге болады: { $options }.
usage-help = Анықтама алу үшін --help қосыңыз.
interrupted = Ctrl-C арқылы тоқтатылды.
report-unknown = «{ $id }» деген баяндама жоқ; бары: { $known }.
start-goes-on = Жұмыс бұрынғы индекспен жалғасады.
glossary-sound = Терминдер: { $terms }, тақырыптар: { $subjects }. Қате жоқ.
home-made = Баяндамалар, баптаулар (.env) мен индекс { $folder } қалтасында жатыр; басқа қалтаны TARMAQ_HOME айнымалысы көрсетеді.

# scripts/reindex
reindex-bar = үзінділер
reindex-forgets = Ұмытылатын бұрынғы мәтіндер: { $reports }
reindex-paragraphs = { $report } баяндамасының тармақтары: жаңасы { $added }, өзгергені { $changed }, алып тасталғаны { $removed }, өзгермегені { $unchanged }
reindex-embedded = Өңделген үзінді: { $embedded }, бұрынғы нұсқадан алынғаны: { $kept }
reindex-recall = Алғашқы { $depth } нәтиженің арасынан табылған жауабы белгілі сұрақтар: { $recall }
reindex-untranslated = { $report }, { $language }: әлі аударылмаған тармақтар: { $count }
reindex-in-use = Енді қолданыста: { $version }
