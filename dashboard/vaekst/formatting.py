"""How figures, windows, houses and measures are written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dashboard.kit.exhibit import decimals_of
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number, published
from dashboard.vaekst.measures.kinds import Ends, Figure, ShareOfGrowth, Unit, Window
from dashboard.vaekst.measures.names import slug
from dashboard.vaekst.measures.ranges import stem

HOUSE = "Væksthus "
TO = "\u2060–\u2060"  # a dash that no line ends at


def plain(value: float, lang: str, *, signed: bool = False) -> str:
    """A number with the decimals it was published with: `13`, `10,3`, `101,292`."""
    return number(value, decimals_of(value), lang, signed=signed)


def counted(value: float, unit: Unit, w: Words, *, signed: bool = False) -> str:
    """A number with its unit: `13 pct.`, `+8 procentpoint`, `2.700 mio. kr.`, `1.305`."""
    return w(f"vaekst.unit.{unit}", value=plain(value, w.lang, signed=signed))


def amount(figure: Figure, w: Words) -> str:
    """A figure as it was published: `over 1.300`, `ca. 50 pct.`."""
    text = counted(figure.value, figure.unit, w)
    return w(f"vaekst.qualifier.{figure.evidence.qualifier}", value=text)


def amount_range(ends: Ends, w: Words) -> str:
    """A figure, or both ends of a range: `1.600–2.200`."""
    low, high = ends
    if low is high:
        return amount(low, w)
    value = f"{plain(low.value, w.lang)}{TO}{plain(high.value, w.lang)}"
    return w(f"vaekst.unit.{high.unit}", value=value)


def period(window: Window, w: Words) -> str:
    """A window in words: `2012–2014`, `2014`, `fra 2007`, `til og med 2012`, `ikke oplyst`."""
    start, end = (published(text, w.lang) for text in (window.start, window.end))
    if not start and not end:
        return w("vaekst.window.unknown")
    if not start:
        return w("vaekst.window.until", end=end)
    if not end:
        return w("vaekst.window.from", start=start)
    return start if start == end else f"{start}–{end}"


def years_covered(windows: Iterable[Window], w: Words) -> str:
    """The years from the first to the last of several windows: `2007–2021`."""
    years = sorted(text[:4] for window in windows for text in (window.start, window.end) if text)
    return period(Window(years[0], years[-1]) if years else Window("", ""), w)


def units(several: Iterable[Unit], w: Words) -> str:
    """The units that figures are counted in, each once: `antal, pct. og gange`."""
    return w.listed([w(f"vaekst.unit_name.{unit}") for unit in dict.fromkeys(several)])


def entity(name: str, w: Words) -> str:
    """A house or scheme by the name a reader knows."""
    key = f"vaekst.entity.{slug(name)}"
    return w(key) if w.has(key) else name


def short_house(name: str, w: Words) -> str:
    """A væksthus by its region alone, for the map of the five."""
    return entity(name, w).removeprefix(HOUSE)


def share_text(shares: Sequence[ShareOfGrowth], w: Words) -> str:
    """The shares as one text: `ca. 50 pct.`, or from the lowest to the highest."""
    low = min(shares, key=lambda one: one.value)
    high = max(shares, key=lambda one: one.value)
    first, last = amount(low, w), amount(high, w)
    return first if first == last else f"{first}{TO}{last}"


def windowed_outcomes(shares: Sequence[ShareOfGrowth], w: Words) -> str:
    """What the shares are of, with their years: `job 2008–2012, omsætning og eksport 2009–2012`."""
    phrases = []
    for window in dict.fromkeys(one.window for one in shares):
        own = [one for one in shares if one.window == window]
        what = w.listed([w(f"vaekst.outcome.{one.outcome}.in_sentence") for one in own])
        phrases.append(f"{what} {period(window, w)}")
    return ", ".join(phrases)


def metric(name: str, w: Words) -> str:
    """What was measured; a metric the wording does not know stands as the table has it."""
    key = f"vaekst.metric.{stem(name)}"
    return w(key) if w.has(key) else stem(name).replace("_", " ")


def sureness(confidence: str, w: Words) -> str:
    """How reliable a figure is graded to be, in words."""
    return w(f"vaekst.confidence.{confidence}")


def sureness_phrase(confidence: str, w: Words) -> str:
    """The same as a phrase of its own: `pålidelighed: høj`."""
    return w("vaekst.confidence.phrase", level=sureness(confidence, w))
