"""The words of all paragraphs as data for the search in the browser, made with our own analysis."""

import string
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from corpus.shelf.manifest import LANGUAGES
from index.store.stored import StoredParagraph
from index.words.lexical import analyse, plain, question_stems, words
from index.words.stopwords import STOPWORDS

_DIGITS = string.digits + string.ascii_lowercase


def stem_counts(text: str, language: str) -> dict[str, int]:
    """How often each stem stands in a text, without words that carry no subject."""
    counts = Counter(analyse(text, language))
    return {stem: counts[stem] for stem in question_stems(text, language) if stem in counts}


def word_data(paragraphs: Sequence[StoredParagraph], language: str) -> dict[str, Any]:
    """What the search needs of one language; paragraphs go by their place in the sequence.

    `stems`: one line a stem, the forms that it has in the texts, as `_forms` writes them, then its
    paragraphs, each as the distance from the one before in base 36, with the count where the stem
    stands there more than once ("right,s 4 1.2 k"); `lengths`: words of each paragraph that stands
    in the language, in base 36, "" of one that does not.
    """
    postings: dict[str, list[tuple[int, int]]] = {}
    forms: dict[str, set[str]] = {}
    lengths = []
    for place, paragraph in enumerate(paragraphs):
        text = searched(paragraph, language)
        counts = stem_counts(text, language)
        lengths.append(_base36(sum(counts.values())) if counts else "")
        for stem, count in counts.items():
            postings.setdefault(stem, []).append((place, count))
        for word, stem in zip(words(text), analyse(text, language), strict=True):
            forms.setdefault(stem, set()).add(plain(word, language))
    return {
        "language": language,
        "stopwords": sorted({plain(word, language) for word in STOPWORDS[language]}),
        "lengths": ",".join(lengths),
        "stems": "\n".join(
            " ".join([_forms(stem, forms[stem], language), *_distances(places)])
            for stem, places in sorted(postings.items())
        ),
    }


def searched(paragraph: StoredParagraph, language: str) -> str:
    """What is searched of a paragraph in a language, "" where it does not stand in it."""
    if language == paragraph.report.language:
        return f"{paragraph.heading}\n{paragraph.text}"
    return paragraph.translations.get(language, "")


def text_data(paragraphs: Iterable[StoredParagraph]) -> Mapping[str, Mapping[str, str]]:
    """Id → language → wording, to show where words were found."""
    return {
        paragraph.id: {
            language: text for language in LANGUAGES if (text := searched(paragraph, language))
        }
        for paragraph in paragraphs
    }


def _forms(stem: str, forms: Iterable[str], language: str) -> str:
    """A stem and, after commas, its forms: what follows the stem, or "=" and the whole form.

    The browser stems words that the texts do not have by a stemmer of its own, which may be of
    another version; Kazakh ones by the same rule.
    """
    if language == "kk":
        return stem
    written = (
        form.removeprefix(stem) if form.startswith(stem) else f"={form}" for form in sorted(forms)
    )
    return ",".join([stem, *written])


def _distances(places: Iterable[tuple[int, int]]) -> Iterator[str]:
    before = 0
    for place, count in places:
        distance = _base36(place - before)
        yield f"{distance}.{_base36(count)}" if count > 1 else distance
        before = place


def _base36(number: int) -> str:
    digits = _DIGITS[number % 36]
    while number := number // 36:
        digits = _DIGITS[number % 36] + digits
    return digits
