"""The findings of `/sammenlign` in words, computed from the comparison; silent without one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dashboard.areas import municipality_names
from dashboard.comparison.groups import Group
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import year_spells
from dashboard.sammenlign.choice import ComparisonChoice
from dashboard.sammenlign.formatting import (
    group_text,
    in_sentence,
    measure_name,
    names_of,
    place_text,
    span_text,
    unit_of,
    value_text,
    valued,
    when,
    why_none,
    word_text,
)
from dashboard.sammenlign.measures.history import History
from dashboard.sammenlign.measures.indicators import Measure, municipal, periods_of
from dashboard.sammenlign.measures.likeness import NEAREST, Alike
from dashboard.sammenlign.measures.pairs import Ends, Pair
from dashboard.sammenlign.measures.rows import ComparisonView, Row
from dashboard.sammenlign.resolve import group_of
from data.snapshot import Snapshot


def headline(snapshot: Snapshot, view: ComparisonView) -> str:
    """In what those side by side differ most, measured by how the group differs; their names alone
    where nothing can be held together.
    """
    w, codes = words(view.choice.lang), view.choice.municipalities
    who = names_of(snapshot, codes, w)
    apart = _most_apart(view)
    if apart is None:
        return w("sammenlign.headline.names", who=who)
    names, values = municipality_names(snapshot), apart.values
    high, low = (end(codes, key=values.__getitem__) for end in (max, min))
    return w(
        "sammenlign.headline.apart",
        who=who,
        what=in_sentence(apart.measure, w),
        about=_about(apart, w),
        high=value_text(values[high], apart.measure, w),
        low=value_text(values[low], apart.measure, w),
        first=names[high],
        last=names[low],
    )


def _about(row: Row, w: Words) -> str:
    """Unit and period of a row, without a unit that the measure is called by."""
    unit = unit_of(row.measure, w)
    is_told = unit in measure_name(row.measure, w)
    return ", ".join([*([] if is_told else [unit]), when(row.period, w)])


def _most_apart(view: ComparisonView) -> Row | None:
    """The row in which they are farthest apart; the first of equals. None where all are equal."""
    found = [(row.distance(view.choice.municipalities) or 0.0, row) for row in view.every]
    most = max(found, key=lambda pair: pair[0], default=(0.0, None))
    return most[1] if most[0] else None


def subtitle(snapshot: Snapshot, view: ComparisonView) -> str:
    """How many rows there are, of when, and who they are held against."""
    w = words(view.choice.lang)
    group = group_text(snapshot, group_of(snapshot, view.choice), w)
    years = year_spells(row.period.at for row in view.rows)
    if not years:
        return w("sammenlign.subtitle.none", group=group)
    return w.counted("sammenlign.subtitle", len(view.rows), group=group, years=years)


def standing_sentence(snapshot: Snapshot, view: ComparisonView) -> str:
    """How often the first of them is over, under and like the group; nothing where no word could be
    said of it.
    """
    w, first = words(view.choice.lang), view.choice.municipalities[0]
    said = [row.cells[0].verdict for row in view.every]
    counted = Counter(one.word for one in said if one and one.word)
    if not counted:
        return ""
    return w(
        "sammenlign.standing",
        who=municipality_names(snapshot)[first],
        group=group_text(snapshot, group_of(snapshot, view.choice), w),
        over=counted["over"],
        under=counted["under"],
        like=counted["like"],
        all=sum(counted.values()),
    )


def age(snapshot: Snapshot, view: ComparisonView) -> str:
    """How old the newest and the oldest figures of the table are, and whether newer ones of the
    oldest were found.
    """
    w = words(view.choice.lang)
    if not view.every:
        return w("sammenlign.age.none")
    newest = max(view.every, key=lambda row: row.period.order)
    oldest = min(view.every, key=lambda row: row.period.order)
    is_last = periods_of(snapshot, oldest.measure)[-1] == oldest.period
    return w(
        f"sammenlign.age.{'last' if is_last else 'shared'}",
        newest=when(newest.period, w),
        of_newest=in_sentence(newest.measure, w),
        oldest=when(oldest.period, w),
        of_oldest=in_sentence(oldest.measure, w),
    )


def outsiders(snapshot: Snapshot, view: ComparisonView) -> tuple[str, ...]:
    """Who of those side by side is outside the group."""
    w, codes = words(view.choice.lang), view.choice.municipalities
    outside = [code for code in codes if code not in view.group]
    if not outside:
        return ()
    who = names_of(snapshot, outside, w)
    return (w.counted("sammenlign.notice.outside", len(outside), who=who),)


def notices(snapshot: Snapshot, view: ComparisonView) -> tuple[str, ...]:
    """The same, and that figures of several years stand in one table."""
    w = words(view.choice.lang)
    years = {row.period.year for row in view.rows}
    told = (
        (w("sammenlign.notice.years", first=min(years), last=max(years)),) if len(years) > 1 else ()
    )
    return (*outsiders(snapshot, view), *told)


def row_note(snapshot: Snapshot, row: Row, w: Words) -> str:
    """What to mind of a row: who has a newer value than the one they share, and a break."""
    newer = [
        w(
            "sammenlign.note.newer",
            who=municipality_names(snapshot)[cell.code],
            when=when(cell.newer, w),
        )
        for cell in row.cells
        if cell.newer
    ]
    return " ".join(filter(None, (*newer, row.measure.indicator.break_note(w.lang))))


def then_finding(snapshot: Snapshot, found: Ends, codes: Sequence[str], w: Words) -> str:
    """Who has risen most and who least since then; why nothing is said where the two are not to be
    held together.
    """
    name = measure_name(found.measure, w)
    if found.now is None:
        return w("sammenlign.then.none", what=name)
    if found.then is None:
        return w("sammenlign.then.only", what=name, now=when(found.now, w))
    both = {"what": name, "then": when(found.then, w), "now": when(found.now, w)}
    if found.is_broken:
        return w("sammenlign.then.broken", **both)
    changes = {
        code: found.after[code] - found.before[code]
        for code in codes
        if code in found.before and code in found.after
    }
    if not changes:
        return w("sammenlign.then.neither", **both)
    names = municipality_names(snapshot)
    most, least = (end(changes, key=changes.__getitem__) for end in (max, min))
    ends = {
        "first": names[most],
        "last": names[least],
        "unit": unit_of(found.measure, w),
        **{
            f"{which}_{when_}": value_text(values[code], found.measure, w)
            for which, code in (("first", most), ("last", least))
            for when_, values in (("then", found.before), ("now", found.after))
        },
    }
    ends |= {"what": name, "span": span_text(found.then, found.now, w)}
    return w(f"sammenlign.then.{'one' if most == least else 'both'}", **ends)


def pair_finding(snapshot: Snapshot, found: Pair, codes: Sequence[str], w: Words) -> str:
    """Where the first of them lies in both measures, and of how many municipalities both are
    known; nothing about a cause.
    """
    names, first = municipality_names(snapshot), codes[0]
    values = {
        "x": in_sentence(found.x, w),
        "y": in_sentence(found.y, w),
        "count": len(found.points),
        "who": names[first],
    }
    if not found.points:
        return w("sammenlign.pair.none", **values)
    if first not in found.points:
        return w("sammenlign.pair.others", **values)
    across, up = found.points[first]
    return w(
        "sammenlign.pair.found",
        **values,
        across=valued(across, found.x, w),
        up=valued(up, found.y, w),
        x_when=when(found.x_period, w) if found.x_period else "",
        y_when=when(found.y_period, w) if found.y_period else "",
    )


def alike_finding(snapshot: Snapshot, code: str, found: Alike, w: Words) -> str:
    """Who are most like a municipality, the most alike first."""
    who = municipality_names(snapshot)[code]
    if not found.codes:
        return w("sammenlign.alike.none", who=who)
    names = names_of(snapshot, found.codes[:3], w)
    return w("sammenlign.alike.found", who=who, names=names, count=min(NEAREST, len(found.codes)))


def spread_finding(
    snapshot: Snapshot, choice: ComparisonChoice, row: Row | None, group: Group, w: Words
) -> str:
    """The place and the word of each of those side by side in the group."""
    if row is None:
        measure = Measure(municipal()[choice.indicator])
        return w("sammenlign.then.none", what=measure_name(measure, w))
    names = municipality_names(snapshot)
    parts = [
        w(
            "sammenlign.spread.one",
            who=names[cell.code],
            value=value_text(cell.value, row.measure, w),
            told=", ".join(filter(None, (place_text(cell, group.codes, w), word_text(cell, w))))
            or w("sammenlign.spread.untold"),
        )
        if cell.value is not None
        else w("sammenlign.spread.none", who=names[cell.code], why=why_none(cell, w))
        for cell in row.cells[: len(choice.municipalities)]
    ]
    return w(
        "sammenlign.spread.finding",
        what=measure_name(row.measure, w),
        unit=unit_of(row.measure, w),
        when=when(row.period, w),
        group=group_text(snapshot, group, w),
        parts="; ".join(parts),
    )


def history_finding(snapshot: Snapshot, choice: ComparisonChoice, found: History, w: Words) -> str:
    """From what to what each of those side by side went, over the years that it is known of."""
    name, names = measure_name(found.measure, w), municipality_names(snapshot)
    if not found.periods:
        return w("sammenlign.then.none", what=name)
    parts = []
    for code in choice.municipalities:
        points = list(found.values[code].items())
        if len(points) < 2:
            continue
        (first, begin), (last, end) = points[0], points[-1]
        parts.append(
            w(
                "sammenlign.history.one",
                who=names[code],
                begin=value_text(begin, found.measure, w),
                end=value_text(end, found.measure, w),
                first=when(first, w),
                last=when(last, w),
            )
        )
    if not parts:
        return w("sammenlign.history.none", what=name)
    return w(
        "sammenlign.history.finding",
        what=name,
        unit=unit_of(found.measure, w),
        parts="; ".join(parts),
    )
