"""The landstal's own rules at the reader's estimate, their calendar, and Ukraine by itself."""

from __future__ import annotations

from dashboard.beregning.choice import BeregningChoice
from dashboard.beregning.findings import inputs_sentence
from dashboard.beregning.formatting import about, period
from dashboard.beregning.measures import (
    BeregningView,
    Rules,
    beregning_view,
    calendar,
    rules,
    ukraine,
)
from dashboard.beregning.measures.rules import Kommunetal
from dashboard.kit.exhibit import AS_PUBLISHED, Cell, Column, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import day, number, published
from dashboard.quota import Deadline, Due
from dashboard.quotas.formatting import practice_sentence
from dashboard.quotas.lowerings import lowerings
from data.snapshot import Snapshot

RULES, CALENDAR, UKRAINE = "regler", "kalender", "ukraine"
PERSONS, PCT = "persons", "pct"


def rules_exhibit(snapshot: Snapshot, choice: BeregningChoice) -> Exhibit:
    """Whether the landstal must be changed, from where on, and both ways to do it."""
    view, w = beregning_view(snapshot, choice), words(choice.lang)
    found = rules(view)
    columns = (
        Column(w("beregning.column.quantity")),
        Column(w("beregning.column.number"), AS_PUBLISHED),
        Column(w("beregning.column.unit")),
    )
    scaling = scaling_sentence(view, found)
    judged = w("beregning.rules.judged", day=day(found.judged_on, w.lang))
    return Exhibit(
        name=RULES,
        title=w("beregning.rules.title"),
        finding=rules_finding(view, found),
        unit=w("beregning.unit.rules"),
        period=period(view),
        table=Table(columns, _quantities(view, found, w)),
        sources=view.basis.sources,
        notices=tuple(
            filter(
                None,
                (scaling, judged, practice_sentence(lowerings(snapshot), w), inputs_sentence(view)),
            )
        ),
    )


def calendar_exhibit(snapshot: Snapshot, choice: BeregningChoice) -> Exhibit:
    """The steps of the quota year: when each is due, and when it was taken, where that is known."""
    view, w = beregning_view(snapshot, choice), words(choice.lang)
    days, sources = calendar(snapshot, view)
    is_alone = any(one.deadline.due is Due.REGIONAL for one in days)
    together = [one for one in days if one.deadline.due is Due.LANDSTAL and not is_alone]
    columns = tuple(
        Column(w(f"beregning.column.{name}")) for name in ("due", "day", "done", "paragraph")
    )
    rows = tuple(
        (
            w(f"beregning.due.{'udmelding' if one in together else one.deadline.due}"),
            when(one.deadline, w),
            published(one.done, w.lang) or w("beregning.due.not_found"),
            one.deadline.paragraph,
        )
        for one in days
    )
    known = sum(bool(one.done) for one in days)
    return Exhibit(
        name=CALENDAR,
        title=w("beregning.rules.calendar", year=choice.year),
        finding=w("beregning.due.finding", count=len(days), year=choice.year, known=known),
        unit=w("beregning.unit.days"),
        period=w("beregning.due.period", year=choice.year),
        table=Table(columns, rows),
        sources=sources,
        definition=w("beregning.due.definition", order=_order(view, w)),
    )


def ukraine_exhibit(snapshot: Snapshot, choice: BeregningChoice) -> Exhibit:
    """The selected municipality's share of the displaced by each order."""
    w = words(choice.lang)
    found = ukraine(snapshot, choice.selected)
    columns = (
        Column(w("beregning.column.order")),
        Column(w("beregning.column.year")),
        Column(w("beregning.column.of_10000"), 0),
        Column(w("beregning.column.people_of")),
        Column(w("beregning.column.people_meant")),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            order_text(one, w),
            str(one.order.year),
            one.persons,
            str(one.population_year),
            str(one.order.counted_on.year),
        )
        for one in found
    )
    return Exhibit(
        name=UKRAINE,
        title=w("beregning.ukraine.title", years=w.listed([str(one.order.year) for one in found])),
        finding=" ".join(ukraine_sentences(snapshot, choice)),
        unit=w("beregning.unit.of_10000"),
        period=w.listed([str(one.order.year) for one in found]),
        table=Table(columns, rows),
        sources=tuple(dict.fromkeys(source for one in found for source in one.sources)),
        notices=(w("beregning.ukraine.outside"),),
    )


