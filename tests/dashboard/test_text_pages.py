"""What the pages of text say, from the shipped figures."""

import pytest

from dashboard.data import page as data
from dashboard.kit import current
from dashboard.kit.choice import Choice
from dashboard.kit.view import missing, trouble
from dashboard.om import page as om
from dashboard.overblik import page as overblik
from dashboard.overblik.measures import east_west
from dashboard.site import SITE
from dashboard.web.markup import markup


def test_the_front_page_tells_the_three_findings(asked):
    said = markup(overblik.layout())
    assert "I 2015 skulle Aarhus modtage flest i regionen: 112 af 1.039" in said
    assert "steget 16,3\u00a0pct. i øst og faldet 0,4\u00a0pct. i vest" in said
    assert "22,4\u00a0pct." in said
    assert "effekt" not in said.replace("Se effekt, mål og tidslinje", "")


def test_gross_growth_is_never_called_an_effect(asked):
    assert "kontrolgruppe" in markup(overblik.layout())


def test_east_and_west_hold_all_nineteen_in_both_years(real):
    facts = east_west(real)
    assert (facts.west.municipalities, facts.east.municipalities) == (7, 12)
    people = real["population_midtjylland"]
    total = people.loc[people["year"] == facts.last_year, "population_persons"].sum()
    assert facts.west.last_persons + facts.east.last_persons == total


@pytest.mark.parametrize("page", [om, data, overblik])
@pytest.mark.parametrize("lang", ["da", "en"])
def test_one_headline_and_unique_anchors(asked, page, lang):
    whole = page.layout(lang=lang)
    named = [one.id for one in whole._traverse() if getattr(one, "id", None)]
    assert markup(whole).count("<h1") == 1
    assert len(named) == len(set(named))


def test_english_pages_have_no_danish_words_left(asked):
    said = "".join(markup(page.layout(lang="en")) for page in (om, overblik))
    for source in current.snapshot().sources.values():
        said = said.replace(source.title, "")  # a title is a proper name
    for danish in (" kommuner", " ikke ", " indbyggere", "udgivet", "Kilde:"):
        assert danish not in said


def test_every_indicator_is_defined(asked, indicators):
    said = markup(om.layout())
    for one in indicators.values():
        assert f'id="{one.id}"' in said


def test_a_table_that_waits_for_figures_offers_a_form(asked):
    said = markup(data.layout())
    assert "venter på tal" in said
    assert 'href="/eksport/skema/quota_inputs.csv"' in said
    assert 'href="/eksport/skema/landstal.csv"' not in said


def test_the_data_page_offers_every_table_as_a_file(asked, real):
    said = markup(data.layout())
    for name in real.tables:
        assert f"/eksport/tabel/{name}.csv" in said


def test_the_version_of_the_address_follows_into_the_files(asked):
    version = current.snapshot().version
    assert f"landstal.csv?version={version}" in markup(data.layout(version=version))


def test_not_found_and_trouble_say_what_to_do():
    assert "/data" in markup(missing.layout(SITE, "/x", Choice()))
    assert "Prøv igen" in markup(trouble.layout(Choice(), "/om"))
    assert "overblik refresh" in markup(trouble.no_data(Choice()))
