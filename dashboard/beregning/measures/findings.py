"""The findings of a view in words, computed from its rows; nothing is said that they do not say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from dashboard.beregning.choice import ANNOUNCED, FIELDS, BeregningChoice
from dashboard.beregning.measures.distance import Distance
from dashboard.beregning.measures.view import DIVERGING, BeregningView
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import day, number
from dashboard.quotas.counts import FAMILY_TOTAL

SPELLED_OUT = 4
ASSUMPTIONS = ("sharing", "scope", "rounding")


def headline(view: BeregningView) -> str:
    """The selected municipality's number, and what it is held against."""
    w, row = words(view.choice.lang), view.selected
    said: dict[str, object] = {
        "how": w(f"beregning.headline.how{_about(view)}"),
        "name": view.name,
        "year": view.choice.year,
        "persons": refugees(int(row["now_persons"]), w),
        "landstal": number(view.now.landstal, 0, w.lang),
        "announced": number(view.basis.landstal, 0, w.lang),
    }
    if view.pair.is_same:
        return _base(view, row, w, said)
    kind = "moved" if is_only_landstal(view.choice) else "changed"
    change = int(row["now_persons"] - row["base_persons"])
    if not change:
        return w(f"beregning.headline.same_{kind}", **said)
    key = "more" if change > 0 else "fewer"
    count = number(abs(change), 0, w.lang)
    said["change"] = w(f"beregning.headline.{key}", count=count)
    return w(f"beregning.headline.{kind}", **said)


def _base(view: BeregningView, row: Mapping[str, Any], w: Words, said: dict[str, object]) -> str:
    if pd.isna(row["published_persons"]):
        return w("beregning.headline.base", **said)
    said["kind"] = w(f"quotas.kind.{row['published_kind']}")
    said["published"] = number(row["published_persons"], 0, w.lang)
    return w("beregning.headline.base_known", **said)


def is_only_landstal(choice: BeregningChoice) -> bool:
    """Whether the reader has moved the landstal and nothing else that is calculated from."""
    untouched = choice.but(landstal=ANNOUNCED)
    plain = BeregningChoice()
    names = ("family", "changes", *ASSUMPTIONS)
    return all(getattr(untouched, name) == getattr(plain, name) for name in names)


def refugees(count: int, w: Words) -> str:
    """`ingen flygtninge`, `1 flygtning`, `8 flygtninge`."""
    key = {0: "none", 1: "one"}.get(count, "many")
    return w(f"beregning.headline.{key}", count=number(count, 0, w.lang))


def subtitle(view: BeregningView) -> str:
    """What is shown, by which rules, and when the landstal was announced."""
    w = words(view.choice.lang)
    order = w("beregning.subtitle.law", order=w(f"beregning.order.{view.now.order.key}"))
    key = "day_known" if view.basis.is_day_known else "day_due"
    announced = w(f"beregning.subtitle.{key}", day=day(view.basis.day, w.lang))
    return f"{order} · {announced}"


def shown_title(view: BeregningView) -> str:
    """The measure with its unit; an approximation says so."""
    w = words(view.choice.lang)
    return w(f"beregning.shown.{view.choice.measure}{_about(view)}")


def notices(view: BeregningView, tried: Distance | None) -> tuple[str, ...]:
    """What a reader must know before trusting the numbers, the weightiest first; `tried` is how
    far the same approximation lies from an official table.
    """
    w = words(view.choice.lang)
    said = _counts(view, w)
    if tried and view.basis.is_approximate:
        mean = number(tried.mean, 1, w.lang)
        said.insert(1, w("beregning.notice.tried", year=tried.quota_year, mean=mean))
    return tuple(said + _reading(view, w))


def _counts(view: BeregningView, w: Words) -> list[str]:
    of, year = view.basis, view.choice.year
    if not of.is_approximate:
        return [w("beregning.notice.own", year=year)]
    years = {"population_year": of.population_year, "immigrants_year": of.immigrants_year}
    family = number(of.family_total, 0, w.lang)
    said = [w("quotas.approximate", family=family, **years)]
    if of.population_year != of.wanted_year:
        said.append(w("beregning.notice.other_year", wanted=of.wanted_year, **years))
    if of.reported:
        said.append(
            w("beregning.notice.reported", count=of.reported, of=len(of.inputs.codes), year=year)
        )
    return said


def _reading(view: BeregningView, w: Words) -> list[str]:
    """Which assumptions are read otherwise than by default."""
    plain = BeregningChoice()
    parts = [
        w(
            "beregning.notice.readings_part",
            name=w(f"beregning.assumption.{name}.id"),
            value=w(f"beregning.assumption.{name}.step_{getattr(view.choice, name)}"),
        )
        for name in ASSUMPTIONS
        if getattr(view.choice, name) != getattr(plain, name)
    ]
    return [w("beregning.notice.reading", readings=w.listed(parts))] if parts else []


