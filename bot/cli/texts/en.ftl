# What every help says
common = –
    .usage = Usage:
    .options-metavar = [OPTIONS]
    .arguments = Arguments:
    .options = Options:
    .examples = Examples:
    .commands = Commands:
    .statuses = Exit status:
    .help = show this help, and do nothing
    .version = show the version, and do nothing

tarmaq =
    Answers questions from human-rights reports with the passage itself, quoted verbatim and cited to section and paragraph.

    Each command has its own help. It is in the language of the system (LANG): English, Russian or Kazakh.
    .usage = COMMAND [OPTIONS] [ARGUMENTS]
    .statuses =
        0    done
        1    refused, failed, or found something to look at; a line says what
        2    not called as it should be
        130  ended by Ctrl-C

ask =
    Ask the reports a question.

    Without a question, questions are read one a line until the end of the input.
    .short = ask the reports a question
    .question = the question, in English, Russian or Kazakh; with quotation marks where the shell would take its signs for its own
    .top = how many passages to list (default 5)
    .report = ask this report only
    .recommendations = search recommendations only
    .json = answer as one JSON object
    .jsonl = read a JSON object such as {"{"}"question": "…"{"}"} a line from standard input, write one a line
    .examples =
        { COMMAND("ask") } "who elects the Ombudsman?"
        { COMMAND("ask") } "death penalty" --recommendations --top 3
        { COMMAND("ask") } --jsonl < questions > answers

lookup =
    Look up where the reports cite a treaty, a law, an article or a resolution, or what stands at a place.

    Without words, everything that the reports refer to is listed.
    .short = look up a treaty, a law or a place
    .wanted = "article 9 ICCPR", "48/134", "2006", or a place such as "V ¶ 8"
    .report = look in this report only
    .language = speak this language, not that of the words
    .json = answer as one JSON object
    .examples =
        { COMMAND("lookup") } "article 9 ICCPR"
        { COMMAND("lookup") } "V ¶ 8"
        { COMMAND("lookup") }

card =
    Make cards of a paragraph: pictures with the quotation set large, to be sent on or shown.

    A long quotation takes several cards. The files are named after the paragraph, or as --output says.
    .short = make cards of a paragraph
    .paragraph = the paragraph’s id, as { COMMAND("ask") } prints it
    .language = in this language, where the paragraph is translated into it
    .original = in the original wording
    .shape = square (1080 × 1080) or wide (1920 × 1080)
    .sentences = only these sentences, counted from 1: 2 or 2-3
    .output = the PNG file to write
    .examples =
        { COMMAND("card") } kz-ngo-V-8
        { COMMAND("card") } kz-ngo-V-8 --language kk --shape wide -o card.png

page =
    Show where a paragraph stands in its source: a picture of the page with the paragraph framed, of both where it runs over two; of a text, its numbered lines.
    .short = show the source’s page of a paragraph
    .paragraph = the paragraph’s id
    .output = the PNG file to write
    .examples =
        { COMMAND("page") } kz-ngo-V-8
        { COMMAND("page") } kz-ngo-V-8 -o page.png

handout =
    Make a handout of quotations with their citations, as PDF or DOCX.

    It holds the paragraphs named, an answer with its further passages, all recommendations on a subject, or a section. The question does not stand in it.
    .short = make a handout of quotations
    .paragraphs = ids of paragraphs, as { COMMAND("ask") } prints them
    .answer = what answers this question, and the further passages
    .subject = all recommendations on this subject
    .section = all paragraphs of a section: kz-ngo/V
    .language = in this language, where there are translations into it
    .originals = with the original beside each translation
    .title = instead of the usual title
    .output = the file to write, .pdf or .docx
    .examples =
        { COMMAND("handout") } kz-ngo-V-8 kz-ngo-V-9 -o detention.pdf
        { COMMAND("handout") } --subject "judges" --language ru --originals -o judges.docx
        { COMMAND("handout") } --section kz-ngo/V

