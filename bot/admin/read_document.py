"""Read a document that is to become a report, in a process of its own.

Takes a request as JSON on standard input, says one JSON object on standard output: a draft with its
preview, that it was added, or an error of one line. It is added where the request holds the
fingerprint of the very draft that was shown.
"""

import hashlib
import json
import sys
from dataclasses import asdict
from enum import Enum
from pathlib import Path

from bot.admin.preview import captions, preview
from bot.logs import set_up_logging
from bot.texts.errors import explain_in_chat
from corpus.adding.add import Draft, prepare, write
from corpus.errors import CorpusError
from index.settings import load_settings


def main() -> int:
    """Run the request; returns the exit status."""
    set_up_logging("WARNING")
    request = json.load(sys.stdin)
    path, corpus_dir = Path(request["path"]), load_settings().corpus_dir
    try:
        draft = prepare(path, corpus_dir, **request["choices"])
        if request["expected"] == fingerprint(draft):
            write(draft, corpus_dir)
            _say("added", id=draft.id, title=draft.facts.title)
        else:
            language = request["language"]
            runs = [*preview(draft, language), captions(language)]
            _say(
                "draft",
                fingerprint=fingerprint(draft),
                decided=draft.decided,
                runs=[asdict(run) for run in runs],
            )
    except CorpusError as error:
        told = explain_in_chat(error, request["language"], path.parent)
        _say("error", message=told, code=error.fault.code)
        return 1
    return 0


def fingerprint(draft: Draft) -> str:
    """Eight hex digits that change with the file and with all that it is taken for."""
    facts = [draft.id, draft.profile, asdict(draft.facts)]
    digest = hashlib.sha256(json.dumps(facts).encode())
    digest.update(draft.data)
    return digest.hexdigest()[:8]


def _say(event: str, **facts: object) -> None:
    sys.stdout.write(json.dumps({"event": event, **facts}, default=_value) + "\n")


def _value(member: Enum) -> object:
    return member.value


if __name__ == "__main__":
    sys.exit(main())
