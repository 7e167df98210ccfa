"""What paragraph ids said before: below the paragraph, in its section, or only that it is gone."""

import difflib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from bot.pages.links import section_page
from index.search.reader import Index
from index.store.stored import Former, StoredParagraph, read_all_former

_PARTS = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Gone:
    """An id that no report holds any more; `standing`: the paragraph that has its wording now."""

    former: Former
    standing: StoredParagraph | None


@dataclass(frozen=True, slots=True)
class History:
    """`reworded`: id → its former wordings, latest first; `gone`: name of the page that the id
    stood on → the ids that are no more.
    """

    reworded: Mapping[str, Sequence[Former]] = field(default_factory=dict)
    gone: Mapping[str, Sequence[Gone]] = field(default_factory=dict)


def read_history(index: Index) -> History:
    """Everything that ids said before."""
    reworded: dict[str, list[Former]] = {}
    gone: dict[str, list[Gone]] = {}
    seen = set()
    for former in read_all_former(index.database):
        if index.paragraph(former.id):
            reworded.setdefault(former.id, []).append(former)
        elif former.id not in seen:
            seen.add(former.id)
            page = f"{former.report}/{section_page(former.section)}"
            gone.setdefault(page, []).append(Gone(former, index.standing(former)))
    return History(reworded, gone)


def changes_html(before: str, now: str) -> Markup:
    """The wording before, with what is no more in `<del>` and what came instead in `<ins>`."""
    old, new = _PARTS.findall(before), _PARTS.findall(now)
    html = Markup("")
    for tag, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        removed, added = "".join(old[a:b]), "".join(new[c:d])
        if tag == "equal":
            html += escape(removed)
            continue
        html += Markup("<del>{}</del>").format(removed) if removed else ""
        html += Markup("<ins>{}</ins>").format(added) if added else ""
    return html
