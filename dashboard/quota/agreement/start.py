"""The numbers an agreement starts from: a number per municipality of one region and year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType

from dashboard.quota.agreement.refusal import NotPossible, Reason
from dashboard.quota.agreement.texts import LONGEST_NAME, one_line
from dashboard.quota.agreement.transfer import Transfer


class Kind(StrEnum):
    """Where the starting numbers come from; the first three are published."""

    CALCULATED = "beregnet"
    FIXED = "fastsat"
    AGREED = "aftalt"
    DERIVED = "udledt"
    APPROXIMATE = "tilnaermet"
    OWN = "egen"

    @property
    def is_published(self) -> bool:
        """Whether the numbers were published as they stand."""
        return self in {Kind.CALCULATED, Kind.FIXED, Kind.AGREED}


@dataclass(frozen=True)
class Start:
    """The number of every municipality of a region before anything is moved.

    `quotas` holds every municipality, None where its number is not known. `regionskvote` is the
    published sum; without it the numbers' own sum counts as soon as all of them are known.
    """

    region_code: str
    quota_year: int
    quotas: tuple[tuple[str, int | None], ...]
    revision: int = 0
    kind: Kind = Kind.OWN
    landstal: int | None = None
    regionskvote: int | None = None
    source_ids: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        codes = [code for code, _ in self.quotas]
        for code, persons in self.quotas:
            if codes.count(code) > 1:
                raise NotPossible(Reason.NAMED_TWICE, code=code)
            if persons is not None and persons < 0:
                raise NotPossible(Reason.BELOW_ZERO, code=code, persons=persons)
        named = (one_line(source_id, LONGEST_NAME) for source_id in self.source_ids)
        object.__setattr__(self, "source_ids", tuple(filter(None, named)))
        object.__setattr__(self, "quotas", tuple(sorted(self.quotas)))

    @cached_property
    def numbers(self) -> Mapping[str, int | None]:
        """The starting number of each municipality, by code, rising."""
        return MappingProxyType(dict(self.quotas))

    @cached_property
    def total(self) -> int | None:
        """The sum that the agreed numbers must have; None where nobody has published it."""
        return self.regionskvote if self.regionskvote is not None else total(self.numbers)


def total(numbers: Mapping[str, int | None]) -> int | None:
    """The sum, or None as long as one of the numbers is not known."""
    known = [persons for persons in numbers.values() if persons is not None]
    return sum(known) if len(known) == len(numbers) else None


def changes(transfers: Iterable[Transfer]) -> dict[str, int | None]:
    """What each municipality named gains altogether, or gives up where it is below zero.

    None where the size of one of its transfers is not published.
    """
    gained: dict[str, int | None] = {}
    for transfer in transfers:
        for code, sign in ((transfer.from_code, -1), (transfer.to_code, 1)):
            before = gained.get(code, 0)
            if before is None or transfer.persons is None:
                gained[code] = None
            else:
                gained[code] = before + sign * transfer.persons
    return gained


def quotas_after(start: Start, transfers: Iterable[Transfer]) -> dict[str, int | None]:
    """Each municipality's number when all the transfers are made; their order does not matter.

    The sum stays what it was. Unknown stays unknown: where the starting number is not known only
    the change is (see `changes`). `NotPossible` for a municipality outside the region and for one
    that gives away more than it has.
    """
    numbers = dict(start.quotas)
    for code, gained in changes(transfers).items():
        if code not in numbers:
            raise NotPossible(Reason.NOT_IN_REGION, code=code)
        before = numbers[code]
        numbers[code] = after = None if before is None or gained is None else before + gained
        if after is not None and after < 0:
            raise NotPossible(Reason.OVERDRAWN, code=code, persons=-after)
    return numbers
