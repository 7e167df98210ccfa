# Citations
cite-paragraph = ¶ { $number }
cite-recommendation = recommendation { $number }
cite-article = Article { $number }
cite-act-section = Section { $number }
cite-rule = Rule { $number }
cite-principle = Principle { $number }
cite-ordinal = paragraph { $number } of the section (counted)
cite-unnumbered-section = “{ $title }”
cite-printed-page = p. { $page }
cite-unnumbered-paragraph = unnumbered paragraph
cite-unnumbered-recommendation = unnumbered recommendation
cite-occurrence = { $place } ({ $occurrence ->
    [1] first
    [2] second
    [3] third
   *[other] no. { $occurrence }
 } of { $occurrences } with this number)
cite-part = part { $number }
cite-chapter = chapter { $number }
cite-title = title { $number }
cite-section = section { $number }
cite-page = p. { $page } of { $pages }

# Provenance: who says it
says-finding = The report says
says-recommendation = The report recommends
says-recommendation-state = The report recommends to the State
says-quotation = Quoted in the report
says-quotation-of = Quoted in the report: { $source }

# Answers and abstentions
abstains = The reports do not seem to answer this question.
nearest = The nearest passages, which may not answer it:
further = Further passages:
nothing-found = No report holds a passage on this.
quotation-official = In quotation marks, the official text: { $source }
quotation-translated = The quotation in it is translated, too.
translation-label = unofficial translation
translation-label-en = unofficial translation from English
translation-label-ru = unofficial translation from Russian
translation-label-kk = unofficial translation from Kazakh
original-label-en = the original, in English
original-label-ru = the original, in Russian
original-label-kk = the original, in Kazakh

# Errors
error-empty-question = Ask a question in words.
error-long-question = The question has { $length } characters; ask it in at most { $limit }.

# Quotations on Telegram
quoted = “{ $text }”
wording-changed = This paragraph has changed since it was linked to. Its present wording:
paragraph-renumbered = This paragraph has another number since it was linked to. It was: { $was }.
former-wording = What it said before, until { $date }:
paragraph-removed = No longer in the report
paragraph-removed-said = Until { $date } the report held this paragraph:
paragraph-removed-note = The report as it stands now does not say this.
report-withdrawn = The report “{ $report }”, which held this paragraph, was withdrawn on { $date }. Its text is no longer kept here.
paragraph-unknown = No report holds a paragraph “{ $id }”. Perhaps the link was not copied whole.
paragraph-gone = The paragraph “{ $id }” is gone: the reports no longer hold it.
neighbour-before = Before:
neighbour-after = After:
related-recommendations = Recommendations nearest to this subject ({ $place }):
no-recommendations = The report makes no recommendations.
more-results = Further passages that the question found:
more-none = That was all that I found.
more-expired = These results were kept for ten minutes only. Please ask again.

# Buttons
button-context = Context
button-more = More
button-recommendations = Recommendations
button-share = Share
button-recommendations-short = Recs
button-recommendation = rec. { $number }
button-copy = Copy the citation
place-in-section = Text { $place } of { $count } in this section
button-original-en = Original (English)
button-original-ru = Original (Russian)
button-original-kk = Original (Kazakh)
button-translation = Translation (unofficial)
button-contents = Contents
button-section = Section { $number }
button-reports = Reports
button-all-reports = Ask all reports
button-report = Ask only: { $title }
button-automatic = Automatic
button-forget = Forget me now

# Commands, as menus show them
command-ask = ask a question
command-recommendations = what the reports recommend
command-contents = browse the reports
command-reports = which reports there are
command-term = a legal term in three languages
command-help = how to ask, with examples
command-language = choose a language
command-about = sources and versions
command-privacy = what the bot knows of you
about-bot = Answers questions from human-rights reports with the passage itself, word for word, cited to section and number, in English, Russian and Kazakh. Where the reports have no answer, it says so. Not legal advice.
about-bot-short = Quotes human-rights reports word for word, with the citation. English, Russian, Kazakh.

