"""An admin sends a document, sees how it was read, and adds it, from a phone."""

import asyncio
import sys
import tempfile
import tomllib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.admin import adding
from bot.admin.adding import choices, file_name
from bot.admin.preview import preview
from bot.answer.library import Library
from bot.texts.catalogue import say
from corpus.adding.add import prepare
from corpus.errors import CorpusError
from corpus.shelf.manifest import LANGUAGES
from corpus.structure.profiles import PROFILES
from index.settings import Settings
from tests.bot.conftest import polling
from tests.bot_api import BotApi, Message, Person
from tests.corpora import SMALL, write_report
from tests.corpus.files import write_pdf
from tests.corpus.test_profiles import TREATY_BODY

ADMIN = 77
FILE = TREATY_BODY.encode()


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary folders are made, so that a test can look for what is left."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
async def admin(api: BotApi, small: Settings, temporary: Path) -> AsyncIterator[Person]:
    """An admin of a bot of the small corpus, who reads English."""
    library = Library(small)
    library.open()
    try:
        async with polling(api, library, admins=frozenset({ADMIN})):
            yield api.person("Admin", "en", user_id=ADMIN)
    finally:
        library.close()
    assert left_in(temporary) == []


def program(folder: Path, script: str) -> str:
    """A program to run in the place of Python; returns its path."""
    path = folder / "python"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o700)
    return str(path)


def left_in(folder: Path) -> list[str]:
    """The names of what is in a folder."""
    return [path.name for path in folder.iterdir()]


def reports(settings: Settings) -> list[str]:
    """What stands in the folder of the reports."""
    return sorted(path.name for path in settings.corpus_dir.iterdir())


async def sent(person: Person, name: str, data: bytes, caption: str = "") -> Message:
    """Send a document; what the bot says once it has read it, or at once."""
    before = len([m for m in person.chat.messages if m.from_bot])
    await person.send_document(name, data, caption=caption)

    def settled() -> Message | None:
        after = [m for m in person.chat.messages if m.from_bot][before:]
        return after[-1] if after and "…" not in after[-1].text[-1:] else None

    return await person.chat.changed.until(settled, 30)


async def pressed(person: Person, message: Message, label: str) -> Message:
    """Press a button of a preview, and wait for what comes of it."""
    await person.press(message, label)
    await person.chat.changed.until(lambda: (message.text[-1:] != "…") or None, 30)
    return message


async def test_a_document_is_read_shown_and_added(admin: Person, small: Settings) -> None:
    """Byte for byte, as the preview said; then one button away from the index."""
    shown = await sent(admin, "Observations.txt", FILE, "date: 2024-05\nfor tonight")
    assert shown.reply_to
    assert "profile: treaty-body" in shown.text
    assert "date: 2024-05 (May 2024)" in shown.text
    assert "section A, ¶ 1: “The Committee considered" in shown.text
    assert "line 24, number 5 stands twice: “" in shown.text
    assert "¦ 5. It repeats itself." in shown.text
    assert reports(small) == ["small"]
    added = await pressed(admin, shown, "Add")
    assert added.text.startswith("Added: Observations on the report of an imagined country (")
    assert added.button("Update the index")
    folder = small.corpus_dir / "observations-on-the-report"
    assert (folder / "report.txt").read_bytes() == FILE
    manifest = tomllib.loads((folder / "report.toml").read_text(encoding="utf-8"))
    assert manifest["date"] == "2024-05"
    assert len([m for m in admin.chat.messages if m.from_bot]) == 1


async def test_a_second_press_adds_nothing_and_says_nothing(admin: Person, small: Settings) -> None:
    """Neither while the first is under way nor after it: what was added stays said."""
    shown = await sent(admin, "a.txt", FILE)
    button = shown.button("Add")
    await asyncio.gather(admin.press(shown, button), admin.press(shown, button))
    added = await admin.chat.wait_for(lambda message: message.text.startswith("Added: "), 30)
    await admin.press(shown, button)
    await sent(admin, "b.txt", FILE)  # read after whatever a press began
    assert added.text.startswith("Added: ")
    assert reports(small) == ["observations-on-the-report", "small"]


async def test_a_pdf(admin: Person, small: Settings, tmp_path: Path) -> None:
    """Pages are counted, citations name them."""
    lines = ["# On peaceful assembly", "", *SMALL.splitlines()[:5]]
    data = write_pdf(tmp_path / "a.pdf", [lines]).read_bytes()
    shown = await sent(admin, "Баяндама №1 (қазақша).pdf", data)
    assert "PDF, 1 page" in shown.text
    await pressed(admin, shown, "Add")
    assert len(reports(small)) == 2


async def test_cancelling_adds_nothing(admin: Person, small: Settings) -> None:
    """And takes the buttons away."""
    shown = await sent(admin, "a.txt", FILE)
    await pressed(admin, shown, "Cancel")
    assert (shown.text, shown.buttons) == (say("en", "adding-cancelled"), [])
    assert reports(small) == ["small"]


