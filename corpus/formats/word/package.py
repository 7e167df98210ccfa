"""The parts of a Word file: found through their relations, read as XML, Strict as Transitional."""

import io
import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

Element = etree._Element

_NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "dc": "http://purl.org/dc/elements/1.1/",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
}
# ISO/IEC 29500-1, annex A (Strict), and part 4 (Transitional): the same words in other namespaces.
_STRICT = {
    "http://purl.oclc.org/ooxml/wordprocessingml/main": _NAMESPACES["w"],
    "http://purl.oclc.org/ooxml/officeDocument/math": _NAMESPACES["m"],
    "http://purl.oclc.org/ooxml/officeDocument/relationships": _NAMESPACES["r"],
}
# Signs "<" of one part: 70 bytes of memory each, and 100 a line of a table that is all markup.
# Judgments of 40 pages have 20,000; a part of a thousand pages stays under two million.
MAX_TAGS = 4_000_000


class TooLargeError(ValueError):
    """A part has more elements than a report can have."""


@dataclass(frozen=True, slots=True)
class Package:
    """The parts that a reader needs; None where the file has none.

    `furniture` are the headers and footers, in the order of the file.
    """

    body: Element
    styles: Element | None
    numbering: Element | None
    settings: Element | None
    footnotes: Element | None
    endnotes: Element | None
    furniture: tuple[Element, ...]
    title: str | None


def name(prefixed: str) -> str:
    """The full name of an element or attribute: "w:p" → "{http://…/main}p"."""
    prefix, _, local = prefixed.partition(":")
    return f"{{{_NAMESPACES[prefix]}}}{local}"


def value(element: Element | None, attribute: str = "w:val") -> str:
    """An attribute of an element, "" where there is none of either."""
    return "" if element is None else element.get(name(attribute), "")


def is_on(element: Element) -> bool:
    """Whether an element that switches something on does so: <w:b/> does, <w:b w:val="0"/> not."""
    return value(element) not in ("0", "false", "off")


def open_package(data: bytes) -> Package:
    """Open a file; raises KeyError, ValueError or what zipfile and lxml raise for a damaged one.

    What the file refers to and does not hold is left out: Word opens such files, too.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        held = frozenset(archive.namelist())
        main = next(_related(archive, held, "", "officeDocument"), "word/document.xml")
        document = _parse(archive, main)
        body = document.find(name("w:body"))
        if body is None:
            raise KeyError("no body")

        def part(kind: str) -> Element | None:
            found = next(_related(archive, held, main, kind), None)
            return _parse(archive, found) if found else None

        core = next(_related(archive, held, "", "core-properties"), None)
        title = _parse(archive, core).findtext(name("dc:title")) if core else None
        return Package(
            body=body,
            styles=part("styles"),
            numbering=part("numbering"),
            settings=part("settings"),
            footnotes=part("footnotes"),
            endnotes=part("endnotes"),
            furniture=tuple(
                _parse(archive, found)
                for kind in ("header", "footer")
                for found in _related(archive, held, main, kind)
            ),
            title=title.strip() or None if title else None,
        )


def _related(archive: zipfile.ZipFile, held: frozenset[str], part: str, kind: str) -> Iterator[str]:
    """Names of the parts that a part ("" for the package itself) is related to as `kind`."""
    folder, file = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", f"{file}.rels")
    for relation in _parse(archive, relations) if relations in held else ():
        if relation.get("Type", "").endswith(f"/{kind}"):
            target = relation.get("Target", "")
            found = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            if found in held and relation.get("TargetMode") != "External":
                yield found


def _parse(archive: zipfile.ZipFile, part: str) -> Element:
    data = archive.read(part)
    if data.count(b"<") > MAX_TAGS:
        raise TooLargeError(part)
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    if any(uri in _STRICT for uri in root.nsmap.values()):
        for element in root.iter(etree.Element):
            element.tag = _transitional(str(element.tag))
            for attribute, written in element.attrib.items():
                if (renamed := _transitional(str(attribute))) != attribute:
                    del element.attrib[attribute]
                    element.set(renamed, written)
    return root


def _transitional(full: str | bytes) -> str:
    uri, brace, local = str(full).lstrip("{").partition("}")
    return f"{{{_STRICT[uri]}}}{local}" if brace and uri in _STRICT else str(full)
