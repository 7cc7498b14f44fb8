"""What becomes of an agreement when the landstal is changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from dashboard.quota.agreement.case import Case
from dashboard.quota.agreement.clause import Rule
from dashboard.quota.agreement.refusal import NotPossible, Reason
from dashboard.quota.agreement.start import total
from dashboard.quota.agreement.transfer import Transfer
from dashboard.quota.whole import scaled

Numbers = Mapping[str, int | None]


class Fate(StrEnum):
    """What happens to the agreement."""

    UNCHANGED = "unchanged"
    LAPSES = "lapses"
    LAPSES_UNTOLD = "lapses_untold"
    SCALED = "scaled"
    RECALCULATED = "recalculated"
    OWN_WORDS = "own_words"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Outcome:
    """The agreement at another landstal: what happens to it, and the numbers that then apply.

    `without` are the numbers without an agreement, `quotas` those that apply; None where they
    cannot be worked out (a clause in own words, figures that are not published).
    """

    fate: Fate
    landstal: int
    without: Numbers = field(hash=False)
    quotas: Numbers = field(hash=False)


def at_landstal(case: Case, landstal: int, recalculated: Numbers | None = None) -> Outcome:
    """The chosen alternative when the landstal is changed to `landstal`.

    `recalculated` are the region's numbers of a new calculation. Without them the starting
    numbers are raised or lowered in proportion, which is the practice below the limit that
    demands a new calculation and an approximation above it.
    """
    if landstal == case.start.landstal:
        return Outcome(Fate.UNCHANGED, landstal, case.start.numbers, case.quotas)
    without = _in_proportion(case, landstal)
    if recalculated is not None:
        without = {code: recalculated.get(code) for code in case.quotas}
    clause, nobody_knows = case.clause, dict.fromkeys(case.quotas)
    if clause.is_unknown:
        return Outcome(Fate.UNKNOWN, landstal, without, nobody_knows)
    if not clause.holds:
        fate = Fate.LAPSES_UNTOLD if clause.is_said else Fate.LAPSES
        return Outcome(fate, landstal, without, without)
    if clause.rule is Rule.SCALED:
        return Outcome(Fate.SCALED, landstal, without, _scaled(case.quotas, total(without)))
    if clause.rule is Rule.RECALCULATED:
        moved = _moved_as_far_as_it_goes(without, case.transfers)
        return Outcome(Fate.RECALCULATED, landstal, without, moved)
    return Outcome(Fate.OWN_WORDS, landstal, without, nobody_knows)


def _in_proportion(case: Case, landstal: int) -> Numbers:
    """The starting numbers at another landstal, the region's sum rounded to the nearest."""
    start = case.start
    if landstal < 0:
        raise NotPossible(Reason.BELOW_ZERO, persons=landstal)
    if start.total is None or not start.landstal:
        return dict.fromkeys(start.numbers)
    region = (2 * start.total * landstal + start.landstal) // (2 * start.landstal)
    return _scaled(start.numbers, region)


def _scaled(quotas: Numbers, region: int | None) -> Numbers:
    known = {code: persons for code, persons in quotas.items() if persons is not None}
    if region is None or len(known) < len(quotas) or not sum(known.values()):
        return dict.fromkeys(quotas)
    return scaled(known, region)


def _moved_as_far_as_it_goes(quotas: Numbers, transfers: tuple[Transfer, ...]) -> Numbers:
    """The transfers in their order, each of at most what its giver has by then."""
    numbers = dict(quotas)
    for transfer in transfers:
        giver, taker = numbers[transfer.from_code], numbers[transfer.to_code]
        if giver is None or taker is None or transfer.persons is None:
            return dict.fromkeys(quotas)
        persons = min(transfer.persons, giver)
        numbers[transfer.from_code] = giver - persons
        numbers[transfer.to_code] = taker + persons
    return numbers
