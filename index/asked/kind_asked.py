"""Whether a question asks what is recommended, or what is the case."""

import re

# Words that ask for a recommendation, and words that ask for a finding, whatever the subject.
_RECOMMENDED = {
    "en": r"\b(recommend\w*|advi[sc]e\w*|propos\w+|suggest\w*|urg(e|es|ed)|should|ought|must|"
    r"demand\w*|call(s|ed)? (for|on)|want(s|ed)? (to|the)|need(s|ed)? to be|to be done|"
    r"what (steps|measures|changes))\b",
    "ru": r"\b(рекоменд\w+|совету\w+|предлага\w+|предлож\w+|призыва\w+|следует|должн\w+|надо|нужно|"
    r"необходимо|требу(ет|ют)|хотят|как(ие|ими) (меры|шаги|изменения)|что делать)\b",
    "kk": r"\b(ұсын(ыл|а|ады|ыс|ым)\w*|кеңес\w*|тиіс\w*|керек\w*|қажет\w*|шақыр\w+|талап ет\w+|"
    r"қандай (шара|қадам|өзгеріс)\w*|жөн)\b",
}
_FOUND = {
    "en": r"\b(why|how (many|come|long|often)|when|who|happen\w*|is there|are there|was|were|did|"
    r"does|do|problem\w*|concern\w*|critici[sz]\w+|currently|now|nowadays)\b",
    "ru": r"\b(почему|сколько|когда|кто|происход\w+|есть ли|был[аио]?|проблем\w*|обеспокоен\w*|"
    r"критик\w+|сейчас|правда ли|бывает|бывают)\b",
    "kk": r"\b(неге|неліктен|қанша|неше|қашан|кім\w*|бар ма|болды ма|болған|проблема\w*|мәселе\w*|"
    r"алаңда\w+|сын(ға|а)\w*|қазір|рас па)\b",
}


def preference(question: str, language: str) -> float:
    """From -1, a finding is asked for, to 1, a recommendation; 0 where the words do not tell."""
    text = question.lower().replace("ё", "е")
    if re.search(_RECOMMENDED[language], text):
        return 1.0
    return -1.0 if re.search(_FOUND[language], text) else 0.0
