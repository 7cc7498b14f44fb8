"""The sentences follow the figures whichever way they go."""

import pytest

from dashboard.kit.words import words
from dashboard.uddannelse.choice import ASSISTANT, COUNT, HELPER, PAU, RATE
from dashboard.uddannelse.findings import (
    agreements_finding,
    intake_finding,
    places_finding,
    split_finding,
)
from dashboard.uddannelse.measures.counts import COUNTRY, OWN_KKR, OWN_REGION, Count
from dashboard.uddannelse.measures.facts import Fact
from dashboard.uddannelse.measures.split import split_view

DA = words("da")


def of(area, programme, count, year=2018):
    return Count(programme, area, year, count, 10_000, ("kilde",))


@pytest.mark.parametrize(
    ("own", "clauses"),
    [
        ((1, 1, 3), "færre elevpladser til SOSU-hjælpere og SOSU-assistenter og flere til"),
        ((2, 2, 2), "lige så mange elevpladser til SOSU-hjælpere, SOSU-assistenter og"),
        ((3, 1, 2), "flere elevpladser til SOSU-hjælpere, færre til SOSU-assistenter og lige så"),
    ],
)
def test_programmes_that_go_one_way_are_named_together(own, clauses):
    programmes = (HELPER, ASSISTANT, PAU)
    counts = tuple(of(OWN_KKR, at, count) for at, count in zip(programmes, own, strict=True))
    counts += tuple(of(COUNTRY, at, 2) for at in programmes)
    said = places_finding(counts, RATE, DA)
    assert said.startswith("Målt pr. indbygger mod hele landet aftalte KKR Midtjylland for 2018")
    assert clauses in said


def test_counts_are_told_as_counts():
    counts = tuple(of(OWN_KKR, at, 5) for at in (HELPER, ASSISTANT, PAU))
    assert places_finding(counts, COUNT, DA) == (
        "KKR Midtjylland aftalte 15 elevpladser for 2018: 5 til SOSU-hjælpere, "
        "5 til SOSU-assistenter og 5 til pædagogiske assistenter (PAU)"
    )
    assert places_finding((), RATE, DA) == "Elevpladser for KKR Midtjylland er ikke fundet"


def test_intake_is_never_called_places():
    counts = (
        of(OWN_REGION, PAU, 4, 2017), of(OWN_REGION, PAU, 6, 2020),
        of(OWN_REGION, HELPER, 5, 2017), of(OWN_REGION, HELPER, 5, 2020),
    )  # fmt: skip
    said = intake_finding(counts, DA)
    assert said == (
        "Fra 2017 til 2020 er tilgangen i Region Midtjylland steget for PAU (fra 4 til 6) og "
        "uændret for SOSU-hjælper (fra 5 til 5)"
    )
    assert "plads" not in said and "dimension" not in said
    assert intake_finding((), DA).endswith("er ikke fundet")


@pytest.mark.parametrize(("last", "way"), [(9, "steg fra 5"), (1, "faldt fra 5"), (5, "både 2017")])
def test_agreements_go_the_way_their_figures_do(last, way):
    def fact(year, count):
        shared = {"confidence": "high", "source_id": "kilde", "is_about": False, "pct": None}
        measure = "training_agreements"
        return Fact("Regionerne i alt", "", year, ASSISTANT, measure, count, **shared)

    assert way in agreements_finding([fact(2017, 5), fact(2019, last)], DA)


def test_the_split_names_who_has_most_or_that_it_was_not_found(real, agreed):
    assert "er ikke fundet for noget år" in split_finding(split_view(real, 0, PAU, RATE), DA)
    assert split_finding(split_view(agreed, 2015, ASSISTANT, COUNT), DA) == (
        "Flest elevpladser til SOSU-assistenter i 2015: Aarhus med 380 "
        "(18 af 19 kommuner har et tal)"
    )
    assert "ingen kommunes pladser" in split_finding(split_view(agreed, 2015, PAU, COUNT), DA)
