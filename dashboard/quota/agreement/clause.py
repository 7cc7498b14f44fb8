"""What an agreement says about a landstal that is changed later (§ 6)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dashboard.quota.agreement.texts import LONGEST_COMMENT, paragraphs


class Rule(StrEnum):
    """How the persons are distributed at another landstal."""

    NONE = "ingen"
    SCALED = "skaleret"
    RECALCULATED = "genberegnet"
    OWN = "egen"
    UNKNOWN = "ukendt"


@dataclass(frozen=True)
class Clause:
    """The agreement's words about another landstal, and whether the agency has been told.

    SCALED: the agreed numbers rise or fall in proportion to the new regionskvote. RECALCULATED:
    the agency's new numbers apply, and the same transfers are made in them, each of at most what
    its giver has then. OWN: what `text` says, which no machine works out. UNKNOWN: the agreement
    was made, and what it says is not published.
    """

    rule: Rule = Rule.NONE
    text: str = ""
    is_notified: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", paragraphs(self.text, LONGEST_COMMENT))

    @property
    def is_unknown(self) -> bool:
        """Whether there is an agreement whose own text nobody has published."""
        return self.rule is Rule.UNKNOWN

    @property
    def is_said(self) -> bool:
        """Whether there is a clause at all; one in own words must have words."""
        return bool(self.text) if self.rule is Rule.OWN else self.rule in SAID

    @property
    def holds(self) -> bool:
        """Whether it keeps the agreement from lapsing: said, and the agency told in time."""
        return self.is_said and self.is_notified


SAID = frozenset({Rule.SCALED, Rule.RECALCULATED, Rule.OWN})
NO_CLAUSE = Clause()
