"""Væksthus Midtjylland's share of the growth, as `/vaekst` tells it."""

from __future__ import annotations

from dataclasses import replace

from dashboard.kit.charts.spec import Bar, Bars
from dashboard.kit.choice import Choice
from dashboard.kit.exhibit import Exhibit
from dashboard.kit.words import Words, words
from dashboard.vaekst.choice import VaekstChoice
from dashboard.vaekst.exhibits import EXHIBITS as VAEKST
from dashboard.vaekst.resolve import resolve
from data.snapshot import Snapshot

HOUSES, SHARES = "vaeksthus", "andel"


def houses(snapshot: Snapshot, choice: Choice) -> Exhibit:
    """The room's own exhibit; bars that say the same are one bar here."""
    w = words(choice.lang)
    asked = VaekstChoice(lang=choice.lang, version=choice.version)
    shares = VAEKST[SHARES](snapshot, resolve(snapshot, asked))
    chart = joined(shares.chart, w) if isinstance(shares.chart, Bars) else None
    return replace(shares, name=HOUSES, title=w("overblik.houses.bars"), chart=chart)


def joined(chart: Bars, w: Words) -> Bars:
    """The bars with those of one value and text drawn once, under all their names."""
    names: dict[tuple[float | None, str], list[str]] = {}
    first: dict[tuple[float | None, str], Bar] = {}
    for bar in chart.bars:
        names.setdefault((bar.value, bar.text), []).append(bar.name)
        first.setdefault((bar.value, bar.text), bar)
    bars = tuple(replace(bar, name=_joined_name(names[key], w)) for key, bar in first.items())
    return replace(chart, bars=bars)


def _joined_name(names: list[str], w: Words) -> str:
    """Names in one, each after the first in lower case."""
    return w.listed([names[0], *(name[:1].lower() + name[1:] for name in names[1:])])
