"""What a reader can choose with, each declared once.

A control stands for one or several fields of a page's choice. It reads what stands in its component
(`read`, raising `ValueError` for what makes no sense) and says what should stand there (`write`).
Ids, inputs, outputs and "only what moved" follow from the declaration (`callbacks.wire`), and its
component from `dashboard.kit.view.controls`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from dashboard.kit.choice import Choice, read_field, write_field
from dashboard.kit.words import words
from data.snapshot import Snapshot

Option = Mapping[str, str]
EVERY = "*"
Options = Callable[[Snapshot, Any], Sequence[Option]]
Values = Mapping[str, Any]


@dataclass(frozen=True)
class Control:
    """A field of the choice behind a component; `name` is the end of its id (`kvoter-year`), and
    `field` the field it stands for where that is called otherwise. `label` is a wording key.
    """

    name: str
    label: str = ""
    field: str = ""

    @property
    def prop(self) -> str:
        """The component's property that holds the value."""
        return "value"

    def read(self, value: Any, choice: Choice) -> Values:
        """The fields as the component has them, an empty one as its default; `choice` is what
        stands on the screen.
        """
        if value in (None, ""):
            return {self._field: default_of(type(choice), self._field)}
        return {self._field: read_field(type(choice), self._field, str(value))}

    def write(self, choice: Choice) -> Any:
        """What stands in the component for a resolved choice."""
        return write_field(getattr(choice, self._field))

    @property
    def _field(self) -> str:
        return self.field or self.name


@dataclass(frozen=True)
class Select(Control):
    """One of `options`, each a value and a label. `empty` is the value that stands for "", which
    a list cannot hold.
    """

    options: Options = lambda snapshot, choice: ()
    empty: str = ""

    def read(self, value: Any, choice: Choice) -> Values:
        """The field; the empty option is its default."""
        return super().read("" if value == self.empty else value, choice)

    def write(self, choice: Choice) -> Any:
        """The value of the chosen option."""
        return super().write(choice) or self.empty


@dataclass(frozen=True)
class Flag(Control):
    """Yes or no."""

    def read(self, value: Any, choice: Choice) -> Values:
        """Whether it is ticked."""
        return {self._field: bool(value)}

    def write(self, choice: Choice) -> list[str]:
        """The ticks of a checklist with one entry, "1"."""
        return ["1"] if getattr(choice, self._field) else []


@dataclass(frozen=True)
class Chosen(Control):
    """The municipalities that are chosen on map and lists, in a store; several stand with `~`."""

    @property
    def prop(self) -> str:
        """A store has data."""
        return "data"


@dataclass(frozen=True)
class Typed(Control):
    """Something written by hand: `parse(text, choice)` gives the fields or raises `ValueError`,
    whose text tells the reader what to write; `text(choice)` is how the value is written. `help`
    is the wording key of what stands in an empty field.
    """

    parse: Callable[[str, Any], Values] = lambda text, choice: {}
    text: Callable[[Any], str] = lambda choice: ""
    help: str = ""
    is_number: bool = True
    longest: int = 14

    def read(self, value: Any, choice: Choice) -> Values:
        """The fields that the text stands for."""
        return self.parse(str(value or ""), choice)

    def write(self, choice: Choice) -> str:
        """The text for the choice."""
        return self.text(choice)


def worded(prefix: str, values: Sequence[str]) -> Options:
    """Options that are called `<prefix>.<value>` in the catalogue."""

    def options(snapshot: Snapshot, choice: Choice) -> list[Option]:
        w = words(choice.lang)
        return [{"value": value, "label": w(f"{prefix}.{value}")} for value in values]

    return options


def told_options(options: Sequence[Option], names: Mapping[str, str]) -> list[str | list[str]]:
    """Options as they travel: a value alone where its label is what `names` has for it, which the
    document knows (`assets/kit/answers.mjs`), or the value itself; else value and label. All of
    `names` in their order are `EVERY`.
    """
    told = [
        one["value"]
        if one["label"] == names.get(one["value"], one["value"])
        else [one["value"], one["label"]]
        for one in options
    ]
    every = list(names)
    at = told.index(every[0]) if every and every[0] in told else len(told)
    is_every = bool(every) and told[at : at + len(every)] == every
    return [*told[:at], [EVERY], *told[at + len(every) :]] if is_every else told


def default_of(kind: type[Choice], name: str) -> Any:
    """The value of a field that an address does not name."""
    return next(one.default for one in fields(kind) if one.name == name)
