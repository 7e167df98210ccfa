"""What a report is, as far as it is known."""

from dataclasses import dataclass

# What kinds of documents are told apart; each is cited in its own way (bot/texts).
KINDS = (
    "upr-report",
    "upr-addendum",
    "upr-national",
    "upr-compilation",
    "upr-summary",
    "concluding-observations",
    "list-of-issues",
    "state-report",
    "views",
    "general-comment",
    "resolution",
    "judgment",
    "constitution",
    "code",
    "law",
    "report",
)
# The bodies that issue them, by what the symbols of their documents begin with.
BODY_OF_SYMBOL = {
    "A/HRC/": "hrc",
    "CCPR/": "ccpr",
    "CAT/OP/": "spt",
    "CAT/": "cat",
    "CEDAW/": "cedaw",
    "CERD/": "cerd",
    "CRC/": "crc",
    "CRPD/": "crpd",
    "CMW/": "cmw",
    "CED/": "ced",
    "E/C.12/": "cescr",
    "A/": "ga",
    "S/": "sc",
    "E/": "ecosoc",
}
BODIES = (*BODY_OF_SYMBOL.values(), "echr")


@dataclass(frozen=True, slots=True)
class Facts:
    """What a document is; "" and None where that is not known.

    `language`: ISO 639-1, one of ours where the report can be added. `date`: ISO 8601, as far as it
    is known. `state`: ISO 3166, two letters. `body`: one of BODIES, or a name as printed.
    """

    title: str
    language: str
    date: str | None = None
    symbol: str = ""
    body: str = ""
    state: str = ""
    kind: str = ""
