"""The pages of the reader as files: what they say, what is escaped, what is gone."""

import hashlib
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser
from selectolax.lexbor import LexborNode as Node

from bot.pages.passages import Frame, citation
from bot.site.actions import find_actions
from bot.site.build import SiteError, build_site
from bot.site.former import changes_html
from bot.site.wording import Linked, wording_html
from corpus.report import Span
from corpus.shelf.manifest import LANGUAGES
from index.errors import SettingError
from index.search.reader import Index
from index.settings import ROOT, reader_url
from tests.bot.site.conftest import REMOVED, REWORDED

STATIC = ROOT / "bot" / "site" / "static"


def element(page: Path, anchor: str) -> Node:
    """What stands at an anchor of a page."""
    found = HTMLParser(page.read_text(encoding="utf-8")).css_first(f'[id="{anchor}"]')
    assert found is not None, f"{page}: no {anchor}"
    return found


def words(node: Node) -> str:
    """The text of an element, white space made one."""
    return " ".join(node.text(separator=" ").split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_paragraph_has_its_anchor(shipped_site: Path, index: Index, language: str) -> None:
    """Each paragraph stands whole at its id, on the page that a link from the bot names."""
    for section, paragraph_id in index.outline("kz-ngo"):
        page = shipped_site / language / "kz-ngo" / f"section-{section}.html"
        paragraph = index.paragraph(paragraph_id)
        assert paragraph
        article = element(page, paragraph_id)
        wordings = {
            str(node.attributes["lang"]): "\n".join(
                line.text() for line in node.css('p[dir="auto"]')
            )
            for node in article.css(".wording")
        }
        assert wordings == {"en": paragraph.text, **paragraph.translations}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_looks_like_html_or_a_template_is_text(rare_site: Path, language: str) -> None:
    """Tags and template marks in a report are shown, never obeyed."""
    page = rare_site / language / "tricky" / "section-I.html"
    shown = words(element(page, "tricky-I-1"))
    assert '<script>alert("x")</script> and {{ 7 * 7 }} {% raw %} stand here' in shown
    assert "<i>Текст</i> & {{ 7 }}" in shown
    assert "<b>Tags</b> & {{ templates }}" in words(element(page, "main"))
    assert "alert" not in "".join(
        script.text() for script in HTMLParser(page.read_text()).css("script")
    )


def test_a_reworded_paragraph_says_what_changed(rare_site: Path) -> None:
    """The former wording has an anchor of its own; what was replaced is marked."""
    article = element(rare_site / "en" / "small" / "section-II.html", "small-II-1")
    former = article.css_first("details")
    assert former and former.id == f"small-II-1_{hashlib.sha256(REWORDED.encode()).hexdigest()[:8]}"
    assert [node.text() for node in former.css("del")] == ["was", "were", "fined"]
    assert "March 1, 2026" in words(former)


def test_a_removed_paragraph_keeps_its_anchor(rare_site: Path) -> None:
    """What a report no longer says is still at its address, and said to be no more."""
    shown = words(element(rare_site / "ru" / "small" / "section-I.html", "small-I-9"))
    assert REMOVED in shown
    assert "нет" in shown


def test_a_withdrawn_report_keeps_anchors_without_text(rare_site: Path) -> None:
    """The address of a paragraph of a withdrawn report says that it is withdrawn."""
    shown = words(element(rare_site / "en" / "gone" / "section-III.html", "gone-III-4"))
    assert "withdrawn" in shown.lower()


def test_references_lead_to_who_else_cites_the_article(shipped_site: Path, index: Index) -> None:
    """A reference in a text leads to a list with all paragraphs that cite the same article."""
    page = shipped_site / "en" / "kz-ngo" / "section-V.html"
    addresses = {
        str(link.attributes["href"])
        for link in HTMLParser(page.read_text(encoding="utf-8")).css(".wording a")
    }
    assert addresses
    for address in addresses:
        path, _, anchor = address.partition("#")
        target = (page.parent / path).resolve()
        listed = element(target, anchor or "main")
        assert listed.css('a[href*="kz-ngo/section-V"]')


def test_long_sections_are_cut_into_light_pages(rare_site: Path) -> None:
    """However long a section is, no page of text weighs more than the first view may."""
    pages = list((rare_site / "en" / "long").glob("section-I*.html"))
    assert len(pages) > 1
    assert max(page.stat().st_size for page in pages) < 100_000


def test_no_other_folder_is_written_over(index: Index, tmp_path: Path) -> None:
    """A folder with anything but a site stays as it was; a site is replaced."""
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "letter.txt").write_text("Dear A.")
    with pytest.raises(SiteError):
        build_site(index, tmp_path / "letters")
    assert [path.name for path in (tmp_path / "letters").iterdir()] == ["letter.txt"]
    site = tmp_path / "site"
    build_site(index, site)
    (site / "en" / "old.html").write_text("from a report that is withdrawn now")
    build_site(index, site)
    assert not (site / "en" / "old.html").exists()
    assert (site / "en" / "index.html").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["letters", "site"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The State should accede to the Convention against Torture.", ("ratify",)),
        ("en", "Repeal article 174. Train prosecutors on free speech.", ("abolish", "train")),
        ("ru", "Обеспечить доступ адвокатов к задержанным.", ("ensure",)),
        ("ru", "Ратифицировать Римский статут и пересмотреть кодекс.", ("ratify",)),
        ("kk", "Өлім жазасын қолдану мүмкіндігін Конституциядан алып тастау.", ("abolish",)),
        ("kk", "Екінші Факультативтік хаттаманы ратификациялау.", ("ratify",)),
        ("en", "More light.", ("other",)),
    ],
)
def test_actions_are_told_by_verbs(language: str, text: str, expected: tuple[str, ...]) -> None:
    """What is asked is told by the first known verb of a sentence, in Kazakh by the last."""
    sentences = [Span(0, len(text))]
    if ". " in text:
        middle = text.index(". ") + 1
        sentences = [Span(0, middle), Span(middle + 1, len(text))]
    assert find_actions(text, sentences, language) == expected


