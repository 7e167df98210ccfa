"""Quotations made up for tests of what is set on paper."""

from bot.paper.quoted import Quoted
from corpus.report import Span
from corpus.wording.sentences import line_spans, split_sentences

KAZAKH = "Әрбір адамның өмір сүруге құқығы бар; ешкімді ұрып-соғуға, қинауға һәм қорлауға болмайды."
RUSSIAN = (
    "Суды рассматривают жалобы о пытках медленно, заявителей не уведомляют, а выводы "
    "судмедэкспертов (если они есть) к делу не приобщают."
)
ENGLISH = (
    "The Committee notes that a) complaints of ill-treatment are seldom investigated; b) victims "
    "are not told of the outcome, and medical findings are left out of the file."
)
RIGHT_TO_LEFT = "كل الناس سواسية أمام القانون (Article 7)، ولهم الحق في حماية متكافئة."
LIKE_MARKUP = "<b>Not bold</b> &amp; {{ name }} {% raw %} </script><script>alert(1)</script> \\n %s"


def quotation(text: str, answering: Span | None = None) -> Quoted:
    """A quotation of this text."""
    return Quoted(
        paragraph_id="xx-2-7",
        said="The report recommends to the State",
        label="unofficial translation from English",
        text=text,
        sentences=tuple(split_sentences(text, line_spans(text))),
        answering=answering,
        place="section II, ¶ 7, p. 12 of 40",
        report="Report on courts and prisons (May 2024)",
        note="",
        link="t.me/tarmaq_bot?start=xx-2-7_0123abcd",
    )
