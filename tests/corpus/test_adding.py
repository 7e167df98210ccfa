"""Adding a report: proposed, shown, and written whole or not at all."""

import hashlib
import json
import os
import tomllib
from pathlib import Path

import pytest

from bot.admin.preview import TERMINAL, preview
from bot.cli.main import main
from corpus.adding.add import Draft, prepare, write
from corpus.adding.description import ORDER
from corpus.errors import CorpusError
from corpus.read import read_corpus, read_report
from tests.bot.test_catalogue import messages
from tests.corpora import SMALL, write_report
from tests.corpus.files import write_pdf
from tests.corpus.test_profiles import LAW, TREATY_BODY


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that speaks English."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


@pytest.fixture
def corpus_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty corpus that CORPUS_DIR names."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    monkeypatch.setenv("CORPUS_DIR", str(folder))
    return folder


def source(tmp_path: Path, text: str = SMALL, encoding: str = "utf-8") -> Path:
    """A file to add."""
    path = tmp_path / "the file.txt"
    path.write_bytes(text.encode(encoding))
    return path


def test_a_report_is_written_as_it_came_and_reads_back(tmp_path: Path, corpus_dir: Path) -> None:
    """The source byte for byte, its SHA-256, encoding, language and profile in report.toml."""
    path = source(tmp_path, LAW, "windows-1251")
    draft = prepare(path, corpus_dir, date="2024-05")
    folder = write(draft, corpus_dir)
    assert (folder / "report.txt").read_bytes() == path.read_bytes()
    assert tomllib.loads((folder / "report.toml").read_text(encoding="utf-8")) == {
        "title": "ЗАКОН О ПРИМЕРАХ",
        "language": "ru",
        "kind": "law",
        "source": "report.txt",
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        "encoding": "cp1251",
        "date": "2024-05",
        "numbering": {"profile": "law", "page_break": "none"},
    }
    report = read_report(folder)
    assert report.id == "zakon-o-primerakh"
    assert report.sections == draft.contents.sections


def test_every_fact_is_kept_in_report_toml(tmp_path: Path, corpus_dir: Path) -> None:
    """As it is proposed, or as it was decided; "-" says that there is none."""
    text = (
        "United Nations   A/HRC/99/7\n\nDistr.: General\n\n3 May 2031\n\nHuman Rights Council\n\n"
        "Report of the Working Group on the Universal Periodic Review\n\nSlovenia\n\n"
        "1. The Working Group met.\n\n2. It spoke.\n\n3. It left.\n"
    )
    report = read_report(write(prepare(source(tmp_path, text), corpus_dir), corpus_dir))
    assert (report.id, report.symbol, report.body) == ("svn-upr-2031", "A/HRC/99/7", "hrc")
    assert (report.state, report.kind, report.date) == ("SI", "upr-report", "2031-05-03")
    given = {"symbol": "B/1", "body": "CAT", "state": "Казахстан", "kind": "report", "date": "-"}
    report = read_report(write(prepare(source(tmp_path, text), corpus_dir, **given), corpus_dir))
    assert (report.symbol, report.body, report.state) == ("B/1", "cat", "KZ")
    assert (report.kind, report.date) == ("report", None)


def test_what_is_given_is_not_proposed(tmp_path: Path, corpus_dir: Path) -> None:
    """Each choice can be made by the admin."""
    draft = prepare(
        source(tmp_path),
        corpus_dir,
        report_id="mine",
        title='A "quoted"\n\x07 title\\',
        language="kk",
        profile="prose",
        date="2020",
    )
    report = read_report(write(draft, corpus_dir))
    assert (report.id, report.language, report.date) == ("mine", "kk", "2020")
    assert report.title == 'A "quoted" title\\'
    assert next(report.paragraphs()).id == "mine-1-1"


def test_a_title_that_cannot_be_printed_is_none(tmp_path: Path, corpus_dir: Path) -> None:
    """The name of the file stands in for it."""
    draft = prepare(source(tmp_path), corpus_dir, title="\u200b\x07")
    assert read_report(write(draft, corpus_dir)).title == "the file"


