"""Small reports for tests."""

import hashlib
from pathlib import Path

SMALL = """I. Freedom of assembly

1. The law requires a permit for every peaceful assembly. Permits are refused without reasons.

2. Organisers of a gathering without a permit are fined, and some are detained for ten days.

Recommendations:
1) Replace the permit by a simple notification.
2) Release everybody who is detained for taking part in a peaceful assembly.

II. Freedom of expression

1. Defamation is still a crime that journalists are sentenced to prison for.

2. Blocking of web sites needs no decision of a court.

Recommendation:
1) Abolish criminal liability for defamation.
"""


def write_report(corpus_dir: Path, report_id: str, text: str, **changes: str) -> Path:
    """Write a report of the profile "roman-sections"; `changes` replace values of report.toml."""
    folder = corpus_dir / report_id
    folder.mkdir(parents=True, exist_ok=True)
    data = text.encode()
    (folder / "report.txt").write_bytes(data)
    values = {
        "title": f"Report {report_id}",
        "language": "en",
        "source": "report.txt",
        "sha256": hashlib.sha256(data).hexdigest(),
    } | changes
    lines = [f'{key} = "{value}"' for key, value in values.items()]
    lines += ["[numbering]", 'profile = "roman-sections"', 'page_break = "none"']
    (folder / "report.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder
