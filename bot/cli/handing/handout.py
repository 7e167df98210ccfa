"""Make a handout: quotations with their citations, as PDF or DOCX."""

from datetime import UTC, datetime
from pathlib import Path

import click

from bot.answer.ask import PASSAGES, QuestionError, Reply, ask
from bot.cli.command import command
from bot.cli.handing.common import open_for_paper, paragraphs_of, printed_frame
from bot.cli.options import FILE, LANGUAGE, system_language
from bot.cli.usage import WrongUsageError
from bot.lookup.recommendations import find_recommendations
from bot.texts.catalogue import say
from corpus.errors import CorpusError
from index.search.reader import Index
from index.store.stored import StoredParagraph


@command("handout")
@click.argument("paragraphs", metavar="[ID]...", nargs=-1)
@click.option("--answer", metavar="QUESTION")
@click.option("--subject", metavar="WORDS")
@click.option("--section", metavar="REPORT/SECTION")
@click.option("--language", type=LANGUAGE)
@click.option("--originals", is_flag=True)
@click.option("--title", metavar="TITLE", default="")
@click.option("-o", "--output", type=FILE, default=Path("handout.pdf"))
def handout(
    paragraphs: tuple[str, ...],
    *,
    answer: str | None,
    subject: str | None,
    section: str | None,
    language: str | None,
    originals: bool,
    title: str,
    output: Path,
) -> None:
    """Write a handout of the paragraphs that are meant."""
    if not (paragraphs or answer or subject or section):
        raise WrongUsageError(say(system_language(), "usage-handout"))
    if output.suffix.lower() not in (".pdf", ".docx"):
        told = say(system_language(), "usage-handout-ending", {"value": output.name})
        raise WrongUsageError(told)
    index, frame = open_for_paper(), printed_frame(language)
    from bot.paper.handouts.docx import as_docx
    from bot.paper.handouts.handout import handout_of
    from bot.paper.handouts.pdf import as_pdf

    found = paragraphs_of(index, paragraphs)
    if answer:
        reply = _answer(index, answer)
        found += [passage.paragraph for passage in reply.passages if reply.answers]
    if subject:
        found += [passage.paragraph for passage in find_recommendations(index, subject)]
    if section:
        found += _section(index, section)
    if not found:
        raise CorpusError("handout-nothing")
    made = handout_of(found, frame, datetime.now(UTC).date(), title, originals=originals)
    output.write_bytes(as_pdf(made) if output.suffix.lower() == ".pdf" else as_docx(made))
    print(output)


def _answer(index: Index, question: str) -> Reply:
    try:
        return ask(index, question, passages=PASSAGES)
    except QuestionError as error:
        raise WrongUsageError(say(system_language(), error.message, error.arguments)) from None


def _section(index: Index, wanted: str) -> list[StoredParagraph]:
    report, _, number = wanted.partition("/")
    ids = [name for section, name in index.outline(report) if section == number]
    if not ids:
        raise CorpusError("handout-section", value=wanted)
    return paragraphs_of(index, ids)
