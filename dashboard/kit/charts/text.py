"""How wide a text becomes in the typeface of charts, and text in lines."""

from __future__ import annotations

from dashboard.kit.look.typeface import FONT, NORMAL, STRONG, metrics

__all__ = ["FONT", "LINE", "text_width", "wrapped"]

LINE = 1.25
UNKNOWN_EM = 1.0


def text_width(text: str, size: float, *, is_bold: bool = False) -> float:
    """The width of a line of text in pixels, by the advance of each letter.

    Kerning, which draws some letters together, is not counted; a letter that the typeface does not
    have is as wide as high.
    """
    advances = metrics().advances[STRONG if is_bold else NORMAL]
    return size * sum(advances.get(letter, UNKNOWN_EM) for letter in text)


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
