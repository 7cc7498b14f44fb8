"""How figures, windows, houses and goals are written."""

from __future__ import annotations

from collections.abc import Iterable

from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number, published
from dashboard.vaekst.measures.kinds import Ends, Figure, Kind, Unit, Window
from dashboard.vaekst.measures.names import slug

LOW, HIGH = "range_low", "range_high"
ENDS = ("_lav", "_hoej")
TO = "\u2060–\u2060"  # a dash that no line ends at


def plain(value: float, lang: str) -> str:
    """A number with the decimals it was published with: `13`, `10,3`, `101,292`."""
    decimals = len(f"{value:.4f}".rstrip("0").partition(".")[2])
    return number(value, decimals, lang)


def counted(value: float, unit: Unit, w: Words, *, signed: bool = False) -> str:
    """A number with its unit: `13 pct.`, `+8 procentpoint`, `2.700 mio. kr.`, `1.305`."""
    sign = "+" if signed and value > 0 else ""
    return w(f"vaekst.unit.{unit}", value=f"{sign}{plain(value, w.lang)}")


def amount(figure: Figure, w: Words) -> str:
    """A figure as it was published: `over 1.300`, `ca. 50 pct.`."""
    text = counted(figure.value, figure.unit, w)
    return w(f"vaekst.qualifier.{figure.evidence.qualifier}", value=text)


def spread(ends: Ends, w: Words) -> str:
    """A figure, or both ends of a range: `1.600–2.200`."""
    low, high = ends
    if low is high:
        return amount(low, w)
    return counted(high.value, high.unit, w).replace(
        plain(high.value, w.lang), f"{plain(low.value, w.lang)}{TO}{plain(high.value, w.lang)}"
    )


def paired(figures: Iterable[Kind]) -> list[tuple[Kind, Kind]]:
    """Each figure once as (low, high): the two ends of a range together, others with themselves."""
    every = list(figures)
    highs = {_stem(one): one for one in every if one.evidence.qualifier == HIGH}
    return [
        (one, highs.get(_stem(one), one)) if one.evidence.qualifier == LOW else (one, one)
        for one in every
        if one.evidence.qualifier != HIGH
    ]


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


def entity(name: str, w: Words) -> str:
    """A house or scheme by the name a reader knows."""
    key = f"vaekst.entity.{slug(name)}"
    return w(key) if w.has(key) else name


def metric(name: str, w: Words) -> str:
    """What was measured; a metric the wording does not know stands as the table has it."""
    stem = name
    for end in ENDS:
        stem = stem.removesuffix(end)
    key = f"vaekst.metric.{stem}"
    return w(key) if w.has(key) else stem.replace("_", " ").capitalize()


def _stem(figure: Figure) -> tuple[str, str]:
    name = figure.evidence.metric
    for end in ENDS:
        name = name.removesuffix(end)
    return figure.evidence.entity, name
