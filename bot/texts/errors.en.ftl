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
error-old-word = This is an old Word file (.doc): save it as DOCX or PDF.
error-rtf = This is RTF: save it as DOCX or PDF.
error-picture = This is a picture, and a report needs text: scan it with text recognition (OCR) to PDF.
error-djvu = This is DjVu: save it as PDF with a text layer.
error-archive = This is an archive: unpack it, and add the files in it.
error-zip = This is a ZIP archive and no DOCX: save the report as DOCX or PDF.
error-unpacks = It unpacks to more than { $limit } MB: save the text alone as DOCX.
error-damaged = This { $format } is damaged, incomplete or without pages: get it anew, or open it and save it anew.
error-password = It is protected by a password: save it without one, then add it again.
error-scanned = Its pages are pictures without text: run text recognition (OCR) on it, check the result, then add that file.
error-no-text = It holds no text: is it the right file? A scanned one needs text recognition (OCR) first.
error-page-empty = The page shows no text (scripts alone?): open it in a browser and save it as PDF.
error-letters-hidden = Its typefaces do not tell its letters: print it to PDF anew, or run text recognition (OCR) on it.
error-library = { $library } is needed to read it: run scripts/setup bot
error-encoding-unfit = The text is not { $encoding }: record its encoding in report.toml, or save it as UTF-8.
error-encoding-unknown = The text is in no encoding that is known: save it as UTF-8.
error-no-numbers = It has no numbers of that kind: choose another { $choice }, such as prose.
error-id-long = The paragraph id { $id } does not fit a link: at most { $limit } of A–Z, a–z, 0–9, “_” and “-”.

# What an admin decides
error-choice-id = { $choice } takes at most { $limit } of a–z, 0–9 and single hyphens, not “{ $value }”.
error-choice-value = { $choice } is one of { $known }, not “{ $value }”.
error-choice-date = { $choice } is a year, a month or a day (2024, 2024-05, 2024-05-31), not “{ $value }”.
error-language-unknown = Its language is none of { $known }, or cannot be told: say which it is to be treated as with { $choice }.
error-taken = There is a report with this id already: choose another { $choice }, or remove its folder.
error-id-clash = Its paragraph { $id } is also one of { $other }: choose another { $choice }.

# The folder of the reports
error-no-corpus = There is no such folder: set CORPUS_DIR to the folder of the reports.
error-no-report = The folder holds no report: <report id>/report.toml is expected. To withdraw the last one, stop the bot and remove the folder of the index.
error-id-shared = It has a paragraph { $id }, and so has { $other }: rename one of the folders.
error-id-taken = It has a paragraph id that another report has: rename its folder.
error-link = This is a link to another place: put the files themselves there.
error-other-file = This is not the file that report.toml records (SHA-256 { $found }, expected { $expected }): put the original back, or record the new SHA-256.
error-toml = This is not valid TOML: { $reason }
error-folder-name = The folder’s name is the report id: at most { $limit } of a–z, 0–9 and single hyphens.
error-key-table = “{ $key }” must be a table: [{ $key }]
error-key-unknown = The key “{ $key }” is not known; known are { $known }.
error-key-missing = “{ $key }” is missing; it must be a text.
error-key-value = “{ $key }” must be one of { $known }, not “{ $value }”.
error-key-source = “source” must be a file beside report.toml, not “{ $value }”.
error-key-sha256 = “sha256” must be 64 lower-case hex digits (see sha256sum).
error-key-encoding = “encoding” must be one that Python knows, not “{ $value }”.
error-key-date = “date” must be YYYY, YYYY-MM or YYYY-MM-DD, not “{ $value }”.

# Translations and word lists
error-translation-name = The file’s name is its language, here one of { $known }.
error-translation-unknown = It translates { $id }, which the report does not hold.
error-translation-blocks = { $id } has { $found } blocks, the original { $expected }: one line each.
error-translation-empty = { $id } has no text yet: write it, or leave it out.
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
remark-note-unmarked = no marker refers to footnote { $label }
remark-quotation-open = a quotation is opened here and never closed
remark-numbers-unordered = number { $number } stands after { $before }, out of order
remark-paragraph-long = number { $number } is { $times } times as long as those around it: perhaps something was glued to it
remark-recommendations-missing = recommendations that are missing: { $numbers }
