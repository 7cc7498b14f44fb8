"""What several announcements tell together, as exhibits: the same landstal with other counts, and
how a lower landstal was carried out.
"""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.areas import members, municipality_names, region_names
from dashboard.kit.charts.spec import Bar, Bars
from dashboard.kit.exhibit import Cell, Column, Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number
from dashboard.kvoter.choice import KvoteChoice
from dashboard.kvoter.paths import announced, sources_of
from dashboard.quotas.announced import announcements
from dashboard.quotas.revisions import FEWEST_COMPARED, Compared, Pair, reductions, same_landstal
from data.snapshot import Snapshot

SAME, REDUCTION = "samme-landstal", "nedsaettelser"
PROPORTIONAL_WITHIN = 5.0
HUNDRED = 100


def same_landstal_exhibit(snapshot: Snapshot, choice: KvoteChoice) -> Exhibit:
    """Quotas that changed from a year to the next while the landstal stayed: of the regions and
    Midtjylland's municipalities in the picture, of all in the table. Told of the selected
    municipality where it is among them, otherwise of the region that changed most, last.
    """
    w, pairs = words(choice.lang), same_landstal(snapshot)
    every = [(pair, one) for pair in pairs for one in pair.compared]
    columns = (
        Column(w("kvoter.same.years")),
        Column(w("kvoter.column.landstal"), 0, w("kvoter.same.unit")),
        Column(w("kvoter.same.place")),
        Column(w("kvoter.column.kind")),
        Column(w("kvoter.same.before"), 0, w("kvoter.same.unit")),
        Column(w("kvoter.same.after"), 0, w("kvoter.same.unit")),
        Column(w("kvoter.same.change"), 0, w("kvoter.same.unit"), is_signed=True),
        Column(w("kvoter.column.source")),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            f"{pair.years[0]}–{pair.years[1]}",
            pair.announced[0].persons,
            place_name(snapshot, one, w),
            w(f"quotas.kind.{one.kinds[1]}"),
            *one.persons,
            one.persons[1] - one.persons[0],
            snapshot.sources.get(one.source_ids[-1]),
        )
        for pair, one in every
    )
    return Exhibit(
        name=SAME,
        title=w("kvoter.same.title"),
        finding=_same_finding(snapshot, every, choice.selected, w),
        unit=w("kvoter.same.unit"),
        period=_period(pairs),
        table=Table(columns, rows),
        sources=_sources(snapshot, pairs),
        chart=_same_bars(snapshot, every, choice.selected, w),
        notices=(w("kvoter.same.explanation"),),
        definition=w("kvoter.same.definition"),
    )


def reduction_exhibit(snapshot: Snapshot, choice: KvoteChoice) -> Exhibit:
    """Every lowered landstal with the quotas that are known before and after, as shares of what
    they were.
    """
    w = words(choice.lang)
    pairs = [pair for pair in reductions(snapshot) if pair.compared]
    columns = (
        Column(w("kvoter.column.year")),
        Column(w("kvoter.column.revision")),
        Column(w("kvoter.reduction.place")),
        Column(w("kvoter.reduction.before"), 0, w("kvoter.history.unit")),
        Column(w("kvoter.reduction.after"), 0, w("kvoter.history.unit")),
        Column(w("kvoter.reduction.ratio"), 1),
        Column(w("kvoter.column.source")),
    )
    return Exhibit(
        name=REDUCTION,
        title=w("kvoter.reduction.title"),
        finding=_reduction_finding(pairs, w),
        unit=w("kvoter.reduction.unit"),
        period=_period(pairs),
        table=Table(columns, tuple(_reduction_rows(snapshot, pairs, w))),
        sources=_sources(snapshot, pairs),
        chart=_reduction_bars(snapshot, pairs, w),
        notices=(w("kvoter.reduction.explanation", fewest=FEWEST_COMPARED),),
        definition=w("kvoter.reduction.definition"),
    )


def place_name(snapshot: Snapshot, one: Compared, w: Words) -> str:
    """A municipality's name, or a region's."""
    if one.is_region:
        return region_names(snapshot)[one.code]
    return municipality_names(snapshot)[one.code]


def _same_finding(
    snapshot: Snapshot, every: Sequence[tuple[Pair, Compared]], selected: str, w: Words
) -> str:
    own = [(pair, one) for pair, one in every if one.code == selected and not one.is_region]
    regions = [(pair, one) for pair, one in every if one.is_region]
    told = own or sorted(regions, key=lambda it: (it[0].years, it[1].ratio or 0.0))[-1:]
    if not told:
        return w("kvoter.same.none")
    pair, one = told[0]
    before, after = (number(count, 0, w.lang) for count in one.persons)
    is_moved = any(len(announcements(snapshot, year)) > 1 for year in pair.years)
    return w(
        f"kvoter.same.finding_{'region' if one.is_region else 'municipality'}",
        landstal=w(
            "kvoter.same.moved" if is_moved else "kvoter.same.both",
            landstal=number(pair.announced[0].persons, 0, w.lang),
            first=pair.years[0],
            last=pair.years[1],
        ),
        who=place_name(snapshot, one, w),
        before=before,
        after=after,
    )


