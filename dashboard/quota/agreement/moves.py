"""The moves of a negotiation: each answers with the transfers that carry it out.

They take the numbers as they stand (`case.quotas`) and are put into a case by
`case.adding(…)`. What cannot be done raises `NotPossible`.
"""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.quota.agreement.refusal import NotPossible, Reason
from dashboard.quota.agreement.start import total
from dashboard.quota.agreement.transfer import Status, Transfer
from dashboard.quota.whole import scaled

Quotas = Mapping[str, int | None]
Moves = tuple[Transfer, ...]


def take_over(
    quotas: Quotas, giver: str, taker: str, reason: str = "", status: Status = Status.PROPOSED
) -> Moves:
    """One municipality takes over another's whole number, as Frederikshavn did Læsø's."""
    return (Transfer(giver, taker, _to_give(quotas, giver), reason, status),)


def split(
    giver: str, shares: Mapping[str, int], reason: str = "", status: Status = Status.PROPOSED
) -> Moves:
    """Several municipalities each take some of one's persons, `shares` by code."""
    return tuple(
        Transfer(giver, taker, persons, reason, status)
        for taker, persons in sorted(shares.items())
        if persons
    )


def exempt(quotas: Quotas, code: str, reason: str = "", status: Status = Status.PROPOSED) -> Moves:
    """One municipality comes to zero; all others take its persons in proportion to their own."""
    _to_give(quotas, code)
    return fix_at(quotas, {code: 0}, reason, status)


def fix_at(
    quotas: Quotas,
    wishes: Mapping[str, int],
    reason: str = "",
    status: Status = Status.PROPOSED,
) -> Moves:
    """Some municipalities name their own number; the rest share what is left in proportion.

    So did KKR Nordjylland and KKR Syddanmark in 2015: volunteers first, then a new calculation.
    """
    known = _known(quotas)
    left = sum(known.values()) - sum(wishes.values())
    rest = {code: persons for code, persons in known.items() if code not in wishes}
    for code in wishes:
        if code not in known:
            raise NotPossible(Reason.NOT_IN_REGION, code=code)
    if left < 0:
        raise NotPossible(Reason.MORE_THAN_REGION, persons=-left)
    if left and not sum(rest.values()):
        raise NotPossible(Reason.NOBODY_TO_TAKE, persons=left)
    return towards(known, {**wishes, **scaled(rest, left)}, reason, status)


def towards(
    quotas: Quotas,
    wanted: Mapping[str, int],
    reason: str = "",
    status: Status = Status.PROPOSED,
) -> Moves:
    """Transfers that lead from the numbers as they are to those that are wanted.

    Those with too many give to those with too few, both in the order of their codes, so that
    there are fewer transfers than municipalities that change.
    """
    known = _known(quotas)
    for code, persons in wanted.items():
        if code not in known:
            raise NotPossible(Reason.NOT_IN_REGION, code=code)
        if persons < 0:
            raise NotPossible(Reason.BELOW_ZERO, code=code, persons=persons)
    target = {**known, **wanted}
    missing = sum(target.values()) - sum(known.values())
    if missing:
        raise NotPossible(Reason.UNBALANCED, persons=missing)
    spare = {code: known[code] - target[code] for code in sorted(known)}
    givers = [code for code in spare if spare[code] > 0]
    takers = [code for code in spare if spare[code] < 0]
    moves = []
    while givers:
        giver, taker = givers[0], takers[0]
        persons = min(spare[giver], -spare[taker])
        moves.append(Transfer(giver, taker, persons, reason, status))
        spare[giver] -= persons
        spare[taker] += persons
        givers, takers = givers[not spare[giver] :], takers[not spare[taker] :]
    return tuple(moves)


def _to_give(quotas: Quotas, code: str) -> int:
    if code not in quotas:
        raise NotPossible(Reason.NOT_IN_REGION, code=code)
    persons = quotas[code]
    if persons is None:
        raise NotPossible(Reason.NOT_PUBLISHED, code=code)
    if not persons:
        raise NotPossible(Reason.NOTHING_TO_GIVE, code=code)
    return persons


def _known(quotas: Quotas) -> dict[str, int]:
    """The numbers, all of which must be known to be shared in proportion."""
    if total(quotas) is None:
        unknown = min(code for code, persons in quotas.items() if persons is None)
        raise NotPossible(Reason.NOT_PUBLISHED, code=unknown)
    return {code: persons for code, persons in quotas.items() if persons is not None}
