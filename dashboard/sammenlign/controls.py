"""The controls of `/sammenlign`: what can be chosen there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.areas import MIDTJYLLAND, members, municipality_names
from dashboard.kit.choice import Choice, code
from dashboard.kit.control import Chosen, Control, Flag, Select, Typed, Values, worded
from dashboard.kit.words import words
from dashboard.sammenlign.choice import (
    BY_DIFFERENCE,
    BY_SUBJECT,
    FIELDS,
    GROUPS,
    HEAVIEST,
    LIKENESS,
    LONGEST_SEARCH,
    MOST,
    SUBJECTS,
    ComparisonChoice,
    plain_text,
)
from dashboard.sammenlign.measures.indicators import Measure, drawn, municipal
from dashboard.sammenlign.resolve import FEWEST, years
from data.snapshot import Snapshot

Option = dict[str, str]
NOBODY = "0"
FIELD = "municipalities"


@dataclass(frozen=True)
class Slot(Select):
    """One of those side by side, by its place. Choosing one that stands in another place lets the
    two change places; `NOBODY` takes it out.
    """

    place: int = 0

    def read(self, value: Any, choice: Choice) -> Values:
        """The municipalities with another in this place."""
        held = list(_chosen(choice))
        asked = "" if value in (None, "", NOBODY) else code(str(value))
        if not asked:
            return {FIELD: tuple(held[: self.place] + held[self.place + 1 :])}
        if self.place >= len(held):
            return {FIELD: tuple(dict.fromkeys((*held, asked)))}
        if asked in held:
            held[held.index(asked)] = held[self.place]
        held[self.place] = asked
        return {FIELD: tuple(held)}

    def write(self, choice: Choice) -> str:
        """The code in this place."""
        held = _chosen(choice)
        return held[self.place] if self.place < len(held) else NOBODY


@dataclass(frozen=True)
class Weight(Select):
    """How much one of the measures of likeness counts, by its place among them."""

    place: int = 0

    def read(self, value: Any, choice: Choice) -> Values:
        """The weights with another in this place; `ValueError` where none would count."""
        held = list(_weights(choice))
        held[self.place] = int(str(value or 0))
        if not any(held):
            raise ValueError(value)
        return {"weights": tuple(held)}

    def write(self, choice: Choice) -> str:
        """The weight in this place."""
        return str(_weights(choice)[self.place])


def _chosen(choice: Choice) -> tuple[str, ...]:
    return tuple(getattr(choice, FIELD))


def _weights(choice: Choice) -> tuple[int, ...]:
    return tuple(choice.weights)  # type: ignore[attr-defined]


def in_order(snapshot: Snapshot) -> tuple[str, ...]:
    """All municipalities as the lists have them: the region's by the alphabet, then the others."""
    region = members(snapshot, MIDTJYLLAND, 0)
    every = municipality_names(snapshot)
    return (*(one for one in every if one in region), *(one for one in every if one not in region))


def _slot_options(place: int) -> Any:
    def options(snapshot: Snapshot, choice: ComparisonChoice) -> list[Option]:
        """Everyone; nobody first, where there need not be one."""
        names = municipality_names(snapshot)
        none = {"value": NOBODY, "label": words(choice.lang)("sammenlign.control.nobody")}
        everyone = [{"value": code_, "label": names[code_]} for code_ in in_order(snapshot)]
        return everyone if place < FEWEST else [none, *everyone]

    return options


def order_options(snapshot: Snapshot, choice: ComparisonChoice) -> list[Option]:
    """By subject, by difference, and by the place of each of those side by side."""
    w, names = words(choice.lang), municipality_names(snapshot)
    places = [
        {"value": str(place), "label": w("sammenlign.order.place", who=names[one])}
        for place, one in enumerate(choice.municipalities, 1)
    ]
    fixed = [
        {"value": value, "label": w(f"sammenlign.order.{value}")}
        for value in (BY_SUBJECT, BY_DIFFERENCE)
    ]
    return [*fixed, *places]


def indicator_options(snapshot: Snapshot, choice: ComparisonChoice) -> list[Option]:
    """Everything that can be drawn, as the catalogue calls it."""
    every = municipal()
    return [
        {"value": name, "label": Measure(every[name]).indicator.name(choice.lang)}
        for name in drawn()
    ]


def then_options(snapshot: Snapshot, choice: ComparisonChoice) -> list[Option]:
    """The years that the newest figures can be held against, newest first."""
    found = [{"value": str(year), "label": str(year)} for year in reversed(years(snapshot, choice))]
    return found or [{"value": "0", "label": words(choice.lang)("sammenlign.control.no_year")}]


def _sought(text: str, choice: Any) -> Mapping[str, Any]:
    return {"find": plain_text(text)[:LONGEST_SEARCH]}


def _find_text(choice: Any) -> str:
    return str(choice.find)


SLOTS: tuple[Control, ...] = tuple(
    Slot(
        f"slot{place + 1}",
        f"sammenlign.control.slot{place + 1}",
        options=_slot_options(place),
        empty=NOBODY,
        place=place,
    )
    for place in range(MOST)
)
WEIGHTS: tuple[Control, ...] = tuple(
    Weight(
        f"weight{place + 1}",
        f"sammenlign.likeness.{name}",
        options=worded("sammenlign.weight", tuple(map(str, range(HEAVIEST + 1)))),
        place=place,
    )
    for place, name in enumerate(LIKENESS)
)
CONTROLS: tuple[Control, ...] = (
    *SLOTS,
    Select("group", "sammenlign.control.group", options=worded("sammenlign.group", GROUPS)),
    Flag("whole", "sammenlign.control.whole", field="is_whole"),
    Select("subject", "sammenlign.control.subject", options=worded("sammenlign.subject", SUBJECTS)),
    Typed(
        "find",
        "sammenlign.control.find",
        parse=_sought,
        text=_find_text,
        help="sammenlign.control.find_help",
        is_number=False,
        longest=LONGEST_SEARCH,
    ),
    Select("order", "sammenlign.control.order", options=order_options),
    Select("indicator", "sammenlign.control.indicator", options=indicator_options),
    Select("then", "sammenlign.control.then", options=then_options),
    Select("x", "sammenlign.control.x", options=indicator_options),
    Select("y", "sammenlign.control.y", options=indicator_options),
    Select("field", "sammenlign.control.field", options=worded("sammenlign.field", FIELDS)),
    *WEIGHTS,
    Chosen("chosen", field=FIELD),
)
