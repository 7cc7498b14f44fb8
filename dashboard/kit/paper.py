"""What of a page is printed, and with which tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Printed:
    """An exhibit on paper. One that has a chart is its picture, where every value is written; with
    `has_table` its rows come too, with `has_chart` false they come alone. Of a wide table `columns`
    are those that are printed, by their index; the files have all of them. `table` draws them from
    the view as the page itself has them, where its columns are too many for a sheet; it may be
    broken between its rows. A definition that is longer than what it defines is left to the screen
    (`has_definition`). What `is_brief` names its sources by number and leaves out what to mind that
    was said above; where all are, the list of sources is one paragraph without addresses.
    """

    name: str
    has_table: bool = False
    has_chart: bool = True
    has_definition: bool = True
    is_brief: bool = False
    columns: tuple[int, ...] = ()
    table: Callable[[Any], Any] | None = field(default=None, repr=False)


Paper = Callable[[Any], Sequence[Printed]]


def printed(*names: str) -> tuple[Printed, ...]:
    """Exhibits by their names, each as it is."""
    return tuple(map(Printed, names))


def always(*names: str) -> Paper:
    """The same exhibits whatever the reader has chosen."""
    return lambda _: printed(*names)


def as_read(view: Any) -> Sequence[Printed]:
    """Of a page that is text: its body, as it is read."""
    return ()
