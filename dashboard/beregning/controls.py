"""The controls of `/kvoter/beregning`: what can be chosen, and what can be changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from dashboard.beregning.choice import (
    ANNOUNCED,
    AREAS,
    MEASURES,
    MOST_PERSONS,
    READINGS,
    BeregningChoice,
    OwnCounts,
)
from dashboard.kit.choice import Choice, read_field
from dashboard.kit.control import Chosen, Control, Option, Select, Typed, Values, default_of, worded
from dashboard.kit.words import words
from dashboard.kit.words.numbers import number, typed_whole
from dashboard.quotas.counts import FAMILY_TOTAL, calculable
from data.snapshot import Snapshot

COUNTS = {"b": "population", "i": "immigrants", "f": "reunified"}
CALCULATED_FROM = ("landstal", "family", "counts", *READINGS)


@dataclass(frozen=True)
class Announced(Select):
    """An announcement, `2015.0`: year and revision in one list. Another one lets go of the
    reader's landstal and counts.
    """

    def read(self, value: Any, choice: Choice) -> Values:
        """Year and revision; a list that says nothing changes nothing."""
        if not value:
            return {}
        year, _, revision = str(value).partition(".")
        texts = {"year": year, "revision": revision}
        found = {name: read_field(type(choice), name, text) for name, text in texts.items()}
        return found | {"landstal": ANNOUNCED, "counts": OwnCounts()}

    def write(self, choice: Any) -> str:
        """The value of the announcement in the list."""
        return f"{choice.year}.{choice.revision}"


@dataclass(frozen=True)
class OneChosen(Chosen):
    """The municipality that is calculated for: there always is one, so a second press keeps it."""

    def read(self, value: Any, choice: Choice) -> Values:
        """The municipality, or nothing to change."""
        return super().read(value, choice) if value else {}


@dataclass(frozen=True)
class Reset(Control):
    """A button that takes back everything the reader has changed in the calculation."""

    @property
    def prop(self) -> str:
        """How often it was pressed since it last did its work."""
        return "n_clicks"

    def read(self, value: Any, choice: Choice) -> Values:
        """What is calculated from, as it is without the reader."""
        return {name: default_of(type(choice), name) for name in CALCULATED_FROM}

    def write(self, choice: Choice) -> int:
        """Ready to be pressed."""
        return 0


def announcement_options(snapshot: Snapshot, choice: BeregningChoice) -> list[Option]:
    """Every announcement that can be calculated, newest year first."""
    w = words(choice.lang)
    return [
        {
            "value": f"{year}.{one.revision}",
            "label": w(
                f"beregning.option.{'later' if one.revision else 'first'}",
                year=year,
                revision=one.revision,
                landstal=number(one.persons, 0, w.lang),
            ),
        }
        for year, announced in sorted(calculable(snapshot).items(), reverse=True)
        for one in announced
    ]


def typed_persons(text: str, lang: str, last: int) -> int:
    """A number of persons as it is typed. `ValueError` for nonsense and for far too many says what
    to write, and that the last number still holds.
    """
    try:
        persons = typed_whole(text, lang)
    except ValueError:
        persons = MOST_PERSONS + 1
    if persons > MOST_PERSONS:
        most, used = number(MOST_PERSONS, 0, lang), number(last, 0, lang)
        raise ValueError(words(lang)("beregning.wrong.whole", most=most, last=used))
    return persons


def typed_field(name: str, blank: int, text: str, choice: BeregningChoice) -> Mapping[str, int]:
    """A field that is a number; `blank` where nothing is typed."""
    if not text.strip():
        return {name: blank}
    return {name: typed_persons(text, choice.lang, getattr(choice, name))}


def typed_count(field: str, text: str, choice: BeregningChoice) -> Mapping[str, OwnCounts]:
    """A count of the selected municipality; as it was first where nothing is typed."""
    persons = None
    if text.strip():
        persons = typed_persons(text, choice.lang, choice.count(field))
    is_own = persons != choice.counts.first[field]
    return {"counts": choice.with_count(field, persons if is_own else None).counts}


def written(count: Callable[[BeregningChoice], int]) -> Callable[[BeregningChoice], str]:
    """A number of persons as it stands in its field."""
    return lambda choice: number(count(choice), 0, choice.lang)


def _count(field: str) -> Typed:
    return Typed(
        COUNTS[field],
        f"beregning.control.{field}",
        parse=partial(typed_count, field),
        text=written(lambda choice: choice.count(field)),
    )


def _assumption(name: str) -> Select:
    options = worded(f"beregning.assumption.{name}", READINGS[name])
    return Select(name, f"beregning.control.{name}", options=options)


# An announcement and a reset take back what was typed, so they stand after it; a count is that of
# the municipality on the screen, which another press leaves only then.
CONTROLS: tuple[Control, ...] = (
    Typed(
        "landstal",
        "beregning.control.landstal",
        parse=partial(typed_field, "landstal", ANNOUNCED),
        text=written(lambda choice: choice.landstal),
    ),
    Typed(
        "family",
        "beregning.control.family",
        parse=partial(typed_field, "family", FAMILY_TOTAL),
        text=written(lambda choice: choice.family),
    ),
    *map(_count, COUNTS),
    *map(_assumption, READINGS),
    Select("area", "beregning.control.area", options=worded("beregning.area", AREAS)),
    Select("measure", "beregning.control.measure", options=worded("beregning.measure", MEASURES)),
    Announced("announcement", "beregning.control.announcement", options=announcement_options),
    OneChosen("selected"),
    Reset("reset", "beregning.control.reset"),
)
