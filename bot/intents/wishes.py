"""Messages that mean something only after an answer: what a button does, a number, "and when?"."""

import functools
import re
from dataclasses import dataclass
from enum import StrEnum

from bot.answer.follow_up import follow_up
from bot.texts.catalogue import say
from corpus.shelf.manifest import LANGUAGES


class Wish(StrEnum):
    """What somebody wants of the answer before."""

    MORE = "more"
    CONTEXT = "context"
    ORIGINAL = "original"
    TRANSLATION = "translation"
    RECOMMENDATIONS = "recommendations"
    SHARE = "share"
    CONTENTS = "contents"
    NUMBER = "number"
    AND = "and"


@dataclass(frozen=True, slots=True)
class Wished:
    """A wish, the language it is in, and `detail`: a number, or the language to show."""

    wish: Wish
    language: str
    detail: str = ""


# The buttons whose labels are understood when typed; `words-<wish>` are other words for them.
_LABELS = {
    "button-more": Wish.MORE,
    "button-context": Wish.CONTEXT,
    "button-translation": Wish.TRANSLATION,
    "button-recommendations": Wish.RECOMMENDATIONS,
    "button-recommendations-short": Wish.RECOMMENDATIONS,
    "button-share": Wish.SHARE,
    "button-contents": Wish.CONTENTS,
    **{f"button-original-{language}": Wish.ORIGINAL for language in LANGUAGES},
}
_WORDS = (Wish.MORE, Wish.CONTEXT, Wish.ORIGINAL, Wish.TRANSLATION, Wish.SHARE)
_NUMBER = re.compile(r"[№#]?\s*(\d{1,2})\s*[.)]?")
_MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class _Words:
    """Words that name nothing of their own, and `facts`: what is asked of something named before.

    `asking` ask by themselves, `asking_what` only beside a joining word or a fact ("what?" alone
    is surprise), `asking_who` not beside a pointing one ("who is this?" means the bot).
    """

    joining: frozenset[str]
    asking: frozenset[str]
    asking_what: frozenset[str]
    asking_who: frozenset[str]
    pointing: frozenset[str]
    facts: frozenset[str]

    def leave_out(self, written: list[str]) -> bool:
        """Whether words ask, and leave out about what."""
        words = frozenset(written)
        joins, what, facts = (
            written[0] in self.joining,
            words & self.asking_what,
            words & self.facts,
        )
        who = self.asking | self.asking_who
        if not words <= self.joining | who | self.asking_what | self.pointing | self.facts:
            return False
        if words & self.asking:
            return True
        if words & self.asking_who:
            return joins or not words & self.pointing
        return bool((joins and (what or facts)) or (what and facts))


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_LEFT_OUT = {
    "en": _Words(
        joining=_set("and but so by"),
        asking=_set("when why where how since until"),
        asking_what=_set("what which"),
        asking_who=_set("who whom whose"),
        pointing=_set(
            "is are was were it that this they them he she for in of on the a about did does do "
            "not exactly many much long then to happen happened from"
        ),
        facts=_set(
            "deadline deadlines date year time reason reasons example examples punishment penalty "
            "fine number numbers figures statistics exceptions consequences result source term "
            "authors evidence"
        ),
    ),
    "ru": _Words(
        joining=_set("а и но ну"),
        asking=_set("когда почему где сколько зачем куда откуда как"),
        asking_what=_set("что какой какая какие каков какова какого каком какую чего"),
        asking_who=_set("кто кому кем кого чей чья"),
        pointing=_set(
            "до с со по за на в об о при это этом этого он она они оно их его ее ли не именно же "
            "тогда долго давно так был была было были будет будут нужно надо насчет там тут"
        ),
        facts=_set(
            "срок сроки дата дату год года году годы причина причины пример примеры наказание "
            "штраф размер число цифры статистика исключения последствия результат источник авторы "
            "доказательства"
        ),
    ),
    "kk": _Words(
        joining=_set("ал және бірақ енді сонда"),
        asking=_set("қашан неге қайда қанша неше неліктен қайдан қалай неден"),
        asking_what=_set("не қандай қай"),
        asking_who=_set("кім кімге кіммен кімнің кімді"),
        pointing=_set("бұл ол олар оның бұның оған үшін ма ме ба бе па пе ше нақты екен еді болды"),
        facts=_set(
            "мерзімі мерзім күні жылы себебі мысалы мысал жазасы айыппұл айыппұлы мөлшері саны "
            "цифрлар статистика ерекшелігі салдары нәтижесі дереккөзі авторлары дәлелі"
        ),
    ),
}


def read_wish(text: str) -> Wished | None:
    """What a message wants of the answer before it; None where it is a message of its own."""
    asked = _plain(text)
    if number := _NUMBER.fullmatch(asked):
        return Wished(Wish.NUMBER, "", number[1])
    if named := _names().get(asked):
        return named
    if language := follow_up(text):
        return Wished(Wish.RECOMMENDATIONS, language)
    return _going_on(asked)


def _going_on(asked: str) -> Wished | None:
    """A question of a few words that leaves out what it is about."""
    written = re.findall(r"\w+", asked)
    if not 1 <= len(written) <= _MOST_WORDS:
        return None
    languages = (name for name in LANGUAGES if _LEFT_OUT[name].leave_out(written))
    return next((Wished(Wish.AND, name) for name in languages), None)


@functools.cache
def _names() -> dict[str, Wished]:
    """What is typed → what is wished: labels of buttons, and other words for them."""
    names: dict[str, Wished] = {}
    for language in LANGUAGES:
        for key, wish in _LABELS.items():
            names.setdefault(_plain(say(language, key)), Wished(wish, language))
        for wish in _WORDS:
            for word in say(language, f"words-{wish}").split(";"):
                names.setdefault(_plain(word), Wished(wish, language))
        for shown in LANGUAGES:
            for word in say(language, f"words-in-{shown}").split(";"):
                names.setdefault(_plain(word), Wished(Wish.TRANSLATION, language, shown))
    return names


def _plain(text: str) -> str:
    """Small letters, one space between words, no signs around."""
    return " ".join(text.casefold().replace("ё", "е").split()).strip(" ?!.…:;,«»\"'()[]›‹")
