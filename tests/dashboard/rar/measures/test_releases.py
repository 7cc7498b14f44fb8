"""What the councils published of themselves, and who sits in them."""

import pytest

from dashboard.kit.words import words
from dashboard.rar.exhibits.council import council_finding
from dashboard.rar.exhibits.releases import released_finding
from dashboard.rar.measures.releases import SERIES, releases, same_period
from dashboard.rar.measures.seats import change, compositions, services
from dashboard.rar.notices import successor


@pytest.mark.parametrize("series", SERIES)
def test_every_published_figure_has_its_release(real, series):
    rows = releases(real, series)
    assert not rows.empty
    assert set(rows["vintage"]) <= set(real.sources)
    assert set(rows["half"]) <= {"west", "east", "country"}


def test_two_councils_are_compared_only_over_the_same_period(real):
    rows = same_period(releases(real, "ledige_aendring"))
    assert rows["ends"].nunique() == rows["begins"].nunique() == 1
    told = released_finding(releases(real, "ledige_aendring"), "ledige_aendring", words("da"))
    assert told.startswith(
        "Antallet af ledige steg 16,1 pct. i vest og 15,0 pct. i øst fra august 2022 til august"
    )
    assert same_period(releases(real, "rekruttering")).empty


def test_21_seats_before_and_after_and_what_changed(real):
    before, after = compositions(real)
    assert before.total == after.total == 21
    assert sum(one.seats for one in before.members if "KKR" in one.body) == 5
    changed = change(before.members, after.members)
    assert {one.body for one in changed.come} == {"Fagbevægelsens Hovedorganisation (FH)"}
    assert sum(one.seats for one in changed.gone) == sum(one.seats for one in changed.come) == 6


def test_the_change_of_seats_is_told_in_words(real):
    told = council_finding(compositions(real), successor(real, words("da")), words("da"))
    assert told.startswith("Hvert af de to råd havde 21 medlemmer; KKR udpegede 5 af dem.")
    assert "afløste Fagbevægelsens Hovedorganisation (FH) (6) Landsorganisationen" in told


def test_the_councils_are_no_more_and_what_followed_is_named(real):
    assert successor(real, words("da")) == "RBR Midtjylland"
    told = council_finding(compositions(real), successor(real, words("da")), words("da"))
    assert told.endswith(
        "Rådene ophørte med udgangen af 2024 og er afløst af RBR Midtjylland; "
        "det nye råds sammensætning er ikke fundet."
    )
    assert " har 21" not in told and "udpeger" not in told


def test_the_secretariat_is_named(real):
    assert any("Arbejdsmarkedskontor Midt-Nord" in one.text for one in services(real))
