"""The quotas of 2015 and their revisions, checked against the letters."""

from datetime import date

import pytest

from dashboard.kvoter.choice import KvoteChoice
from dashboard.kvoter.exhibits import total
from dashboard.kvoter.findings import headline
from dashboard.kvoter.measures import quota_view
from dashboard.kvoter.notices import notices
from dashboard.kvoter.page import PAGE
from dashboard.kvoter.subtitle import subtitle
from dashboard.quotas.history import arrivals, landstal_path, municipal_path, regional_path

TODAY = date(2026, 11, 22)


@pytest.fixture
def view(real, indicators):
    def of(**choice):
        return quota_view(real, KvoteChoice(**choice), indicators)

    return of


def value_of(view, name):
    rows = view.rows.set_index("municipality_name")
    return rows.loc[name, "value"], rows.loc[name, "mark"]


def test_the_front_page_is_the_newest_complete_set(view):
    choice = view().choice
    assert (choice.year, choice.revision, choice.kind) == (2015, 0, "fastsat")


def test_the_front_choice_has_an_empty_address(real):
    assert PAGE.canonical(real, KvoteChoice()).search() == ""


def test_midtjylland_2015_adds_up_to_the_letter(view):
    complete = view(measure="kvote")
    assert complete.is_complete
    assert complete.total_persons == 1039 == complete.regional_persons
    assert value_of(complete, "Aarhus") == (112, "value")
    assert value_of(complete, "Samsø") == (8, "value")


def test_the_country_2015_adds_up_to_the_landstal_and_has_eleven_zeros(view):
    country = view(area="danmark")
    assert country.total_persons == 4000 == country.landstal_persons
    assert (country.rows["mark"] == "zero").sum() == 11
    assert (country.rows["class_index"] == -1).sum() == 11


def test_east_and_west_of_2015_make_up_the_region(view):
    assert view(area="rar-vest").total_persons + view(area="rar-oest").total_persons == 1039


def test_per_1000_by_hand(view):
    # Samsø: 8 persons; 3,733 inhabitants on 1 January 2015.
    value, _ = value_of(view(measure="kvote_pr_1000"), "Samsø")
    assert value == pytest.approx(1000 * 8 / 3733)


def test_share_of_region_by_hand(view):
    value, _ = value_of(view(measure="kvote_andel"), "Aarhus")
    assert value == pytest.approx(100 * 112 / 1039)


def test_change_from_the_revision_before(view):
    # Aarhus went from 112 at a landstal of 4,000 to 516 at 12,000.
    changed = view(year=2015, revision=1, measure="kvote_aendring")
    assert value_of(changed, "Aarhus") == (404, "value")
    assert value_of(changed, "Viborg")[1] == "not_published"


def test_a_first_announcement_has_nothing_before_it(view):
    first = view(measure="kvote_aendring")
    assert set(first.rows["mark"]) == {"not_applicable"}
    assert headline(first, TODAY).startswith("Første udmelding for 2015")


def test_bornholm_2021_took_24_more_than_calculated(view):
    agreed = view(year=2021, area="danmark", kind="aftalt", measure="kvote_afvigelse")
    assert value_of(agreed, "Bornholm") == (24, "value")


def test_a_partial_set_is_not_summed_and_says_who_is_known(view):
    partial = view(year=2015, revision=1)
    assert (partial.known, len(partial.rows)) == (10, 19)
    assert partial.total_persons is None
    said = " ".join(notices(partial))
    assert "10 af 19" in said
    # 3,212 for the region less 1,898 known leaves 1,314 to nine.
    assert "3.212; de 10 kendte har 1.898, så der er 1.314 til de øvrige 9 tilsammen." in said
    assert total(partial).startswith("Ingen sum")


def test_where_nothing_says_what_is_left_the_missing_sum_is_told(view):
    country = view(year=2015, revision=1, area="danmark")
    assert country.total_persons is None
    assert "Summen vises ikke, fordi de øvrige mangler." in notices(country)


def test_a_partial_set_does_not_claim_to_speak_for_the_region(view):
    said = headline(view(year=2015, revision=1, measure="kvote_pr_1000"), TODAY)
    assert "blandt de 10 af 19" in said


def test_zeros_of_a_few_are_not_told_as_zeros_of_all(view):
    said = headline(view(year=2021, kind="fastsat", area="danmark", measure="kvote"), TODAY)
    assert said == (
        "For 2021 (fastsat, første udmelding) har vi fundet tal for 3 af 98 kommuner i landet, "
        "og alle har kvoten 0"
    )
    others = headline(view(year=2014, area="danmark", measure="kvote"), TODAY)
    assert others.startswith("For 2014 (fastsat, ændring 1) har vi fundet tal for 6 af 98 kommuner")
    assert others.endswith("Randers har det højeste: 106")


def test_the_headline_and_its_line_of_facts(view):
    assert subtitle(view(measure="kvote")) == (
        "Fastsatte kommunekvoter, personer · landstal på 4.000, udmeldt 30. marts 2014"
        " · kvoter offentliggjort 29. september 2014"
    )
    assert headline(view(lang="en"), TODAY) == (
        "First announcement for 2015: Aarhus was to receive the most refugees in the region "
        "(112 of 1,039, later calculated at 516), but the fewest for its population: "
        "0.34 per 1,000 inhabitants against the region’s 0.81"
    )


@pytest.mark.parametrize(("today", "verb"), [(date(2015, 6, 1), "skal"), (TODAY, "skulle")])
def test_a_year_that_is_not_over_is_told_in_the_present(view, today, verb):
    assert f" {verb} " in headline(view(), today)


@pytest.mark.parametrize("year", [2009, 2017, 2099])
def test_a_year_without_figures_falls_back(view, year):
    assert view(year=year).choice.year == 2015


def test_a_municipality_outside_the_area_is_not_selected(view):
    assert view(selected="0101").choice.selected == ""
    assert view(selected="0101", area="danmark").choice.selected == "0101"


def test_landstal_with_every_revision(real):
    path = landstal_path(real)
    assert path[path["quota_year"] == 2016]["value"].tolist() == [12000, 17000, 7500]
    came = arrivals(real).set_index("year")["value"]
    assert came[2014] == 6048


def test_paths_of_a_region_and_a_municipality(real):
    region = regional_path(real, "1082")
    assert region[region["quota_year"] == 2015]["value"].tolist() == [1039, 3212]
    randers = municipal_path(real, "0730")
    assert randers["quota_year"].is_monotonic_increasing
    assert randers.iloc[0][["quota_year", "value"]].tolist() == [2013, 69]


def test_a_path_holds_what_was_rounded_and_what_names_no_announcement(real):
    ikast = municipal_path(real, "0756")
    rounded = ikast[ikast["mark"] == "provisional"]
    assert rounded[["quota_year", "revision", "value"]].values.tolist() == [
        [2016, 0, 80],
        [2016, 1, 150],
    ]
    silkeborg = municipal_path(real, "0740")
    unnamed = silkeborg[silkeborg["revision"].isna()]
    assert unnamed[["quota_year", "value"]].values.tolist() == [[2009, 29], [2014, 100]]


def test_what_names_no_announcement_stands_on_no_map(view):
    # Silkeborg's 100 of 2014, and Ikast-Brande's about 80 of 2016.
    for revision in (0, 1):
        assert value_of(view(year=2014, revision=revision), "Silkeborg")[1] == "not_published"
    assert value_of(view(year=2016, revision=0), "Ikast-Brande")[1] == "not_published"
