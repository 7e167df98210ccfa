"""What is wrong with the word lists: double terms, and letters of another script."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from corpus.errors import Fault
from corpus.shelf.manifest import LANGUAGES
from corpus.words.glossary import GLOSSARY, SUBJECTS, read_glossary, read_subjects

_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-z]")


def check_word_lists(glossary: Path = GLOSSARY, subjects: Path = SUBJECTS) -> list[Fault]:
    """What is wrong; raises CorpusError where a row does not fit (cells, empty cells)."""
    faults = []
    for path, rows in (
        (glossary, [term.forms for term in read_glossary(glossary)]),
        (subjects, [subject.forms for subject in read_subjects(subjects)]),
    ):
        met: dict[str, int] = {}
        for line, forms in enumerate(rows, start=2):
            for form in forms["en"]:
                first = met.setdefault(form.lower(), line)
                if first != line:
                    faults.append(Fault("term-twice", path, line, {"term": form, "first": first}))
            faults += [
                Fault("term-script", path, line, {"term": word, "language": language})
                for word, language in _mixed(forms)
            ]
    return faults


def _mixed(forms: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    """Words in two scripts, and English words that are not in Latin letters; their language."""
    for language in LANGUAGES:
        for word in re.findall(r"\w+", " ".join(forms[language])):
            cyrillic, latin = _CYRILLIC.search(word), _LATIN.search(word)
            if cyrillic and (latin or language == "en"):
                yield word, language
