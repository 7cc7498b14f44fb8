"""The controls of `/rar`: what can be chosen there."""

from __future__ import annotations

from dashboard.areas import members, municipality_names
from dashboard.kit.control import Chosen, Flag, Select, worded
from dashboard.kit.words import words
from dashboard.kit.words.alphabet import alphabet_key
from dashboard.rar.choice import DEFINITIONS, MEASURES, SERIES, RarChoice
from dashboard.rar.resolve import bases, years
from data.snapshot import Snapshot

Option = dict[str, str]
NOBODY = "0"


def year_options(snapshot: Snapshot, choice: RarChoice) -> list[Option]:
    """The years of the measure, newest first."""
    return _years(years(snapshot, choice.measure))


def base_options(snapshot: Snapshot, choice: RarChoice) -> list[Option]:
    """The years that the chosen one can be compared with, newest first."""
    found = _years(bases(snapshot, choice.measure, choice.year))
    return found or [{"value": "0", "label": words(choice.lang)("rar.control.no_base")}]


def municipality_options(snapshot: Snapshot, choice: RarChoice) -> list[Option]:
    """Nobody, then the region's municipalities by the alphabet."""
    names = municipality_names(snapshot)
    region = [(code, str(names[code])) for code in members(snapshot, "midtjylland", 0)]
    in_order = sorted(region, key=lambda pair: alphabet_key(pair[1]))
    none = {"value": NOBODY, "label": words(choice.lang)("rar.control.none")}
    return [none, *({"value": code, "label": name} for code, name in in_order)]


def _years(found: tuple[int, ...]) -> list[Option]:
    return [{"value": str(year), "label": str(year)} for year in reversed(found)]


CONTROLS = (
    Select("measure", "rar.control.measure", options=worded("rar.measure", MEASURES)),
    Select("year", "rar.control.year", options=year_options),
    Select("base", "rar.control.base", options=base_options),
    Select("definition", "rar.control.definition", options=worded("rar.definition", DEFINITIONS)),
    Select(
        "municipality",
        "rar.control.municipality",
        field="selected",
        options=municipality_options,
        empty=NOBODY,
    ),
    Flag("without", "rar.control.without"),
    Select("series", "rar.control.series", options=worded("rar.series", SERIES)),
    Chosen("selected"),
)