def ukraine_sentences(snapshot: Snapshot, choice: BeregningChoice) -> tuple[str, ...]:
    """The share by each order in a sentence of its own."""
    view, w = beregning_view(snapshot, choice), words(choice.lang)
    found = ukraine(snapshot, choice.selected)
    return tuple(_ukraine_sentence(view.name, one, w) for one in found)


def when(one: Deadline, w: Words) -> str:
    """A deadline's day; blank where no text that was read gives one."""
    if one.day is None:
        return ""
    return w(f"beregning.due.{'before' if one.is_before else 'on'}", day=day(one.day, w.lang))


def order_text(one: Kommunetal, w: Words) -> str:
    """The order of a kommunetal by number and day."""
    signed = day(one.order.signed, w.lang)
    return w("beregning.ukraine.order", number=one.order.number, day=signed)


def _order(view: BeregningView, w: Words) -> str:
    return w(f"beregning.order.{view.now.order.key}")


def _quantities(view: BeregningView, found: Rules, w: Words) -> tuple[tuple[Cell, ...], ...]:
    revision = found.revision
    numbers: list[tuple[str, float, str]] = [("landstal", view.basis.landstal, PERSONS)]
    if revision:
        numbers += [
            ("estimate", revision.estimate, PERSONS),
            ("change", round(100 * float(revision.change), 1), PCT),
            ("limit", round(100 * float(revision.limit), 1), PCT),
            ("lowest", revision.lowest_kept, PERSONS),
            ("highest", revision.highest_kept, PERSONS),
            ("scaled", found.scaled_persons, PERSONS),
        ]
    numbers.append(("recalculated", found.recalculated_persons, PERSONS))
    return tuple(
        (w(f"beregning.quantity.{key}", name=view.name), value, w(f"beregning.unit.{unit}"))
        for key, value, unit in numbers
    )


def rules_finding(view: BeregningView, rules: Rules) -> str:
    """Whether the landstal must be changed at the reader's estimate, or from which one on."""
    w = words(view.choice.lang)
    if rules.revision is None:
        return w("beregning.rules.zero")
    found = rules.revision
    texts = {
        "landstal": number(found.landstal, 0, w.lang),
        "estimate": number(found.estimate, 0, w.lang),
        "low": number(found.lowest_kept, 0, w.lang),
        "high": number(found.highest_kept, 0, w.lang),
        "change": number(100 * float(found.change), 1, w.lang),
        "limit": number(100 * float(found.limit), 0, w.lang),
    }
    if found.estimate == found.landstal:
        return w("beregning.rules.same", **texts)
    return w(f"beregning.rules.{'required' if found.is_required else 'kept'}", **texts)


def scaling_sentence(view: BeregningView, rules: Rules) -> str:
    """The quota scaled against the quota calculated anew; nothing to say at the same landstal."""
    if view.now.landstal == view.basis.landstal or not view.basis.landstal:
        return ""
    w = words(view.choice.lang)
    return w(
        "beregning.rules.two",
        name=view.name,
        estimate=number(view.now.landstal, 0, w.lang),
        scaled=number(rules.scaled_persons, 0, w.lang),
        recalculated=number(rules.recalculated_persons, 0, w.lang),
        about=about(view),
    )


def _ukraine_sentence(name: str, found: Kommunetal, w: Words) -> str:
    """One order's share, and the population it was worked out from."""
    share = w(
        "beregning.ukraine.share",
        name=name,
        persons=number(found.persons, 0, w.lang),
        year=found.order.year,
        number=found.order.number,
        day=day(found.order.signed, w.lang),
    )
    meant = found.order.counted_on.year
    key = "exact" if found.is_year_meant else "about"
    counted = w(f"beregning.ukraine.{key}", year=found.population_year, meant=meant)
    return f"{share} {counted}"
