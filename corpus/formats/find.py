"""The lines of a document that hold a text, by its letters."""

import unicodedata
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate, pairwise

from corpus.lines import Line

_SHARE = 0.6  # of a line's letters that are the text's, where they differ in places
_SHORTEST = 3  # letters in a row that are no chance


def letters(text: str) -> str:
    """The letters and digits of a text, by which it is compared."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in plain if character.isalnum())


def find_lines(lines: Sequence[Line], wanted: str, number: str) -> tuple[list[Line], bool]:
    """The lines that hold a text, and whether they hold it whole.

    A text may begin within a line, after its number, and end within another; lines between that
    are none of it (what the page carries besides) are passed over. Where it stands several times,
    it is the one with the number, then the one with the fewest lines between, then with the least
    other text on its lines.
    """
    best: list[Line] = []
    best_score = (0, False, 0, 0)
    for at, line in enumerate(lines):
        for read in _readings(line):
            for begin in _beginnings(read, wanted):
                held, taken, passed = _follow(lines, at, read[begin:], wanted)
                above = lines[at - 1 : at] if begin == 0 and at else []
                label = [line for line in above if number and letters(line.text) == number]
                numbered = bool(label) or (number != "" and read[:begin].endswith(number))
                others = sum(len(letters(line.text)) for line in held) - taken
                score = (taken, numbered, -passed, -others)
                if score > best_score:
                    best, best_score = [*label, *held], score
    return best, best_score[0] >= len(wanted)


def _readings(line: Line) -> Iterator[str]:
    """A line's letters, without and with what is raised in it: markers of notes, or exponents."""
    text, start = line.text, line.start
    for span in reversed(line.raised or ()):
        text = text[: span.start - start] + text[span.end - start :]
    yield letters(text)
    if line.raised:
        yield letters(line.text)


def _beginnings(read: str, wanted: str) -> Iterator[int]:
    """Where in a line a text can begin."""
    for at, letter in enumerate(read):
        if letter == wanted[:1] and (
            read.startswith(wanted, at) or wanted.startswith(read[at : at + len(wanted)])
        ):
            yield at


def _follow(lines: Sequence[Line], at: int, read: str, wanted: str) -> tuple[list[Line], int, int]:
    """The lines from one on that go on with a text, how many letters they hold, and lines passed.

    Those between the first and the last that it does not stand in are passed.
    """
    held, taken, last = [lines[at]], min(len(read), len(wanted)), at
    for place, line in enumerate(lines[at + 1 :], start=at + 1):
        if taken >= len(wanted):
            break
        rest = wanted[taken:]
        for reading in _readings(line):
            if rest.startswith(reading) or reading.startswith(rest):
                held.append(line)
                taken += min(len(reading), len(rest))
                last = place
                break
    return held, taken, last - at + 1 - len(held)


def nearly(lines: Sequence[Line], wanted: str) -> list[Line]:
    """The lines that are mostly of a text, where they and it differ in places."""
    read = [letters(line.text) for line in lines]
    starts = list(accumulate(map(len, read), initial=0))
    shared = [0] * len(lines)
    matcher = SequenceMatcher(None, "".join(read), wanted, autojunk=False)
    for block in matcher.get_matching_blocks():
        if block.size >= _SHORTEST:
            for at, (start, end) in enumerate(pairwise(starts)):
                shared[at] += max(min(end, block.a + block.size) - max(start, block.a), 0)
    return [
        line
        for line, own, part in zip(lines, read, shared, strict=True)
        if own and part >= _SHARE * len(own)
    ]
