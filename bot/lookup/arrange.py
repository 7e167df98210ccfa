"""Which number of a typed place is counted by which word: section, paragraph, page and so on."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.lookup.tokens import Numbers, Token
from bot.lookup.vocabulary import Role, Word

Owners = Mapping[int, int]  # place of a word among the tokens → place of the numbers that it counts


@dataclass(frozen=True, slots=True)
class Arranged:
    """The numbers of a place by what they count; `section_told`: a word says that it is one.

    `counted` without `items`: all of them, as in "recommendations of section III".
    """

    section: Numbers | None = None
    section_told: bool = False
    counted: Role | None = None
    items: Numbers | None = None
    pages: Numbers | None = None
    occurrence: int | None = None


def arrange(tokens: Sequence[Token]) -> Arranged | None:
    """Give each number to the word that counts it; None where the whole makes no sense."""
    occurrences = [token.occurrence for token in tokens if token.occurrence]
    tokens = _led(_parted([token for token in tokens if not token.occurrence]))
    if not any(token.items for token in tokens) or len(tokens) > _MOST:
        return None
    owners = min(_assignments(tokens), key=lambda owners: _strain(tokens, owners))
    return _compose(tokens, owners, occurrences[0] if occurrences else None)


_MOST = 10


def _parted(tokens: Sequence[Token]) -> list[Token]:
    """Part a list of numbers between two words that both count: "¶ 1, 7-беті"."""
    found: list[Token] = []
    for at, token in enumerate(tokens):
        before, after = tokens[at - 1 : at], tokens[at + 1 : at + 2]
        claimed = before and before[0].word and not before[0].word.after
        if claimed and after and after[0].word and after[0].word.after and len(token.items) > 1:
            *first, last = token.items
            found += [replace(token, items=tuple(first)), replace(token, items=(last,))]
        else:
            found.append(token)
    return found


def _led(tokens: list[Token]) -> list[Token]:
    """Let a word before a whole place count the number at its end: "¶ V.8" is "V ¶ 8"."""
    found = list(tokens)
    for at in range(len(found) - 2):
        word, section, number = found[at : at + 3]
        place = section.kind == "roman" and number.kind == "arabic"
        if place and word.word is not None and word.word.role in (*_COUNTED, Role.PAGE):
            found[at : at + 2] = [section, replace(word, word=Word(word.word.role))]
    return found


def _assignments(tokens: Sequence[Token], at: int = 0) -> Iterator[dict[int, int]]:
    """All ways to give words a group of numbers beside them, or none."""
    if at == len(tokens):
        yield {}
        return
    for rest in _assignments(tokens, at + 1):
        yield rest
        if tokens[at].word:
            for beside in (at - 1, at + 1):
                free = beside not in rest.values()
                if 0 <= beside < len(tokens) and tokens[beside].items and free:
                    yield {at: beside, **rest}


def _strain(tokens: Sequence[Token], owners: Owners) -> tuple[int, int]:
    """How badly an assignment fits: what is left over, then words on their unusual side."""
    words = sum(token.word is not None for token in tokens)
    groups = sum(bool(token.items) for token in tokens)
    unusual = sum(
        (beside < at) != token.word.after
        for at, beside in owners.items()
        if (token := tokens[at]).word
    )
    return words + groups - 2 * len(owners), unusual


def _compose(tokens: Sequence[Token], owners: Owners, occurrence: int | None) -> Arranged | None:
    given: dict[Role, Numbers] = {}
    alone: set[Role] = set()
    for at, token in enumerate(tokens):
        if token.word is None:
            continue
        role = token.word.role
        if at not in owners:
            alone.add(role)
        elif role in given:
            return None
        else:
            given[role] = tokens[owners[at]].items
    for at, token in enumerate(tokens):
        if not token.items or at in owners.values():
            continue
        if token.kind in ("roman", "letter") and Role.SECTION not in given:
            given[Role.SECTION] = token.items
        elif token.kind == "arabic" and Role.FILLER not in given:
            given[Role.FILLER] = token.items
        elif token.kind == "count" and occurrence is None:
            occurrence = token.items[0].first[0]
        else:
            return None
    return _checked(given, alone, occurrence, told=_told(tokens))


def _told(tokens: Sequence[Token]) -> bool:
    return any(token.word and token.word.role in (Role.SECTION, Role.PART) for token in tokens)


def _checked(
    given: dict[Role, Numbers], alone: set[Role], occurrence: int | None, *, told: bool
) -> Arranged | None:
    if Role.PAGE in alone:
        return None
    if Role.PART in given and Role.ARTICLE not in given and Role.SECTION not in given:
        given[Role.SECTION] = given.pop(Role.PART)  # "Part II"
    parts = given.pop(Role.PART, None)
    if Role.ARTICLE in given:
        # "п. 2 ст. 4": there the paragraph is a part of the article
        parts = given.pop(Role.PARAGRAPH, parts)
    if Role.PARAGRAPH in given and Role.RECOMMENDATION in given and Role.SECTION not in given:
        given[Role.SECTION] = given.pop(Role.RECOMMENDATION)  # "п. 8 р. V": «раздел», too
    counted = [role for role in _COUNTED if role in given]
    if len(counted) > 1:
        return None
    role: Role | None
    items: Numbers | None
    if counted:
        role, items = counted[0], given[counted[0]]
        if Role.FILLER in given:
            if Role.SECTION in given:
                return None
            given[Role.SECTION] = given[Role.FILLER]  # "5 ¶ 8"
    else:
        only = [role for role in _COUNTED if role in alone]
        if len(only) > 1:
            return None
        role, items = (only[0] if only else None), given.get(Role.FILLER)
    if items and parts and parts[0].first:
        items = tuple(item._replace(part=parts[0].first) for item in items)
    return Arranged(
        section=given.get(Role.SECTION),
        section_told=told,
        counted=role,
        items=items,
        pages=given.get(Role.PAGE),
        occurrence=occurrence,
    )


_COUNTED = (Role.RECOMMENDATION, Role.ARTICLE, Role.PARAGRAPH)
