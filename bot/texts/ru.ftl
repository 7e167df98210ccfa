# Цитирование
cite-paragraph = ¶ { $number }
cite-recommendation = рекомендация { $number }
cite-article = статья { $number }
cite-ordinal = { $number }-й абзац раздела (по счету)
cite-unnumbered-section = «{ $title }»
cite-printed-page = с. { $page }
cite-unnumbered-paragraph = абзац без номера
cite-unnumbered-recommendation = рекомендация без номера
cite-occurrence = { $place } ({ $occurrence ->
    [1] первый
    [2] второй
    [3] третий
   *[other] { $occurrence }-й
 } из { $occurrences } с этим номером)
cite-section = раздел { $number }
cite-page = с. { $page } из { $pages }

# Кто это говорит
says-finding = В докладе говорится
says-recommendation = Доклад рекомендует
says-recommendation-state = Доклад рекомендует государству
says-quotation = В докладе цитируется
says-quotation-of = В докладе цитируется: { $source }

# Ответы и отказы
abstains = Похоже, в докладах нет ответа на этот вопрос.
nearest = Самые близкие фрагменты; ответа в них может не быть:
further = Другие фрагменты:
nothing-found = Ни в одном докладе нет фрагмента об этом.
confidence = уверенность { $percent } %
unofficial-translation-from-en = (неофициальный перевод; ниже оригинал на английском языке)
unofficial-translation-from-ru = (неофициальный перевод; ниже оригинал на русском языке)
unofficial-translation-from-kk = (неофициальный перевод; ниже оригинал на казахском языке)

# Ошибки
error-empty-question = Задайте вопрос словами.
error-long-question = В вопросе { $length ->
    [one] { $length } знак
    [few] { $length } знака
   *[other] { $length } знаков
 }; уложитесь в { $limit }.
