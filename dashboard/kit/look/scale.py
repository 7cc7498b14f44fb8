"""From a palette to the colours of some classes."""

from __future__ import annotations

from dashboard.kit.look.palette import Palette

READABLE = 4.5
BLACK, WHITE = "#000000", "#ffffff"


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return red, green, blue


def _mix(low: str, high: str, share: float) -> str:
    pairs = zip(_channels(low), _channels(high), strict=True)
    return "#" + "".join(f"{round(255 * (a + (b - a) * share)):02x}" for a, b in pairs)


def classes_of(colours: tuple[str, ...], count: int) -> tuple[str, ...]:
    """`count` colours spread evenly over `colours`, both ends included."""
    if count == 1:
        return (colours[len(colours) // 2],)
    places = [index * (len(colours) - 1) / (count - 1) for index in range(count)]
    return tuple(
        _mix(colours[int(place)], colours[min(int(place) + 1, len(colours) - 1)], place % 1)
        for place in places
    )


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    linear = [
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in _channels(colour)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio, WCAG 2.2, from 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def readable_on(colour: str, palette: Palette) -> str:
    """Ink or paper where one of them reads well on `colour`, otherwise black or white.

    Between the two lies a grey that neither reads on; black or white always does.
    """
    best = max((palette.ink, palette.paper), key=lambda text: contrast(text, colour))
    if contrast(best, colour) >= READABLE:
        return best
    return max((BLACK, WHITE), key=lambda text: contrast(text, colour))
