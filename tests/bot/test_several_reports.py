"""Two reports that speak of the same thing: each is named, dated, and can be asked alone."""

from collections.abc import Iterator

import pytest

from bot.answer.library import Library
from bot.texts.catalogue import say
from index.build.reindex import reindex
from index.models.encoder import Encoder
from index.settings import Settings
from tests.bot.conftest import polling
from tests.bot_api import BotApi
from tests.corpora import SMALL, write_report
from tests.indices import small_settings, with_kept_index

QUESTION = "Is a permit required for a peaceful assembly?"


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A report of 2019 and one of May 2024 that repeats it, and one on something else."""
    settings = small_settings(tmp_path_factory.mktemp("shelf"))
    write_report(settings.corpus_dir, "old", SMALL, title="Rights in Kazakhstan", date="2019")
    write_report(settings.corpus_dir, "new", SMALL, title="Rights in Kazakhstan", date="2024-05")
    rivers = "I. Rivers\n\n1. The river carries salt.\n\n2. Wells are dry in summer.\n"
    write_report(settings.corpus_dir, "rivers", rivers, title="Water")
    library = Library(with_kept_index("shelf", settings))
    library.open()
    yield library
    library.close()


async def test_both_reports_that_say_it_show(api: BotApi, shelf: Library) -> None:
    """The answer names its report and date; the other one follows, named and dated as well."""
    async with polling(api, shelf):
        aru = api.person("Aru", "en")
        answer = await aru.ask(QUESTION)
        await aru.press(answer, "More")
        more = await aru.chat.next()
    citation, *_ = answer.marked("text_link")
    dates = {"2019", "May 2024"}
    (first,) = (
        date for date in dates if f"Rights in Kazakhstan ({date}), section I, ¶ 1" in citation
    )
    (other,) = dates - {first}
    assert f"I, ¶ 1 (Rights in Kazakhstan, {other})" in more.text


async def test_further_passages_name_their_report_even_if_all_are_of_one(
    api: BotApi, small: Settings, packed: Encoder
) -> None:
    """Nobody takes them for passages of the report that answers."""
    write_report(small.corpus_dir, "rivers", "I. Rivers\n\n1. The river carries salt.\n")
    reindex(small, lambda: packed)
    library = Library(small)
    library.open()
    try:
        async with polling(api, library):
            aru = api.person("Aru", "en")
            answer = await aru.ask("What does the river carry?")
            await aru.press(answer, "More")
            more = await aru.chat.next()
    finally:
        library.close()
    assert answer.marked("text_link")[0].startswith("Report rivers, section I")
    listed = [line for line in more.text.splitlines() if line[:3] in ("2. ", "3. ", "4. ")]
    assert len(listed) == 3
    assert all("(Report small)" in line for line in listed)


async def test_dates_are_shown_where_a_report_is_chosen(api: BotApi, shelf: Library) -> None:
    """Reports of one title are told apart: listed, browsed, asked alone."""
    async with polling(api, shelf):
        dana = api.person("Dana", "ru")
        reports = await dana.ask("/reports")
        assert "опубликован: май 2024" in reports.text
        await dana.press(reports, "Только: Rights in Kazakhstan (май 2024)")
        again = await dana.ask("/reports")
        assert again.text.count("✓") == 1
        contents = await dana.ask("/contents")
        await dana.press(contents, "Rights in Kazakhstan (2019)")
        assert contents.text.startswith("Rights in Kazakhstan (2019): разделы")


async def test_an_abstention_says_that_one_report_alone_was_asked(
    api: BotApi, shelf: Library
) -> None:
    """Otherwise a choice of last week would hide what the other reports say."""
    async with polling(api, shelf):
        aru = api.person("Aru", "en")
        question = "How do I cook plov for ten people?"
        told = say("en", "asked-only", {"title": "Water"})
        assert told not in (await aru.ask(question)).text
        await aru.press(await aru.ask("/reports"), "Ask only: Water")
        abstention = await aru.ask(question)
        assert abstention.text.endswith(told)
        await aru.press(abstention, "Ask all reports")
        assert told not in (await aru.ask(question)).text


async def test_a_report_of_very_many_sections(
    api: BotApi, small: Settings, packed: Encoder
) -> None:
    """Its contents come in pages: Telegram takes a hundred buttons at most."""
    text = "".join(f"# Heading {n}\n\nParagraph {n}.\n\n" for n in range(1, 131))
    folder = write_report(small.corpus_dir, "wide", text)
    manifest = (folder / "report.toml").read_text(encoding="utf-8")
    manifest = manifest.replace("roman-sections", "prose").replace("report.txt", "report.md")
    (folder / "report.txt").rename(folder / "report.md")
    manifest = manifest.replace('page_break = "none"\n', "")
    (folder / "report.toml").write_text(manifest, encoding="utf-8")
    reindex(small, lambda: packed)
    library = Library(small)
    library.open()
    try:
        async with polling(api, library):
            aru = api.person("Aru", "en")
            page = await aru.ask("/recommendations")
            await aru.press(page, "Report wide")
            for shown in (1, 41, 81, 121):
                assert page.button(f"Heading {shown}")
                if shown < 121:
                    await aru.press(page, "›")
            assert "Page 4 of 4" in page.text
            await aru.press(page, "Heading 130")
            assert say("en", "no-recommendations") in page.text
    finally:
        library.close()
