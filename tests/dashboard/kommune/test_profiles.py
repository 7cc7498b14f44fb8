"""Every municipality's page can be made, and says something true and whole."""

import re

import pytest

from dashboard.areas import municipality_names
from dashboard.comparison.formatting import reason_text
from dashboard.kit.charts.svg import svg
from dashboard.kit.look import theme
from dashboard.kit.page import View, view_of
from dashboard.kit.words import words
from dashboard.kommune.choice import SINCE, KommuneChoice
from dashboard.kommune.exhibits import ARRIVALS
from dashboard.kommune.exhibits.standings import notices
from dashboard.kommune.measures.figures import GROUPS, figures, years_to_choose
from dashboard.kommune.page import PAGE

# A hole in a sentence, or what a missing word leaves behind; "none" is a word in English alone.
FLAW = re.compile(r"\{\w*\}|\bnan\b|\bNone\b(?! (?:of|on))|\b(\w+) \1\b|  | [,.;:](?= |$)|\(\)")
# Pictures have a text of their own, and attributes are no text.
UNREAD = re.compile(r"<svg.*?</svg>|<[^>]*>", re.DOTALL)
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
            assert not [text for text in texts if FLAW.search(text)], (code, name)


@pytest.mark.parametrize("lang", ["da", "en"])
def test_the_written_parts_of_all_98_hold_no_gap(real, codes, lang):
    for code in codes:
        for name, part in view(real, code, lang=lang).parts.items():
            html = part if isinstance(part, str) else part["html"]
            texts = [text for text in UNREAD.split(html) if text and text.strip()]
            assert texts and not [text for text in texts if FLAW.search(text)], (code, name)
            assert "<strong></strong>" not in html and "<small></small>" not in html, (code, name)


def test_a_flaw_is_seen():
    for text in (
        "I {who}",
        "var nan pct.",
        "None",
        "i 2024 i i 2024",
        "to  mellemrum",
        "A , B",
        "x ()",
    ):
        assert FLAW.search(text), text
    for text in ("I Herning var 1,2 pct. (2024), nr. 1", "None of the figures", "None on land"):
        assert not FLAW.search(text), text


@pytest.mark.parametrize("lang", ["da", "en"])
def test_a_figure_without_a_verdict_says_why(real, codes, lang):
    w, quiet = words(lang), 0
    for code in codes:
        for group in GROUPS:
            found = figures(real, group, code, SINCE)
            said = notices(real, found, w)
            for standing in found.standings:
                reason = reason_text(standing.verdict.silence, w)
                told = [text for text in said if reason and text.endswith(f": {reason}.")]
                assert bool(told) == bool(reason), (code, group)
                assert not reason or standing.indicator.name(lang) in told[0]
                assert standing.verdict.word or reason or standing.verdict.silence == "no_rate"
                quiet += bool(reason)
    assert quiet > 10


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
