"""The sentences of the page are true, in both languages, for whomever they are about."""

from dataclasses import replace

import pytest

from dashboard.comparison.formatting import own_text, rank_text, rate_text
from dashboard.kit.words import words
from dashboard.kommune.choice import KommuneChoice
from dashboard.kommune.findings import (
    every_group,
    group_finding,
    headline,
    quota_finding,
    support_finding,
)
from dashboard.kommune.formatting import fact_period, fact_text, formal_name, origin_text
from dashboard.kommune.measures.figures import Figures, most_remarkable
from dashboard.kommune.measures.places import home
from dashboard.kommune.measures.quotas import known_quotas
from dashboard.kommune.measures.support import Guided, facts
from dashboard.kommune.page import PAGE
from dashboard.kommune.resolve import remarks, resolve, subject

DA, EN = words("da"), words("en")
HERNING, SKIVE, SAMSOE = "0657", "0779", "0741"


@pytest.mark.parametrize("code", [HERNING, SKIVE, SAMSOE, "0101", "0400", "0825", "0461"])
def test_the_headline_tells_the_most_remarkable_of_the_newest_figures(real, code):
    choice = KommuneChoice(code=code)
    every = [one for group in every_group(real, choice) for one in group.standings]
    newest = max(one.period.year for one in every)
    found = most_remarkable(every, since_year=newest - 3)
    said = headline(real, choice, DA)
    assert found and rate_text(found.rate, found.indicator, DA) in said
    assert own_text(found.region.own, found.indicator, DA) in said
    assert rank_text(found.region.rank, DA) in said
    assert home(real, code).region_name in said


def test_where_nothing_is_remarkable_the_headline_says_so(real):
    place = home(real, HERNING)
    assert "skiller sig ud" in group_finding(Figures("mennesker", HERNING, (), ()), place, DA)
    (group, *_) = every_group(real, KommuneChoice(code=HERNING))
    quiet = [replace(one, verdict=replace(one.verdict, word="like")) for one in group.standings]
    assert "skiller sig ud" in group_finding(replace(group, standings=tuple(quiet)), place, DA)


def test_two_municipalities_have_formal_names_of_their_own():
    assert formal_name("0101", "København", DA) == "Københavns Kommune"
    assert formal_name("0400", "Bornholm", DA) == "Bornholms Regionskommune"
    assert formal_name(HERNING, "Herning", DA) == "Herning Kommune"
    assert formal_name(HERNING, "Herning", EN) == "Herning Municipality"


def test_the_highest_quota_is_named_with_its_announcement(real):
    said = quota_finding(known_quotas(real, "0740"), "Silkeborg Kommune", DA)
    assert "11 kvoter" in said and "363 personer for 2016 (ændring 1)" in said
    assert quota_finding((), "X Kommune", DA) == "Der er ikke fundet en kvote for X Kommune"


@pytest.mark.parametrize(("w", "end"), [(DA, ", alle på 0 personer"), (EN, ", each of 0 persons")])
def test_quotas_that_are_all_alike_have_no_highest(real, w, end):
    known = known_quotas(real, "0165")
    assert len(known) > 1 and not any(one.persons for one in known)
    assert quota_finding(known, "X", w).endswith(end)


def test_a_quota_says_where_it_came_from(real):
    first = next(one for one in known_quotas(real, SKIVE) if one.quota_year == 2015)
    assert origin_text(first, DA).startswith("første udmelding, ")
    assert origin_text(first, DA).endswith(": landstal 4.000")
    unnamed = replace(first, revision=None, announced="", landstal=None)
    assert origin_text(unnamed, DA) == "udmeldingen er ikke nævnt"


def test_guided_firms_are_told_once_they_are_put_in(real):
    place = home(real, SKIVE)
    found = facts(real, SKIVE)
    assert "er ikke fundet" in support_finding(place, (), found, DA)
    assert "1 anden oplysning" in support_finding(place, (), found, DA)
    put_in = (Guided(2015, "specialiseret", 12, "high", "kilde"),)
    said = support_finding(place, put_in, (), DA)
    assert said.startswith("12 virksomheder i Skive Kommune fik vejledning i 2015")
    unknown = (Guided(2015, "specialiseret", None, "high", "kilde"),)
    assert "er ikke fundet" in support_finding(place, unknown, (), DA)


def test_a_fact_is_written_as_it_was_published(real):
    (one,) = facts(real, SKIVE)
    assert fact_text(one, DA) == "9\u00a0mio. kr."
    assert fact_period(one, DA) == "2016–2019"
    (yes,) = facts(real, "0740")
    assert (fact_text(yes, DA), fact_period(yes, DA)) == ("ja", "ikke oplyst")


def test_a_year_that_cannot_be_chosen_gives_way_to_the_nearest_and_is_said(real):
    asked = KommuneChoice(code=HERNING, since=2013)
    shown = resolve(real, asked)
    assert shown.since == 2011
    assert remarks(real, asked, shown) == [
        "Der kan ikke vises ændringer siden 2013. Ændringerne er vist siden 2011."
    ]
    assert remarks(real, shown, shown) == []


def test_the_page_is_about_whom_its_path_names_and_its_links_carry_them(real):
    assert subject(real, {"kode": HERNING}) == "Herning"
    assert subject(real, {"kode": "9999"}) == "" == subject(real, {})
    choice = resolve(real, KommuneChoice(code=HERNING, selected="0751"))
    assert choice.selected == "" and choice.shared().selected == HERNING
    assert PAGE.address(choice) == "/kommune/0657"
    assert choice.query() == "?kode=0657"
