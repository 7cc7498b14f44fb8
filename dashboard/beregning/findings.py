"""The findings of a view in words, computed from its rows; nothing is said that they do not say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.beregning.choice import FIELDS, READINGS, BeregningChoice
from dashboard.beregning.formatting import about, about_key, refugees, some, value_fields
from dashboard.beregning.measures.accuracy import Accuracy, Verdict, accuracy
from dashboard.beregning.measures.view import BeregningView
from dashboard.beregning.verdicts import accuracy_sentences, verdict_sentence
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import day, number
from dashboard.kit.words.numbers import published as published_text
from dashboard.quotas.announced import newest_landstal
from dashboard.quotas.counts import FAMILY_TOTAL, proved
from dashboard.quotas.formatting import approximate_sentence, lowering_sentence, newest_sentence
from dashboard.quotas.lowerings import lowering
from data.snapshot import Snapshot


@dataclass(frozen=True)
class Subject:
    """Whose number a headline tells: with the reader's changes, without them, and published."""

    name: str
    now: int
    base: int
    published: int | None
    kind: str


def headline(view: BeregningView, found: Accuracy) -> str:
    """The number of the municipality that was chosen, and what it is held against; first of all
    that it is not good enough, where it is not. Where nobody chose the page's example, nor changed
    its counts, it is the region's number.
    """
    choice = view.choice
    is_example = choice.selected == BeregningChoice().selected
    is_asked = not is_example or choice.counts.of(choice.selected)
    return _headline(municipality(view) if is_asked else region(view), view, found)


def municipality_headline(view: BeregningView, found: Accuracy) -> str:
    """The same of the selected municipality, whoever chose it."""
    return _headline(municipality(view), view, found)


def municipality(view: BeregningView) -> Subject:
    """The selected municipality."""
    row = view.selected
    is_known = not pd.isna(row["published_persons"])
    return Subject(
        view.name,
        int(row["now_persons"]),
        int(row["base_persons"]),
        int(row["published_persons"]) if is_known else None,
        str(row["published_kind"]),
    )


def region(view: BeregningView) -> Subject:
    """The region that the selected municipality lies in."""
    inputs = view.now.inputs
    code = inputs.regions[inputs.codes.index(view.choice.selected)]
    known = view.regional
    return Subject(
        view.region_names[code],
        view.now.regionskvoter[code],
        view.pair.base.regionskvoter[code],
        known.persons if known else None,
        known.kind if known else "",
    )


def _headline(one: Subject, view: BeregningView, found: Accuracy) -> str:
    w, verdict = words(view.choice.lang), found.verdict(view.now.landstal)
    if verdict is Verdict.GOOD:
        return _number(one, view, w)
    persons = refugees(one.now, w)
    landstal = number(view.now.landstal, 0, w.lang)
    short = w("beregning.headline.short", name=one.name, persons=persons, landstal=landstal)
    is_announced = view.now.landstal == view.basis.landstal
    known = _published(one, w) if is_announced else ""
    return " ".join(filter(None, (verdict_sentence(found, w, verdict), short, known)))


def _number(one: Subject, view: BeregningView, w: Words) -> str:
    key = about_key(view) or "_own"
    values: dict[str, object] = {
        "how": w(f"beregning.headline.how{key}"),
        "how_changed": w(f"beregning.headline.changed{key}"),
        "name": one.name,
        "year": view.choice.year,
        "persons": refugees(one.now, w),
        "landstal": number(view.now.landstal, 0, w.lang),
        "announced": number(view.basis.landstal, 0, w.lang),
    }
    if view.pair.is_same:
        return " ".join(filter(None, (w("beregning.headline.base", **values), _published(one, w))))
    kind = "moved" if is_only_landstal(view.choice) else "changed"
    change = one.now - one.base
    if not change:
        return w(f"beregning.headline.same_{kind}", **values)
    key = "more" if change > 0 else "fewer"
    count = number(abs(change), 0, w.lang)
    values["change"] = w(f"beregning.headline.{key}", count=count)
    return w(f"beregning.headline.{kind}", **values)


def _published(one: Subject, w: Words) -> str:
    """The published number by its kind; nothing where none was found."""
    if one.published is None:
        return ""
    count = number(one.published, 0, w.lang)
    return w(f"beregning.headline.published_{one.kind}", count=count)


def is_only_landstal(choice: BeregningChoice) -> bool:
    """Whether the reader has moved the landstal and nothing else that is calculated from."""
    plain = BeregningChoice()
    names = ("family", "counts", *READINGS)
    return all(getattr(choice, name) == getattr(plain, name) for name in names)


def subtitle(view: BeregningView) -> str:
    """What is shown, by which rules, and when the landstal was announced."""
    w, announced = words(view.choice.lang), view.basis.announced
    order = w("beregning.subtitle.law", order=w(f"beregning.order.{view.now.order.key}"))
    key = "day" if announced.announced_on else "month" if announced.announced_month else "unknown"
    when = published_text(announced.announced, w.lang) or day(view.basis.day, w.lang)
    return f"{order} · {w(f'beregning.subtitle.{key}', when=when)}"


