"""The reader in Chromium, opened from the disk as from a USB stick."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from bot.pages.links import reader_link
from corpus.shelf.manifest import LANGUAGES
from index.check.gold import first_rank, read_gold, recall_at
from index.search.reader import Index
from index.words.lexical import analyse, words
from tests.browser import chromium

READER = "https://reports.example.org"
# WCAG 2.2, levels A and AA, as axe names its rules, and what it counts as good practice
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
KINDS = (
    "index.html",
    "kz-ngo/index.html",
    "kz-ngo/section-IV.html",
    "kz-ngo/recommendations.html",
    "law/index.html",
    "law/iccpr.html",
    "search.html#pre-trial%20detention",
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium without a window."""
    with chromium() as browser:
        yield browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a browser that keeps nothing; scripts must not fail on it."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    failed: list[str] = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    yield page
    context.close()
    assert failed == []


def open_page(page: Page, site: Path, address: str) -> None:
    """Open an address below the site's folder"""
    page.goto("about:blank")
    page.goto(f"{site.as_uri()}/{address}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_link_from_the_bot_opens_on_the_paragraph(
    page: Page, shipped_site: Path, index: Index, language: str
) -> None:
    """The address in a bot's message shows its paragraph in view, highlighted."""
    paragraph = index.paragraph("kz-ngo-V-8")
    assert paragraph
    address = reader_link(READER, paragraph, language).removeprefix(f"{READER}/")
    open_page(page, shipped_site, address)
    article = page.locator("article.arrived")
    expect(article).to_have_id(paragraph.id)
    expect(article).to_be_in_viewport()
    expect(article.locator(".wording.original p[dir]")).to_have_text(paragraph.text)
    background = article.locator(".wordings").evaluate(
        "each => getComputedStyle(each).backgroundColor"
    )
    assert background != "rgba(0, 0, 0, 0)"


def test_a_link_finds_the_later_pages_of_a_section(page: Page, rare_site: Path) -> None:
    """The bot links to a section; where that is cut into pages, the right one opens."""
    open_page(page, rare_site, "en/long/section-I.html#long-I-190")
    expect(page.locator("article.arrived")).to_have_id("long-I-190")
    expect(page.locator("article.arrived")).to_be_in_viewport()


def test_an_address_that_never_was_is_told(page: Page, rare_site: Path) -> None:
    """An id that no report had says so, and the page can be read."""
    open_page(page, rare_site, "en/small/section-I.html#small-I-77")
    expect(page.locator(".said")).to_contain_text("No report holds")
    expect(page.locator("#small-I-1")).to_be_visible()


@pytest.mark.parametrize(("language", "least"), [("en", 0.90), ("ru", 0.93), ("kk", 0.95)])
def test_search_finds_the_paragraphs_of_the_questions(
    page: Page, shipped_site: Path, language: str, least: float
) -> None:
    """Among ten paragraphs is the one that answers a development question, by its words alone."""
    open_page(page, shipped_site, f"{language}/search.html")
    gold = [each for each in read_gold("development", language) if each.relevant]
    found = page.evaluate(
        """async (questions) => {
             const places = await tarmaq.load(`places.${document.documentElement.lang}`);
             const ids = places.flatMap((each) => each.ids);
             const found = await Promise.all(questions.map((text) => tarmaq.find(text)));
             return found.map((hits) => hits.map((hit) => ids[hit.place]));
           }""",
        [each.question for each in gold],
    )
    ranks = [first_rank(ids, each.relevant) for ids, each in zip(found, gold, strict=True)]
    assert recall_at(10, ranks) >= least


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_browser_stems_as_the_index_does(
    page: Page, shipped_site: Path, index: Index, language: str
) -> None:
    """Every word of the report and of the questions has the same stem in the browser."""
    open_page(page, shipped_site, f"{language}/search.html")
    paragraphs = [index.paragraph(name) for _, name in index.outline("kz-ngo")]
    texts = [each.wording(language) for each in paragraphs if each]
    known = sorted({word for text in texts for word in words(text)})
    stems = page.evaluate(
        "([words, language]) => Promise.all(words.map((word) => tarmaq.stems(word, language)))",
        [known, language],
    )
    assert stems == [analyse(word, language) for word in known]


def test_searching_by_hand(page: Page, shipped_site: Path) -> None:
    """With the keyboard alone: to the search, words, a result, its paragraph, highlighted."""
    open_page(page, shipped_site, "ru/kz-ngo/section-I.html")
    while page.evaluate("document.activeElement.id") != "find":
        page.keyboard.press("Tab")
    page.keyboard.type("содержание под стражей")
    page.keyboard.press("Enter")
    expect(page.locator(".results li").first).to_contain_text("стражей")
    expect(page.locator(".results mark").first).to_be_visible()
    page.keyboard.press("Tab")
    while "section" not in (page.evaluate("document.activeElement.href || ''")):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("article.arrived")).to_be_in_viewport()


