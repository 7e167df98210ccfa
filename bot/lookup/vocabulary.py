"""The words that people name a place with, in English, Russian and Kazakh, slips included.

A message is a place only where each of its words is one of these: whatever else it says makes it a
question.
"""

import functools
import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from corpus.report import Unit


class Role(Enum):
    """What a word says of the number beside it, or of the whole."""

    SECTION = auto()
    PARAGRAPH = auto()
    RECOMMENDATION = auto()
    ARTICLE = auto()
    PART = auto()
    PAGE = auto()
    AND = auto()
    TO = auto()
    UNNUMBERED = auto()
    NUMBERING = auto()  # "of 2 with this number"
    FILLER = auto()


UNITS = {
    Role.PARAGRAPH: Unit.PARAGRAPH,
    Role.RECOMMENDATION: Unit.RECOMMENDATION,
    Role.ARTICLE: Unit.ARTICLE,
}


class Word(NamedTuple):
    """What a word is: its role, and whether the number that it counts stands before it."""

    role: Role
    after: bool = False


# Whole words or, with "*", their beginnings. Kazakh without its own letters (`_PLAIN`), Russian and
# Kazakh in Latin letters, too. Kazakh words follow their number: the second of each pair.
_WORDS: dict[Role, tuple[str, str]] = {
    Role.SECTION: (
        "section sections sect sec secs chapter chapters chap ch "
        "раздел раздела разделе разделу разделом разделы разделов разделах разд "
        "глава главе главы главу главой главах глав гл razdel razdela razdele glava glavy glave",
        "болим* тарау* bolim* taray* tarau*",
    ),
    Role.PARAGRAPH: (
        "¶ ¶¶ § §§ paragraph paragraphs para paras par pars point points pt pts "
        "пункт пункта пункте пункту пунктом пункты пунктов пунктах п пп "
        "параграф параграфа параграфе параграфы параграфов абзац абзаца абзаце абзацев абз "
        "punkt punkta punkte punkty abzac abzatz paragraf",
        "тармак тармаг* тармакт* тармакп* тармакк* тармакш тарм абзацы абзацта абзацын* "
        "tarmaq* tarmak* tarmag*",
    ),
    Role.RECOMMENDATION: (
        "recommendation recommendations recommend recomm recom rec recs r "
        "рекомендация рекомендации рекомендацию рекомендацией рекомендаций рекомендациях "
        "рекомендациям рекоменд реком рек р rekomendac* rekomendats* rekomend rek",
        "усыным* усыныс* усынган усын ус usynym* usinim* usynys*",
    ),
    Role.ARTICLE: (
        "article articles art arts "
        "статья статьи статье статью статьей статей статьях статьям ст стт stat* statya st",
        "бап бапт* баб бабы бабын* бапп* бапк* баптар* bap bapt* bab baby babyn*",
    ),
    Role.PART: (
        "part parts часть части частью частей ч подпункт подпункта подпункте подпункты пдп "
        "subparagraph subparagraphs subpara chast* podpunkt*",
        "болик* болиг* тармакша* bolik* bolig*",
    ),
    Role.PAGE: (
        "page pages p pp pg pgs "
        "страница страницы странице страницу страниц страницах стр с stranic* stranits* str",
        "бет беттин бетт* бети бетин* беттер* bet betin* beti betten",
    ),
    Role.AND: ("and & plus also и а также", "жане мен пен бен ари zhane men"),
    Role.TO: ("to through till until thru до по do po", "дейин deyin"),
    Role.UNNUMBERED: ("unnumbered unnumberred без bez", "номирсиз"),
    Role.NUMBERING: (
        "with same counted counting это этим этом тем же таким счет счету счёту одинаковым",
        "осы аталган берилген матиннин санау бойынша",
    ),
    Role.FILLER: (
        "the of in on from at cf ibid see under by no nos number numbers num numbered № # report "
        "reports "
        "document paper text whole full entire all this that please pls show open read give get "
        "find see view go tell me us what which whats does do did say says said state states "
        "is are there contents content i want need can could you look up lookup display "
        "в во из на о об см там под у от к для номер номера номером ном доклад "
        "доклада докладе докладу "
        "отчет отчета отчете документ документа документе текст текста полностью целиком весь все "
        "всех вся всю этот этого этом эта этой пожалуйста плиз покажи покажите показать открой "
        "откройте открыть дай дайте прочитай прочитать прочти найди найдите найти посмотреть что "
        "какой какая какие какое который как там есть сказано написано говорится говорит гласит "
        "указано стоит мне нам хочу нужен нужна нужно нужны можно v iz na nomer pokazhi pokaji "
        "otkroy otkroi day dai chto doklad doklada vse",
        "номир* баяндама* есеп* кужат* матин* толык барлык барлыг* бари осы бул сол отинемин "
        "корсет* аш ашыныз ашып бер беринiз бериниз оки* окып тап табыныз маган бизге кандай не "
        "кай делинген деп айтылган айтылады жазылган жазылады бар ма ме керек болады туралы ишинде "
        "ишиндеги санымен nomir* bayandama*",
    ),
}
# Ordinals and cardinals to ten, by what they count.
_COUNTS = (
    "first one первый первая первое первой первого первом первую один одна бир биринши* pervyy",
    "second two второй вторая второе второго втором вторую два две еки екинши* vtoroy",
    "third three третий третья третье третьей третьего третьем третью три уш ушинши* tretiy",
    "fourth four четвертый четвертая четвертое четвертой четвертого четвертом четвертую четыре "
    "торт тортинши*",
    "fifth five пятый пятая пятое пятой пятого пятом пятую пять бес бесинши*",
    "sixth six шестой шестая шестое шестого шестом шестую шесть алты алтыншы* алтынши*",
    "seventh seven седьмой седьмая седьмое седьмого седьмом седьмую семь жети жетинши*",
    "eighth eight восьмой восьмая восьмое восьмого восьмом восьмую восемь сегиз сегизинши*",
    "ninth nine девятый девятая девятое девятой девятого девятом девятую девять тогыз тогызыншы* "
    "тогызынши*",
    "tenth ten десятый десятая десятое десятой десятого десятом десятую десять он оныншы* онынши*",
)
# What follows a number that is written in digits, as in "3rd", "3-я", "3-ші".
ENDING = re.compile(
    r"st|nd|rd|th|[йяею]|[ыоие]й|[аяо]я|[ое]е|[ео]?го|[ео]?м[уы]?|[ыи]х|ую|ью"
    r"|[иы]?н?[шч][иыі](?:й|н[иы]|с[иы])?"
)
# Without what only Kazakh has, and "ё".
_PLAIN = str.maketrans("әғқңөұүһіё", "агкноуухие")
_SHORTEST_SLIP, _SHORTEST_MISSPELLING = 5, 9


