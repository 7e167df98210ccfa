# What people take along: cards, pages, handouts
button-card = As picture
button-page = Page
button-card-wide = Wide (16:9)
button-card-square = Square
paper-missing = Pictures and handouts need { $library } on the server: tell whoever runs this bot.
page-slow = The page took too long to draw. Please try again in a minute.

# Handouts
handout-title = Quotations from reports
handout-sources = Sources
handout-source = In { $language }; report id: { $id }.
handout-note = The original alone counts; translations are unofficial. The SHA-256 is that of the file that the quotations are from. Nothing here is legal advice.
command-handout = quotations to take along, as PDF or for Word
button-handout = + Handout
button-handout-pdf = PDF
button-handout-docx = Word
button-handout-pdf-originals = PDF with originals
button-handout-docx-originals = Word with originals
button-handout-empty = Empty it
handout-added = { $count ->
    [one] The handout holds { $count } passage. /handout makes a file of it.
   *[other] The handout holds { $count } passages. /handout makes a file of it.
 }
handout-full = The handout is full: it holds { $count } passages. /handout makes a file of it.
handout-none = There is nothing in your handout. Tap “+ Handout” below a paragraph or a list, or reply /handout to an answer to take it with its further passages. It is kept in memory only, for an hour.
handout-holds = { $count ->
    [one] Your handout holds { $count } passage. It is kept in memory only, for an hour.
   *[other] Your handout holds { $count } passages. It is kept in memory only, for an hour.
 }
handout-emptied = The handout is empty.
