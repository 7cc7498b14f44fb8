"""Who sat in a council: the seats of each body in each composition."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.kit.charts.spec import Bar, Bars
from dashboard.kit.exhibit import Exhibit, Table
from dashboard.kit.words import Words, words
from dashboard.rar.choice import RarChoice
from dashboard.rar.exhibits.cells import columns, sources_of
from dashboard.rar.measures.seats import (
    ASSOCIATE,
    MEMBER,
    Composition,
    Seats,
    change,
    compositions,
    services,
)
from dashboard.rar.notices import successor
from data.snapshot import Snapshot

KKR = "(KKR)"


def council(snapshot: Snapshot, choice: RarChoice) -> Exhibit:
    """Every composition, members before associates; both councils are put together alike."""
    w, found = words(choice.lang), compositions(snapshot)
    rows = tuple(
        (each.period, w(f"rar.role.{role}"), body_name(seat.body, w), seat.seats)
        for each in found
        for role, seats in roles(each)
        for seat in seats
    )
    served = [one.source.source_id for one in services(snapshot)]
    return Exhibit(
        name="raadet",
        title=w("rar.section.raadet"),
        finding=council_finding(found, successor(snapshot, w), w),
        unit=w("rar.council_seats.unit"),
        period=", ".join(period_text(each) for each in found),
        table=Table(columns(w, period=None, role=None, body=None, seats=0), rows),
        sources=sources_of(snapshot, [*(one.source.source_id for one in found), *served]),
        chart=_bars(found, w) if found else None,
        definition=w("rar.council_seats.shows"),
    )


def council_finding(found: Sequence[Composition], follower: str, w: Words) -> str:
    """How many sat in each council, how many of them KKR appointed, and what changed last; the
    councils are no more, and the composition of the one that followed was not found.
    """
    if not found:
        return w("rar.council_seats.nothing")
    last = found[-1]
    own = sum(one.seats for one in last.members if is_of_kkr(one))
    told = [w("rar.council_seats.finding", total=last.total, own=own)]
    if len(found) > 1:
        changed = change(found[-2].members, last.members)
        gone, come = (_bodies(each, w) for each in (changed.gone, changed.come))
        if gone and come:
            told.append(w("rar.council_seats.changed", gone=gone, come=come))
    return " ".join([*told, w("rar.council_seats.after", council=follower)])


def roles(each: Composition) -> tuple[tuple[str, tuple[Seats, ...]], ...]:
    """Members, then the associates who sit at the table without being members."""
    return (MEMBER, each.members), (ASSOCIATE, each.associates)


def is_of_kkr(seat: Seats) -> bool:
    """Whether KKR appoints them."""
    return KKR in seat.body


def body_name(text: str, w: Words) -> str:
    """What a body is called in the reader's language."""
    key = f"rar.body.{text}"
    return w(key) if w.has(key) else text


def period_text(each: Composition) -> str:
    """The years of a composition: `2015–2018`."""
    return each.period.replace("-", "–")


def _bodies(seats: Sequence[Seats], w: Words) -> str:
    return w.listed([f"{body_name(one.body, w)} ({one.seats})" for one in seats])


def _bars(found: Sequence[Composition], w: Words) -> Bars:
    return Bars(
        tuple(
            Bar(
                name=body_name(seat.body, w),
                value=seat.seats,
                text=str(seat.seats),
                colour="accent" if is_of_kkr(seat) else "ink_soft",
                group=f"{period_text(each)}: {w(f'rar.role.{role}')}",
            )
            for each in found
            for role, seats in roles(each)
            for seat in seats
        ),
        unit=w("rar.council_seats.unit"),
    )
