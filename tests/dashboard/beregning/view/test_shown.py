"""The page as a whole: real counts are never called an approximation, approximate ones always."""

import json
import re

import pytest

from dashboard.beregning.choice import BeregningChoice
from dashboard.beregning.measures import curve
from dashboard.beregning.view.below import curve_said, distance_said
from dashboard.beregning.view.shown import neighbours, show
from dashboard.beregning.view.table import table_cells
from dashboard.kit.charts.plotly.quota_curve import quota_curve
from dashboard.kit.look import DARK, LIGHT
from dashboard.kit.words import words

ABOUT = re.compile("tilnærm|anslå|antagne|approximat|estimated", re.IGNORECASE)


@pytest.fixture
def said(asked):
    """Everything the page says of a choice but the help to the form, as one text."""

    def of(snapshot, **chosen):
        parts = show(snapshot, BeregningChoice(**chosen), LIGHT)
        view = parts.view
        line = curve(snapshot, view)
        drawn = quota_curve(
            line,
            palette=LIGHT,
            w=words(view.choice.lang),
            is_approximate=view.basis.is_approximate,
        )
        below = [*curve_said(view, line), *distance_said(snapshot, view)[:4]]
        hovers = [one.hover for one in parts.places]
        texts = [parts.picture, hovers, [str(one) for one in below], drawn.to_json()]
        return json.dumps(texts, ensure_ascii=False)

    return of


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("chosen", [{}, {"landstal": 9_000, "measure": "aendring"}])
def test_the_word_goes_when_the_real_counts_come(said, reported, real, lang, chosen):
    assert ABOUT.findall(said(reported(98), lang=lang, **chosen)) == []
    assert len(ABOUT.findall(said(real, lang=lang, **chosen))) > 20


def test_the_readers_total_has_no_effect_on_real_counts(said, reported):
    parts = show(reported(98), BeregningChoice(family=9_999), LIGHT)
    assert "ingen virkning" in parts.picture["own-family"]
    assert parts.view.basis.family_total == 1_500
    assert "med 1.500 familiesammenførte" in said(reported(98), family=9_999)


def test_every_stop_is_a_picture_of_its_own(asked, real):
    found = neighbours(real, BeregningChoice(), DARK)
    assert set(found) == {"6.000", "8.000", "12.000"}
    assert len({one["near"] for one in found.values()}) == 3
    assert all(one["map"] and "tema=dark" in one["near"] for one in found.values())


def test_the_table_holds_every_step_in_the_order_of_the_ranking(asked, real):
    parts = show(real, BeregningChoice(area="danmark"), LIGHT)
    headings, rows = table_cells(parts.view)
    assert len(rows) == 98 and all(len(row) == len(headings) for row in rows)
    aarhus = dict(zip(headings, next(row for row in rows if row[1] == "Aarhus"), strict=True))
    assert aarhus["Foreløbigt fordelingstal"] == "146,2" and aarhus["Kvote"] == "113"
    assert (aarhus["Ændring"], aarhus["Offentliggjort"], aarhus["Slags"]) == ("0", "112", "fastsat")