def test_a_wording_is_whole_however_it_is_cut() -> None:
    """Blocks, sentences and links may overlap in any way: no character is lost or doubled."""
    text = "a) One <two.\nThree & four. Five\nsix."
    spans = [Span(0, 12), Span(13, 26), Span(27, len(text))]
    html = wording_html(text, spans, [Linked(Span(7, 20), "x"), Linked(Span(15, 18), "y")])
    lines = HTMLParser(str(html)).css("p")
    assert "\n".join(line.text() for line in lines) == text


def test_changes_are_marked_word_by_word() -> None:
    """What went is struck out, what came is marked, all of it escaped."""
    assert (
        changes_html("fined <b> twice", "fined <i> once")
        == "fined &lt;<del>b</del><ins>i</ins>&gt; <del>twice</del><ins>once</ins>"
    )


def test_code_of_others_is_as_it_came() -> None:
    """Vendored files have the hashes that were noted with their licences."""
    for line in (STATIC / "SHA256SUMS").read_text().splitlines():
        digest, name = line.split()
        assert hashlib.sha256((STATIC / name).read_bytes()).hexdigest() == digest, name
    vendored = {path.stem.partition("-")[0] for path in (STATIC / "vendor").glob("*.js")}
    assert all((STATIC / "vendor" / f"{name}.LICENSE.txt").exists() for name in vendored)


@pytest.mark.parametrize(
    "url",
    ["http://reports.example.org", "reports.example.org", "https://", "https://[", "https://a b"],
)
def test_a_readers_address_is_one_of_https(url: str) -> None:
    """Another would send people over a line that can be read, or nowhere."""
    with pytest.raises(SettingError, match="reader-url"):
        reader_url({"READER_URL": url})


@pytest.mark.parametrize("language", LANGUAGES)
def test_citations_link_to_the_readers_page_too(
    index: Index, shipped_site: Path, language: str
) -> None:
    """The second link of a citation is a page of the site, and an anchor that stands in it."""
    paragraph = index.paragraph("kz-ngo-V-8")
    assert paragraph
    reader = reader_url({"READER_URL": "https://reports.example.org/r/"})
    links = [run.link for run in citation(paragraph, Frame(language, "TarmaqBot", reader))]
    page, _, anchor = str(links[-1]).removeprefix("https://reports.example.org/r/").partition("#")
    assert f'id="{anchor}"' in (shipped_site / page).read_text(encoding="utf-8")
    assert "reports.example.org" not in str(citation(paragraph, Frame(language, "TarmaqBot", "")))