def read_word(word: str) -> Word | None:
    """What a word is in a place; None where it is no word of places."""
    plain = plain_letters(word)
    exact, beginnings, _ = _vocabulary()
    if plain in exact:
        return exact[plain]
    for length in range(len(plain), 2, -1):
        if plain[:length] in beginnings:
            return beginnings[plain[:length]]
    return _slipped(plain)


def speaks_kazakh(text: str) -> bool:
    """Whether a text counts as Kazakh does, even without letters of its own ("5-бет")."""
    words = (read_word(word) for word in re.findall(r"[^\W\d_]+", text))
    return any(word is not None and word.after for word in words)


def read_count(word: str) -> int | None:
    """The number that a word counts to: "third" is 3; None where it is no such word."""
    plain = plain_letters(word)
    for number, forms in enumerate(_counts(), start=1):
        if plain in forms[0] or any(plain.startswith(beginning) for beginning in forms[1]):
            return number
    return None


def plain_letters(word: str) -> str:
    """A word in small letters, without those that only Kazakh has."""
    return word.casefold().translate(_PLAIN)


@functools.cache
def _vocabulary() -> tuple[dict[str, Word], dict[str, Word], list[str]]:
    """Whole words, beginnings of words, and the long words that slips are told by."""
    exact: dict[str, Word] = {}
    beginnings: dict[str, Word] = {}
    for role, (leading, following) in _WORDS.items():
        for text, after in ((leading, False), (following, True)):
            for form in plain_letters(text).split():
                known = beginnings if form.endswith("*") else exact
                known.setdefault(form.rstrip("*"), Word(role, after))
    counted = (Role.SECTION, Role.PARAGRAPH, Role.RECOMMENDATION, Role.ARTICLE, Role.PAGE)
    long = [
        form
        for form, word in (exact | beginnings).items()
        if len(form) >= _SHORTEST_SLIP and word.role in counted
    ]
    return exact, beginnings, long


@functools.cache
def _counts() -> list[tuple[frozenset[str], tuple[str, ...]]]:
    split = [plain_letters(forms).split() for forms in _COUNTS]
    return [
        (
            frozenset(form for form in forms if not form.endswith("*")),
            tuple(form.rstrip("*") for form in forms if form.endswith("*")),
        )
        for forms in split
    ]


def _slipped(word: str) -> Word | None:
    """The long word that this one is, but for one slip of the fingers.

    A letter left out, put in twice or beside, or two exchanged; in the longest words also one for
    another: in short ones that is another word ("charter" is no "chapter").
    """
    if len(word) < _SHORTEST_SLIP:
        return None
    exact, beginnings, long = _vocabulary()
    for known in long:
        if _is_slip(word, known) or (known in beginnings and _is_slip(word[: len(known)], known)):
            return exact.get(known) or beginnings[known]
    return None


def _is_slip(word: str, known: str) -> bool:
    if abs(len(word) - len(known)) > 1:
        return False
    if len(word) == len(known):
        apart = [at for at in range(len(word)) if word[at] != known[at]]
        if len(apart) == 1:
            return len(known) >= _SHORTEST_MISSPELLING
        return len(apart) == 2 and word[apart[0] : apart[1] + 1] == "".join(
            reversed(known[apart[0] : apart[1] + 1])
        )
    return any(shorter in (word, known) for shorter in _shorter(max(word, known, key=len)))


def _shorter(word: str) -> Iterator[str]:
    return (word[:at] + word[at + 1 :] for at in range(len(word)))
