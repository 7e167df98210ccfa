"""Why a document cannot be added, in the language of the admin.

The errors of corpus/ are English, for a terminal. The frequent ones have a text of their own.
"""

from bot.texts.catalogue import say

_KINDS = {
    "is scanned": "refusal-scanned",
    "a scanned report": "refusal-scanned",
    "is a picture": "refusal-scanned",
    "protected by a password": "refusal-password",
    "is a damaged": "refusal-damaged",
    "is empty": "refusal-empty",
    "is no text": "refusal-no-text",
    "no number that its profile": "refusal-profile",
    "say which with": "refusal-language",
    "is there already": "refusal-taken",
    "is YYYY": "refusal-date",
    "takes at most": "refusal-id",
}


def refusal(message: str, language: str) -> str:
    """The text for an error of corpus/; the error itself where it has none."""
    kind = next((kind for part, kind in _KINDS.items() if part in message), None)
    return say(language, kind) if kind else message
