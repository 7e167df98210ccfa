"""What was understood of a document, for an admin to check before it is added: chat or terminal."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.pages.html import Quote, Run, lines
from bot.texts.catalogue import say
from bot.texts.citation import place
from bot.texts.dates import written_date
from bot.texts.errors import explain_remark
from bot.texts.names import language_name, state_name
from corpus.adding.add import Draft
from corpus.adding.description import Doubt, Statement, doubts, verdict
from corpus.identity.facts import BODIES
from corpus.report import Kind, Paragraph
from corpus.structure.profiles import PROFILES
from index.store.stored import StoredParagraph, StoredReport


@dataclass(frozen=True, slots=True)
class Size:
    """How much of everything is shown; `opening`: characters of a quoted text."""

    sections: int
    citations: int
    samples: int
    doubts: int
    opening: int


# A message of Telegram holds 4096 characters, those of a caption's hint included.
CHAT = Size(sections=6, citations=3, samples=2, doubts=4, opening=60)
TERMINAL = Size(sections=20, citations=8, samples=4, doubts=50, opening=100)


def preview(draft: Draft, language: str, size: Size = CHAT) -> list[Run]:
    """The report as it would be added: what it is, a verdict, what to look at first, its parts."""
    shown = _Shown(draft, language, size)
    return [
        Run(say(language, "draft-title")),
        *_same(draft, language),
        Run("\n\n"),
        *_facts(draft, language),
        *shown.verdict(),
        *shown.doubts(),
        *shown.sections(),
        *shown.citations(),
        *shown.left_over(),
    ]


def captions(language: str) -> Run:
    """How an admin in a chat sets what is wrong."""
    told = say(language, "draft-captions", {"profiles": ", ".join(PROFILES)})
    return Run(f"\n\n{told}")


def _same(draft: Draft, language: str) -> Iterator[Run]:
    if draft.same:
        yield Run("\n\n" + say(language, "draft-same", {"id": draft.same}), bold=True)


def _facts(draft: Draft, language: str) -> list[Run]:
    """What was decided or proposed, in the words that a caption takes."""
    facts, pages = draft.facts, draft.document.lines[-1].page
    size = {"pages": pages} if pages else {"lines": len(draft.document.lines)}
    date = written_date(facts.date, language) if facts.date else ""
    body = say(language, f"body-{facts.body}") if facts.body in BODIES else ""
    named = {
        "language": (facts.language, language_name(facts.language, language)),
        "profile": (draft.profile, say(language, f"profile-{draft.profile}")),
        "date": (facts.date, date),
        "symbol": (facts.symbol, ""),
        "kind": (facts.kind, say(language, f"kind-{facts.kind}") if facts.kind else ""),
        "state": (facts.state, state_name(facts.state, language) if facts.state else ""),
        "body": (facts.body, body),
    }
    unknown = say(language, "draft-unknown")
    rows = [
        [Run("title: "), Run(facts.title, bold=True)],
        [Run("id: "), Run(draft.id, code=True)],
        *(
            _choice(key, value, name) if value else [Run(f"{key}: {unknown}")]
            for key, (value, name) in named.items()
        ),
        [Run(say(language, f"draft-{next(iter(size))}", {"format": draft.format.upper(), **size}))],
    ]
    return lines(rows)


def _choice(key: str, value: str, name: str) -> list[Run]:
    """A value as a caption takes it, and what it is called."""
    return [Run(f"{key}: "), Run(value, code=True), *([Run(f" ({name})")] if name else [])]


@dataclass(frozen=True, slots=True)
class _Shown:
    """The parts of a preview."""

    draft: Draft
    language: str
    size: Size

    def verdict(self) -> Iterator[Run]:
        """Each sequence of numbers, and how much looks wrong."""
        yield Run("\n\n" + self._say("draft-verdict") + "\n", bold=True)
        yield Run("\n".join(f"• {self._stated(each)}" for each in verdict(self.draft)))

    def doubts(self) -> Iterator[Run]:
        """What to look at, most doubtful first, with the text around."""
        found = doubts(self.draft)
        if found:
            yield Run("\n\n" + self._say("draft-remarks") + "\n", bold=True)
            shown = [self._doubted(doubt) for doubt in found[: self.size.doubts]]
            yield Run("\n".join(shown), quote=Quote.OPEN)
            yield from self._more(len(found) - self.size.doubts)

    def sections(self) -> Iterator[Run]:
        """Counts, and the first sections with theirs."""
        sections, paragraphs = self.draft.contents.sections, list(_paragraphs(self.draft))
        counts = {
            "sections": len(sections),
            "paragraphs": len(paragraphs),
            "recommendations": sum(each.kind is Kind.RECOMMENDATION for each in paragraphs),
            "notes": sum(len(each.notes) for each in paragraphs),
        }
        yield Run("\n\n" + self._say("draft-counts", counts))
        for section in sections[: self.size.sections]:
            number = f"{section.number}. " if section.numbered else ""
            title = self._opening(f"{number}{section.title or self.draft.facts.title}")
            yield Run(f"\n• {title} ({len(section.paragraphs)})")
        yield from self._more(len(sections) - self.size.sections)

    def citations(self) -> Iterator[Run]:
        """The first paragraphs, cited as they will be."""
        yield Run("\n\n" + self._say("draft-citations") + "\n", bold=True)
        first = list(_paragraphs(self.draft))[: self.size.citations]
        cited = [
            f"{place(stored, self.language)}: {self._quoted(stored.text)}"
            for stored in _stored(self.draft, first)
        ]
        yield Run("\n".join(cited), quote=Quote.OPEN)

    def left_over(self) -> Iterator[Run]:
        """What is taken for furniture, and what stands under no number."""
        text, spans = self.draft.document.text, self.draft.contents.furniture
        furniture = Counter(text[start:end] for start, end in spans)
        lines = [line for line, _ in furniture.most_common()]
        yield from self._samples("draft-furniture", furniture.total(), lines)
        unnumbered = [each.text for each in _paragraphs(self.draft) if each.number is None]
        yield from self._samples("draft-unnumbered", len(unnumbered), unnumbered)

    def _stated(self, statement: Statement) -> str:
        told = self._say(f"verdict-{statement.code}", statement.arguments)
        section = statement.arguments.get("section")
        if not section:
            return told
        named = {"section": self._opening(str(section)), "told": told}
        return self._say("verdict-of-section", named)

    def _doubted(self, doubt: Doubt) -> str:
        told, remark = explain_remark(doubt.remark, self.language), doubt.remark
        if not doubt.line:
            return f"• {told}"
        key, at = ("at-page", remark.page) if remark.page else ("at-line", remark.line)
        before, after = (
            doubt.before[-self.size.opening // 2 :],
            doubt.after[: self.size.opening // 2],
        )
        around = " ¦ ".join(part for part in (before, self._opening(doubt.line), after) if part)
        quoted = self._say("quoted", {"text": around})
        return f"• {self._say(key, {'at': str(at)})}, {told}: {quoted}"

    def _samples(self, key: str, count: int, texts: Sequence[str]) -> Iterator[Run]:
        if count:
            yield Run(f"\n\n{self._say(key, {'count': count})}\n")
            shown = [self._quoted(text) for text in texts[: self.size.samples]]
            yield Run("\n".join(shown), quote=Quote.OPEN)

    def _more(self, count: int) -> Iterator[Run]:
        if count > 0:
            yield Run("\n" + self._say("draft-more", {"count": count}))

    def _quoted(self, text: str) -> str:
        return self._say("quoted", {"text": self._opening(text)})

    def _opening(self, text: str) -> str:
        """The beginning of a text, in one line; cut anywhere, since a word may be long."""
        line, longest = " ".join(text.split()), self.size.opening
        return line if len(line) <= longest else line[:longest].rstrip() + " …"

    def _say(self, key: str, arguments: Mapping[str, object] | None = None) -> str:
        return say(self.language, key, arguments)


def _paragraphs(draft: Draft) -> Iterator[Paragraph]:
    for section in draft.contents.sections:
        yield from section.paragraphs


def _stored(draft: Draft, paragraphs: Iterable[Paragraph]) -> Iterator[StoredParagraph]:
    """Paragraphs as the index would hold them, so that they are cited as they will be."""
    report = StoredReport(
        id=draft.id,
        language=draft.facts.language,
        sha256="",
        addressee=None,
        date=draft.facts.date,
        pages=draft.document.lines[-1].page,
        titles={draft.facts.language: draft.facts.title},
        sections={
            each.number: {draft.facts.language: each.title} for each in draft.contents.sections
        },
        unnumbered=frozenset(each.number for each in draft.contents.sections if not each.numbered),
    )
    printed = Counter((each.section, each.number, each.unit) for each in _paragraphs(draft))
    for each in paragraphs:
        yield StoredParagraph(
            key=0,
            id=each.id,
            report=report,
            section=each.section,
            number=each.number,
            occurrence=each.occurrence,
            occurrences=printed[each.section, each.number, each.unit],
            kind=each.kind,
            unit=each.unit,
            page=each.page,
            printed_page=each.printed_page,
            heading=each.title,
            text=each.text,
            notes=(),
            translations={},
            sentences={},
        )