# Start and help
start = I answer questions from human-rights reports with the passage itself: word for word, with its section and number.
start-how = Ask in English, Russian or Kazakh, in your own words. For example:
start-notice = I quote; I do not advise. This is not legal advice. Where the reports have no answer, I say so. I write down nothing of what you ask: /privacy
help = Write a question in your own words, in English, Russian or Kazakh. You get the passage that answers, word for word, the answering sentence in bold, with its section and number.
help-follow-up = After an answer you can ask “and what is recommended?”.
help-inline = In any chat, type @{ $bot } and a question to post a quotation. In groups I answer /ask, a mention and replies to me, and stay quiet otherwise.
help-commands = Commands
help-examples = Examples to tap:
example-1 = Who elects the Ombudsman?
example-2 = When was the NPM set up?
example-3 = Is it recommended to keep the moratorium on the death penalty?
hint-ask = Write your question after the command, like this: /ask { $example }
hint-text = I cannot read voice messages, pictures or stickers, only text. Please write your question in words, such as “Who elects the Ombudsman?”
hint-unknown-command = I do not know this command. All commands: /help
group-hello = Hello. Ask the reports with /ask and a question, by mentioning @{ $bot }, or by replying to me. Otherwise I stay quiet.

# Contents
contents-reports = Which report would you like to browse?
contents-report = { $title }: sections
contents-recommendations = { $title }: recommendations by section
section-page = Page { $page } of { $pages }
reports = { $count ->
    [one] There is { $count } report:
   *[other] There are { $count } reports:
 }
report-paragraphs = { $count ->
    [one] { $count } paragraph
   *[other] { $count } paragraphs
 }
report-language-en = in English
report-language-ru = in Russian
report-language-kk = in Kazakh
report-chosen = From now on I ask only: { $title }. The choice holds until the bot is restarted.
report-all-chosen = From now on I ask all reports.
asked-only = I asked this report only: { $title }.
report-gone = There is no such report any more.

# Language
language-choose = Which language should I speak? Automatic follows your Telegram and the language of each question. The choice is kept in memory until the bot is restarted.
language-chosen = I will speak English.
language-automatic = I will follow your Telegram and the language of each question.

# About
about-title = Tarmaq
about-notice = This bot quotes. It is not legal advice, and what it quotes is what the reports say, not what the law says. Translations are unofficial; the original is what counts.
about-source = source file, SHA-256:
about-published = published: { $date }
about-translations = unofficial translations: { $languages }
about-language-en = English
about-language-ru = Russian
about-language-kk = Kazakh
about-version = Version { $version }; index of { DATETIME($built, dateStyle: "long") } ({ $index }).

# Privacy
privacy-kept-title = What the bot knows of you
privacy-kept =
    • With each message Telegram tells it your name, username and id. It uses the id to answer you and for what is kept below, and your language setting to choose a language; it does nothing else with them.
    • Your question is held only until it is answered. It is answered on the bot’s own server, is passed on to nobody, and no language model sees it.
    • In memory only, it keeps: for a minute, that you wrote and how often; for ten minutes, which paragraphs your questions found, but not the questions; for an hour, the paragraphs that you put into a handout; until it is restarted, the language and the report you chose.
    • It writes none of this to a disk or a log: no question, no name, no id.
    • A file that an admin of this bot sends to add a report is read in a temporary folder, which is deleted at once; a file that is confirmed becomes a report. Nobody else’s files are fetched.
privacy-not-title = What it cannot promise
privacy-not =
    • Telegram itself keeps your chat with this bot, under its own rules. Chats with bots are not end-to-end encrypted. The bot cannot erase Telegram’s copy; you can delete the chat.
    • In a group everyone sees questions and answers. In inline mode Telegram sends the bot what you type while you type it.
    • Whoever holds your phone can read the chat. Whoever runs the server could change the program.
privacy-forget = The button makes the bot forget at once what it keeps of you for ten minutes or longer.
privacy-forgotten = Forgotten.

# Terms
hint-term = Write a legal term after the command, in any of the three languages: /term habeas corpus
term-unknown = The glossary holds no term “{ $term }”.
term-more = { $count ->
    [one] { $count } more term
   *[other] { $count } more terms
 }
term-changed = The glossary has changed since. Please write the term again.

# Waiting and failing
throttled = { $seconds ->
    [one] You ask faster than I can answer everyone. Please go on in { $seconds } second.
   *[other] You ask faster than I can answer everyone. Please go on in { $seconds } seconds.
 }
backlog = I was away and did not answer what you wrote meanwhile. If you still want to know, please ask again.
busy = Many people are asking at this moment, and I could not take this. Please ask again in a minute.
error-timeout = This took too long, and I have no answer. Please ask again in a minute.
error-general = Something went wrong, and I could not answer. Please try again; if it happens again, tell whoever runs this bot.
inline-nearest = No sure answer. The nearest passages:
inline-hint = Type a question to quote the reports

