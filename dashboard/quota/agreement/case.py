"""A negotiation: where it starts, the alternatives on the table, and what would be signed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType
from typing import Any

from dashboard.quota.agreement.clause import NO_CLAUSE, Clause
from dashboard.quota.agreement.refusal import NotPossible, Reason
from dashboard.quota.agreement.start import Start, quotas_after
from dashboard.quota.agreement.texts import LONGEST_COMMENT, LONGEST_NAME, one_line, paragraphs
from dashboard.quota.agreement.transfer import Transfer

MOST_ALTERNATIVES, MOST_TRANSFERS = 12, 400


@dataclass(frozen=True)
class Alternative:
    """One way to agree: its name, its transfers in the order they were made, a comment."""

    name: str
    transfers: tuple[Transfer, ...] = ()
    comment: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", one_line(self.name, LONGEST_NAME))
        object.__setattr__(self, "comment", paragraphs(self.comment, LONGEST_COMMENT))
        if not self.name:
            raise NotPossible(Reason.NO_NAME)
        if len(self.transfers) > MOST_TRANSFERS:
            raise NotPossible(Reason.TOO_MANY, most=MOST_TRANSFERS)

    def but(self, **changes: Any) -> Alternative:
        """The same with some fields changed."""
        return replace(self, **changes)


@dataclass(frozen=True)
class Case:
    """Everything a group of municipalities works on, as one value.

    It can always be carried out: in no alternative does a municipality give more than it has.
    `chosen` is the place of the alternative that is worked on and would be signed, `signed` the
    municipalities that have signed it.
    """

    start: Start
    alternatives: tuple[Alternative, ...] = (Alternative("A"),)
    chosen: int = 0
    title: str = ""
    clause: Clause = NO_CLAUSE
    signed: frozenset[str] = frozenset()
    comment: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "title", one_line(self.title, LONGEST_NAME))
        object.__setattr__(self, "comment", paragraphs(self.comment, LONGEST_COMMENT))
        names = [alternative.name for alternative in self.alternatives]
        if not 0 <= self.chosen < len(names):
            raise NotPossible(Reason.NO_ALTERNATIVE)
        if len(names) > MOST_ALTERNATIVES:
            raise NotPossible(Reason.TOO_MANY, most=MOST_ALTERNATIVES)
        for name in names:
            if names.count(name) > 1:
                raise NotPossible(Reason.NAMED_TWICE, name=name)
        for code in sorted(self.signed - set(self.start.numbers)):
            raise NotPossible(Reason.NOT_IN_REGION, code=code)
        for alternative in self.alternatives:
            quotas_after(self.start, alternative.transfers)

    @property
    def alternative(self) -> Alternative:
        """The one that is chosen."""
        return self.alternatives[self.chosen]

    @property
    def transfers(self) -> tuple[Transfer, ...]:
        """Those of the chosen alternative."""
        return self.alternative.transfers

    @cached_property
    def quotas(self) -> Mapping[str, int | None]:
        """Each municipality's number in the chosen alternative, by code."""
        return MappingProxyType(quotas_after(self.start, self.transfers))

    def but(self, **changes: Any) -> Case:
        """The same with some fields changed.

        A signature is put under numbers and words: where those change, nobody has signed.
        """
        case = replace(self, **changes)
        same = "signed" in changes or case._is_signed_as(self)
        return case if same else replace(case, signed=frozenset())

    def adding(self, transfers: Iterable[Transfer]) -> Case:
        """With more transfers in the chosen alternative."""
        return self._with(transfers=(*self.transfers, *transfers))

    def removing(self, place: int) -> Case:
        """Without the transfer at `place`."""
        return self._replacing(place, ())

    def changing(self, place: int, **changes: Any) -> Case:
        """With another number, status or reason for the transfer at `place`."""
        return self._replacing(place, (changes,))

    def renaming(self, name: str) -> Case:
        """With another name for the chosen alternative."""
        return self._with(name=name)

    def commenting(self, comment: str) -> Case:
        """With another comment to the chosen alternative."""
        return self._with(comment=comment)

    def branching(self, name: str) -> Case:
        """With a copy of the chosen alternative under a new name, chosen."""
        alternatives = (*self.alternatives, self.alternative.but(name=name))
        return self.but(alternatives=alternatives, chosen=len(self.alternatives))

    def dropping(self, place: int) -> Case:
        """Without the alternative at `place`; the last one cannot go."""
        rest = (*self.alternatives[:place], *self.alternatives[place + 1 :])
        return self.but(alternatives=rest, chosen=self.chosen - (0 < self.chosen >= place))

    def choosing(self, place: int) -> Case:
        """With the alternative at `place` chosen."""
        return self.but(chosen=place)

    def _replacing(self, place: int, changed: tuple[dict[str, Any], ...]) -> Case:
        if not 0 <= place < len(self.transfers):
            raise NotPossible(Reason.NO_TRANSFER)
        instead = (replace(self.transfers[place], **changes) for changes in changed)
        return self._with(
            transfers=(*self.transfers[:place], *instead, *self.transfers[place + 1 :])
        )

    def _with(self, **changes: Any) -> Case:
        alternatives = list(self.alternatives)
        alternatives[self.chosen] = self.alternative.but(**changes)
        return self.but(alternatives=tuple(alternatives))

    def _is_signed_as(self, other: Case) -> bool:
        words = (self.clause.rule, self.clause.text)
        return self.quotas == other.quotas and words == (other.clause.rule, other.clause.text)
