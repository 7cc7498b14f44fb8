"""What a case looks like in one of its alternatives: a row per municipality, classes, sums."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dashboard.areas import municipality_names
from dashboard.indicators import inhabitants
from dashboard.kit.cache import kept
from dashboard.kit.charts.classes import Classes, classify
from dashboard.kit.charts.marks import NOT_PUBLISHED, mark_of
from dashboard.quota.agreement import Alternative, Case, History, Transfer, quotas_after
from data.snapshot import Snapshot, Source

DECIMALS = {"aendring": 0, "aftalt": 0, "pr_1000": 2}
KEPT = 128


@dataclass(frozen=True)
class Row:
    """A municipality's way from its starting number to the agreed one, in persons.

    None where a figure is not published. `incoming` and `outgoing` are what it takes and gives.
    """

    code: str
    name: str
    start: int | None
    incoming: int | None
    outgoing: int | None
    agreed: int | None
    inhabitants: int | None

    @property
    def change(self) -> int | None:
        """What it takes on altogether; below zero when it gives more than it takes."""
        is_known = self.incoming is not None and self.outgoing is not None
        return self.incoming - self.outgoing if is_known else None  # type: ignore[operator]

    @property
    def per_1000_before(self) -> float | None:
        """The starting number per 1,000 inhabitants on the same day."""
        return _per_1000(self.start, self.inhabitants)

    @property
    def per_1000(self) -> float | None:
        """The agreed number per 1,000 inhabitants on 1 January of the quota year."""
        return _per_1000(self.agreed, self.inhabitants)

    @property
    def change_per_1000(self) -> float | None:
        """The change per 1,000 inhabitants."""
        return _per_1000(self.change, self.inhabitants)

    def value(self, measure: str) -> float | None:
        """The figure of a measure: `aendring`, `aftalt` or `pr_1000`."""
        return {"aendring": self.change, "aftalt": self.agreed, "pr_1000": self.per_1000}[measure]


@dataclass(frozen=True)
class AgreementView:
    """One alternative of a case by one measure; `rows` stand in the order of the alphabet."""

    case: Case
    alternative: Alternative
    measure: str
    rows: tuple[Row, ...]
    classes: Classes

    @property
    def decimals(self) -> int:
        """How many decimals the measure is shown with."""
        return DECIMALS[self.measure]

    def mark(self, row: Row) -> str:
        """The mark of a row's figure."""
        value = row.value(self.measure)
        return NOT_PUBLISHED if value is None else mark_of(round(value, self.decimals))

    def class_index(self, row: Row) -> int | None:
        """The class of a row's figure; -1 for zero, None where there is none."""
        value = row.value(self.measure)
        if value is None:
            return None
        return -1 if round(value, self.decimals) == 0 else self.classes.index_of(value)

    @property
    def changed_codes(self) -> tuple[str, ...]:
        """The codes of those whose number the transfers change."""
        return tuple(row.code for row in self.rows if row.change != 0)

    @property
    def is_made(self) -> bool:
        """Whether it is an agreement that was made, with its own text unpublished."""
        return self.case.clause.is_unknown

    @property
    def total(self) -> Row:
        """The municipalities together; the published sum where a start is not published."""
        columns = ("start", "incoming", "outgoing", "agreed", "inhabitants")
        sums = {name: _summed(getattr(row, name) for row in self.rows) for name in columns}
        if sums["start"] is None:
            sums["start"] = self.case.start.total
        return Row("", "", **sums)

    @property
    def names(self) -> Mapping[str, str]:
        """The municipalities' names, by code."""
        return {row.code: row.name for row in self.rows}


@kept
def agreement_view(snapshot: Snapshot, case: Case, measure: str = "") -> AgreementView:
    """The chosen alternative; without a measure by the one that says most."""
    measure = measure or ("aendring" if case.transfers else "aftalt")
    rows = _rows(snapshot, case, case.alternative)
    return AgreementView(case, case.alternative, measure, rows, _classes(rows, measure))


@kept
def side_by_side(snapshot: Snapshot, case: Case, measure: str) -> tuple[AgreementView, ...]:
    """Every alternative by one measure, in the same classes."""
    every = [_rows(snapshot, case, one) for one in case.alternatives]
    pool = tuple(row for rows in every for row in rows)
    return tuple(
        AgreementView(case.choosing(index), one, measure, rows, _classes(rows, measure, pool))
        for index, (one, rows) in enumerate(zip(case.alternatives, every, strict=True))
    )


def rows_that_differ(views: Sequence[AgreementView]) -> tuple[int, ...]:
    """Where in the alphabet the municipalities stand whose number is not the same in all views."""
    every = zip(*(view.rows for view in views), strict=True)
    return tuple(
        at for at, rows in enumerate(every) if len({(row.agreed, row.change) for row in rows}) > 1
    )


def sources_of(snapshot: Snapshot, case: Case, *more: str) -> tuple[Source, ...]:
    """Where the starting numbers were published, then `more` by their ids."""
    named = dict.fromkeys((*case.start.source_ids, *more))
    return tuple(snapshot.sources[name] for name in named if name in snapshot.sources)


def population_sources(snapshot: Snapshot, case: Case) -> tuple[str, ...]:
    """The ids of the sources of the inhabitants that persons per 1,000 are worked out from."""
    people, year = inhabitants(snapshot), case.start.quota_year
    keys = ((year, code) for code in case.start.numbers)
    return tuple(dict.fromkeys(people[key][1] for key in keys if key in people))


def last_move(history: History) -> frozenset[int]:
    """The indices of the transfers that were put in or changed when they were last moved."""
    start, now = history.present.start, history.present.transfers
    before = next((one for one in reversed(history.past) if one.transfers != now), None)
    if before is None or before.start != start:
        return frozenset()
    left = Counter(before.transfers)
    found = set()
    for index, transfer in enumerate(now):
        if left[transfer]:
            left[transfer] -= 1
        else:
            found.add(index)
    return frozenset(found)


def moved_persons(transfers: Iterable[Transfer]) -> int | None:
    """The persons of some transfers together; None where one of them is not published."""
    return _summed(one.persons for one in transfers)


def _classes(rows: Sequence[Row], measure: str, pool: Sequence[Row] = ()) -> Classes:
    """Classes of the rows' figures, with limits that fit those of `pool` as well."""
    figures, others = (
        [value for row in some if (value := row.value(measure)) is not None]
        for some in (rows, pool)
    )
    return classify(
        figures,
        method="naturlige",
        decimals=DECIMALS[measure],
        pool=[*figures, *others] if others else (),
        diverging=measure == "aendring",
    )


def _rows(snapshot: Snapshot, case: Case, alternative: Alternative) -> tuple[Row, ...]:
    people = inhabitants(snapshot)
    agreed = quotas_after(case.start, alternative.transfers)
    year = case.start.quota_year
    return tuple(
        Row(
            code,
            name,
            case.start.numbers[code],
            moved_persons(one for one in alternative.transfers if one.to_code == code),
            moved_persons(one for one in alternative.transfers if one.from_code == code),
            agreed[code],
            people[year, code][0] if (year, code) in people else None,
        )
        for code, name in municipality_names(snapshot).items()
        if code in agreed
    )


def _summed(values: Iterable[int | None]) -> int | None:
    found = list(values)
    return None if None in found else sum(one for one in found if one is not None)


def _per_1000(persons: int | None, people: int | None) -> float | None:
    return 1000 * persons / people if persons is not None and people else None