# Status, for admins
status =
    Version { $version }, index { $index }
    Running for { $hours } h { $minutes } min, { $memory } MB of memory
    Since the start: questions { $questions }, answered { $answers }, abstained { $abstentions }, inline { $inline }, throttled { $throttled }, timed out { $timeouts }, errors { $errors }

# Admins: what they have besides
command-reindex = bring the index up to date
command-rollback = go back to an earlier index
command-status = how the bot is doing
help-admin = For admins
help-admin-add = To add a report, send it here as a file (PDF, DOCX, HTML, Markdown or text). I show how I read it before I add it.
job-stopped = The bot was stopped before this was done. Nothing is half done; please begin it again.
job-died = This ended unexpectedly (status { $status }); perhaps the server ran out of memory. Nothing is half done.

# Admins: adding a report
adding-type = I read reports from PDF, DOCX, DOC, ODT, RTF, HTML, Markdown and text files only. Save this one as PDF or DOCX and send it again.
adding-size = The file is larger than { $megabytes } MB. Leave out its pictures or annexes, or add it on the server: { COMMAND("add-report") }
adding-reading = Reading { $name } …
adding-fetching = The file could not be fetched from Telegram. Please send it again.
adding-timeout = Reading took too long; nothing was added. Add the file on the server: { COMMAND("add-report") }
adding-failed = Not added. { $message }
adding-writing = Adding …
adding-done = Added: { $title } ({ $id }). To have it answer questions, update the index.
adding-changed = Something has changed since this was shown. Please look again.
adding-cancelled = Nothing was added.
adding-gone = The message with the file is gone. Please send the file again.
button-add = Add
button-cancel = Cancel
button-reindex = Update the index
draft-title = This is how I read the file. Shall I add it?
draft-same = The very same file is a report already: { $id }
draft-unknown = not known
draft-pages = { $pages ->
    [one] { $format }, { $pages } page
   *[other] { $format }, { $pages } pages
 }
draft-lines = { $lines ->
    [one] { $format }, { $lines } line
   *[other] { $format }, { $lines } lines
 }
draft-counts = Sections: { $sections }, paragraphs: { $paragraphs } (recommendations among them: { $recommendations }), footnotes: { $notes }
draft-more = … and { $count } more
draft-citations = The first citations
draft-furniture = Taken for headers, footers and page numbers ({ $count }), such as:
draft-unnumbered = Without a number ({ $count }):
draft-remarks = Look at these, the most doubtful first
draft-captions = If something is wrong, send the file again, with lines such as “title: …” or “date: 2024-05” in its caption. Values of “profile”: { $profiles }.
profile-roman-sections = sections I, II; paragraphs 1., 2.; recommendations 1), 2)
profile-treaty-body = UN treaty bodies: numbered throughout
profile-upr = Human Rights Council, UPR: 5.12, 123.45
profile-judgment = a judgment: numbered throughout, operative part and opinions of their own
profile-law = a law: articles and their parts
profile-act = an act or standard: sections, rules or principles, cut into their parts
profile-articles = a constitution or treaty: whole articles
profile-prose = no numbers: paragraphs counted under their headings
at-page = p. { $at }
at-line = line { $at }

# Admins: the index
reindex-begins = Comparing the reports with the index …
reindex-reading = Reading the reports …
reindex-checking = Checking the new version …
reindex-added = New: { $reports }
reindex-changed = Changed: { $reports }
reindex-removed = Removed: { $reports }
reindex-unchanged = Unchanged: { $count }
reindex-anew = All reports are read anew.
reindex-embedding = Processed: { $done } of { $total } passages ({ $rate } a second)
reindex-left-seconds = about { $seconds } s left
reindex-left-minutes = about { $minutes } min left
reindex-done-title = The index is up to date
reindex-done = Answers already come from version { $version }. Passages processed: { $embedded }, taken over: { $kept }.
reindex-restart-title = Restart the bot
reindex-restart = Version { $version } is made, but this bot cannot read it: the program was updated after the bot was started. Until the restart it answers from the version before.
reindex-stale = Translations out of date, not shown: { $paragraphs }
translation-counted = Translated: { $done }, out of date: { $stale }, not translated yet: { $lacking }
reindex-nothing = Nothing to do: the index holds the reports as they are.
reindex-failed = The index was not updated; the version before stays in use. { $message }
reindex-running = The index is being updated already.
rollback-done = Answers now come from the index of { $time }.
rollback-none = There is no earlier version.
rollback-failed = The version in use stays. { $message }
rollback-versions = Versions of the index, newest first; ✓ is in use:
rollback-note = The files of the reports stay as they are: /reindex builds the index from them again.

