# Messages that are no questions
chat-thanks = You are welcome. Ask whenever you like.
chat-greeting = Hello! Ask me what the human-rights reports say, in your own words. For example:
chat-about = I am a program, not a person and not a lawyer. I find passages in human-rights reports and quote them word for word; no word is made up, and nothing I say is legal advice. Which reports, and from where: /about
chat-forget = Done: what I kept of you is forgotten. Telegram keeps this chat under its own rules; only you can delete the chat itself.
chat-urgent = If somebody is being detained now, call a lawyer and the family first. I cannot call anyone. This is not legal advice.
chat-urgent-passages = What the reports say of rights in detention:
chat-urgent-question = What rights does a detained person have?
chat-nothing = I need a question of a few words. For example:
safe-lines =
    Nobody reads your questions here, and I write down none: no question, no name, no id.
    Telegram itself keeps this chat, and chats with bots are not end-to-end encrypted. Delete the chat when you are done.
    Whoever holds your phone, or runs this server, could see more than I promise.

# What the bot understands after an answer
words-more = more; next; more results; show more; what else; anything else; go on; continue; other results; further
words-context = context; in context; show context; in detail; details; more detail; read in full; full text; the whole paragraph; show the paragraph; expand
words-original = original; show the original; show original; the original text; in the original; source text
words-translation = translation; show the translation; translate; translate it
words-share = share; forward; share it; send to a friend; share this
words-in-en = in english; english; english please; show in english; translate to english; translate into english
words-in-ru = in russian; russian; russian please; show in russian; translate to russian; translate into russian
words-in-kk = in kazakh; kazakh; kazakh please; show in kazakh; translate to kazakh; translate into kazakh
asked-on = I read this as a question on { $place }: { $subject }
asked-on-what = What is this about? I remember an answer for ten minutes only, and after one that I did not find there is nothing to go on from. Please ask in a few words, for example: { $example }
share-how = Press the button and choose a chat: the quotation goes there with its source.