def shown(draft: Draft, language: str = "en") -> str:
    """The preview as a terminal shows it."""
    return "".join(run.text for run in preview(draft, language, TERMINAL))


def test_the_preview_shows_what_was_understood(tmp_path: Path, corpus_dir: Path) -> None:
    """A verdict, what to look at with the text around it, sections, counts, first citations."""
    told = shown(prepare(source(tmp_path, TREATY_BODY), corpus_dir))
    for part in (
        "profile: treaty-body",
        "• numbers 1–5: 1 missing: 4",
        "• 2 places look wrong",
        "• line 22, number 5 follows 3: “",
        "¦ 5. The Committee is concerned",
        "Sections: 3, paragraphs: 5 (recommendations among them: 1)",
        "• A. Introduction (1)",
        "¶ 1: “The Committee considered",
    ):
        assert part in told
    assert told.index("line 22") < told.index("line 24") < told.index("Introduction")


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ([1, 2, 3, 4], "numbers 1–4: all found, once each"),
        ([1, 2, 5, 9], "numbers 1–9: 5 missing: 3–4, 6–8"),
        ([1, 2, 2, 3], "numbers 1–3: more than once: 2"),
    ],
)
def test_the_verdict_is_on_the_numbers(
    tmp_path: Path, corpus_dir: Path, numbers: list[int], expected: str
) -> None:
    """In words: which are there, which are missing, which stand more than once."""
    text = "Report\n\n" + "\n\n".join(f"{n}. The Council met and spoke." for n in numbers)
    draft = prepare(source(tmp_path, text), corpus_dir, profile="treaty-body")
    assert f"• {expected}\n" in shown(draft)


def test_the_verdict_counts_recommendations_apart(tmp_path: Path, corpus_dir: Path) -> None:
    """Under the paragraph that they belong to; in every language."""
    listed = "\n\n".join(f"3.{n} Close prison {n} (Alfaland);" for n in (1, 2, 3, 5, 6, 9))
    text = (
        "Report\n\n1. One.\n\n2. Two.\n\n3. The recommendations below enjoy support:\n\n"
        f"{listed}\n\n4. Four.\n"
    )
    draft = prepare(source(tmp_path, text), corpus_dir)
    assert "• numbers 1–4: all found, once each\n" in shown(draft)
    assert "• recommendations 3.1–3.9: 3 missing: 3.4, 3.7–8\n" in shown(draft)
    assert "• рекомендации 3.1–3.9: не найдено 3: 3.4, 3.7–8\n" in shown(draft, "ru")
    assert "• 3.1–3.9 ұсынымдары: 3 табылмады: 3.4, 3.7–8\n" in shown(draft, "kk")


def test_replies_to_some_recommendations_lack_none(tmp_path: Path, corpus_dir: Path) -> None:
    """How many of them are there is said instead; a chapter of 2.1, 2.2 is no gap, either."""
    listed = "\n\n".join(f"140.{n} Close prison {n} (Alfaland);" for n in (3, 1, 18, 19))
    draft = prepare(source(tmp_path, f"Replies to recommendations\n\n{listed}\n"), corpus_dir)
    for language, told in (("en", "4 of the"), ("ru", "есть 4"), ("kk", "4 ұсыным бар")):
        assert told in shown(draft, language)
    numbers = ("1.1", "1.2", "2.1", "2.2", "3.", "4.")
    text = "\n\n".join(f"{n} The author spoke of lakes." for n in numbers)
    draft = prepare(source(tmp_path, f"Views\n\n{text}\n"), corpus_dir, profile="upr")
    assert "missing" not in shown(draft)


def test_an_id_that_is_taken_is_refused(tmp_path: Path, corpus_dir: Path) -> None:
    """Neither a report nor a bare folder is written over."""
    folder = write_report(corpus_dir, "small", SMALL)
    before = (folder / "report.toml").read_bytes()
    with pytest.raises(CorpusError, match="small: taken"):
        prepare(source(tmp_path), corpus_dir, report_id="small")
    assert (folder / "report.toml").read_bytes() == before


