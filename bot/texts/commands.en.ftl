# Commands: how they are called
usage-option = There is no option { $option }.
usage-command = There is no command “{ $name }”.
usage-missing = { $name } is missing.
usage-value = { $name }: { $told }
usage-bare = { $option } needs a value after it.
usage-extra = Something is given here that the command does not take.
usage-positive = must be a whole number from 1, not “{ $value }”.
usage-sentences = Sentences are given as 2 or 2-3, not { $value }.
usage-handout = Name paragraphs, or give one of --answer, --subject and --section.
usage-handout-ending = The file’s name must end in .pdf or .docx, not be { $value }.
usage-share = must be a number from 0 to 1, not “{ $value }”.
usage-choice = must be one of { $known }, not “{ $value }”.
usage-one-of = At most one of these goes together: { $options }.
usage-help = For help, add --help.
interrupted = Ended by Ctrl-C.
report-unknown = There is no report “{ $id }”; there are: { $known }.
start-goes-on = Going on with the index as it was.
glossary-sound = Terms: { $terms }, subjects: { $subjects }. Nothing is wrong.
home-made = Reports, settings (.env) and the index lie in { $folder }; the variable TARMAQ_HOME names another folder.

# scripts/reindex
reindex-bar = passages
reindex-forgets = Former wordings that will be forgotten: { $reports }
reindex-paragraphs = Paragraphs of { $report }: new { $added }, changed { $changed }, removed { $removed }, unchanged { $unchanged }
reindex-embedded = Passages processed: { $embedded }, taken over: { $kept }
reindex-recall = Questions with known answers found among the first { $depth }: { $recall }
reindex-untranslated = { $report }, { $language }: paragraphs not translated yet: { $count }
reindex-in-use = Now in use: { $version }
