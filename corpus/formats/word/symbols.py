"""Characters of symbol typefaces, which Word stores by their place in the typeface."""

# Adobe's Symbol encoding, places 0x20 to 0x7E and 0xA0 to 0xFE; "\0" where a place is empty or a
# part of a large bracket.
_SYMBOL = dict(
    zip(
        [*range(0x20, 0x7F), *range(0xA0, 0xFF)],
        " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\0"
        "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"
        "{|}∼€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…\0\0↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑\0\0\0\0\0\0\0\0"
        "\0\0\0⟩∫⌠\0⌡\0\0\0\0\0\0\0\0\0",
        strict=True,
    )
)
# Of Wingdings, what texts use: boxes, ticks, bullets, arrows, hands, numbers in circles.
_WINGDINGS = {
    0x20: " ", 0x22: "✂", 0x28: "☎", 0x2A: "✉", 0x46: "☞", 0x4A: "☺",
    0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒",
    0x73: "⬧", 0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x77: "⬥",
    0x80: "⓪", **{0x81 + at: chr(ord("①") + at) for at in range(10)},
    0x8B: "⓿", **{0x8C + at: chr(ord("❶") + at) for at in range(10)},
    0x9E: "·", 0x9F: "•", 0xA0: "▪", 0xA1: "○", 0xA4: "◉", 0xA7: "▪", 0xA8: "◻", 0xAB: "★",
    0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗",
    0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_UNKNOWN = "•"  # most of the others are bullets
_PRIVATE = 0xF000  # where Word puts the places of a symbol typeface
_PLACES = range(_PRIVATE + 0x20, _PRIVATE + 0x100)


def symbol(code: int, font: str) -> str:
    """The character at a place of a typeface: § for 0xA7 of Times, • for 0xB7 of Symbol."""
    place = code - _PRIVATE if code in _PLACES else code
    table = _table(font)
    if table is not None:
        return table.get(place, _UNKNOWN).replace("\0", "")
    if code in _PLACES:  # a text typeface has Windows characters there
        return bytes([place]).decode("cp1252", "replace")
    return chr(code)


def plain(text: str, font: str) -> str:
    """A text with the characters of symbol typefaces put into those that everyone reads."""
    if _table(font) is not None:
        return "".join(symbol(ord(c), font) if ord(c) < 0x100 or _private(c) else c for c in text)
    return "".join(symbol(ord(c), font or "Symbol") if _private(c) else c for c in text)


def _private(character: str) -> bool:
    return ord(character) in _PLACES


def _table(font: str) -> dict[int, str] | None:
    folded = font.casefold()
    if folded.startswith("wingdings") or folded in ("webdings", "zapfdingbats"):
        return _WINGDINGS
    return _SYMBOL if folded in ("symbol", "symbolmt") else None
