"""Score retrieval and abstention on questions of known answers, or calibrate the decision."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from bot.answer.ask import PASSAGES
from bot.answer.decide import CALIBRATION
from bot.answer.evaluation import ranks_by, score, search_all
from bot.texts.errors import explain
from corpus.shelf.manifest import LANGUAGES
from index.check.gold import Gold, mean_reciprocal_rank, read_gold, recall_at
from index.errors import IndexStateError
from index.search.bank import read_bank
from index.search.found import Found, Passage
from index.search.reader import Index, open_index
from index.settings import ROOT, load_settings
from scripts.library import build_library, fitting_corpora
from scripts.options import system_language

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
_PLOT = ROOT / "var" / "calibration.png"
_NAMES = {"en": "English", "ru": "Russian", "kk": "Kazakh"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit status."""
    options = _parser().parse_args(arguments)
    try:
        index = open_index(load_settings())
    except IndexStateError as error:
        print(f"scripts/evaluate: {explain(error, system_language())}", file=sys.stderr)
        return 1
    if options.calibrate:
        _calibrate(index, options.library)
    if options.calibrate_intents:
        from scripts.intents import fit_intents

        fit_intents(index)
    if options.intents:
        print("\n".join([*_INTENTS_HEADER, *_intent_rows(index, options.questions)]))
        return 0
    if options.library:
        index = open_index(build_library(options.library))
    gold = {language: read_gold(options.questions, language) for language in LANGUAGES}
    found = {language: search_all(index, gold[language]) for language in LANGUAGES}
    if options.json:
        cards = {language: score(gold[language], found[language]) for language in LANGUAGES}
        print(json.dumps({language: asdict(card) for language, card in cards.items()}, indent=1))
    else:
        print(f"{datetime.now(UTC):%Y-%m-%d}, {options.questions} set, index {index.version}\n")
        print("\n".join([*_HEADER, *(_rows(name, gold[name], found[name]) for name in LANGUAGES)]))
    return 0


def _calibrate(index: Index, library: Sequence[Path]) -> None:
    """Fit the decision over the corpus in use and others, and draw how well it fits."""
    from scripts.calibration import Sample, calibrate, samples_of
    from scripts.calibration_plot import plot

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


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="scripts/evaluate", description=__doc__)
    parser.add_argument(
        "--questions",
        choices=["development", "harder", "test"],
        default="test",
        help="which set to score (default test, which nothing is fitted to)",
    )
    parser.add_argument(
        "--library",
        nargs="+",
        type=Path,
        default=[],
        metavar="FOLDER",
        help="score the shipped report among the reports of these folders, or fit among them, too",
    )
    parser.add_argument("--json", action="store_true", help="print the scores as JSON")
    parser.add_argument(
        "--calibrate",
        action="store_true",
        help="fit the decision to answer on the development set first, and draw how well it fits",
    )
    parser.add_argument(
        "--intents",
        action="store_true",
        help="score what messages are taken for: chat recognised, questions mistaken for chat",
    )
    parser.add_argument(
        "--calibrate-intents",
        action="store_true",
        help="fit what messages are taken for on the development set first",
    )
    return parser


def _intent_rows(index: Index, part: str) -> Iterator[str]:
    from scripts.intents import recognition

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


if __name__ == "__main__":
    sys.exit(main())
