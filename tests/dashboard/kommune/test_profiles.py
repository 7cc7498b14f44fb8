"""Every municipality's page can be made, and says something true and whole."""

import re

import pytest

from dashboard.areas import municipality_names
from dashboard.kit.charts.svg import svg
from dashboard.kit.look import theme
from dashboard.kit.page import View, view_of
from dashboard.kommune.choice import KommuneChoice
from dashboard.kommune.exhibits import ARRIVALS
from dashboard.kommune.measures.figures import years_to_choose
from dashboard.kommune.page import PAGE

UNFILLED = re.compile(r"\{\w*\}|\bnan\b")
WRITTEN = ("title", "finding", "unit", "period", "definition")


@pytest.fixture(scope="module")
def codes(real):
    return tuple(municipality_names(real))


def view(real, code, **more):
    return view_of(PAGE, real, KommuneChoice(code=code, **more), theme(None))


@pytest.mark.parametrize("lang", ["da", "en"])
def test_all_98_have_a_page_without_an_empty_figure(real, codes, lang):
    assert len(codes) == 98
    for code in codes:
        one = view(real, code, lang=lang)
        for name in PAGE.exhibits:
            shown = one.exhibit(name)
            lacking = [part for part in WRITTEN if not getattr(shown, part)]
            assert not lacking and shown.sources, (code, name, lacking)
            # Counts of who came are found for some alone; for the others that is the finding.
            assert shown.table.rows or name == ARRIVALS, (code, name)
            texts = [shown.finding, *shown.notices, shown.definition]
            texts += [cell for row in shown.table.rows for cell in row if isinstance(cell, str)]
            assert not [text for text in texts if UNFILLED.search(text)], (code, name)


def test_the_written_parts_of_all_98_hold_no_gap(real, codes):
    for code in codes:
        parts = view(real, code).parts
        assert parts["headline"].startswith("I " + "") or "indbyggere" in parts["headline"]
        for name, part in parts.items():
            html = part if isinstance(part, str) else part["html"]
            assert html and not UNFILLED.search(re.sub(r"<svg.*?</svg>|=\"[^\"]*\"", "", html)), (
                code,
                name,
            )


@pytest.mark.parametrize("since", [2008, 2011, 2015, 2019, 2022])
def test_every_year_that_is_offered_changes_something(real, since):
    assert since in years_to_choose(real)
    here = view(real, "0657", since=since)
    assert here.choice.since == since and not here.remarks
    other = view(real, "0657", since=2019 if since != 2019 else 2015)
    assert here.parts["arbejde-html"] != other.parts["arbejde-html"]


def test_every_chart_is_drawn_in_both_themes(real, codes):
    for code in ("0741", "0400", "0657", "0461", "0773"):
        for name in ("light", "dark"):
            one = View(PAGE, real, KommuneChoice(code=code), theme(name))
            assert "<svg" in PAGE.screen(real, one.choice, theme(name)).parts["naboer-html"]["html"]
            chart = one.exhibit("naboer").chart
            assert svg(chart, theme(name), "da", width=400, height=400)