# Looking a place up
lookup-several = Several places fit. Which one do you mean?
lookup-nothing = There is no such place.
lookup-there-is = { $section } has { $numbers }.
lookup-sections = { $report }: { $sections }.
lookup-pages = { $report }: pages 1–{ $pages }.
lookup-symbol = No report has the symbol { $symbol }.
lookup-id = No report holds a paragraph “{ $id }”.
lookup-listing = Found: { $count }
lookup-more = … and { $count } more
numbers-paragraph = ¶ { $numbers }
numbers-ordinal = paragraphs { $numbers }
numbers-recommendation = { $count ->
    [one] recommendation { $numbers }
   *[other] recommendations { $numbers }
 }
numbers-article = { $count ->
    [one] Article { $numbers }
   *[other] Articles { $numbers }
 }
numbers-section = { $count ->
    [one] section { $numbers }
   *[other] sections { $numbers }
 }

# Scripts: backup, withdrawal
token-empty = TELEGRAM_BOT_TOKEN is set to nothing, so there is no bot: write the token from @BotFather behind it in .env
versions-none = There is no version yet: run { COMMAND("reindex") }
version-taken = Now in use: { $version }
backup-written = Written: { $path } (reports: { $reports })
backup-secret = It holds the bot’s token: who has it has the bot.
backup-restored = Restored: { $reports }. Now run { COMMAND("reindex") }
withdraw-ask = Remove { $folder } and every index version that holds it?
withdraw-passage-ask = Erase what the report in { $folder } said before, and the older index versions?
withdraw-nothing = Nothing was withdrawn.
withdraw-done = Erased: { $id } – its former wordings and all older versions of the index.
withdraw-copies = Copies remain in your backups, in what was downloaded, and in the chats that quoted it: make a new backup, delete the old ones.
withdraw-last = This was the last report, so the index is gone, too. Stop the bot until there is another one; what runs still answers from memory.

lookup-recommendations = { $count ->
    [0] The reports make no recommendation on this.
    [one] { $count } recommendation on this subject:
   *[other] { $count } recommendations on this subject:
 }

# Looking the law up
law-article = article { $article }
law-cited = { $count ->
    [one] { $reference }: cited in { $count } paragraph.
   *[other] { $reference }: cited in { $count } paragraphs.
 }
law-articles = Articles cited: { $articles }.
law-not-cited = { $reference }: the reports do not cite this.
law-instead = Of the same instrument they cite: { $articles }.
law-instead-whole = They refer to the same instrument without naming an article.
law-kind-treaty = Treaties
law-kind-soft-law = Declarations, rules and principles
law-kind-constitution = Constitution
law-kind-code = Codes
law-kind-law = Laws
law-kind-resolution = Resolutions and decisions
law-kind-document = Documents
law-kind-body = Institutions
law-kind-unknown = Others
law-unknown = No treaty, law, resolution or institution is known by “{ $text }”.

# How old a report is
recognised = read by OCR, may contain errors
undated = undated
undated-latest = undated; latest year mentioned: { $year }
report-dated = “{ $title }” is dated { $date }.
report-undated = “{ $title }” gives no date and mentions no year.
report-undated-latest = “{ $title }” gives no date. The latest year that it mentions is { $year }.
report-authors = “{ $title }”: the file does not name its authors, and nothing else is known here.
report-law = I quote what a report said when it was written. The law may have changed since: check its present text.

# Provenance by what a document is: who speaks in it
says-finding-working-group = The report of the Working Group says
says-recommendation-working-group = The Working Group’s report lists as a recommendation
says-finding-state = The State reports
says-recommendation-state-own = The State reports
says-finding-compilation = The United Nations compilation says
says-recommendation-compilation = The United Nations compilation recommends
says-finding-stakeholders = Stakeholders say
says-recommendation-stakeholders = Stakeholders recommend
says-finding-committee = The Committee says
says-recommendation-committee = The Committee recommends
says-finding-resolution = The resolution says
says-recommendation-resolution = The resolution recommends
says-finding-court = The court, in its judgment
says-recommendation-court = The court, in its judgment
says-finding-constitution = The constitution says
says-recommendation-constitution = The constitution says
says-finding-code = The code says
says-recommendation-code = The code says
says-finding-law = The law says
says-recommendation-law = The law says

# How sure an answer is
certainty-sure = sure
certainty-likely = likely
certainty-perhaps-not = perhaps not
certainty-likely-long = This likely answers the question; please read the passage whole.
