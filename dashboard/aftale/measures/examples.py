"""The agreements that were really made, as cases to open; what is not published stays unknown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

import pandas as pd

from dashboard.aftale.measures.starts import is_whole, published_start
from dashboard.areas import municipality_names, region_of
from dashboard.kit.cache import kept
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number
from dashboard.quota.agreement import (
    Alternative,
    Case,
    Clause,
    Kind,
    Rule,
    Start,
    Status,
    Transfer,
    changes,
)
from dashboard.quotas.regional import regional_quotas
from dashboard.quotas.sets import QuotaSet, quota_sets
from data.schemas.places import MUNICIPALITIES_OF_REGION
from data.snapshot import Snapshot

CALCULATED, AGREED = "beregnet", "aftalt"


@kept
def examples(snapshot: Snapshot, lang: str = "da") -> Mapping[str, Case]:
    """Every agreement by its name (`laesoe-2021`, `1083-2015-1`), the newest first.

    Those of `agreement_transfers` come with their transfers. Where a region's agreed numbers are
    all that is published, the case is those numbers.
    """
    w = words(lang)
    by_name = snapshot["agreement_transfers"].groupby("agreement_id")
    found = {str(name): _with_transfers(snapshot, rows, w) for name, rows in by_name}
    listed = {_announced(case.start) for case in found.values()}
    for start in _agreed_whole(snapshot):
        if _announced(start) not in listed:
            name = f"{start.region_code}-{start.quota_year}-{start.revision}"
            found[name] = _only_numbers(snapshot, start, w)
    newest = sorted(found, key=lambda name: _announced(found[name].start)[:2], reverse=True)
    return MappingProxyType({name: found[name] for name in newest})


def example(snapshot: Snapshot, name: str, lang: str = "da") -> Case:
    """The agreement of that name; the newest for a name there is not."""
    known = examples(snapshot, lang)
    return known[name] if name in known else next(iter(known.values()))


def _announced(start: Start) -> tuple[int, int, str]:
    return start.quota_year, start.revision, start.region_code


def _with_transfers(snapshot: Snapshot, rows: pd.DataFrame, w: Words) -> Case:
    """An agreement whose transfers are published, from as much of its start as is."""
    transfers = tuple(
        Transfer(giver, taker, None if pd.isna(size) else int(size), note, Status.AGREED)
        for giver, taker, size, note in rows[
            ["from_code", "to_code", "transfer_persons", "note"]
        ].itertuples(index=False, name=None)
    )
    year, revision = int(rows["quota_year"].iloc[0]), int(rows["revision"].iloc[0])
    region = region_of(snapshot)[transfers[0].from_code]
    calculated, agreed = (
        published_start(snapshot, _set(snapshot, year, revision, kind), region)
        for kind in (CALCULATED, AGREED)
    )
    start = _led_back(agreed, transfers) or calculated
    sources = (*rows["source_id"], *calculated.source_ids, *start.source_ids)
    start = replace(start, source_ids=tuple(dict.fromkeys(sources)))
    case = _made(start, transfers, w)
    return case.but(
        title=_title(snapshot, case, agreed, w),
        comment=" ".join(_missing(snapshot, case, agreed, w)),
    )


def _made(start: Start, transfers: tuple[Transfer, ...], w: Words) -> Case:
    """An agreement whose own text, with clause and signatures, is not published."""
    alternative = Alternative(w("eksempel.alternative"), transfers)
    return Case(start, (alternative,), clause=Clause(Rule.UNKNOWN))


def _set(snapshot: Snapshot, year: int, revision: int, kind: str) -> QuotaSet:
    """What is published of an announcement and kind, which may be nothing."""
    return quota_sets(snapshot).get((year, revision, kind)) or QuotaSet(year, revision, kind, {})


def _led_back(agreed: Start, transfers: Sequence[Transfer]) -> Start | None:
    """The start that the transfers led away from, where every agreed number is published."""
    gained = changes(transfers)
    before = {
        code: persons - change
        for code, persons in agreed.quotas
        if persons is not None and (change := gained.get(code, 0)) is not None
    }
    if len(before) < len(agreed.quotas):
        return None
    return replace(agreed, quotas=tuple(before.items()), kind=Kind.DERIVED)


def _title(snapshot: Snapshot, case: Case, agreed: Start, w: Words) -> str:
    """Who gave all it had, who took over; otherwise the region whose agreement it is."""
    table = snapshot["municipalities"].set_index("municipality_code")
    givers = {transfer.from_code for transfer in case.transfers}
    takers = {transfer.to_code for transfer in case.transfers}
    start = case.start
    when = {"year": start.quota_year, "revision": start.revision}
    changed = "_changed" if start.revision else ""
    if len(givers) == 1 and all(agreed.numbers[giver] == 0 for giver in givers):
        return w(f"eksempel.title.giver{changed}", giver=table.at[givers.pop(), "name_da"], **when)
    if len(takers) == 1:
        return w(f"eksempel.title.taker{changed}", taker=table.at[takers.pop(), "name_da"], **when)
    inside = table.loc[table["region_code"] == start.region_code, "region_name"]
    return w(f"eksempel.title.region{changed}", region=inside.iloc[0], **when)


def _missing(snapshot: Snapshot, case: Case, agreed: Start, w: Words) -> Iterator[str]:
    """What is known, and what nobody has published."""
    start = case.start
    known = sum(persons is not None for persons in start.numbers.values())
    if start.kind is Kind.DERIVED:
        yield w("eksempel.derived")
    elif not known:
        yield w("eksempel.none")
    elif known < len(start.numbers):
        yield w("eksempel.partial", known=known, of=len(start.numbers))
    if any(transfer.persons is None for transfer in case.transfers):
        yield w("eksempel.size")
    names = municipality_names(snapshot)
    for code, persons in agreed.quotas:
        if persons is not None and case.quotas[code] is None:
            yield w("eksempel.ended", name=names[code], persons=number(persons, 0, w.lang))
    if start.regionskvote is None:
        yield w("eksempel.no_regionskvote")
    yield w("eksempel.paper")


def _agreed_whole(snapshot: Snapshot) -> Iterator[Start]:
    """The regions' agreed numbers, where they are published for every municipality."""
    for one in quota_sets(snapshot).values():
        for region in MUNICIPALITIES_OF_REGION:
            if one.kind == AGREED and is_whole(one, region):
                yield published_start(snapshot, one, region)


def _only_numbers(snapshot: Snapshot, start: Start, w: Words) -> Case:
    """An agreement of which only the numbers are published, beside the calculated sum."""
    case = _made(start, (), w)
    comment = [w("eksempel.only_agreed")]
    key = (start.quota_year, start.revision, start.region_code, CALCULATED)
    calculated = regional_quotas(snapshot).get(key)
    if calculated and calculated.quota_persons is not None and start.total is not None:
        sums = {"calculated": calculated.quota_persons, "agreed": start.total}
        values = {name: number(persons, 0, w.lang) for name, persons in sums.items()}
        comment.append(w("eksempel.calculated_sum", **values))
        sources = (*start.source_ids, calculated.source_id)
        start = replace(start, source_ids=tuple(dict.fromkeys(sources)))
    comment.append(w("eksempel.paper"))
    return case.but(start=start, title=_title(snapshot, case, start, w), comment=" ".join(comment))