def age(snapshot: Snapshot, view: BeregningView) -> str:
    """How old the newest landstal and the newest whole table of quotas are, and what is missing."""
    w, newest = words(view.choice.lang), newest_landstal(snapshot)
    year, _ = proved(snapshot)
    return " ".join((newest_sentence(newest, w), w("beregning.age", year=year)))


def notices(snapshot: Snapshot, view: BeregningView) -> tuple[str, ...]:
    """What a reader must know before trusting the numbers, the weightiest first: how far they are
    off where they can be tried, what they are made of, and what the announcement was.
    """
    w, found = words(view.choice.lang), accuracy(snapshot, view.choice)
    lowered = lowering(snapshot, view.choice.year, view.choice.revision)
    return (
        *accuracy_sentences(found, view.choice.area, w),
        *_counts(view, w),
        *([lowering_sentence(lowered, w)] if lowered else []),
        *_reading(view, w),
    )


def inputs_sentence(view: BeregningView) -> str:
    """What the numbers are made of, wherever they stand: published counts, or which estimates."""
    w, of = words(view.choice.lang), view.basis
    if not of.is_approximate:
        return w("beregning.notice.own", year=view.choice.year)
    return approximate_sentence(of, w)


def _counts(view: BeregningView, w: Words) -> list[str]:
    of, year = view.basis, view.choice.year
    texts = [inputs_sentence(view)]
    if not of.is_approximate:
        return texts
    if of.population_year != of.wanted_year:
        years = {"wanted": of.wanted_year, "population_year": of.population_year}
        texts.append(w("beregning.notice.other_year", **years))
    if of.reported:
        texts.append(
            w("beregning.notice.reported", count=of.reported, of=len(of.inputs.codes), year=year)
        )
    return texts


def _reading(view: BeregningView, w: Words) -> list[str]:
    """Which assumptions are read otherwise than by default."""
    plain = BeregningChoice()
    parts = [
        w(
            "beregning.notice.readings_part",
            name=w(f"beregning.assumption.{name}.id"),
            value=w(f"beregning.assumption.{name}.step_{getattr(view.choice, name)}"),
        )
        for name in READINGS
        if getattr(view.choice, name) != getattr(plain, name)
    ]
    return [w("beregning.notice.reading", readings=w.listed(parts))] if parts else []


def gains_and_losses(view: BeregningView) -> tuple[str, ...]:
    """Who gets more and fewer than in the calculation without the reader's changes, and who
    leaves or enters zero; what to do to see it where nothing is changed.
    """
    w, rows = words(view.choice.lang), view.records
    if view.pair.is_same:
        return (w("beregning.gains.prompt"),)
    change = {row["municipality_name"]: row["now_persons"] - row["base_persons"] for row in rows}
    if not any(change.values()):
        return (w("beregning.gains.nobody", of=len(rows)),)
    leaves = [row for row in rows if row["now_persons"] and not row["base_persons"]]
    enters = [row for row in rows if row["base_persons"] and not row["now_persons"]]
    lines = (
        _most(change, max(change.values()), "more", w),
        _most(change, min(change.values()), "fewer", w),
        _named(leaves, "leaves", w),
        _named(enters, "enters", w),
    )
    landstal = number(view.basis.landstal, 0, w.lang)
    since = w("beregning.gains.from", landstal=landstal, about=about(view))
    return (since, *(line for line in lines if line))


def _most(change: Mapping[str, int], most: int, key: str, w: Words) -> str:
    """How many get more (or fewer), and who most; nothing where that is nobody."""
    sign = 1 if key == "more" else -1
    if sign * most <= 0:
        return ""
    return w(
        f"beregning.gains.{key}",
        count=sum(sign * one > 0 for one in change.values()),
        names=some([name for name, one in change.items() if one == most], w),
        most=number(most, 0, w.lang, signed=True),
    )


def _named(rows: Sequence[Mapping[str, Any]], key: str, w: Words) -> str:
    if not rows:
        return ""
    return w(f"beregning.gains.{key}", names=some([row["municipality_name"] for row in rows], w))


def spoken(view: BeregningView) -> str:
    """The selected municipality's value and rank."""
    w, row = words(view.choice.lang), view.selected
    if pd.isna(row["value"]):
        return w("beregning.spoken.missing", name=view.name)
    return w(
        "beregning.spoken.selected", name=view.name, known=view.known, **value_fields(view, row)
    )


def spoken_view(view: BeregningView, found: Accuracy) -> str:
    """What map and ranking show, in words."""
    return " ".join((headline(view, found), *gains_and_losses(view)))


def count_texts(view: BeregningView) -> dict[str, str]:
    """The words beside the counts: whose they are, what they were, what the country's family
    reunified rest on, and every count the reader has changed.
    """
    w, choice = words(view.choice.lang), view.choice
    counts = {field: number(choice.counts.first[field], 0, w.lang) for field in FIELDS}
    parts = [
        w(
            "beregning.whatif.changed_part",
            name=view.names[one.code],
            what=w(f"beregning.whatif.field.{one.field}"),
            persons=number(one.persons, 0, w.lang),
        )
        for one in choice.counts.changes
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
