"""Text as the model and the word index read it."""

import unicodedata

# Most people type е for ё, and most texts print it so: the model knows those words better.
_YO = str.maketrans("ёЁ", "еЕ")


def clean(text: str) -> str:
    """Normalise any string, however broken, to printable NFKC text with single spaces, ё as е.

    Control and format characters, lone surrogates and line breaks become spaces. Both embedding
    engines then see the same characters (their own normalisation maps differ beyond NFKC), and
    none of them expands in the packed engine's buffers.
    """
    if not text.isprintable():
        text = "".join(character if character.isprintable() else " " for character in text)
    return " ".join(unicodedata.normalize("NFKC", text).split()).translate(_YO)