start =
    Bring the index up to date, then answer: the question given, else on Telegram where TELEGRAM_BOT_TOKEN is set, else questions typed here.
    .short = bring the index up to date, then answer
    .question = the question
    .examples =
        { COMMAND("start") } "who elects the Ombudsman?"
        { COMMAND("start") }

bot =
    Run the bot on Telegram with the index as it is, until Ctrl-C or SIGTERM.

    TELEGRAM_BOT_TOKEN and the other settings are in .env.
    .short = run the bot on Telegram
    .examples = { COMMAND("bot") }

add-report =
    Add a report: a PDF with text, DOCX, HTML, Markdown or plain text file; ODT, RTF and DOC where LibreOffice is installed.

    It shows how the file is read, and asks before anything is written.
    .short = add a report, or put a corrected file in its place
    .file = the file
    .replace = put a corrected file in the place of this report's; what is known of it stays
    .id = the id of the report, in links: a-z, 0-9 and hyphens
    .title = its title
    .language = its language: en, ru or kk
    .profile = how it is numbered: roman-sections, treaty-body, upr, judgment, law, act, articles or prose
    .date = when it was published: YYYY, YYYY-MM or YYYY-MM-DD; - for none
    .symbol = its symbol, such as A/HRC/59/15; - for none
    .body = who issued it: a code such as cat, or a name
    .state = the State that it concerns: a name, or a code such as SI
    .kind = what it is: a code such as concluding-observations
    .ocr = languages that scanned pages are read in, such as kaz+rus (default: the best of eng, rus, kaz)
    .in = show it in this language (default: that of the system)
    .yes = add it without asking
    .dry-run = only show it; nothing is written
    .json = print one JSON object of it; nothing is written
    .page = show how page N was read, and draw that of a PDF as PNG; nothing is added
    .examples =
        { COMMAND("add-report") } observations.pdf
        { COMMAND("add-report") } observations.pdf --id cat-2023 --date 2023-06-08
        { COMMAND("add-report") } corrected.pdf --replace cat-2023

translate =
    Work on a translation of a report: print what it lacks, merge that into its file, or check it.

    The file is translations/LANGUAGE.toml beside the report. Write the translation of each paragraph between the quotation marks, one line for each line of the original; what is empty is not shown and hinders nothing.
    .short = work on a translation of a report
    .report = the id of the report
    .language = the language of the translation
    .write = merge what is lacking into the file
    .check = look for terms, sentences and quotations that do not agree with the original
    .examples =
        { COMMAND("translate") } kz-ngo ru --write
        { COMMAND("translate") } kz-ngo ru --check

reindex =
    Bring the index up to date with the reports: say what is to be done, embed what is new, check the new version, and switch to it. Whatever goes wrong, the version in use stays as it was.
    .short = bring the index up to date with the reports
    .dry-run = only say what would be done
    .engine = packed: without torch, for a server with 1 GB of memory; slower
    .keep = how many versions to keep (default 3)
    .margin = how much recall of the questions with known answers may fall, from 0 to 1 (default 0.02)
    .forget = drop the former wordings of this report, which old links would show
    .json = say what happens as one JSON object a line
    .examples =
        { COMMAND("reindex") } --dry-run
        { COMMAND("reindex") }

build-site =
    Write a site of all reports: pages to read in a browser, without a server and without an account.

    It takes the place of an earlier one. Open index.html in the folder, copy the folder to a USB stick, or publish it and set READER_URL to its address: the bot's citations then link there.
    .short = write a site of all reports
    .folder = the folder to write; what else than a site is in it is not touched
    .bot = the bot's name, to offer "ask in Telegram" (or TELEGRAM_BOT_NAME)
    .examples =
        { COMMAND("build-site") } var/site
        { COMMAND("build-site") } /srv/www/reports --bot TarmaqBot

