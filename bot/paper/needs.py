"""Which library is lacking for what people are handed: none of them is needed for answers."""

from importlib.util import find_spec

# module → what it is called on PyPI
_LIBRARIES = {
    "PIL": "Pillow",
    "pypdfium2": "pypdfium2",
    "docx": "python-docx",
    "reportlab": "reportlab",
}


def missing_library() -> str | None:
    """The first that is not installed; None where they all are."""
    return next((name for module, name in _LIBRARIES.items() if find_spec(module) is None), None)