def moved(view: BeregningView) -> tuple[str, ...]:
    """Who gets more and fewer than in the calculation without the reader's changes, and who
    leaves or enters zero; what to do to see it where nothing is changed.
    """
    w, rows = words(view.choice.lang), view.records
    if view.pair.is_same:
        return (w("beregning.moved.prompt"),)
    change = {row["municipality_name"]: row["now_persons"] - row["base_persons"] for row in rows}
    if not any(change.values()):
        return (w("beregning.moved.nobody", of=len(rows)),)
    leaves = [row for row in rows if row["now_persons"] and not row["base_persons"]]
    enters = [row for row in rows if row["base_persons"] and not row["now_persons"]]
    lines = (
        _most(change, max(change.values()), "more", w),
        _most(change, min(change.values()), "fewer", w),
        _named(leaves, "leaves", w),
        _named(enters, "enters", w),
    )
    landstal = number(view.basis.landstal, 0, w.lang)
    since = w("beregning.moved.from", landstal=landstal, about=about(view))
    return (since, *(line for line in lines if line))


def _most(change: Mapping[str, int], most: int, key: str, w: Words) -> str:
    """How many get more (or fewer), and who most; nothing where that is nobody."""
    sign = 1 if key == "more" else -1
    if sign * most <= 0:
        return ""
    return w(
        f"beregning.moved.{key}",
        count=sum(sign * one > 0 for one in change.values()),
        names=some([name for name, one in change.items() if one == most], w),
        most=number(most, 0, w.lang, signed=True),
    )


def _named(rows: Sequence[Mapping[str, Any]], key: str, w: Words) -> str:
    if not rows:
        return ""
    return w(f"beregning.moved.{key}", names=some([row["municipality_name"] for row in rows], w))


def some(names: Sequence[str], w: Words) -> str:
    """A few by name, and how many more there are."""
    named = sorted(names)
    if len(named) <= SPELLED_OUT:
        return w.listed(named)
    first = ", ".join(named[: SPELLED_OUT - 1])
    return w("quotas.and_more", who=first, count=len(named) - SPELLED_OUT + 1)


def spoken(view: BeregningView) -> str:
    """The selected municipality's value and rank."""
    w, row = words(view.choice.lang), view.selected
    if pd.isna(row["value"]):
        return w("beregning.spoken.missing", name=view.name)
    return w("beregning.spoken.selected", name=view.name, known=view.known, **valued(view, row))


def valued(view: BeregningView, row: Mapping[str, Any]) -> dict[str, str]:
    """A row's value, unit and rank as they are said."""
    w = words(view.choice.lang)
    unit = "unit_one" if abs(row["value"]) == 1 else "unit_many"
    return {
        "value": write(view, row["value"]),
        "unit": w(f"beregning.spoken.{unit}"),
        "rank": str(row["rank"]),
    }


def own_counts(view: BeregningView) -> dict[str, str]:
    """The words beside the counts: whose they are, what they were, what the country's family
    reunified rest on, and every count the reader has changed.
    """
    w, choice = words(view.choice.lang), view.choice
    counts = {field: number(view.first_count(field), 0, w.lang) for field in FIELDS}
    parts = [
        w(
            "beregning.whatif.changed_part",
            name=view.names[one.code],
            what=w(f"beregning.whatif.field.{one.field}"),
            persons=number(one.persons, 0, w.lang),
        )
        for one in choice.changes
    ]
    changed = w("beregning.whatif.changed", list="; ".join(parts)) if parts else ""
    family = "family_help" if view.basis.is_approximate else "family_known"
    default = number(FAMILY_TOTAL, 0, w.lang)
    return {
        "own-title": w("beregning.whatif.own", name=view.name),
        "own-help": w("beregning.whatif.own_help", **counts),
        "own-family": w(f"beregning.whatif.{family}", default=default),
        "own-changed": changed,
    }


def write(view: BeregningView, value: float) -> str:
    """A value as the reader sees it, with its sign where the measure is a difference."""
    if pd.isna(value):
        return "–"
    return number(value, 0, view.choice.lang, signed=view.choice.measure in DIVERGING)


def about(view: BeregningView) -> str:
    """What follows a number that is an approximation; nothing after a real one."""
    return words(view.choice.lang)("beregning.about") if view.basis.is_approximate else ""


def _about(view: BeregningView) -> str:
    return "_about" if view.basis.is_approximate else ""
