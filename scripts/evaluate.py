"""Score retrieval and abstention on questions of known answers, or calibrate the decision."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime

from bot.answer.decide import CALIBRATION
from bot.answer.evaluation import ranks_by, score, search_all
from bot.texts.errors import explain
from corpus.shelf.manifest import LANGUAGES
from index.check.gold import Gold, mean_reciprocal_rank, read_gold, recall_at
from index.errors import IndexStateError
from index.search.found import Found, Passage
from index.search.reader import open_index
from index.settings import ROOT, load_settings
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
        from scripts.calibration import calibrate
        from scripts.calibration_plot import plot

        gold = {language: read_gold("development", language) for language in LANGUAGES}
        found = {language: search_all(index, gold[language]) for language in LANGUAGES}
        calibration, validation = calibrate(gold, found)
        CALIBRATION.write_text(json.dumps(calibration, indent=1) + "\n", "utf-8")
        plot(validation, _PLOT)
        print(f"wrote {CALIBRATION} and {_PLOT}", file=sys.stderr)
    gold = {language: read_gold(options.questions, language) for language in LANGUAGES}
    found = {language: search_all(index, gold[language]) for language in LANGUAGES}
    if options.json:
        cards = {language: score(gold[language], found[language]) for language in LANGUAGES}
        print(json.dumps({language: asdict(card) for language, card in cards.items()}, indent=1))
    else:
        print(f"{datetime.now(UTC):%Y-%m-%d}, {options.questions} set, index {index.version}\n")
        print("\n".join([*_HEADER, *(_rows(name, gold[name], found[name]) for name in LANGUAGES)]))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="scripts/evaluate", description=__doc__)
    parser.add_argument(
        "--questions",
        choices=["development", "test"],
        default="test",
        help="which set to score (default test, which nothing is fitted to)",
    )
    parser.add_argument("--json", action="store_true", help="print the scores as JSON")
    parser.add_argument(
        "--calibrate",
        action="store_true",
        help="fit the decision to answer on the development set first, and draw how well it fits",
    )
    return parser


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
