"""A transfer: persons who move from one municipality's number to another's."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dashboard.quota.agreement.refusal import NotPossible, Reason
from dashboard.quota.agreement.texts import LONGEST_REASON, one_line


class Status(StrEnum):
    """How far the two municipalities have come."""

    PROPOSED = "foreslaaet"
    AGREED = "aftalt"


@dataclass(frozen=True)
class Transfer:
    """`persons` leave the number of `from_code` and come to that of `to_code`.

    `persons` is None where it is published that there is a transfer and not how large it is.
    """

    from_code: str
    to_code: str
    persons: int | None
    reason: str = ""
    status: Status = Status.PROPOSED

    def __post_init__(self) -> None:
        if self.from_code == self.to_code:
            raise NotPossible(Reason.SAME_MUNICIPALITY, code=self.from_code)
        if self.persons is not None and self.persons < 1:
            raise NotPossible(Reason.NO_PERSONS, persons=self.persons)
        object.__setattr__(self, "reason", one_line(self.reason, LONGEST_REASON))