async def test_a_caption_decides(admin: Person, small: Settings) -> None:
    """Id, title, language, profile and date, as with scripts/add_report."""
    caption = "Id: mine\ntitle: A title: of mine\nlanguage: kk\nprofile: prose\ndate: 2020"
    shown = await sent(admin, "a.txt", FILE, caption)
    assert shown.marked("code") == ["mine", "kk", "prose", "2020", "report"]
    assert shown.marked("bold")[0] == "A title: of mine"
    await pressed(admin, shown, "Add")
    assert reports(small) == ["mine", "small"]


@pytest.mark.parametrize(
    ("document", "caption", "expected"),
    [
        (("empty.txt", b" "), "", "The file is empty: there is no text to read."),
        (("a.pdf", b"%PDF-1.4 nothing"), "", "is damaged, incomplete or without pages"),
        (("a.docx", b"PK\x03\x04"), "", "is damaged, incomplete or without pages"),
        (("a.pdf", b"\x89PNG"), "", "This is a picture"),
        (
            ("a.txt", FILE),
            "id: small",
            "There is a report with this id already: choose another “id:”",
        ),
        (("a.txt", FILE), "id: Small!", "“id:” takes at most 32"),
        (("a.txt", FILE), "profile: articles", "choose another “profile:”, such as prose."),
        (("a.txt", FILE), "date: yesterday", "“date:” is a year, a month or a day"),
    ],
)
async def test_what_cannot_be_read_is_refused_in_one_line(
    admin: Person, small: Settings, document: tuple[str, bytes], caption: str, expected: str
) -> None:
    """In the words of a chat."""
    refusal = await sent(admin, *document, caption)
    assert refusal.text.startswith("Not added. ")
    assert expected in refusal.text
    assert "\n" not in refusal.text
    assert refusal.buttons == []
    assert reports(small) == ["small"]


async def test_another_language_is_shown_and_cannot_be_added(
    admin: Person, small: Settings
) -> None:
    """The preview says which language it is; a caption that decides brings the button."""
    text = "Права людини\n\n1. Усі люди вільні.\n\n2. Її права.\n\n3. Їх межі.\n".encode()
    shown = await sent(admin, "a.txt", text)
    assert "Ukrainian" in shown.text
    assert shown.buttons == []
    shown = await sent(admin, "a.txt", text, "language: ru")
    assert shown.buttons != []


async def test_another_refusal_names_no_path_of_the_server(admin: Person) -> None:
    """Nor the option of a command."""
    refusal = await sent(admin, "a.pdf", b"Rar!")
    assert (
        refusal.text == "Not added. a.pdf: This is an archive: unpack it, and add the files in it."
    )
    refusal = await sent(admin, "a.txt", FILE, "profile: greek")
    assert refusal.text.startswith("Not added. “profile:” is one of roman-sections")


@pytest.mark.parametrize("name", ["a.ppt", "a.xlsx", "a.zip", "a.mp4", "a"])
async def test_another_type_is_refused_before_it_is_fetched(
    api: BotApi, admin: Person, name: str
) -> None:
    """What to do instead is said."""
    refusal = await sent(admin, name, b"x")
    assert refusal.text == say("en", "adding-type")
    assert not api.requests_of("getFile")


async def test_a_large_document_is_refused(api: BotApi, small: Settings, temporary: Path) -> None:
    """By the setting before it is fetched; by Telegram's own limit where the setting is higher."""
    library = Library(small)
    library.open()
    try:
        async with polling(api, library, admins=frozenset({ADMIN}), upload_megabytes=1):
            admin = api.person("Admin", "ru", user_id=ADMIN)
            refusal = await sent(admin, "a.txt", b"x" * ((1 << 20) + 1))
            assert refusal.text == say("ru", "adding-size", {"megabytes": 1})
            assert not api.requests_of("getFile")
        async with polling(api, library, admins=frozenset({ADMIN}), upload_megabytes=50):
            refusal = await sent(admin, "a.txt", b"x" * (21 << 20))
            assert refusal.text == say("ru", "adding-size", {"megabytes": 50})
    finally:
        library.close()
    assert left_in(temporary) == []


async def test_a_document_that_cannot_be_fetched(api: BotApi, admin: Person) -> None:
    """The admin is asked to send it again."""
    api.faults.error("getFile", 400, "Bad Request: wrong file_id")
    assert (await sent(admin, "a.txt", FILE)).text == say("en", "adding-fetching")


async def test_documents_of_others_are_not_fetched(api: BotApi, admin: Person) -> None:
    """They get the hint that there has always been; an admin's in a group gets nothing."""
    stranger = api.person("Stranger", "en")
    assert (await sent(stranger, "a.txt", FILE)).text == say("en", "hint-text")
    group = api.group("Circle", bot="administrator")
    await admin.send_document("a.txt", FILE, group)
    await admin.ask("/about")
    assert not [m for m in group.messages if m.from_bot]
    assert not api.requests_of("getFile")


