"""Every indicator of the catalogue is told where readers look for what a figure means."""

from dashboard.indicators import catalogue, indicator, series
from dashboard.kit.view.markup import markup
from dashboard.kit.words import words
from dashboard.om.definitions import definitions, publishers


def told(real, lang="da"):
    return "".join(markup(one) for one in definitions(real, words(lang)))


def test_all_are_there_and_lead_to_those_they_can_be_held_against(real):
    text = told(real)
    for one in catalogue().values():
        assert f'id="{one.id}"' in text
        assert all(f'href="#{other}"' in text for other in one.comparable_with)


def test_the_newest_value_of_the_region_is_told_where_there_is_one(real):
    assert "Region Midtjylland 2026: 1.383.261" in told(real)
    assert "Region Midtjylland 2015: 0,81" in told(real)


def test_a_rate_that_is_only_near_is_not_told_without_its_reservation(real):
    assert "Region Midtjylland 2020: 75" not in told(real)


def test_the_one_who_published_most_is_named_first(real):
    assert publishers(series(real, indicator("befolkning")))[0] == "Danmarks Statistik"
