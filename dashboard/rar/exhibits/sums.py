"""Employees and persons on social assistance, quarter by quarter: as sums, and as an index."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pandas as pd

from dashboard.indicators import indicator
from dashboard.kit.charts.spec import Line, Lines, Point
from dashboard.kit.exhibit import Cell, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number
from dashboard.rar.choice import RarChoice
from dashboard.rar.exhibits.cells import columns, known, mean_column, sources_of
from dashboard.rar.exhibits.marks import REASSIGNED, time_marks
from dashboard.rar.exhibits.people import people_base
from dashboard.rar.findings import split_sentence
from dashboard.rar.formatting import (
    changes_text,
    half_first,
    half_name,
    quarter_text,
    range_texts,
    value_text,
)
from dashboard.rar.measures.halves import EAST, WEST
from dashboard.rar.measures.people import people
from dashboard.rar.measures.sums import (
    INDICATORS,
    Check,
    against_published,
    day_of,
    first_common,
    source_ids,
    sums,
)
from dashboard.rar.measures.view import DECIMALS, rar_view
from data.snapshot import Snapshot

SIDES = (WEST, EAST)
Draw = Callable[[Snapshot, RarChoice], Exhibit]


def indexed(name: str) -> Draw:
    """The exhibit of a count as an index, both areas from 100 in the first common quarter."""

    def exhibit(snapshot: Snapshot, choice: RarChoice) -> Exhibit:
        w, counted = words(choice.lang), _counted(snapshot, name, choice)
        base = first_common(snapshot)
        begin = quarter_text(base, w) if base else ""
        return Exhibit(
            name=name,
            title=w(f"rar.exhibit.{name}"),
            finding=FINDINGS[name](snapshot, choice, counted, w),
            unit=w("rar.sums.indexed", base=begin),
            period=_period(counted, w),
            table=_index_table(counted, choice, w),
            sources=sources_of(snapshot, source_ids(snapshot, name)),
            chart=_lines(counted, choice, "index", w),
            notices=_season(name, w),
            definition=_definition(snapshot, name, choice, w("rar.sums.shows", base=begin)),
        )

    return exhibit


def persons(name: str) -> Draw:
    """The exhibit of a count in persons, beside what is published of the same areas."""

    def exhibit(snapshot: Snapshot, choice: RarChoice) -> Exhibit:
        w, counted = words(choice.lang), _counted(snapshot, name, choice)
        checks = against_published(snapshot) if name == "ansatte" else {}
        return Exhibit(
            name=f"{name}-antal",
            title=w(f"rar.exhibit.{name}-antal"),
            finding=_level_finding(counted, name, choice, w),
            unit=w("rar.sums.unit"),
            period=_period(counted, w),
            table=_persons_table(counted, checks, choice, w),
            sources=sources_of(snapshot, source_ids(snapshot, name)),
            chart=_lines(counted, choice, "persons", w),
            notices=(*_season(name, w), *check_texts(checks, w)),
            definition=_definition(snapshot, name, choice, w("rar.sums.exact")),
        )

    return exhibit


def check_texts(checks: Mapping[str, Check], w: Words) -> tuple[str, ...]:
    """How far our sums lie from those published, and of how many quarters that is."""
    return tuple(
        w(f"rar.sums.{kind}", most=check.most, quarters=len(check.quarters))
        for kind, check in checks.items()
        if check.quarters
    )


def employees_finding(
    snapshot: Snapshot, choice: RarChoice, counted: pd.DataFrame, w: Words
) -> str:
    """The change of both areas from the first year to the newest quarter, of the same quarter and
    the same municipalities.
    """
    if counted.empty:
        return w("rar.sums.nothing")
    last = str(counted["quarter"].max())
    held = _persons_of(_compared(snapshot, "ansatte", choice, last))
    same = [quarter for quarter in held[WEST] if quarter[-1] == last[-1]]
    first = same[0]
    change = {half: 100 * (own[last] / own[first] - 1) for half, own in held.items()}
    falling = dict(sorted(change.items(), key=lambda pair: -pair[1]))
    return w(
        "rar.sums.employees",
        changes=changes_text(falling, w, without=choice.without),
        begin=quarter_text(first, w),
        end=quarter_text(last, w),
    )


def assistance_finding(
    snapshot: Snapshot, choice: RarChoice, counted: pd.DataFrame, w: Words
) -> str:
    """How many times as many there are in the east as in the west, now and through all quarters,
    beside how many times as many inhabitants the east has.
    """
    if counted.empty:
        return w("rar.sums.nothing")
    last = str(counted["quarter"].max())
    held = _persons_of(_compared(snapshot, "kontanthjaelp", choice, last))
    times = {quarter: held[EAST][quarter] / held[WEST][quarter] for quarter in held[WEST]}
    low, high = range_texts(times.values(), w)
    return w(
        "rar.sums.assistance",
        east=half_name(EAST, w, without=choice.without),
        times=value_text(times[last], w),
        people=value_text(_times_as_many_people(snapshot, choice, last), w),
        quarter=quarter_text(last, w),
        first=quarter_text(min(times), w),
        low=low,
        high=high,
    )


FINDINGS = {"ansatte": employees_finding, "kontanthjaelp": assistance_finding}


def _level_finding(counted: pd.DataFrame, name: str, choice: RarChoice, w: Words) -> str:
    """How many there are in each area in the newest quarter."""
    if counted.empty:
        return w("rar.sums.nothing")
    last = str(counted["quarter"].max())
    held = _persons_of(counted)
    return w(
        f"rar.sums.level_{name}",
        quarter=quarter_text(last, w),
        west=number(held[WEST][last], 0, w.lang),
        east=number(held[EAST][last], 0, w.lang),
        area=half_name(EAST, w, without=choice.without),
    )


def _counted(snapshot: Snapshot, name: str, choice: RarChoice) -> pd.DataFrame:
    return sums(snapshot, name, choice.definition, without=choice.without)


def _compared(snapshot: Snapshot, name: str, choice: RarChoice, as_of: str) -> pd.DataFrame:
    return sums(snapshot, name, choice.definition, without=choice.without, as_of=as_of)


def _persons_of(counted: pd.DataFrame) -> dict[str, dict[str, int]]:
    """The persons of each area by quarter, rising."""
    return {
        half: dict(zip(rows["quarter"], rows["persons"], strict=True))
        for half, rows in counted.groupby("half")
    }


def _times_as_many_people(snapshot: Snapshot, choice: RarChoice, quarter: str) -> float:
    """Inhabitants of the east over those of the west on 1 January of the year of a quarter, or of
    the last year that is known.
    """
    base = people_base(snapshot, choice)
    found = people(snapshot, choice.definition, base, without=choice.without)
    year = min(day_of(quarter).year, int(found["year"].max()))
    persons = found[found["year"] == year].set_index("half")["persons"]
    return float(persons[EAST] / persons[WEST])


def _definition(snapshot: Snapshot, name: str, choice: RarChoice, shows: str) -> str:
    counted = indicator(INDICATORS[name]).definition(choice.lang)
    split = split_sentence(rar_view(snapshot, choice))
    return " ".join(filter(None, (shows, counted, split)))


def _season(name: str, w: Words) -> tuple[str, ...]:
    """What the source says of the quarters."""
    one = indicator(INDICATORS[name])
    note = one.break_note_en if w.lang == "en" else one.break_note_da
    return (note,) if note else ()


def _period(counted: pd.DataFrame, w: Words) -> str:
    if counted.empty:
        return ""
    first, last = counted["quarter"].min(), counted["quarter"].max()
    return f"{quarter_text(first, w)} – {quarter_text(last, w)}"


def _index_table(counted: pd.DataFrame, choice: RarChoice, w: Words) -> Table:
    by_half = counted.pivot(index="quarter", columns="half", values="index")
    rows = tuple(
        (quarter_text(quarter, w), known(by_half[WEST][quarter]), known(by_half[EAST][quarter]))
        for quarter in by_half.index
    )
    means = (mean_column(w, half, "index", DECIMALS, without=choice.without) for half in SIDES)
    return Table((*columns(w, quarter=None), *means), rows)


def _persons_table(
    counted: pd.DataFrame, checks: Mapping[str, Check], choice: RarChoice, w: Words
) -> Table:
    """Both areas, and our sums beside those published where there are any."""
    held = _persons_of(counted)
    rows: list[tuple[Cell, ...]] = [
        (
            quarter_text(quarter, w),
            held[WEST][quarter],
            held[EAST][quarter],
            *(cell for check in checks.values() for cell in _beside(check, quarter)),
        )
        for quarter in held.get(WEST, {})
    ]
    areas = (mean_column(w, half, "sum", 0, without=choice.without) for half in SIDES)
    beside = [column for kind in checks for column in columns(w, **{f"{kind}_own": 0, kind: 0})]
    return Table((*columns(w, quarter=None), *areas, *beside), tuple(rows))


def _beside(check: Check, quarter: str) -> tuple[int | None, int | None]:
    return check.own.get(quarter), check.published.get(quarter)


def _lines(counted: pd.DataFrame, choice: RarChoice, column: str, w: Words) -> Lines | None:
    if counted.empty:
        return None
    lines = tuple(
        _line(counted[counted["half"] == half], choice, half, column, w) for half in SIDES
    )
    return Lines(lines, time_marks(w), has_zero=column == "persons", unit=w("rar.sums.unit"))


def _line(rows: pd.DataFrame, choice: RarChoice, half: str, column: str, w: Words) -> Line:
    """A point in the first month of each quarter; parted where the areas change."""
    name = half_first(half, w, without=choice.without)
    decimals = 0 if column == "persons" else DECIMALS
    texts = [number(value, decimals, w.lang) for value in rows[column]]
    points = [
        Point(day_of(quarter), float(value), f"{quarter_text(quarter, w)}: {name} {text}")
        for quarter, value, text in zip(rows["quarter"], rows[column], texts, strict=True)
    ]
    return Line(f"{name} {texts[-1]}", tuple(_parted(points, choice)), half, width=1.75)


def _parted(points: Sequence[Point], choice: RarChoice) -> list[tuple[Point, ...]]:
    if choice.definition != "dengang" or not REASSIGNED:
        return [tuple(points)]
    before = tuple(point for point in points if point.at < REASSIGNED)
    after = tuple(point for point in points if point.at >= REASSIGNED)
    return [part for part in (before, after) if part]
