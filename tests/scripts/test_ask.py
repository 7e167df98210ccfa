"""scripts/ask, as people and programs use it."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from bot.cli.main import main
from index.check.gold import mean_reciprocal_rank, recall_at
from index.settings import ROOT, Settings

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(
    shipped_settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> Run:
    """Run the command in this process, on the shipped index; returns status, output, errors."""
    monkeypatch.setenv("INDEX_DIR", str(shipped_settings.index_dir))

    def call(*arguments: str, lines: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines)))
        status = main(["ask", *arguments])
        sys.stdout.flush()
        captured = capfdbinary.readouterr()
        return status, captured.out.decode(), captured.err.decode()

    return call


def test_a_question_is_answered_on_the_terminal(run: Run) -> None:
    """Provenance, quotation, citation, further passages."""
    status, out, _ = run("excessive use of pre-trial detention")
    assert status == 0
    assert out.startswith("The report says:")
    assert "section V, ¶ 8, p. 7 of 8" in out
    assert "Further passages" in out


def test_options_narrow_what_is_listed(run: Run) -> None:
    """--top, --recommendations and --report."""
    _, out, _ = run("death penalty", "--json", "--top", "3", "--recommendations")
    passages = json.loads(out)["passages"]
    assert [passage["kind"] for passage in passages] == ["recommendation"] * 3
    status, _, err = run("death penalty", "--report", "nowhere")
    assert status == 1
    assert "There is no report “nowhere”; there are: kz-ngo" in err


LINES: list[tuple[bytes, str]] = [
    (b'{"question": "Can the NPM visit orphanages?", "id": 7}', "answer"),
    (b"no json", "error"),
    (b"[1]", "error"),
    (b'{"question": 5}', "error"),
    (b'{"question": ""}', "error"),
    (b"", "error"),
    (b"\xff\xfe", "error"),
    (b"[" * 3000, "error"),
    (b'{"question": "\\ud800 law"}', "answer"),
    (b'{"question": "\\" * NEAR ( - : law"}', "answer"),
    (json.dumps({"question": "x" * 10000}).encode(), "error"),
    (json.dumps({"question": "кто назначает судей?"}).encode(), "answer"),
]


def test_json_lines_are_answered_in_order(run: Run) -> None:
    """One object a line in, one a line out; a bad line gives an error in its place."""
    status, out, err = run("--jsonl", lines=b"\n".join(line for line, _ in LINES) + b"\n")
    results: list[dict[str, Any]] = [json.loads(line) for line in out.splitlines()]
    assert status == 0
    assert err == ""
    assert ["error" if "error" in result else "answer" for result in results] == [
        expected for _, expected in LINES
    ]
    assert results[0]["passages"][0]["id"] == "kz-ngo-II-5"
    assert results[-1]["language"] == "ru"
    assert all("\n" not in result["error"] for result in results if "error" in result)


def test_errors_are_in_the_questions_language(run: Run) -> None:
    """A Russian question that is too long is refused in Russian, a Kazakh one in Kazakh."""
    assert "знаков" in run("слово " * 1000)[2]
    assert "таңба" in run("сөз құқық " * 1000)[2]


def test_questions_can_be_typed_one_a_line(run: Run) -> None:
    """Without a question it reads them until the end of the input."""
    status, out, _ = run(lines="смертная казнь\n\nsentenced to death in 2016\n".encode())
    assert status == 0
    assert "kz-ngo-IV-" in out
    assert out.count("Further passages") + out.count("Другие фрагменты") == 2


def test_without_an_index_it_says_what_to_run(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """One line, no traceback."""
    monkeypatch.setenv("INDEX_DIR", str(tmp_path_factory.mktemp("empty")))
    status, out, err = run("anything")
    assert (status, out) == (1, "")
    assert err.endswith("yet: run scripts/reindex\n")


def test_lines_are_flushed_one_by_one(shipped_settings: Settings) -> None:
    """A program may wait for each answer before it asks on."""
    environment = os.environ | {"INDEX_DIR": str(shipped_settings.index_dir)}
    with subprocess.Popen(
        [sys.executable, "-m", "bot.cli", "ask", "--jsonl", "--top", "1"],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdin and process.stdout
        for question in ("death penalty", "смертная казнь"):
            process.stdin.write(json.dumps({"question": question}).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["question"] == question
        process.stdin.close()


@pytest.mark.parametrize("bad", ["0", "-1", "many"])
def test_an_option_that_does_not_fit_is_explained(run: Run, bad: str) -> None:
    """In one line, with the status that shells expect."""
    status, _, err = run("question", "--top", bad)
    assert status == 2
    assert err.startswith("scripts/ask: --top: must be a whole number from 1")
    assert err.count("\n") == 1


def test_the_metrics_are_what_they_are_called() -> None:
    """recall@k counts ranks up to k; MRR averages reciprocal ranks; a miss counts as 0."""
    ranks = [1, 2, None, 4]
    assert recall_at(1, ranks) == 0.25
    assert recall_at(3, ranks) == 0.5
    assert mean_reciprocal_rank(ranks) == pytest.approx((1 + 0.5 + 0.25) / 4)