def test_presenting_by_keys(page: Page, shipped_site: Path) -> None:
    """One paragraph a screen, the next by a key, sentences stressed one by one, Escape ends it."""
    open_page(page, shipped_site, "kk/kz-ngo/section-II.html#kz-ngo-II-1")
    page.keyboard.press("p")
    text = page.locator(".stage-text")
    expect(text).to_be_visible()
    first = text.inner_text()
    size = float(text.evaluate("each => parseFloat(getComputedStyle(each).fontSize)"))
    assert size >= 20  # 2.6 % of the screen's height, the smallest
    page.keyboard.press("ArrowDown")
    expect(text.locator(".stressed")).to_have_count(1)
    page.keyboard.press("ArrowRight")
    expect(text).not_to_have_text(first)
    page.keyboard.press("l")
    expect(text).not_to_have_attribute("lang", "kk")
    page.keyboard.press("Escape")
    expect(text).not_to_be_visible()
    expect(page.locator("#kz-ngo-II-2")).to_be_focused()


def test_nothing_leaves_the_folder(page: Page, shipped_site: Path) -> None:
    """Whatever is opened or searched, only files of the site are read; a first view is light."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for kind in KINDS:
        first = len(asked)
        open_page(page, shipped_site, f"ru/{kind}")
        files = {Path(urlsplit(url).path) for url in asked[first:] if url.startswith("file:")}
        if not kind.startswith("search"):
            weight = {path.name: path.stat().st_size for path in files}
            assert sum(weight.values()) < 150_000, weight
    outside = [url for url in asked if not url.startswith((shipped_site.as_uri(), "about:"))]
    assert outside == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_anybody_can_read_it(
    browser: Browser, shipped_site: Path, rare_site: Path, theme: str
) -> None:
    """To axe nothing is wrong, and nothing scrolls sideways: a desk in light, a phone in dark."""
    width, kinds = (1280, KINDS) if theme == "light" else (360, KINDS[2:4])
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if theme == "dark" else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    for site, address in (
        *(
            (shipped_site, f"{language}/{kind}")
            for language, kind in zip(LANGUAGES * 3, kinds, strict=False)
        ),
        (rare_site, "en/tricky/recommendations.html"),
        (rare_site, "kk/small/section-II.html#small-II-1"),
        (rare_site, "ru/gone/section-III.html#gone-III-4"),
    ):
        open_page(page, site, address)
        found = Axe().run(page, options={"runOnly": RULES})
        assert found.violations_count == 0, f"{address}: {found.generate_report()}"
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
    context.close()


def test_filters_leave_what_was_asked_for(page: Page, rare_site: Path) -> None:
    """Recommendations are filtered by action, State and response, and counted."""
    open_page(page, rare_site, "en/tricky/recommendations.html")
    shown = page.locator("article.paragraph:visible")
    expect(shown).to_have_count(2)
    page.get_by_label("Response").select_option("accepted")
    expect(shown).to_have_count(1)
    expect(shown).to_contain_text("Norway")
    expect(page.locator("output")).to_have_text("1 of 2 shown")
    page.get_by_label("What is asked").select_option("revise")
    expect(shown).to_have_count(0)
    page.get_by_label("Response").select_option("")
    expect(shown).to_contain_text("Chile")


def test_it_is_read_without_scripts(browser: Browser, shipped_site: Path) -> None:
    """Without JavaScript the text is there, and nothing that would do nothing."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{shipped_site.as_uri()}/kk/kz-ngo/section-V.html#kz-ngo-V-8")
    expect(page.locator("#kz-ngo-V-8")).to_be_in_viewport()
    expect(page.locator("#kz-ngo-V-8 .wording.original")).to_be_visible()
    expect(page.locator("#find")).not_to_be_visible()
    expect(page.locator("button:visible")).to_have_count(0)
    context.close()


def test_wordings_are_shown_as_chosen(page: Page, shipped_site: Path) -> None:
    """Side by side at first, then the translation alone, also on the next page."""
    open_page(page, shipped_site, "ru/kz-ngo/section-IV.html")
    original, russian = (
        page.locator(f"#kz-ngo-IV-1 .wording[lang={each}]") for each in ("en", "ru")
    )
    expect(original).to_be_visible()
    expect(russian).to_be_visible()
    page.get_by_label("оригинал").uncheck()
    expect(original).not_to_be_visible()
    open_page(page, shipped_site, "ru/kz-ngo/section-II.html")
    expect(page.locator("#kz-ngo-II-1 .wording[lang=en]")).not_to_be_visible()
    expect(page.locator("#kz-ngo-II-1 .wording[lang=ru]")).to_be_visible()


def test_it_prints(page: Page, shipped_site: Path, index: Index, tmp_path: Path) -> None:
    """A printed section has its paragraphs whole and none of the buttons."""
    open_page(page, shipped_site, "en/kz-ngo/section-IV.html")
    page.pdf(path=tmp_path / "printed.pdf")
    with pdfium.PdfDocument(tmp_path / "printed.pdf") as printed:
        text = " ".join(
            " ".join(each.get_textpage().get_text_bounded() for each in printed).split()
        )
    paragraph = index.paragraph("kz-ngo-IV-1")
    assert paragraph
    assert " ".join(paragraph.text.split()) in text
    assert "Copy with citation" not in text
