"""What a client sent, as a sentence may quote it and the database take it."""


def is_storable(text) -> bool:
    """Tell whether the database can take ``text``: no NUL, no half of a surrogate pair."""
    return "\x00" not in text and text == text.encode("utf-8", "ignore").decode("utf-8")


def quotable(value) -> str:
    """Return what a client sent as an error may quote it: short, and of characters that exist."""
    return str(value)[:40].encode("utf-8", "replace").decode("utf-8")