def test_an_id_taken_meanwhile_is_refused_and_left_alone(tmp_path: Path, corpus_dir: Path) -> None:
    """Two admins at once: the second is told, the first one's report stays."""
    draft = prepare(source(tmp_path), corpus_dir, report_id="small")
    folder = write_report(corpus_dir, "small", SMALL.replace("permit", "licence"))
    before = (folder / "report.txt").read_bytes()
    with pytest.raises(CorpusError, match="taken"):
        write(draft, corpus_dir)
    assert (folder / "report.txt").read_bytes() == before
    assert [path.name for path in corpus_dir.iterdir()] == ["small"]


def test_two_reports_cannot_share_a_paragraph_id(tmp_path: Path, corpus_dir: Path) -> None:
    """Paragraph 2.1 of report "a" and paragraph 1 of report "a-2" would both be a-2-1."""
    nested = "Title\n\n1. One.\n\n2. Two.\n\n2.1 Nested.\n\n2.2 Nested.\n\n2.3 Nested.\n"
    write(prepare(source(tmp_path, nested), corpus_dir, report_id="a", profile="upr"), corpus_dir)
    flat = prepare(source(tmp_path, nested), corpus_dir, report_id="a-2", profile="treaty-body")
    with pytest.raises(CorpusError, match=r"a-2: id-clash .*id=a-2-1, other=a"):
        write(flat, corpus_dir)
    assert [path.name for path in corpus_dir.iterdir()] == ["a"]
    (corpus_dir / "b").mkdir()
    flat = prepare(source(tmp_path, nested), corpus_dir, report_id="c", profile="treaty-body")
    write(flat, corpus_dir).rename(corpus_dir / "a-2")
    (corpus_dir / "b").rmdir()
    with pytest.raises(CorpusError, match=r"id-shared .*id=a-2-1, other=a"):
        read_corpus(corpus_dir)


@pytest.mark.parametrize(("owner", "name"), [(os, "fsync"), (Path, "rename")])
def test_nothing_is_ever_half_written(
    tmp_path: Path, corpus_dir: Path, monkeypatch: pytest.MonkeyPatch, owner: object, name: str
) -> None:
    """A disk that fills up leaves the corpus as it was."""

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    draft = prepare(source(tmp_path), corpus_dir)
    monkeypatch.setattr(owner, name, fail)
    with pytest.raises(CorpusError, match="disk-full"):
        write(draft, corpus_dir)
    assert list(corpus_dir.iterdir()) == []


def test_what_a_killed_run_left_behind_is_no_report(tmp_path: Path, corpus_dir: Path) -> None:
    """The folder aside is a level deeper than reports are looked for."""
    write_report(corpus_dir, "small", SMALL)
    write_report(corpus_dir / ".adding-x", "half", SMALL)
    assert [report.id for report in read_corpus(corpus_dir)] == ["small"]


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ({"report_id": "../out"}, "choice-id .*limit=32"),
        ({"report_id": "/etc"}, "choice-id"),
        ({"report_id": "x" * 33}, "choice-id"),
        ({"language": "de"}, "choice-value .*known=en, ru, kk"),
        ({"profile": "greek"}, "choice-value .*known=roman-sections, treaty-body"),
        ({"date": "yesterday"}, "choice-date"),
        ({"date": "2024-13"}, "choice-date"),
        ({"state": "Ruritania"}, "choice-state .*Ruritania"),
        ({"kind": "poem"}, "choice-value .*poem.*upr-report"),
    ],
)
def test_a_choice_that_cannot_be_is_refused(
    tmp_path: Path, corpus_dir: Path, choice: dict[str, str], expected: str
) -> None:
    """Before anything is read."""
    with pytest.raises(CorpusError, match=expected):
        prepare(tmp_path / "missing.txt", corpus_dir, **choice)


