"""The controls of `/vaekst`: what the map of the houses shows, and what each section can."""

from __future__ import annotations

from dashboard.kit.control import Chosen, Option, Select, worded
from dashboard.kit.words import words
from dashboard.vaekst.choice import (
    ANY_HOUSE,
    KINDS,
    LOCAL_MEASURES,
    SERVICES,
    SHOWS,
    SURENESS,
    VaekstChoice,
)
from dashboard.vaekst.formatting import entity, period
from dashboard.vaekst.measures.effects import studies
from dashboard.vaekst.measures.municipal import guided_years
from dashboard.vaekst.measures.names import slug
from dashboard.vaekst.measures.series import houses
from data.snapshot import Snapshot

ANY_YEAR = "0"


def study_options(snapshot: Snapshot, choice: VaekstChoice) -> list[Option]:
    """The studies that are graded reliable enough, each with its window."""
    w = words(choice.lang)
    options: list[Option] = []
    for study in studies(snapshot, choice.sureness):
        text = entity(study.entity, w)
        if study.window.start or study.window.end:
            text = w("vaekst.control.dated", study=text, period=period(study.window, w))
        if study.has_controls:
            text = w("vaekst.control.with_control", study=text)
        options.append({"value": study.name, "label": text})
    return options


def year_options(snapshot: Snapshot, choice: VaekstChoice) -> list[Option]:
    """The years for which guided firms have been put in."""
    dated: list[Option] = [
        {"value": str(year), "label": str(year)} for year in guided_years(snapshot)
    ]
    return dated or [{"value": ANY_YEAR, "label": words(choice.lang)("vaekst.not_found")}]


def house_options(snapshot: Snapshot, choice: VaekstChoice) -> list[Option]:
    """Any house, and everyone of whom something was measured."""
    w = words(choice.lang)
    named = [{"value": slug(name), "label": entity(name, w)} for name in houses(snapshot)]
    return [{"value": ANY_HOUSE, "label": w("vaekst.control.any_house")}, *named]


CONTROLS = (
    Select("show", "vaekst.control.show", options=worded("vaekst.show", SHOWS)),
    Select("study", "vaekst.control.study", options=study_options),
    Select("sureness", "vaekst.control.sureness", options=worded("vaekst.sureness", SURENESS)),
    Select("year", "vaekst.control.year", options=year_options, empty=ANY_YEAR),
    Select("house", "vaekst.control.house", options=house_options),
    Select("kind", "vaekst.control.kind", options=worded("vaekst.kind", KINDS)),
    Select(
        "measure",
        "vaekst.control.local",
        "local",
        options=worded("vaekst.kommuner.measure", LOCAL_MEASURES),
    ),
    Select(
        "service",
        "vaekst.control.service",
        options=worded("vaekst.kommuner.service", SERVICES),
    ),
    Chosen("selected"),
)
