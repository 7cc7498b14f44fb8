"""What the law says from one day until the next: a change is a new line, never an edit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

T = TypeVar("T")


class NotInForce(ValueError):
    """There was no rule on that day; a quota of nobody is not the same as no rule."""


@dataclass(frozen=True)
class Since(Generic[T]):
    """A rule, the day it begins, and the text that says so."""

    start: date
    value: T
    source: str


@dataclass(frozen=True)
class Dated(Generic[T]):
    """A rule with every day on which it changed, oldest first.

    `name` is the rule's Danish name, as a refusal says it.
    """

    name: str
    steps: tuple[Since[T], ...]

    def __post_init__(self) -> None:
        starts = [step.start for step in self.steps]
        assert starts == sorted(set(starts)), f"{self.name}: the days do not rise"

    def on(self, day: date) -> T:
        """The rule in force on `day`; `NotInForce` before the first."""
        return self.step_on(day).value

    def step_on(self, day: date) -> Since[T]:
        """The same with its first day and its source."""
        begun = [step for step in self.steps if step.start <= day]
        if not begun:
            first = self.steps[0].start
            raise NotInForce(
                f"{self.name} gælder ikke den {day:%d.%m.%Y}: det første, vi kender, er fra "
                f"{first:%d.%m.%Y}. Vælg en dag fra da af."
            )
        return begun[-1]