def _same_bars(
    snapshot: Snapshot, every: Sequence[tuple[Pair, Compared]], selected: str, w: Words
) -> Bars | None:
    """Two bars for each, the first year's in the colour of context."""
    ours = members(snapshot, "midtjylland", 0)
    bars = [
        Bar(
            str(year),
            float(count),
            number(count, 0, w.lang),
            colour,
            group=w(
                "kvoter.same.group",
                who=place_name(snapshot, one, w),
                landstal=number(pair.announced[0].persons, 0, w.lang),
            ),
            spoken=w(
                "kvoter.same.spoken",
                who=place_name(snapshot, one, w),
                persons=number(count, 0, w.lang),
                year=year,
                landstal=number(pair.announced[0].persons, 0, w.lang),
            ),
            is_chosen=one.code == selected and not one.is_region,
        )
        for pair, one in every
        if one.is_region or one.code in ours or one.code == selected
        for year, count, colour in zip(pair.years, one.persons, ("ink_soft", "accent"), strict=True)
    ]
    return Bars(tuple(bars), unit=w("kvoter.same.unit")) if bars else None


def _reduction_finding(pairs: Sequence[Pair], w: Words) -> str:
    told = [pair for pair in pairs if pair.ratios]
    if not told:
        return w("kvoter.reduction.none")
    most = HUNDRED * max(abs(one - pair.ratio) for pair in told for one in pair.ratios)
    key = "finding" if most <= PROPORTIONAL_WITHIN else "finding_apart"
    best = max(told, key=lambda pair: (len(pair.ratios), pair.announced[0].persons))
    low, high = (number(HUNDRED * best.ratios[at], 0, w.lang) for at in (0, -1))
    pct = number(HUNDRED * best.ratio, 0, w.lang)
    example = w("kvoter.reduction.example", year=best.years[0], pct=pct, low=low, high=high)
    most_text = number(most, 0, w.lang)
    return w(f"kvoter.reduction.{key}", count=len(told), most=most_text, example=example)


def _reduction_rows(snapshot: Snapshot, pairs: Sequence[Pair], w: Words) -> list[tuple[Cell, ...]]:
    """For each: the landstal itself, then regions and municipalities."""
    rows: list[tuple[Cell, ...]] = []
    for pair in pairs:
        sooner, later = pair.announced
        what = str(pair.years[0]), announced(later.revision, w)
        own = w("kvoter.column.landstal"), sooner.persons, later.persons, HUNDRED * pair.ratio
        rows.append((*what, *own, snapshot.sources.get(later.source_id)))
        for one in pair.compared:
            pct = None if one.ratio is None else HUNDRED * one.ratio
            source = snapshot.sources.get(one.source_ids[-1])
            rows.append((*what, place_name(snapshot, one, w), *one.persons, pct, source))
    return rows


def _reduction_bars(snapshot: Snapshot, pairs: Sequence[Pair], w: Words) -> Bars | None:
    """The landstal's share in the colour of context, then the quotas' that are large enough."""
    bars: list[Bar] = []
    for pair in pairs:
        sooner, later = (one.persons for one in pair.announced)
        group = w(
            "kvoter.reduction.group",
            year=pair.years[0],
            first=number(sooner, 0, w.lang),
            last=number(later, 0, w.lang),
        )
        if not pair.telling:
            continue
        bars.append(_share(w("kvoter.reduction.landstal"), (sooner, later), "ink_soft", group, w))
        bars += [
            _share(place_name(snapshot, one, w), one.persons, "accent", group, w)
            for one in pair.telling
        ]
    return Bars(tuple(bars), unit=w("kvoter.reduction.unit")) if bars else None


def _share(name: str, persons: tuple[int, int], colour: str, group: str, w: Words) -> Bar:
    before, after = persons
    text = w(
        "kvoter.reduction.pct",
        pct=number(HUNDRED * after / before, 0, w.lang),
        before=number(before, 0, w.lang),
        after=number(after, 0, w.lang),
    )
    return Bar(name, HUNDRED * after / before, text, colour, group=group)


def _period(pairs: Sequence[Pair]) -> str:
    every = [year for pair in pairs for year in pair.years]
    return f"{min(every)}–{max(every)}" if every else ""


def _sources(snapshot: Snapshot, pairs: Sequence[Pair]) -> tuple:
    """Behind the quotas, then behind the landstal."""
    quotas = [name for pair in pairs for one in pair.compared for name in one.source_ids]
    return sources_of(
        snapshot, [*quotas, *(one.source_id for pair in pairs for one in pair.announced)]
    )
