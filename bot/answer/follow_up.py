"""Questions that only make sense after an answer: "and what is recommended?", "and when?"."""

import re

from bot.answer.ask import PASSAGES, Reply, ask
from index.search.found import Passage
from index.search.reader import Index
from index.words.language import detect_language

# How much of an answer tells what it is about, in characters.
_ABOUT = 300

_PATTERNS = {
    "en": re.compile(
        r"((and|so|but|then|ok|okay)[\s,]+)*"
        r"((what|which|any|are there any|is there any|what are the|what about( the)?|the)\s+)?"
        r"(recommendations?|(is|are|was|were|has been|do they|does it|does the report|do you)\s+"
        r"(the\s+)?recommend(s|ed|ations?)?)"
        r"(\s+(here|then|instead|there|(on|about|for|in|to)\s+(this|that|it|them|this case)"
        r"( subject| issue| topic)?))*"
    ),
    "ru": re.compile(
        r"((а|и|но|ну|так)[\s,]+)*"
        r"((что|какие|каковы|есть ли|какая|как|чего)\s+)?"
        r"((же|тогда|здесь|тут|там|об этом|при этом|в докладе|в отч[её]те|доклад|авторы|они|"
        r"по этому (поводу|вопросу)|на этот счет|на этот счёт|насч[её]т|есть|еще|ещё|вы)\s+)*"
        r"(рекоменду(ет|ют|ется|ете|ются)|рекомендован[оаы]?|рекомендовали|рекомендаци[ияйю]|"
        r"советуют|предлагают|предлагается)"
        r"(\s+(здесь|тут|тогда|об этом|по этому (поводу|вопросу)|на этот сч[её]т|в докладе|"
        r"делать|сделать|авторы|государству|есть))*"
    ),
    "kk": re.compile(
        r"((ал|енді|сонда|ендеше|және)[\s,]+)*"
        r"((бұл|осы)\s+(туралы|бойынша|жөнінде|мәселе бойынша)\s+)?"
        r"((баяндамада|онда|бұған)\s+)?"
        r"((не|нені|қандай)\s+)?(істеу\s+)?"
        r"(ұсыныл(ады|ған|ды)|ұсын(ады|ған)|ұсыным(дар)?|ұсыныс(тар)?|кеңес беріл(еді|ген))"
        r"(\s+(бар|берілген|айтылған|жасалған|ма|ме|бе|ба))*"
    ),
}


def follow_up(text: str) -> str | None:
    """The language of a question what is recommended on the subject at hand; None if it is not."""
    asked = " ".join(text.casefold().split()).strip(" ?!.…")
    return next((name for name, pattern in _PATTERNS.items() if pattern.fullmatch(asked)), None)


def ask_on(
    index: Index,
    question: str,
    subject: Passage,
    *,
    passages: int = PASSAGES,
    report: str | None = None,
) -> Reply:
    """Ask a question that leaves out what it is about together with the answer before it."""
    language = detect_language(question)
    paragraph = subject.paragraph
    shown = language if language in paragraph.translations else paragraph.report.language
    text, marked = paragraph.wording(shown), subject.highlights(shown)
    about = text[marked[0].start : marked[-1].end] if marked else text
    return ask(index, f"{question} {about[:_ABOUT]}", passages=passages, report=report)
