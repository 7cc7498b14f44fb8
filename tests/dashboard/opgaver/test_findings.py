"""The sentences of `/opgaver` are true on the day they are read."""

from datetime import date

import pytest

from dashboard.kit.words import words
from dashboard.opgaver.choice import TasksChoice
from dashboard.opgaver.findings import (
    agreements_finding,
    danish_finding,
    infrastructure_finding,
    meetings_finding,
    social_finding,
    tasks_finding,
)
from dashboard.opgaver.formatting import standing, validity
from dashboard.opgaver.measures.agreements import COUNCILS, DANISH, PLACES, of_series, terms
from dashboard.opgaver.measures.conditions import social
from dashboard.opgaver.measures.infrastructure import Project, projects
from dashboard.opgaver.measures.meetings import known, next_meeting
from dashboard.opgaver.measures.tasks import chosen, tasks

DA, EN = words("da"), words("en")
TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2024, 1, 1), "Ingen af de aftaler, vi kender udløbet for"),
        (
            date(2025, 1, 1),
            "Rammeaftalen om danskuddannelse til voksne udløber med udgangen af juli",
        ),
        (
            TODAY,
            "udløb i juli 2025, og en ny er ikke fundet. Rammeaftalen på socialområdet udløber",
        ),
        (date(2027, 1, 1), "Rammeaftalen på socialområdet udløb i 2026, og en ny er ikke fundet."),
    ],
)
def test_what_runs_out_is_told_from_the_day(real, day, said):
    assert said in agreements_finding(terms(real), day, DA)


def test_an_agreement_that_ends_later_than_a_year_ahead_is_not_named(real):
    assert "socialområdet" not in agreements_finding(terms(real), date(2025, 8, 1), DA)


def test_the_standing_of_a_series_is_that_of_its_last(real):
    every = terms(real)
    assert standing(of_series(every, DANISH), date(2025, 7, 31), DA).startswith(
        "udløber med udgangen"
    )
    assert standing(of_series(every, DANISH), date(2025, 8, 1), DA).startswith("udløb i juli 2025")
    assert standing(of_series(every, PLACES), TODAY, DA).endswith("gælder 2018")
    assert standing(of_series(every, COUNCILS), TODAY, EN) == (
        "from 2025: RBR Midtjylland; no end was found"
    )


def test_a_period_that_has_run_out_says_so():
    assert validity("2021-07", "2025-07", TODAY, DA) == "juli 2021–juli 2025, udløbet"
    assert validity("2025", "2026", TODAY, DA) == "2025–2026"
    assert validity("2025", "", TODAY, DA) == "fra 2025"
    assert validity("", "", TODAY, DA) == ""


def test_the_tasks_are_counted_by_who_decides(real):
    every = tasks(real, "da")
    said = tasks_finding(every, len(every), TasksChoice(), DA)
    counts = real["opgaver"]["decides"].value_counts()
    assert said.startswith(f"Af de {len(every)} opgaver, vi har fundet, beslutter KKR Midtjylland")
    assert f"selv {counts['kkr']}, kommunerne {counts['kommuner']}" in said
    assert f"de øvrige {counts['ikke_fundet']}, er ikke fundet" in said
    some = TasksChoice(decides="stat")
    assert tasks_finding(chosen(real, some), len(every), some, DA).startswith("1 af 17 opgaver")
    assert "ikke lagt ind" in tasks_finding((), 0, TasksChoice(), DA)


def test_the_lists_are_compared_as_they_are(real):
    assert infrastructure_finding(projects(real), DA) == (
        "Alle 10 projekter, som KKR og regionen anbefalede staten i 2019, stod også på listen i "
        "2013, og 5 af dem stod der allerede i 2011"
    )
    three = (
        Project("A", {2011: "A", 2013: "A", 2019: "A"}),
        Project("B", {2019: "B"}),
        Project("C", {2013: "C"}),
    )
    assert "Af de 2 projekter" in infrastructure_finding(three, DA)
    assert "stod 1 også på listen i 2013, og 1" in infrastructure_finding(three, DA)
    assert "ikke fundet to lister" in infrastructure_finding((), DA)


def test_prices_and_the_target_nobody_could_agree_on(real):
    said = social_finding(social(real), DA)
    assert said == (
        "Taksterne må ikke stige i 2025 og 2026. For 2015 kunne kommunerne ikke blive enige om et "
        "mål for takst- og udgiftsudviklingen."
    )
    assert social_finding((), DA) == "Vilkår om takster er ikke fundet."


def test_the_agreement_on_danish_ran_out(real):
    held = of_series(terms(real), DANISH)
    assert danish_finding(held, TODAY, DA).endswith("til juli 2025. En ny aftale er ikke fundet")
    assert danish_finding(held, date(2023, 1, 1), DA).startswith("Aftalen gælder fra juli 2021")


def test_the_next_meeting_or_the_last_that_is_known(real, planned):
    latest = meetings_finding(None, known(real), TODAY, DA)
    assert latest.startswith("Kommende møder er ikke fundet.") and "13. november 2020" in latest
    ahead = next_meeting(planned, TODAY)
    assert meetings_finding(ahead, known(real), TODAY, DA) == (
        "Næste møde: KKR Midtjylland 5. februar 2027 (om 71 dage), 2 punkter"
    )
    assert "(i dag), 2 punkter" in meetings_finding(ahead, (), ahead.day, DA)
    bare = next_meeting(planned, date(2027, 3, 1))
    assert "Dagsordenen er ikke lagt ind" in meetings_finding(bare, (), date(2027, 3, 1), DA)
