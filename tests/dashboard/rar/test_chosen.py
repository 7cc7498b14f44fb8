"""The headline about the chosen municipality: true for every measure, year and split."""

import re

import pandas as pd
import pytest

from dashboard.areas import MIDTJYLLAND, members
from dashboard.kit.words.numbers import number
from dashboard.rar.choice import DEFINITIONS, MEASURES, RarChoice
from dashboard.rar.headline import headline
from dashboard.rar.measures.view import rar_view
from dashboard.rar.resolve import resolve, years

HALVES = {"da": {"west": "(vest)", "east": "(øst)"}, "en": {"west": "(west)", "east": "(east)"}}


def shown(real, **choice):
    return rar_view(real, resolve(real, RarChoice(**choice)))


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("definition", DEFINITIONS)
@pytest.mark.parametrize("measure", MEASURES)
def test_it_begins_with_its_name_its_area_and_its_value(real, measure, definition, lang):
    for year in years(real, measure)[-1:] + years(real, measure)[:1]:
        for code in members(real, MIDTJYLLAND, 0):
            view = shown(
                real,
                measure=measure,
                definition=definition,
                year=year,
                selected=code,
                lang=lang,
            )
            row = next(view.rows[view.rows["municipality_code"] == code].itertuples())
            first = headline(view)[: headline(view).index(")") + 120]
            assert f"{row.municipality_name} {HALVES[lang][row.half]}" in first
            assert not pd.isna(row.value)
            value = number(abs(row.value), 1, lang)
            assert value in first or value == number(0.0, 1, lang)
            said = re.findall(rf"(?<![–-]){view.choice.year}(?![–-])", headline(view))
            assert len(said) <= 1, headline(view)


def test_the_areas_are_told_after_it_as_they_are_without_it(real):
    own = headline(shown(real, selected="0657"))
    assert own.endswith(headline(shown(real)).split(". ")[0].removeprefix("I 2024 ") + ".")
    assert "højeste. Samme år lå beskæftigelsesfrekvensen " in own
    grown = headline(shown(real, measure="befolkning", selected="0657"))
    rest = headline(shown(real, measure="befolkning")).split(". Uden")[0]
    assert grown.endswith(f"{rest.split(' fra 1. januar')[0]} i samme periode.")
    english = headline(shown(real, selected="0657", lang="en"))
    assert " The same year, the employment rate was " in english


def test_it_says_which_end_the_place_is_counted_from(real):
    said = {
        measure: headline(shown(real, measure=measure, selected="0657")) for measure in MEASURES
    }
    assert said["beskaeftigelse"].startswith("I 2024 var beskæftigelsesfrekvensen i Herning (vest)")
    assert "af 19 regnet fra den højeste." in said["beskaeftigelse"]
    assert "af 19 regnet fra den laveste." in said["ledighed"]
    assert "af 19 regnet fra den største vækst." in said["befolkning"]


def test_a_municipality_that_lost_inhabitants_fell(real):
    view = shown(real, measure="befolkning", selected="0665")
    assert headline(view).startswith("I Lemvig (vest) faldt folketallet ")


def test_the_area_is_that_of_the_chosen_split(real):
    told = {
        definition: headline(shown(real, definition=definition, selected="0791"))
        for definition in ("2015", "2017")
    }
    assert "Viborg (vest)" in told["2015"] and "Viborg (øst)" in told["2017"]


def test_nobody_and_someone_outside_the_region_leave_it_as_it_is(real):
    assert headline(shown(real)) == headline(shown(real, selected="0101"))
    assert headline(shown(real)).endswith("Uden Aarhus var forskellen højst 0,3.")
