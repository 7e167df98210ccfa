"""A message's words as features: whole words, neighbours, the letters within words, its length.

Words are read as they sound, in Latin letters, so that "спасибо", "spasibo" and "spasiba" have
most in common, and Kazakh does with and without its letters.
"""

import re
import zlib
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

WIDTH = 8192
_TOKEN = re.compile(r"\w+|[^\w\s]")
_STRETCHED = re.compile(r"(\w)\1{2,}")
_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіё"
_LATIN = (
    "a b v g d e zh z i i k l m n o p r s t u f h c ch sh sh - i - e u a a g k n o u u h i e"
).replace("-", "\0")
_SOUNDS = str.maketrans(
    {letter: sound.strip("\0") for letter, sound in zip(_CYRILLIC, _LATIN.split(" "), strict=True)}
)
# the ways in which people write one sound in Latin letters
_SPELLINGS = {"kh": "h", "x": "h", "j": "zh", "q": "k", "w": "sh", "y": "i", "ts": "c"}
_SPELLINGS |= {"iu": "u", "ia": "a", "ii": "i"}
_GRAMS = (3, 4)
_MOST_WORDS = 9
_MOST_LETTERS = 14


def word_features(message: str) -> npt.NDArray[np.float32]:
    """Features of a message by the hashing trick, of length 1; shape (WIDTH,).

    Weinberger et al., "Feature Hashing for Large Scale Multitask Learning", ICML 2009.
    """
    values = np.zeros(WIDTH, np.float32)
    for name in set(_names(message)):
        values[zlib.crc32(name.encode("utf-8", "surrogatepass")) % WIDTH] += 1
    length = float(np.linalg.norm(values))
    return values / length if length else values


def as_it_sounds(text: str) -> str:
    """A text in small Latin letters, one spelling for a sound however it was typed."""
    sounding = _STRETCHED.sub(r"\1\1", text.lower()).translate(_SOUNDS)
    for spelling, sound in _SPELLINGS.items():
        sounding = sounding.replace(spelling, sound)
    return sounding


def _names(message: str) -> Iterator[str]:
    words = _TOKEN.findall(as_it_sounds(message))
    yield from (f"w{word}" for word in words)
    yield from (f"b{a}_{b}" for a, b in zip(["^", *words], [*words, "$"], strict=True))
    for word in words:
        edged = f"<{word}>"
        for size in _GRAMS:
            yield from (f"g{edged[at : at + size]}" for at in range(len(edged) - size + 1))
    yield f"n{min(len(words), _MOST_WORDS)}"
    yield f"c{min(len(message) // 4, _MOST_LETTERS)}"
