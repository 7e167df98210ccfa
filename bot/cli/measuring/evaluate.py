"""Score retrieval and abstention on questions of known answers, or calibrate the decision."""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import click

from bot.answer.ask import PASSAGES
from bot.answer.decide import CALIBRATION
from bot.answer.evaluation import ranks_by, score, search_all
from bot.cli.command import command
from bot.cli.measuring.library import build_library, fitting_corpora
from bot.cli.options import FILE, OneOf
from corpus.shelf.manifest import LANGUAGES
from index.check.gold import Gold, mean_reciprocal_rank, read_gold, recall_at
from index.search.bank import read_bank
from index.search.found import Found, Passage
from index.search.reader import Index, open_index
from index.settings import HOME, load_settings

_HEADER = (
    "| | questions | recall@1 | recall@3 | recall@5 | MRR "
    "| answered although not in the reports | abstained although it is | answering sentence |",
    "|---|---|---|---|---|---|---|---|---|",
)
_ALONE: dict[str, Callable[[Passage], float]] = {
    "BM25 alone": lambda passage: passage.scores.coverage or 0.0,
    "vectors alone": lambda passage: passage.scores.semantic,
}
_INTENTS_HEADER = (
    "| | messages that are no questions | recognised | questions | mistaken |",
    "|---|---|---|---|---|",
)
PARTS = ("development", "harder", "test")
_PLOT = HOME / "var" / "calibration.png"
_NAMES = {"en": "English", "ru": "Russian", "kk": "Kazakh"}


@command("evaluate")
@click.option("--questions", type=OneOf(PARTS), default="test")
@click.option("--library", type=FILE, multiple=True, metavar="FOLDER")
@click.option("--json", "as_json", is_flag=True)
@click.option("--calibrate", is_flag=True)
@click.option("--intents", is_flag=True)
@click.option("--calibrate-intents", is_flag=True)
def evaluate(
    *,
    questions: str,
    library: Sequence[Path],
    as_json: bool,
    calibrate: bool,
    intents: bool,
    calibrate_intents: bool,
) -> None:
    """Print a row a language, after what is to be fitted has been."""
    index = open_index(load_settings())
    if calibrate:
        _calibrate(index, library)
    if calibrate_intents:
        from bot.cli.measuring.intents import fit_intents

        fit_intents(index)
    if intents:
        print("\n".join([*_INTENTS_HEADER, *_intent_rows(index, questions)]))
        return
    if library:
        index = open_index(build_library(library))
    gold = {language: read_gold(questions, language) for language in LANGUAGES}
    found = {language: search_all(index, gold[language]) for language in LANGUAGES}
    if as_json:
        cards = {language: score(gold[language], found[language]) for language in LANGUAGES}
        print(json.dumps({language: asdict(card) for language, card in cards.items()}, indent=1))
    else:
        print(f"{datetime.now(UTC):%Y-%m-%d}, {questions} set, index {index.version}\n")
        print("\n".join([*_HEADER, *(_rows(name, gold[name], found[name]) for name in LANGUAGES)]))


def _calibrate(index: Index, library: Sequence[Path]) -> None:
    """Fit the decision over the corpus in use and others, and draw how well it fits."""
    from bot.cli.measuring.calibration import Sample, calibrate, samples_of
    from bot.cli.measuring.calibration_plot import plot

    samples: list[Sample] = []
    corpora = ((name, open_index(settings)) for name, settings in fitting_corpora(library))
    for name, each in (("as it is", index), *corpora):
        for language in LANGUAGES:
            gold = [*read_gold("development", language), *read_gold("harder", language)]
            if len(each.reports) > 1:
                gold = [item for item in gold if item.relevant or item.nowhere]
            bank = [Gold(text, language, (), None) for text in read_bank(language)]
            samples += samples_of(name, gold, search_all(each, gold, PASSAGES))
            samples += samples_of(name, bank, search_all(each, bank, PASSAGES), bank=True)
    calibration, validation = calibrate(samples)
    CALIBRATION.write_text(json.dumps(calibration, indent=1) + "\n", "utf-8")
    plot(validation, _PLOT)
    print(f"wrote {CALIBRATION} and {_PLOT}", file=sys.stderr)


def _intent_rows(index: Index, part: str) -> Iterator[str]:
    from bot.cli.measuring.intents import recognition

    for language in LANGUAGES:
        told, wrong = recognition(index, part, language)
        yield (
            f"| {_NAMES[language]} | {told.messages} | {told.recognised:.1%} "
            f"| {told.questions} | {told.mistaken:.1%} |"
        )
        for line in wrong:
            print(f"{language}: {line}", file=sys.stderr)


def _rows(language: str, gold: list[Gold], found: list[Found]) -> str:
    card = score(gold, found)
    sentence = "–" if card.sentence is None else f"{card.sentence:.2f}"
    lines = [
        f"| {_NAMES[language]} | {card.questions} | {card.recall_at_1:.2f} "
        f"| {card.recall_at_3:.2f} | {card.recall_at_5:.2f} | {card.mrr:.2f} "
        f"| {card.answered_although_not_in_the_reports:.0%} "
        f"| {card.abstained_although_in_the_reports:.0%} | {sentence} |"
    ]
    for name, order in _ALONE.items():
        ranks = ranks_by(gold, found, order)
        lines.append(
            f"| – {name} | | {recall_at(1, ranks):.2f} | {recall_at(3, ranks):.2f} "
            f"| {recall_at(5, ranks):.2f} | {mean_reciprocal_rank(ranks):.2f} | | | |"
        )
    return "\n".join(lines)
