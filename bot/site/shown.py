"""A paragraph as a page shows it to a reader of a language: all that the template fills in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from bot.lookup.law_texts import reference_text
from bot.pages.links import link
from bot.site import laws
from bot.site.actions import find_actions
from bot.site.former import History, changes_html
from bot.site.wording import wording_html
from bot.texts.citation import cite, number
from bot.texts.dates import written_date
from bot.texts.names import state_name
from bot.texts.provenance import provenance, quotation_origin
from corpus.report import Kind, Span
from index.store.references import Cited
from index.store.stored import StoredParagraph


@dataclass(frozen=True, slots=True)
class ShownWording:
    """A wording in one language; `origin`: whose words its quotation has, "" where it has none."""

    language: str
    html: Markup
    original: bool
    origin: str


@dataclass(frozen=True, slots=True)
class ShownFormer:
    """What the paragraph said until a date; `html` marks what has changed since."""

    anchor: str
    date: str
    html: Markup


@dataclass(frozen=True, slots=True)
class Shown:
    """A paragraph with all that stands around it; `laws`: name and address of what it cites."""

    paragraph: StoredParagraph
    language: str
    number: str
    said: str
    citation: str
    wordings: Sequence[ShownWording]
    laws: Mapping[str, str]
    actions: Sequence[str]
    states: Sequence[str]
    former: Sequence[ShownFormer]
    telegram: str

    @property
    def read(self) -> ShownWording:
        """The wording for a list: in the reader's language where there is one."""
        own = (each for each in self.wordings if each.language == self.language)
        return next(own, self.wordings[0])

    @property
    def is_recommendation(self) -> bool:
        """Whether it is listed among the recommendations."""
        return self.paragraph.kind is Kind.RECOMMENDATION


def show(
    paragraph: StoredParagraph,
    cited: Sequence[Cited],
    history: History,
    *,
    language: str,
    root: str,
    bot: str,
) -> Shown:
    """Prepare a paragraph; `root`: the way to the language's folder; `bot`: its name, or ""."""
    return Shown(
        paragraph=paragraph,
        language=language,
        number=number(paragraph, language),
        said=provenance(paragraph, Span(0, len(paragraph.text)), language),
        citation=cite(paragraph, language),
        wordings=_wordings(paragraph, cited, language, root),
        laws={
            reference_text(each.reference, language): root + laws.act_address(each.reference)
            for each in cited
        },
        actions=_actions(paragraph),
        states=[state_name(state, language) for state in paragraph.states],
        former=[
            ShownFormer(
                anchor=f"{former.id}_{former.sha256[:8]}",
                date=written_date(former.replaced, language),
                html=changes_html(former.text, paragraph.text),
            )
            for former in history.reworded.get(paragraph.id, ())
            if former.text is not None
        ],
        telegram=link(bot, paragraph) if bot else "",
    )


def _wordings(
    paragraph: StoredParagraph, cited: Sequence[Cited], language: str, root: str
) -> list[ShownWording]:
    """The original, then the translation into the reader's language, then any other."""
    own = paragraph.report.language
    translated = sorted(paragraph.translations, key=lambda each: each != language)
    links = laws.links(cited, root)
    original = wording_html(paragraph.text, paragraph.sentences.get(own, ()), links)
    return [
        ShownWording(own, original, original=True, origin=""),
        *(
            ShownWording(
                each,
                wording_html(paragraph.translations[each], paragraph.sentences.get(each, ())),
                original=False,
                origin=quotation_origin(paragraph.official[each], language)
                if each in paragraph.official
                else "",
            )
            for each in translated
        ),
    ]


def _actions(paragraph: StoredParagraph) -> tuple[str, ...]:
    if paragraph.kind is not Kind.RECOMMENDATION:
        return ()
    language = paragraph.report.language
    return find_actions(paragraph.text, paragraph.sentences.get(language, ()), language)
