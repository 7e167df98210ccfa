"""HTML as Telegram reads it."""

import pytest

from tests.bot_api import ApiError
from tests.bot_api.entities import Entity
from tests.bot_api.formatting import format_text


def marked(html: str) -> list[tuple[str, int, int]]:
    _, entities = format_text(html, "HTML")
    return [(entity.type, entity.offset, entity.length) for entity in entities]


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        ("b", "bold"),
        ("strong", "bold"),
        ("i", "italic"),
        ("em", "italic"),
        ("u", "underline"),
        ("ins", "underline"),
        ("s", "strikethrough"),
        ("strike", "strikethrough"),
        ("del", "strikethrough"),
        ("tg-spoiler", "spoiler"),
        ("code", "code"),
        ("pre", "pre"),
        ("blockquote", "blockquote"),
        ("B", "bold"),
    ],
)
def test_allowed_tags(tag: str, kind: str) -> None:
    assert format_text(f"x <{tag}>ab</{tag}>", "HTML") == ("x ab", [Entity(kind, 2, 2)])


@pytest.mark.parametrize(
    ("html", "entity"),
    [
        ('<span class="tg-spoiler">ab</span>', Entity("spoiler", 0, 2)),
        ("<blockquote expandable>ab</blockquote>", Entity("expandable_blockquote", 0, 2)),
        (
            '<a href="HTTP://Ex.org?a=1&amp;b">ab</a>',
            Entity("text_link", 0, 2, url="http://ex.org/?a=1&b"),
        ),
        ("<a href='tg://user?id=7'>ab</a>", Entity("text_mention", 0, 2, user_id=7)),
        ('<tg-emoji emoji-id="5">ab</tg-emoji>', Entity("custom_emoji", 0, 2, custom_emoji_id="5")),
        ('<pre><code class="language-py">ab</code></pre>', Entity("pre", 0, 2, language="py")),
        ('<code class="language-py">ab</code>', Entity("code", 0, 2)),
    ],
)
def test_tags_with_attributes(html: str, entity: Entity) -> None:
    assert format_text(html, "HTML") == ("ab", [entity])


def test_offsets_count_utf16_code_units() -> None:
    assert marked("😀é<b>қ😀</b>") == [("bold", 3, 3)]


def test_references_are_decoded_and_others_kept() -> None:
    text, _ = format_text("&lt;&gt;&amp;&quot;&#1179;&#x49B; &nbsp; &copy; &#0;", "HTML")
    assert text == '<>&"ққ &nbsp; &copy; &#0;'


def test_text_is_trimmed_with_its_entities() -> None:
    assert format_text("\n ab <b>cd  </b>\n", "HTML") == ("ab cd", [Entity("bold", 3, 2)])


def test_styles_nest_and_code_keeps_them_out() -> None:
    assert marked("<b>a<i>b</i></b>") == [("bold", 0, 2), ("italic", 1, 1)]
    assert marked("<b>a<code>b</code>c</b>") == [("bold", 0, 1), ("code", 1, 1), ("bold", 2, 1)]


def test_a_link_that_is_none_is_plain_text() -> None:
    assert marked('<a href="nowhere">ab</a>') == []


def test_commands_mentions_and_links_are_found_but_not_in_code() -> None:
    assert marked("/ask @aru_kz https://un.org/x. #law <code>/no</code>") == [
        ("bot_command", 0, 4),
        ("mention", 5, 7),
        ("url", 13, 16),
        ("hashtag", 31, 4),
        ("code", 36, 3),
    ]


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ("қ<br>", 'Unsupported start tag "br" at byte offset 2'),
        ("a < b > c", 'Unsupported start tag "" at byte offset 2'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("a <b ", 'Unclosed start tag "b" at byte offset 2'),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("қ</b>", "Unexpected end tag at byte offset 2"),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        (
            "<b><i>a</b></i>",
            'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"',
        ),
        ('<span class="x">a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<a href=x/y>a</a>", "Unexpected end of name token at byte offset 8"),
        ('<a ="x">a</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
        ('<a href="x>a</a>', "Unclosed start tag at byte offset 0"),
        ("<a href=", 'Unclosed start tag "a" at byte offset 0'),
        (
            "<blockquote>a<blockquote>b</blockquote></blockquote>",
            "Blockquotes can't be nested: start tag at byte offset 13",
        ),
    ],
)
def test_refusals(html: str, reason: str) -> None:
    with pytest.raises(ApiError) as refused:
        format_text(html, "HTML")
    assert refused.value.description == f"Bad Request: can't parse entities: {reason}"


def test_custom_emoji_needs_a_number() -> None:
    with pytest.raises(ApiError, match="Invalid custom emoji identifier"):
        format_text('<tg-emoji emoji-id="x">a</tg-emoji>', "HTML")


def test_only_html_is_known() -> None:
    with pytest.raises(ApiError, match="unsupported parse_mode"):
        format_text("*a*", "MarkdownV2")


def test_at_most_100_entities_are_kept() -> None:
    assert len(marked("<b>a</b> " * 120)) == 100
