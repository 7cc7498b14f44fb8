"""Undo and redo: the cases before and after the one on the table."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.quota.agreement.case import Case

LONGEST = 200


@dataclass(frozen=True)
class History:
    """A case with those that led to it, and those that were undone; the nearest stand last."""

    present: Case
    past: tuple[Case, ...] = ()
    future: tuple[Case, ...] = ()

    def done(self, case: Case) -> History:
        """With a new present; what was undone before is given up, and so is the oldest past."""
        if case == self.present:
            return self
        return History(case, (*self.past, self.present)[-LONGEST:])

    def undo(self) -> History:
        """One step back; at the beginning nothing happens."""
        if not self.past:
            return self
        return History(self.past[-1], self.past[:-1], (*self.future, self.present))

    def redo(self) -> History:
        """One step forward; at the end nothing happens."""
        if not self.future:
            return self
        return History(self.future[-1], (*self.past, self.present), self.future[:-1])
