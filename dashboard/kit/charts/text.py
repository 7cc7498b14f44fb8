"""The typeface of charts, and how wide a text becomes: close enough to keep texts apart."""

from __future__ import annotations

FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
LINE = 1.25
NARROW, WIDE = frozenset("iljtfrI.,:;'|!()[]·- "), frozenset("mwMW@%ÆØQO")
NARROW_EM, WIDE_EM, CAPITAL_EM, OTHER_EM, BOLD = 0.39, 0.92, 0.7, 0.63, 1.12


def text_width(text: str, size: float, *, is_bold: bool = False) -> float:
    """The width of a line of text in pixels, rather too wide than too narrow."""
    em = sum(map(_em, text))
    return em * size * (BOLD if is_bold else 1.0)


def _em(letter: str) -> float:
    if letter in NARROW:
        return NARROW_EM
    if letter in WIDE:
        return WIDE_EM
    return CAPITAL_EM if letter.isupper() else OTHER_EM


def paired(first: str, second: str) -> str:
    """Two texts of which the second is said more quietly: `0,34 (112)`, `(112)`, `0,34`."""
    return " ".join(filter(None, (first, f"({second})" if second else "")))


def wrapped(text: str, size: float, width: float) -> list[str]:
    """The text in lines no wider than `width`; a single word may be wider."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines or [""]
