"""How far a reindex is, and what came of it, as pages."""

from collections.abc import Mapping

from bot.child import Event
from bot.pages.html import Run, lines
from bot.pages.page import Page
from bot.texts.catalogue import say
from bot.texts.errors import explain_in_chat
from corpus.errors import read_fault

# The latest event of each kind; index/build/events.py says which there are.
Seen = Mapping[str, Event]

_BAR = 12
_MINUTE = 60


def progress_page(seen: Seen, language: str) -> Page:
    """The plan, and what is being done."""
    if "plan" not in seen:
        now = say(language, "reindex-begins")
    elif "checking" in seen:
        now = say(language, "reindex-checking")
    elif "embedding" in seen:
        return Page([*_plan(seen, language), Run("\n\n"), *_embedding(seen["embedding"], language)])
    else:
        now = say(language, "reindex-reading")
    return Page([*_plan(seen, language), Run(f"\n\n{now}")])


def outcome_page(seen: Seen, language: str, in_use: str) -> Page:
    """What came of it; `in_use` is the version that the bot answers from now."""
    if "error" in seen:
        fault = read_fault(seen["error"]["fault"])
        told = say(language, "reindex-failed", {"message": explain_in_chat(fault, language)})
        return Page([Run(told)])
    if "nothing" in seen:
        return Page([Run(say(language, "reindex-nothing"))])
    done = seen["done"]
    facts = {"version": done["version"], "embedded": done["embedded"], "kept": done["kept"]}
    key = "reindex-done" if in_use == done["version"] else "reindex-restart"
    runs = [
        Run(say(language, f"{key}-title"), bold=True),
        Run("\n"),
        *_plan(seen, language),
        Run("\n\n" + say(language, key, facts)),
    ]
    if stale := ", ".join(done["stale"]):
        runs.append(Run("\n\n" + say(language, "reindex-stale", {"paragraphs": stale})))
    return Page(runs)


def _plan(seen: Seen, language: str) -> list[Run]:
    plan = seen.get("plan", {})
    rows = [[Run(say(language, "reindex-anew"))]] if plan.get("anew") else []
    rows += [
        [Run(say(language, f"reindex-{fate}", {"reports": ", ".join(plan[fate])}))]
        for fate in ("added", "changed", "removed")
        if plan.get(fate)
    ]
    if unchanged := plan.get("unchanged"):
        rows.append([Run(say(language, "reindex-unchanged", {"count": len(unchanged)}))])
    return lines(rows)


def _embedding(event: Event, language: str) -> list[Run]:
    done, total = event["done"], event["total"]
    filled = _BAR * done // max(total, 1)
    seconds = round(event["remaining"])
    left = {"minutes": -(-seconds // _MINUTE)} if seconds > _MINUTE else {"seconds": seconds}
    facts = {"done": done, "total": total, "rate": round(event["rate"], 1)}
    return [
        Run(say(language, "reindex-embedding", facts) + "\n"),
        Run("▰" * filled + "▱" * (_BAR - filled) + "\n"),
        Run(say(language, f"reindex-left-{next(iter(left))}", left)),
    ]
