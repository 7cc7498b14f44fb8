"""Whether a draft meets what the order asks of an agreement (§ 6), requirement by requirement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from dashboard.quota.agreement.case import Case
from dashboard.quota.agreement.start import total
from dashboard.quota.agreement.transfer import Status


class Requirement(StrEnum):
    """What is asked, in the order in which § 6 is told in the reference."""

    EVERY_MUNICIPALITY = "every_municipality"
    SUM = "sum"
    SIGNED = "signed"
    CLAUSE = "clause"
    NO_DOUBT = "no_doubt"


@dataclass(frozen=True)
class Finding:
    """One requirement, whether it is met, and the figures it turns on.

    `is_met` is None where it cannot be said, because the figures are not published. An agreement is
    valid without the clause, which keeps it from lapsing later.
    """

    requirement: Requirement
    is_met: bool | None
    values: Mapping[str, int | None] = field(default_factory=dict, hash=False)
    codes: tuple[str, ...] = ()


def check(case: Case) -> tuple[Finding, ...]:
    """What § 6 says of the chosen alternative.

    `codes` are the municipalities that lack a number, that have not signed, or that take part in
    a transfer which is only proposed.
    """
    return (_every_municipality(case), _sum(case), _signed(case), _clause(case), _no_doubt(case))


def stands(case: Case) -> bool | None:
    """Whether the numbers would count: one for everybody, and together the regionskvote.

    Otherwise the agency fixes the calculated ones. None where it cannot be said.
    """
    met = [_every_municipality(case).is_met, _sum(case).is_met]
    return False if False in met else None if None in met else True


def _every_municipality(case: Case) -> Finding:
    missing = tuple(code for code, persons in case.quotas.items() if persons is None)
    unknown = None if case.start.kind.is_published else False
    values = {"known": len(case.quotas) - len(missing), "municipalities": len(case.quotas)}
    return Finding(Requirement.EVERY_MUNICIPALITY, unknown if missing else True, values, missing)


def _sum(case: Case) -> Finding:
    reached, asked = total(case.quotas), case.start.total
    is_met = None if reached is None or asked is None else reached == asked
    return Finding(Requirement.SUM, is_met, {"total": reached, "regionskvote": asked})


def _signed(case: Case) -> Finding:
    missing = tuple(code for code in case.quotas if code not in case.signed)
    values = {"signed": len(case.signed), "municipalities": len(case.quotas)}
    is_unknown = case.clause.is_unknown and not case.signed
    return Finding(Requirement.SIGNED, None if is_unknown else not missing, values, missing)


def _clause(case: Case) -> Finding:
    return Finding(Requirement.CLAUSE, None if case.clause.is_unknown else case.clause.holds)


def _no_doubt(case: Case) -> Finding:
    proposed = [one for one in case.transfers if one.status is Status.PROPOSED]
    codes = {code for one in proposed for code in (one.from_code, one.to_code)}
    values = {"proposed": len(proposed), "transfers": len(case.transfers)}
    return Finding(Requirement.NO_DOUBT, not proposed, values, tuple(sorted(codes)))
