# What people take along: cards, pages, handouts
button-card = As picture
button-page = Page
button-card-wide = Wide (16:9)
button-card-square = Square
paper-missing = Pictures and handouts need { $library } on the server: tell whoever runs this bot.
page-slow = The page took too long to draw. Please try again in a minute.
