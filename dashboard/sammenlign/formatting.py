"""Municipalities, periods, values and groups as they are written on `/sammenlign`."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.areas import municipality_names
from dashboard.comparison.formatting import (
    own_text,
    period_text,
    rank_text,
    rate_decimals,
    rate_unit,
    verdict_text,
)
from dashboard.comparison.groups import Group
from dashboard.indicators import OwnValue, Period
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number
from dashboard.sammenlign.measures.indicators import Measure
from dashboard.sammenlign.measures.rows import Cell
from data.snapshot import Snapshot

NOTHING_SHOWN = "–"


def names_of(snapshot: Snapshot, codes: Sequence[str], w: Words) -> str:
    """Municipalities as a list in a sentence."""
    names = municipality_names(snapshot)
    return w.listed([names[code] for code in codes])


def measure_name(measure: Measure, w: Words) -> str:
    """What a measure is called; a count beside its rate says which of the two it is."""
    name = measure.indicator.name(w.lang)
    if measure.is_counted:
        return w("sammenlign.counted", name=name)
    return name


def in_sentence(measure: Measure, w: Words) -> str:
    """The name inside a sentence: it begins small."""
    name = measure_name(measure, w)
    return name[:1].lower() + name[1:]


def unit_of(measure: Measure, w: Words) -> str:
    """The unit of what is compared, or of the count as it was published."""
    return measure.indicator.unit(w.lang) if measure.is_counted else rate_unit(measure.indicator, w)


def decimals_of(measure: Measure) -> int:
    """The decimals that its values are written with."""
    return measure.indicator.decimals if measure.is_counted else rate_decimals(measure.indicator)


def value_text(value: float, measure: Measure, w: Words) -> str:
    """A value without its unit."""
    return number(value, decimals_of(measure), w.lang)


def valued(value: float, measure: Measure, w: Words) -> str:
    """A value with its unit."""
    return f"{value_text(value, measure, w)} {unit_of(measure, w)}"


def when(period: Period, w: Words) -> str:
    """When a value is of; a quota's announcement and type besides its year."""
    if not period.kind:
        return period_text(period, w)
    which = "later" if period.revision else "first"
    return w(
        f"sammenlign.announced.{which}",
        year=period.at,
        revision=period.revision,
        kind=w(f"quotas.kind.{period.kind}"),
    )


def span_text(first: Period, last: Period, w: Words) -> str:
    """From when till when, spaced unless both are years: `2008–2024`; once where both are one."""
    ends = dict.fromkeys(when(one, w) for one in (first, last))
    if len(ends) == 1:
        return next(iter(ends))
    kind = "years" if all(text.isdigit() for text in ends) else "other"
    return w(f"sammenlign.span.{kind}", **dict(zip(("first", "last"), ends, strict=True)))


def why_none(cell: Cell, w: Words) -> str:
    """Why a municipality has no value: it was not found, it cannot have one, or the measure was
    only gathered of the region.
    """
    if not cell.is_gathered:
        return w("sammenlign.not_gathered")
    return w(f"chart.mark.{cell.mark}")


def place_text(cell: Cell, group: Sequence[str], w: Words) -> str:
    """Its place in the group; one outside has none."""
    if cell.value is None:
        return ""
    if cell.code not in group:
        return w("sammenlign.outside")
    return rank_text(cell.rank, w)


def word_text(cell: Cell, w: Words) -> str:
    """The word for where it lies in the group, or why there is none."""
    if cell.value is None or cell.verdict is None:
        return ""
    return verdict_text(cell.verdict, w)


def own_value(own: OwnValue | None, measure: Measure, w: Words) -> str:
    """An area's own rate; a dash where it has none."""
    return own_text(own, measure.indicator, w) or NOTHING_SHOWN


def group_text(snapshot: Snapshot, group: Group, w: Words) -> str:
    """Who are in a group, by its rule: `de 19 kommuner i KKR Midtjylland`."""
    of = municipality_names(snapshot)[group.of]
    others = len(group.codes) - 1
    values = {"count": len(group.codes), "others": others, "of": of, "name": group.name}
    if group.kind == "naboer":
        return w.counted("sammenlign.group_is.naboer", others, of=of)
    if group.kind == "stoerrelse":
        return w(f"sammenlign.group_is.{_class(group)}", **values | _limits(group, w))
    return w(f"sammenlign.group_is.{group.kind}", **values)


def _class(group: Group) -> str:
    if not group.low:
        return "smallest"
    return "middle" if group.high else "largest"


def _limits(group: Group, w: Words) -> dict[str, str]:
    return {"low": number(group.low, 0, w.lang), "high": number(group.high, 0, w.lang)}