def test_a_profile_that_finds_nothing_is_refused(tmp_path: Path, corpus_dir: Path) -> None:
    """A report without a single citable number is a mistake of the profile."""
    with pytest.raises(CorpusError, match="no-numbers"):
        prepare(source(tmp_path), corpus_dir, profile="articles")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("الحق في الحياة\n\nالحق في الحرية\n", "ar"),
        ("Стаття 1. Усі люди вільні.\n\nСтаття 2. Її права.\n\nСтаття 3. Межі.\n", "uk"),
        ("1-берене\n\nБардык адамдар эркин.\n\n2-берене\n\nКөз карандысыз.\n", "ky"),
        ("# Resolución\n\n1. La Corte recuerda.\n\n2. El Estado presentó sus quejas.\n", "es"),
    ],
)
def test_another_language_is_said_and_the_admin_decides(
    tmp_path: Path, corpus_dir: Path, text: str, language: str
) -> None:
    """It is shown how the file was read; it is added only as one of ours."""
    draft = prepare(source(tmp_path, text), corpus_dir)
    assert draft.facts.language == language
    assert draft.contents.remarks[0].code == "language-other"
    with pytest.raises(CorpusError, match=f"language-undecided .*language={language}"):
        write(draft, corpus_dir)
    decided = prepare(source(tmp_path, text), corpus_dir, language="ru")
    assert "language-other" not in [remark.code for remark in decided.contents.remarks]
    assert read_report(write(decided, corpus_dir)).language == "ru"


