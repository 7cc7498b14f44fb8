"""The front page: what the rooms show, in few bars, each with its files and doors."""

import pytest

from dashboard.kit import current
from dashboard.kit.charts.spec import values
from dashboard.kit.choice import Choice
from dashboard.kit.look import LIGHT
from dashboard.kit.view.page import page_layout
from dashboard.kvoter.choice import KvoteChoice
from dashboard.kvoter.page import PAGE as KVOTER
from dashboard.overblik.exhibits import EXHIBITS, HALVES, HOUSES, QUOTAS
from dashboard.overblik.page import PAGE
from dashboard.site import SITE
from dashboard.vaekst.choice import VaekstChoice
from dashboard.vaekst.page import PAGE as VAEKST
from dashboard.web.markup import markup


@pytest.fixture
def said(asked):
    """The page as a browser gets it, for a query."""
    return lambda search="": markup(page_layout(PAGE, current.snapshot(), search, LIGHT))


def test_the_front_page_tells_the_three_findings(said):
    text = said()
    assert "I 2015 skulle Aarhus modtage flest i regionen: 112 af 1.039" in text
    assert "steget 16,3\u00a0pct. i øst og faldet 0,4\u00a0pct. i vest" in text
    assert "huset fik 22,4 pct. af basisbevillingen" in text


def test_gross_growth_is_never_called_an_effect(said):
    text = said().replace("Se effekt, mål og tidslinje", "")
    assert "Det er ikke en effekt" in text and "kontrolgruppe" in text
    assert "effekt" not in text.replace("Det er ikke en effekt", "")


def test_what_a_room_shows_is_not_told_another_way(real):
    kvoter = KVOTER.resolve(real, KvoteChoice())
    ranking = KVOTER.exhibits["rangliste"](real, kvoter)
    assert EXHIBITS[QUOTAS](real, Choice()).table == ranking.table
    shares = VAEKST.exhibits["andel"](real, VAEKST.resolve(real, VaekstChoice()))
    assert EXHIBITS[HOUSES](real, Choice()).table == shares.table


def test_the_highest_quotas_are_drawn_and_the_others_are_words(real):
    chart = EXHIBITS[QUOTAS](real, Choice()).chart
    drawn = [bar for bar in chart.bars if bar.is_drawn]
    assert [bar.value for bar in drawn] == sorted((bar.value for bar in drawn), reverse=True)
    assert sum(value.number for value in values(chart)) == 1039
    assert chart.bars[-1].name == "De øvrige 13 tilsammen"


def test_east_and_west_are_in_the_colours_of_their_councils(real):
    one = EXHIBITS[HALVES](real, Choice())
    assert [bar.colour for bar in one.chart.bars] == ["west", "east"]
    assert [row[-1] for row in one.table.rows] == [-0.4, 16.3]
    assert one.definition and "Viborg" in one.notices[0]


def test_every_figure_can_be_taken_along(said, client):
    text = said()
    for name in EXHIBITS:
        for form in ("csv", "xlsx"):
            assert f"/eksport/overblik/{name}.{form}?version=" in text
            assert client.get(f"/eksport/overblik/{name}.{form}").status_code == 200


def test_every_door_leads_to_a_page_in_the_readers_language(said):
    text = said("?lang=en")
    for name in ("kvoter", "beregning", "aftale", "rar", "vaekst"):
        assert f'href="{SITE.named(name).path}?lang=en"' in text
