"""The sections as drawn: kinds apart, a form where nothing is known, pictures where it is."""

import json

import pytest

from dashboard.kit import current
from dashboard.kit.look import LIGHT
from dashboard.vaekst.choice import PARTS, VaekstChoice
from dashboard.vaekst.measures.settle import settle
from dashboard.vaekst.view.local import local_lists
from dashboard.vaekst.view.parts import part
from dashboard.web.markup import markup


@pytest.fixture
def drawn(asked):
    """A section's markup, for a snapshot and a choice."""

    def of(name, snapshot, **choice):
        settled = settle(snapshot, VaekstChoice(**choice))
        boxes = part(name, snapshot, settled, LIGHT, current.outline())
        return "".join(map(markup_of, boxes))

    return of


def markup_of(box):
    """Graphs are no markup; their figures are tested where they are made."""
    return str(box) if "Graph(" in str(box) else markup(box)


def lists(snapshot, **choice):
    settled = settle(snapshot, VaekstChoice(**choice))
    return local_lists(snapshot, settled, LIGHT, current.outline(), is_new=False)


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("name", PARTS)
def test_every_section_is_drawn_with_its_source_or_a_form(drawn, real, name, lang):
    said = drawn(name, real, lang=lang)
    assert "provenance" in said
    assert "/eksport/vaekst/" in said or "/eksport/skema/" in said


def test_the_section_of_returns_has_no_picture(drawn, real):
    said = drawn("afkast", real)
    assert "Graph(" not in said and "data-tracks" not in said and 'class="bar"' not in said


def test_growth_and_funding_stand_in_bars_of_their_own(drawn, real):
    said = drawn("andel", real)
    assert said.count('class="bars"') == 2


def test_tracks_are_named_and_carry_their_rows(drawn, real):
    said = drawn("serier", real)
    assert 'aria-label="Hvornår hvert tal er målt"' in said
    assert "data-tracks" in said and "provenance" in said


def test_an_empty_table_hands_out_its_form_and_a_filled_one_does_not(drawn, real, guided):
    assert "/eksport/skema/vaeksthus_guided_firms.csv" in drawn("kommuner", real)
    assert "/eksport/skema/" not in drawn("kommuner", guided)


def test_a_filled_contract_is_drawn_as_goals(drawn, real, contracted):
    assert "/eksport/skema/resultatkontrakt.csv" in drawn("kontrakt", real)
    said = drawn("kontrakt", contracted)
    assert "data-tracks" in said and "udgangspunkt 30" in said


def test_the_lists_of_a_filled_table_keep_zero_and_unknown_apart(asked, guided):
    picture = lists(guided, selected="0751")
    by_code = {row[0]: row for row in picture["rows"]}
    assert by_code["0751"][2:4] == ["1", "100,0"]
    assert (by_code["0727"][3], by_code["0727"][6]) == ("0,0", -1)
    assert (by_code["0741"][3], by_code["0741"][6]) == ("–", -2)
    assert [entry[2] for entry in picture["legend"]][-2:] == [1, 2]
    assert picture["spoken"].startswith("Aarhus: 100,0 pr. 1.000 virksomheder, nr. 1 af 17")


def test_without_guided_firms_nobody_is_ranked(asked, real):
    picture = lists(real)
    assert {row[2] for row in picture["rows"]} == {""}
    assert picture["legend"][0][1:] == ["1–2 oplysninger", 8]
    assert json.dumps(picture)