verify =
    Check a version of the index: files, counts, vectors, every citation, the questions with known answers.
    .short = check a version of the index
    .version = the version; by default the one in use
    .margin = how much recall of the questions with known answers may have fallen, from 0 to 1 (default 0.02)
    .examples =
        { COMMAND("verify") }

rollback =
    Go back to an earlier version of the index. Without a version, all are listed, which one is in use, and what hinders the others.
    .short = list the versions of the index, or go back to one
    .version = the version to take into use
    .examples =
        { COMMAND("rollback") }
        { COMMAND("rollback") } 20261125-083541-473013

withdraw =
    Withdraw a report, or what a corrected report said before, from the disk and from the answers. It asks first.

    A passage that must go is taken out of the report's file first ({ COMMAND("add-report") } --replace); then --passage erases the wordings that old links would still show. Older versions of the index, which hold the text, are removed in both cases.
    .short = withdraw a report or a passage
    .report = the id of the report
    .passage = the report stays, corrected; only what it said before is erased
    .yes = do it without asking
    .engine = as for { COMMAND("reindex") }
    .examples =
        { COMMAND("withdraw") } cat-2023
        { COMMAND("withdraw") } cat-2023 --passage

backup =
    Write one file with what cannot be made again: reports, translations, former wordings.

    Keep it where nobody else reads it, and not on the server alone. Without a name, and in a folder, the file is named after the moment.
    .short = write one file with what cannot be made again
    .file = the file to write, or a folder
    .with-settings = also .env, which holds the bot's token
    .keep = in a folder: remove all but the N newest
    .examples =
        { COMMAND("backup") } data/backups --keep 14
        { COMMAND("backup") } tarmaq.tar.gz --with-settings

restore =
    Put the reports of a backup back, here or on another machine.
    .short = put the reports of a backup back
    .file = the backup
    .with-settings = also .env, if it is in there
    .replace = take the backup's where a report differs
    .examples =
        { COMMAND("restore") } tarmaq.tar.gz

evaluate =
    Score retrieval and abstention on questions with known answers, or fit the decision to answer.
    .short = score answers on questions with known answers
    .questions = which set to score (default test, which nothing is fitted to)
    .library = score the shipped report among the reports of this folder, or fit among them; can be given several times
    .json = print the scores as JSON
    .calibrate = fit the decision to answer on the development set first, and draw how well it fits
    .intents = score what messages are taken for: chat recognised, questions mistaken for chat
    .calibrate-intents = fit what messages are taken for on the development set first
    .examples =
        { COMMAND("evaluate") }
        { COMMAND("evaluate") } --questions development --json

benchmark =
    Measure speed as ratios, side by side in one run: machines are noisy, ratios less so.
    .short = measure speed
    .scale = instead, extend, open and search an index of N synthetic paragraphs
    .examples =
        { COMMAND("benchmark") }
        { COMMAND("benchmark") } --scale 100000

check-glossary =
    Check the glossary and the list of subjects: cells, double terms, letters of another script.
    .short = check the word lists
    .glossary = the glossary (default: the one in use)
    .subjects = the list of subjects (default: the one in use)
    .examples = { COMMAND("check-glossary") }

# For developers alone
chat-peer =
    Talk to the bot without Telegram: a page like a phone, on this machine only. Needs scripts/setup dev, and an index.
    .port = the page's port (default 8081)
    .admin = everybody on the page is an admin
    .examples = { COMMAND("chat-peer") } --admin

update-docs =
    Bring what the documents show up to date: outputs of commands in the README, and the help of all commands in docs/commands.md.
    .examples = { COMMAND("update-docs") }

# The page of all commands
docs-page = –
    .title = Commands
    .intro = Run from the folder of the program as `scripts/NAME`, or as `.venv/bin/tarmaq NAME`; where the program is installed as a package, as `tarmaq NAME`. Underscores and hyphens are the same. `--help` and `--version` come first and do nothing else.
    .completion = Completion of commands, options, reports and versions in the shell, here in Bash (`zsh_source` and `fish_source` for the others):
