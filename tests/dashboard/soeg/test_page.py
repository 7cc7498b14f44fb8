"""`/soeg` finds without scripts what the header finds with them."""

import pytest

from dashboard.kit import current
from dashboard.kit.look import theme
from dashboard.kit.view.markup import markup
from dashboard.kit.view.page import page_layout
from dashboard.site import SITE


@pytest.fixture
def drawn(asked):
    def of(search):
        return markup(page_layout(SITE.named("soeg"), current.snapshot(), search, theme(None)))

    return of


def test_the_form_is_plain_and_keeps_what_was_written(drawn):
    said = drawn("?q=herning&lang=en&kommune=0791")
    assert 'action="/soeg"' in said and 'method="get"' in said
    assert 'value="herning"' in said and 'name="q"' in said and 'type="search"' in said
    for name, value in (("lang", "en"), ("kommune", "0791")):
        assert f'value="{value}" type="hidden" name="{name}"' in said


def test_a_municipality_leads_to_its_page_and_a_subject_to_the_page_with_it_chosen(drawn):
    assert 'href="/kommune/0657"' in drawn("?q=hernign")
    assert 'href="/kvoter?kommune=0657"' in drawn("?q=kvoter herning")


def test_other_results_carry_the_reader_s_own_municipality(drawn):
    assert 'href="/kvoter?kommune=0791"' in drawn("?q=kvoter&kommune=0791")


@pytest.mark.parametrize(("query", "said"), [("zzzz", "0 resultater"), ("", "Søg i Midt")])
def test_the_headline_says_how_many_there_are(drawn, query, said):
    assert said in drawn(f"?q={query}")


def test_what_is_written_is_escaped_and_cut(drawn):
    assert "<script>" not in drawn("?q=<script>alert(1)</script>")
    assert "kan ikke læses" not in drawn(f"?q={'a' * 500}")
