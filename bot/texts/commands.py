"""How a command is called: `scripts/NAME` in a checkout, `tarmaq NAME` where it is installed."""

from index.settings import CHECKOUT


def command_line(name: str) -> str:
    """What to type for a command, whose name may have hyphens or underscores."""
    if CHECKOUT:
        return f"scripts/{name.replace('-', '_')}"
    return f"tarmaq {name.replace('_', '-')}"
