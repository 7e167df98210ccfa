"""What is wrong with the word lists: double terms, and letters of another script."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from corpus.shelf.manifest import LANGUAGES
from corpus.words.glossary import GLOSSARY, SUBJECTS, read_glossary, read_subjects

_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-z]")


def check_word_lists(glossary: Path = GLOSSARY, subjects: Path = SUBJECTS) -> list[str]:
    """One line for each fault; raises CorpusError where a row does not fit (cells, empty cells)."""
    faults = []
    for path, rows in (
        (glossary, [term.forms for term in read_glossary(glossary)]),
        (subjects, read_subjects(subjects)),
    ):
        met: dict[str, int] = {}
        for line, forms in enumerate(rows, start=2):
            for form in forms["en"]:
                first = met.setdefault(form.lower(), line)
                if first != line:
                    faults.append(f"{path}, line {line}: {form!r} stands in line {first}, too")
            faults += [f"{path}, line {line}: {fault}" for fault in _script_faults(forms)]
    return faults


def _script_faults(forms: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """English in Latin letters only; no word in two scripts."""
    for language in LANGUAGES:
        for word in re.findall(r"\w+", " ".join(forms[language])):
            cyrillic, latin = _CYRILLIC.search(word), _LATIN.search(word)
            if cyrillic and (latin or language == "en"):
                yield f"{word!r} ({language}) has letters of another script"
