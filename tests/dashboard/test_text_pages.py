"""What the pages of text say, from the shipped figures."""

import re

import pytest

from dashboard.data.subjects import OTHER, by_subject
from dashboard.indicators import catalogue, newest_year
from dashboard.kit import current
from dashboard.kit.choice import Choice
from dashboard.kit.look import theme
from dashboard.kit.view import missing, trouble
from dashboard.kit.view.markup import markup
from dashboard.kit.view.page import page_layout
from dashboard.kit.words.numbers import year_spells
from dashboard.site import SITE


@pytest.fixture
def drawn(asked):
    """A page by its name, as a browser gets it for a query."""

    def of(name, search=""):
        page = SITE.named(name)
        snapshot = current.snapshot(page.choice.parse(search).version)
        return page_layout(page, snapshot, search, theme(None))

    return of


@pytest.mark.parametrize("name", ["om", "data", "overblik"])
@pytest.mark.parametrize("lang", ["da", "en"])
def test_one_headline_and_unique_anchors(drawn, name, lang):
    whole = drawn(name, f"?lang={lang}")
    named = [one.id for one in whole._traverse() if getattr(one, "id", None)]
    assert markup(whole).count("<h1") == 1
    assert len(named) == len(set(named))


def test_english_pages_have_no_danish_words_left(drawn):
    said = "".join(markup(drawn(name, "?lang=en")) for name in ("om", "overblik"))
    titles = {source.title for source in current.snapshot().sources.values()}
    for title in sorted(titles, key=len, reverse=True):  # a title may hold another
        said = said.replace(title, "")  # it is a proper name
    for danish in (" kommuner", " ikke ", " indbyggere", "udgivet", "Kilde:"):
        assert danish not in said


def test_every_indicator_is_defined(drawn, indicators):
    said = markup(drawn("om"))
    for one in indicators.values():
        assert f'id="{one.id}"' in said


def test_a_table_that_waits_for_figures_offers_a_form(drawn):
    said = markup(drawn("data"))
    assert "ingen tal endnu" in said
    assert 'href="/eksport/skema/quota_inputs.csv"' in said
    assert 'href="/eksport/skema/landstal.csv"' not in said


def test_the_data_page_offers_every_table_as_a_file_under_its_subject(drawn, real):
    said = markup(drawn("data"))
    for name in real.tables:
        assert said.count(f"/eksport/tabel/{name}.csv") == 1
    grouped = by_subject(list(real.tables))
    assert sorted(name for held in grouped.values() for name in held) == sorted(real.tables)
    assert OTHER not in grouped
    assert by_subject(["landstal", "noget_nyt"]) == {"kvoter": ["landstal"], OTHER: ["noget_nyt"]}


@pytest.mark.parametrize("name", ["om", "data"])
@pytest.mark.parametrize("lang", ["da", "en"])
def test_the_age_stands_right_under_the_lead(drawn, name, lang):
    said = markup(drawn(name, f"?lang={lang}"))
    age = re.search(rf'class="lead">[^<]*</p><p [^>]*id="{name}-age"[^>]*>([^<]*)</p>', said)
    assert re.search(r"\b20[2-9]\d\b", age[1])


def test_what_is_known_of_limits_follows_the_tables(drawn, real):
    said = markup(drawn("om"))
    years = sorted({int(year) for year in real["landstal"]["quota_year"]})
    assert f"Landstal er fundet for kvoteårene {year_spells(years)}." in said
    assert f"til og med {real['visiterede']['year'].max()}" in said
    newest = max(newest_year(real, one) for one in catalogue().values())
    assert newest == int(real["population_monthly_midtjylland"]["period"].max()[:4])


def test_own_calculations_and_grades_are_told(drawn):
    said = markup(drawn("om"))
    for anchor in ("egne-beregninger", "status", "paalidelighed", "graenser"):
        assert f'id="{anchor}"' in said
    assert "projektets egen vurdering" in said and "Nettoeffekter" in said
    assert "read_via" not in said and "github" not in said.lower()


def test_the_keepers_instructions_stand_on_the_data_page_alone(drawn):
    assert "overblik refresh" in markup(drawn("data"))
    for name in ("om", "overblik"):
        assert "overblik refresh" not in markup(drawn(name))


def test_the_version_of_the_address_follows_into_the_files(drawn):
    version = current.snapshot().version
    assert f"landstal.csv?version={version}" in markup(drawn("data", f"?version={version}"))


def test_not_found_and_trouble_say_what_to_do():
    assert "/data" in markup(missing.layout(SITE, "/x", Choice()))
    assert "Prøv igen" in markup(trouble.layout(Choice(), "/om"))
    assert "Den dataansvarlige" in markup(trouble.no_data(Choice()))