async def test_a_button_of_another_draft_adds_nothing(admin: Person, small: Settings) -> None:
    """What is added is what was shown; where it is no longer, it is shown anew."""
    shown = await sent(admin, "a.txt", FILE)
    write_report(small.corpus_dir, "observations-on-the-report", SMALL)
    again = await pressed(admin, shown, "Add")
    assert again.text.startswith(say("en", "adding-changed"))
    assert "observations-on-the-report-2" in again.marked("code")
    assert reports(small) == ["observations-on-the-report", "small"]
    await pressed(admin, again, "Add")
    assert "observations-on-the-report-2" in reports(small)


async def test_a_draft_can_be_added_after_a_restart(
    api: BotApi, small: Settings, temporary: Path
) -> None:
    """Nothing is kept in memory: the file is fetched again."""
    library = Library(small)
    library.open()
    try:
        admin = api.person("Admin", "en", user_id=ADMIN)
        async with polling(api, library, admins=frozenset({ADMIN})):
            shown = await sent(admin, "a.txt", FILE)
            assert left_in(temporary) == []
        async with polling(api, library, admins=frozenset({ADMIN})):
            await pressed(admin, shown, "Add")
    finally:
        library.close()
    assert reports(small) == ["observations-on-the-report", "small"]


async def test_who_is_no_admin_any_more_adds_nothing(
    api: BotApi, small: Settings, temporary: Path
) -> None:
    """The button of a preview from before does nothing."""
    assert temporary
    library = Library(small)
    library.open()
    try:
        admin = api.person("Admin", "en", user_id=ADMIN)
        async with polling(api, library, admins=frozenset({ADMIN})):
            shown = await sent(admin, "a.txt", FILE)
        async with polling(api, library):
            await admin.press(shown, "Add")
            await admin.ask("/about")
    finally:
        library.close()
    assert shown.button("Add")
    assert reports(small) == ["small"]


async def test_the_same_file_twice_is_pointed_out(admin: Person) -> None:
    """Before it is added a second time."""
    await pressed(admin, await sent(admin, "a.txt", FILE), "Add")
    again = await sent(admin, "b.txt", FILE)
    assert say("en", "draft-same", {"id": "observations-on-the-report"}) in again.text


async def test_the_bot_answers_while_a_document_is_read(
    admin: Person, api: BotApi, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A document that takes too long is given up, and its process ended."""
    monkeypatch.setattr(adding, "_READ_SECONDS", 0.2)
    monkeypatch.setattr(sys, "executable", program(tmp_path, "exec sleep 60"))
    asked = asyncio.create_task(sent(admin, "a.txt", FILE))
    assert (await api.person("Aru", "en").ask("/about")).text
    assert (await asked).text == say("en", "adding-timeout")


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("exit 3", say("en", "job-died", {"status": "3"})),
        ("kill -KILL $$", say("en", "job-died", {"status": "-9"})),
        ("kill -TERM $$", say("en", "job-stopped")),
    ],
)
async def test_a_process_that_dies_is_owned_up_to(
    admin: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, end: str, expected: str
) -> None:
    """As one that the system kills where memory runs out; the bot lives on."""
    monkeypatch.setattr(sys, "executable", program(tmp_path, end))
    assert (await sent(admin, "a.txt", FILE)).text == expected


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("profile", PROFILES)
def test_every_profile_has_a_name(profile: str, language: str) -> None:
    """An admin who knows no program reads what a profile is."""
    assert say(language, f"profile-{profile}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_preview_fits_into_one_message(tmp_path: Path, language: str) -> None:
    """Whatever the document is like."""
    (tmp_path / "corpus").mkdir()
    path = tmp_path / "a.md"
    text = "".join(f"# {'Heading ' * 40}{n}\n\n1. {'слово ' * 90}\n\n3. x\n\n" for n in range(40))
    path.write_text(f"# {'Title ' * 60}\n\n{text}", encoding="utf-8")
    draft = prepare(path, tmp_path / "corpus", language="ru", profile="treaty-body")
    assert len(draft.contents.remarks) > 20
    assert len("".join(run.text for run in preview(draft, language))) < 4096


def test_missing_libraries_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bot installed without them says what to install."""
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    monkeypatch.delitem(sys.modules, "corpus.formats.pdf.pages", raising=False)
    path = write_pdf(tmp_path / "a.pdf", [["1. One."]])
    with pytest.raises(CorpusError, match=r"library .*pypdfium2"):
        prepare(path, tmp_path)


def test_captions() -> None:
    """Lines that name a choice count; a forwarded text does no harm."""
    assert choices("Read this!\nTitle : A\nlanguage:\nauthor: B") == {"title": "A"}
    assert choices("") == {}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        ("a\x00b\n.pdf", "ab.pdf"),
        ("қ" * 300 + ".pdf", "қ" * 60 + ".pdf"),
        ("😀" * 60 + "." + "😀" * 60, "😀" * 30 + "." + "😀" * 29),
        (None, "report"),
        ("..", "report"),
        (".pdf", "pdf"),
    ],
)
def test_names_of_files(name: str | None, expected: str) -> None:
    """No name leads out of the folder, or is too long for it."""
    assert file_name(name) == expected
    assert len(file_name(name).encode()) <= 255
