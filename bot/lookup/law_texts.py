"""Legal references in words: what cites an article, or which articles are cited instead."""

from collections.abc import Iterable

from bot.lookup.law import Citing, instrument_name
from bot.texts.catalogue import say
from corpus.references.reference import Reference
from index.store.references import Cited


def citing_text(citing: Citing, count: int, language: str) -> str:
    """How many paragraphs cite what was looked up; where none does, what they cite instead."""
    if citing.exact:
        return _cited_text(citing, count, language)
    asked = "; ".join(unique(reference_text(each, language) for each in citing.wanted))
    lines = [say(language, "law-not-cited", {"reference": asked})]
    articles = cited_articles(citing.others)
    if articles:
        lines.append(say(language, "law-instead", {"articles": ", ".join(articles)}))
    elif citing.others:
        lines.append(say(language, "law-instead-whole"))
    return "\n".join(lines)


def _cited_text(citing: Citing, count: int, language: str) -> str:
    """What is cited, how often; of a whole instrument, which of its articles."""
    whole = [each for each in citing.wanted if each.instrument and not each.article]
    named = whole or [cited.reference for cited in citing.exact]
    told = "; ".join(unique(reference_text(each, language) for each in named))
    lines = [say(language, "law-cited", {"reference": told, "count": count})]
    if whole and (articles := cited_articles(citing.exact)):
        lines.append(say(language, "law-articles", {"articles": ", ".join(articles)}))
    return "\n".join(lines)


def reference_text(reference: Reference, language: str) -> str:
    """A reference such as "ICCPR, article 9", in the words of a language."""
    name = instrument_name(reference.instrument, reference.name, language, briefly=True)
    if not reference.instrument and reference.year:
        return str(reference.year)
    if not reference.article:
        return name
    article = say(language, "law-article", {"article": reference.article})
    return f"{name}, {article}" if name else article


def cited_articles(others: Iterable[Cited]) -> list[str]:
    """The articles of references, each once, in their order as numbers."""
    articles = {cited.reference.article for cited in others if cited.reference.article}
    return sorted(
        articles, key=lambda each: [int(part) for part in each.replace("-", ".").split(".")]
    )


def unique(texts: Iterable[str]) -> list[str]:
    """Each text once, in their order."""
    return list(dict.fromkeys(texts))
