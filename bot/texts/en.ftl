# Citations
cite-paragraph = ¶ { $number }
cite-recommendation = recommendation { $number }
cite-article = Article { $number }
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
confidence = confidence { $percent } %
unofficial-translation-from-en = (unofficial translation; the original, in English, follows)
unofficial-translation-from-ru = (unofficial translation; the original, in Russian, follows)
unofficial-translation-from-kk = (unofficial translation; the original, in Kazakh, follows)

# Errors
error-empty-question = Ask a question in words.
error-long-question = The question has { $length } characters; ask it in at most { $limit }.
