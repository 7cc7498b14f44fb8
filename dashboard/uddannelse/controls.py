"""The controls of `/uddannelse`."""

from __future__ import annotations

from dashboard.kit.control import Chosen, Option, Select, worded
from dashboard.kit.words import words
from dashboard.uddannelse.choice import MEASURES, PROGRAMMES, EducationChoice
from dashboard.uddannelse.measures.split import split_years
from data.snapshot import Snapshot

ANY_YEAR = "0"


def year_options(snapshot: Snapshot, choice: EducationChoice) -> list[Option]:
    """The years of the agreement by municipality."""
    dated: list[Option] = [
        {"value": str(year), "label": str(year)} for year in split_years(snapshot)
    ]
    return dated or [{"value": ANY_YEAR, "label": words(choice.lang)("uddannelse.not_found")}]


CONTROLS = (
    Select("measure", "uddannelse.control.measure", options=worded("uddannelse.measure", MEASURES)),
    Select(
        "programme",
        "uddannelse.control.programme",
        options=worded("uddannelse.programme", PROGRAMMES),
    ),
    Select("year", "uddannelse.control.year", options=year_options, empty=ANY_YEAR),
    Chosen("selected"),
)