def answering(monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
    """Answer the script's question."""
    monkeypatch.setattr("builtins.input", lambda _: answer)


def test_the_script_asks_before_it_adds(
    tmp_path: Path,
    corpus_dir: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """No is no; yes writes and names the next step."""
    path = str(source(tmp_path))
    answering(monkeypatch, "n")
    assert main(["add-report", path]) == 1
    assert list(corpus_dir.iterdir()) == []
    answering(monkeypatch, "да")
    assert main(["add-report", path, "--id", "small"]) == 0
    assert "now run scripts/reindex" in capsys.readouterr().out
    assert [path.name for path in corpus_dir.iterdir()] == ["small"]


def test_the_script_takes_everything_without_a_question(
    tmp_path: Path, corpus_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For other programs: --yes."""
    monkeypatch.setattr("builtins.input", lambda _: pytest.fail("asked"))
    choices = ["--id", "a", "--title", "T", "--language", "en", "--profile", "roman-sections"]
    assert main(["add-report", str(source(tmp_path)), *choices, "--date", "2024", "--yes"]) == 0
    assert read_report(corpus_dir / "a").title == "T"


def test_the_script_fails_in_one_line(
    tmp_path: Path, corpus_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What, where, what to do; no traceback."""
    assert main(["add-report", str(tmp_path / "missing.pdf"), "--yes"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("scripts/add_report: ")
    assert "missing.pdf: There is no such file." in line
    assert list(corpus_dir.iterdir()) == []


def test_a_second_report_of_one_id_is_refused_by_the_script(
    tmp_path: Path, corpus_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In one line, and the first stays as it was."""
    assert main(["add-report", str(source(tmp_path)), "--id", "small", "--yes"]) == 0
    before = {path: path.read_bytes() for path in (corpus_dir / "small").iterdir()}
    other = source(tmp_path, SMALL.replace("permit", "licence"))
    assert main(["add-report", str(other), "--id", "small", "--yes"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.endswith(
        "small: There is a report with this id already: choose another --id, or remove its folder."
    )
    assert {path: path.read_bytes() for path in (corpus_dir / "small").iterdir()} == before


@pytest.mark.parametrize(
    ("choice", "question", "shown", "added"),
    [
        (["--in", "ru"], "Добавить?", "Первые ссылки", "добавлено: "),
        (["--in", "kk"], "Қосу керек пе?", "Алғашқы сілтемелер", "қосылды: "),
        (["--in", "en"], "Add it?", "¶ 1", "added: "),
        ([], "Добавить?", "Первые ссылки", "добавлено: "),
    ],
)
def test_the_script_speaks_the_admins_language(
    tmp_path: Path,
    corpus_dir: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    choice: list[str],
    question: str,
    shown: str,
    added: str,
) -> None:
    """As asked for, else as the system speaks."""
    monkeypatch.delenv("LC_ALL", raising=False)
    monkeypatch.setenv("LC_MESSAGES", "")
    monkeypatch.setenv("LANG", "ru_KZ.UTF-8")
    asked: list[str] = []

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return "y"

    monkeypatch.setattr("builtins.input", answer)
    assert main(["add-report", str(source(tmp_path)), *choice]) == 0
    assert asked == [f"\n{question} [y/N] "]
    printed = capsys.readouterr().out
    assert shown in printed
    assert f"{added}{corpus_dir}" in printed


def test_a_program_is_told_what_was_understood(
    tmp_path: Path, corpus_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One object of what the file says, each thing with its place; nothing is written."""
    assert main(["add-report", str(source(tmp_path, TREATY_BODY)), "--json", "--date", "2024"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert {key: told[key] for key in ("language", "profile", "date")} == {
        "language": "en",
        "profile": "treaty-body",
        "date": "2024",
    }
    assert told["sections"][0]["title"] == "Introduction"
    numbers = [paragraph["number"] for paragraph in told["paragraphs"]]
    assert numbers == ["1", "2", "3", "5", "5"]
    first = told["paragraphs"][0]
    assert first["id"] == f"{told['id']}-1"
    assert first["section"] == told["sections"][0]["number"]
    assert first["text"].startswith("The Committee considered")
    assert (first["kind"], first["page"], first["notes"]) == ("finding", None, [])
    assert {"code": "number-twice", "line": 24, "page": None, "number": "5"} in told["remarks"]
    assert list(corpus_dir.iterdir()) == []


def test_a_program_is_told_what_is_wrong_by_its_code(
    tmp_path: Path, corpus_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As an object, too, with a status of its own."""
    assert main(["add-report", str(tmp_path / "none.pdf"), "--json"]) == 2
    told = json.loads(capsys.readouterr().out)
    assert told["code"] == "missing"
    assert told["error"].endswith("none.pdf: There is no such file.")
    assert list(corpus_dir.iterdir()) == []


def test_a_dry_run_shows_and_writes_nothing(
    tmp_path: Path,
    corpus_dir: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Nor does it ask."""
    monkeypatch.setattr("builtins.input", lambda _: pytest.fail("asked"))
    assert main(["add-report", str(source(tmp_path)), "--dry-run"]) == 0
    assert "Blocking of web sites" in capsys.readouterr().out
    assert list(corpus_dir.iterdir()) == []


def test_an_error_is_explained_in_the_admins_language(
    tmp_path: Path, corpus_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As is everything else."""
    path = tmp_path / "a.pdf"
    path.write_bytes(b"")
    assert main(["add-report", str(path), "--in", "ru"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line == f"scripts/add_report: {path}: Файл пуст: читать нечего."
    assert list(corpus_dir.iterdir()) == []


def test_a_page_is_shown_as_it_was_read(
    tmp_path: Path,
    corpus_dir: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Each line with the paragraph that it is in, and the page's picture beside it."""
    monkeypatch.chdir(tmp_path)
    pages = [
        ["Report on lakes", "", "1. The lakes are", "dry in summer.", "", "2. The boats lie."],
        ["3. The guards sleep.", "", "4. Nobody rows."],
    ]
    path = write_pdf(tmp_path / "lakes.pdf", pages)
    options = [str(path), "--profile", "treaty-body", "--page"]
    assert main(["add-report", *options, "1"]) == 0
    rows = [line.split("│") for line in capsys.readouterr().out.splitlines() if "│" in line]
    read = {text.strip(): taken_for.strip() for taken_for, text in rows}
    assert read["1. The lakes are"] == read["dry in summer."] == "1"
    assert read["2. The boats lie."] == "2"
    assert "3. The guards sleep." not in read
    assert (tmp_path / "lakes-1.png").read_bytes().startswith(b"\x89PNG")
    assert main(["add-report", *options, "3"]) == 1
    assert "There is no page 3; the file has 2." in capsys.readouterr().err
    assert list(corpus_dir.iterdir()) == []


def test_a_draft_writes_nothing(tmp_path: Path, corpus_dir: Path) -> None:
    """Preparing is free of effects, so that a chat can show a preview first."""
    assert isinstance(prepare(source(tmp_path), corpus_dir), Draft)
    assert list(corpus_dir.iterdir()) == []


def test_the_order_of_doubts_names_remarks_that_there_are() -> None:
    """A code that no text says is none."""
    assert all(code == "*" or f"remark-{code}" in messages("en") for code in ORDER)
