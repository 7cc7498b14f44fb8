"""The three figures of the front page: what the rooms show, in few bars."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from dashboard.kit.charts.spec import Bar, Bars, Ranking
from dashboard.kit.choice import Choice
from dashboard.kit.exhibit import Column, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number
from dashboard.kvoter.choice import KvoteChoice
from dashboard.kvoter.exhibits import ranking
from dashboard.kvoter.resolve import resolve as resolve_quotas
from dashboard.overblik.measures import EastWest, Growth, east_west
from dashboard.vaekst.choice import VaekstChoice
from dashboard.vaekst.exhibits import EXHIBITS as OF_VAEKST
from dashboard.vaekst.resolve import resolve as resolve_vaekst
from data.snapshot import Snapshot

QUOTAS, HALVES, HOUSES = "kommunekvoter", "oest-og-vest", "vaeksthus"
BARS_SHOWN = 6


def quotas(snapshot: Snapshot, choice: Choice) -> Exhibit:
    """The newest quotas as `/kvoter` ranks them, the highest drawn."""
    w = words(choice.lang)
    asked = KvoteChoice(lang=choice.lang, version=choice.version)
    ranked = ranking(snapshot, resolve_quotas(snapshot, asked))
    chart = _highest(ranked.chart, w) if isinstance(ranked.chart, Ranking) else None
    return replace(ranked, name=QUOTAS, title=w("overblik.quotas.name"), chart=chart)


def _highest(ranked: Ranking, w: Words) -> Bars:
    """The highest ones, and what the others have together when every one of them is published."""
    first, rest = ranked.areas[:BARS_SHOWN], ranked.areas[BARS_SHOWN:]
    bars = [Bar(area.name, area.value, area.text) for area in first if area.value is not None]
    others = [area.value for area in rest]
    if rest and None not in others:
        together = sum(value for value in others if value is not None)
        name = w("overblik.quotas.rest", count=len(rest))
        bars.append(Bar(name, together, number(together, 0, w.lang), is_drawn=False))
    return Bars(tuple(bars), unit=w("overblik.quotas.bars"))


def halves(snapshot: Snapshot, choice: Choice) -> Exhibit:
    """How the inhabitants of east and west have changed, by the councils of July 2017."""
    w = words(choice.lang)
    facts = east_west(snapshot)
    years = {"first": facts.first_year, "last": facts.last_year}
    ways = {"east": _way(facts.east, w), "west": _way(facts.west, w)}
    return Exhibit(
        name=HALVES,
        title=w("overblik.rar.bars", **years),
        finding=w("overblik.rar.finding", **years, **ways),
        unit=w("overblik.rar.unit"),
        period=w("overblik.rar.period", **years),
        table=_half_table(facts, w),
        sources=facts.sources,
        chart=Bars((_half_bar("west", facts.west, w), _half_bar("east", facts.east, w))),
        notices=(w("overblik.rar.remark"),),
        definition=w("overblik.rar.note"),
    )


def _half_table(facts: EastWest, w: Words) -> Table:
    columns = (
        Column(w("overblik.rar.column.half")),
        Column(w("overblik.rar.column.municipalities"), 0),
        Column(w("overblik.rar.column.persons", year=facts.first_year), 0),
        Column(w("overblik.rar.column.persons", year=facts.last_year), 0),
        Column(w("overblik.rar.column.change"), 1, is_signed=True),
    )
    rows = tuple(
        (
            w(f"quotas.council.{side}"),
            half.municipalities,
            half.first_persons,
            half.last_persons,
            round(half.change_pct, 1),
        )
        for side, half in (("west", facts.west), ("east", facts.east))
    )
    return Table(columns, rows)


def _half_bar(side: str, half: Growth, w: Words) -> Bar:
    persons = {
        "first": number(half.first_persons, 0, w.lang),
        "last": number(half.last_persons, 0, w.lang),
    }
    change = number(half.change_pct, 1, w.lang, signed=True)
    return Bar(
        w(f"overblik.rar.{side}", count=half.municipalities),
        half.change_pct,
        w("overblik.pct", value=change),
        side,
        note=w("overblik.rar.persons", **persons),
    )


def _way(half: Growth, w: Words) -> str:
    """Which way a half has gone, and how far: `steget 16,3 pct.`"""
    way = "up" if half.change_pct >= 0 else "down"
    return w(f"overblik.rar.{way}", change=number(abs(half.change_pct), 1, w.lang))


def houses(snapshot: Snapshot, choice: Choice) -> Exhibit:
    """Væksthus Midtjylland's share of the growth and of the money, as `/vaekst` tells it."""
    shares = _of_vaekst(snapshot, choice, "andel")
    return replace(shares, name=HOUSES, title=words(choice.lang)("overblik.houses.bars"))


def funding(snapshot: Snapshot, choice: Choice) -> Exhibit:
    """The funding that the growth is held against, on a scale of its own."""
    return _of_vaekst(snapshot, choice, "bevilling")


def _of_vaekst(snapshot: Snapshot, choice: Choice, name: str) -> Exhibit:
    asked = VaekstChoice(lang=choice.lang, version=choice.version)
    return OF_VAEKST[name](snapshot, resolve_vaekst(snapshot, asked))


EXHIBITS: Mapping[str, Callable[[Snapshot, Choice], Exhibit]] = {
    QUOTAS: quotas,
    HALVES: halves,
    HOUSES: houses,
}
