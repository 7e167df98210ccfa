"""How sure an answer is, in words: figures would promise more than was measured."""

from bot.answer.ask import Reply

# From here on, of ten answers nine are right (cross-validated).
_SURE = 0.8


def certainty(reply: Reply) -> str:
    """The key of the word: "sure", "likely", or "perhaps-not" of an abstention."""
    if not reply.answers:
        return "perhaps-not"
    return "sure" if reply.confidence >= _SURE else "likely"
