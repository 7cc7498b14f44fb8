"""The front page: the lead and its age, the calendar, what is newest, each with its files."""

import re
from dataclasses import replace
from datetime import date

import pytest

from dashboard.kit import current
from dashboard.kit.charts.spec import Bar, Bars, MapChart
from dashboard.kit.choice import Choice
from dashboard.kit.look import LIGHT
from dashboard.kit.page import View
from dashboard.kit.view.markup import markup
from dashboard.kit.view.page import page_layout
from dashboard.kit.words import words
from dashboard.kvoter.page import PAGE as KVOTER
from dashboard.overblik.exhibits import CALENDAR, EMPLOYEES, EXHIBITS, HOUSES, NEWEST, QUOTAS
from dashboard.overblik.exhibits.calendar import calendar_exhibit
from dashboard.overblik.exhibits.houses import joined
from dashboard.overblik.exhibits.newest import newest_exhibit
from dashboard.overblik.exhibits.quotas import quotas
from dashboard.overblik.findings import lead_finding, mine_finding, superseded
from dashboard.overblik.measures import lead_quotas
from dashboard.overblik.page import PAGE, coming_meeting
from dashboard.site import SITE
from dashboard.vaekst.choice import VaekstChoice
from dashboard.vaekst.page import PAGE as VAEKST

TODAY = date(2026, 11, 26)
DA = words("da")


@pytest.fixture
def said(asked):
    """The page as a browser gets it, for a query."""
    return lambda search="": markup(page_layout(PAGE, current.snapshot(), search, LIGHT))


def test_the_lead_tells_persons_and_rate_in_one_sentence_and_under_which_announcement(real):
    finding = quotas(real, Choice(), TODAY).finding
    assert finding == (
        "Ved første udmelding for 2015 skulle Aarhus modtage flest flygtninge (112), men færrest i "
        "forhold til folketallet: 0,34 pr. 1.000 indbyggere mod 0,81 i hele regionen"
    )


def test_the_lead_is_about_the_reader_s_own_municipality(real, said):
    one = quotas(real, Choice(selected="0657"), TODAY)
    assert one.finding == (
        "Ved første udmelding for 2015 skulle Herning modtage 58 flygtninge: 0,67 pr. 1.000 "
        "indbyggere mod 0,81 i hele regionen, nr. 16 af 19 regnet fra højest"
    )
    assert one.chart.selected == ("0657",)
    assert "Aarhus" not in " ".join(one.notices)
    assert one.finding in said("?kommune=0657")
    assert '<a href="/rar?kommune=0657"' in said("?kommune=0657")


@pytest.mark.parametrize("lang", ["da", "en"])
def test_every_municipality_of_the_region_has_a_lead_of_its_own(real, lang):
    lead = lead_quotas(real, lang)
    found = {mine_finding(lead, one.code, TODAY, words(lang)) for one in lead.by_rate}
    assert len(found) == 19 and "" not in found


@pytest.mark.parametrize("code", ["0461", "9999"])
def test_one_that_is_not_of_the_region_changes_nothing(real, code):
    one = quotas(real, Choice(selected=code), TODAY)
    assert (one.finding, one.chart.selected) == (quotas(real, Choice(), TODAY).finding, ())
    assert PAGE.resolve(real, Choice(selected="9999")).selected == ""


def test_a_lead_that_was_changed_later_says_so_right_below(real, said):
    (notice,) = quotas(real, Choice(), TODAY).notices
    assert "ændret fra 4.000 til 12.000" in notice and "kvote for Aarhus blev 516" in notice
    assert "11 af regionens 19" in notice
    head, _, _ = said().partition('class="lead-and-calendar"')
    assert 'id="overblik-notices"' in head


def test_where_the_largest_is_not_lowest_by_inhabitant_both_ends_are_named(real):
    lead = lead_quotas(real, "da")
    turned = replace(lead, by_rate=(*lead.by_rate[1:], lead.by_rate[0]))
    finding = lead_finding(turned, TODAY, DA)
    assert "Aarhus modtage flest flygtninge i regionen (112)." in finding
    assert "lavest for Horsens (0,43)" in finding
    assert superseded(replace(lead, revised=None), DA) == ""


def test_the_map_is_the_rooms_own_table(real):
    lead = lead_quotas(real, "da")
    one = EXHIBITS[QUOTAS](real, Choice())
    assert isinstance(one.chart, MapChart) and len(one.chart.areas) == 19
    assert one.table == KVOTER.exhibits["kort"](real, lead.view.choice).table
    assert min(len(lead.view.classes), 4) == 4
    assert all(held.count > 1 for held in lead.view.classes.classes)


def test_shares_of_growth_are_told_as_their_own_page_tells_them(real):
    shares = VAEKST.exhibits["andel"](real, VAEKST.resolve(real, VaekstChoice()))
    one = EXHIBITS[HOUSES](real, Choice())
    assert (one.table, one.finding) == (shares.table, shares.finding)


def test_one_number_is_drawn_once():
    bars = (Bar("Job", 50, "ca. 50"), Bar("Eksport", 50, "ca. 50"), Bar("Omsætning", 40, "40"))
    assert [(bar.name, bar.value) for bar in joined(Bars(bars), DA).bars] == [
        ("Job og eksport", 50),
        ("Omsætning", 40),
    ]


def test_east_and_west_are_in_the_colours_of_their_councils(real):
    one = EXHIBITS[EMPLOYEES](real, Choice())
    assert [bar.colour for bar in one.chart.bars] == ["west", "east"]
    assert one.finding == (
        "Antallet af fuldtidsansatte er på et år steget 1,8\u00a0pct. i øst og 1,2\u00a0pct. i "
        "vest; siden 2008 er det steget 15,3\u00a0pct. i øst og faldet 2,5\u00a0pct. i vest"
    )


def test_the_calendar_says_what_is_next_what_is_not_found_and_what_happens_otherwise(real):
    one = calendar_exhibit(real, Choice(), TODAY)
    assert one.finding == (
        "Landstallet for 2027 er ikke fundet. Landstal og regionskvoter for 2028 meldes ud senest "
        "1. maj 2027 (om 156 dage)"
    )
    assert [row[3] for row in one.table.rows] == [-209, -78, -58, 156, 287, 307]
    assert [row[4] for row in one.table.rows][:2] == ["ikke fundet", "udløbet, ingen fundet"]
    assert "Uden en gyldig aftale fastsætter Udlændingestyrelsen" in one.notices[0]
    last_day = calendar_exhibit(real, Choice(), date(2026, 9, 9))
    assert "(i dag er sidste dag)" in last_day.finding


def test_the_next_meeting_stands_in_the_calendar_with_its_items(planned):
    view = View(PAGE, planned, Choice(), LIGHT)
    told = markup(coming_meeting(view, TODAY))
    assert "Næste møde: KKR Midtjylland 5. februar 2027 (om 71 dage), 2 punkter" in told
    assert "Kommunekvoter og Elevpladser" in told and 'href="/opgaver#moeder"' in told
    later = markup(coming_meeting(view, date(2027, 2, 6)))
    assert "11. juni 2027" in later and "Kommunekvoter" not in later


def test_without_a_plan_the_calendar_says_where_it_is_put_in(real):
    told = markup(coming_meeting(View(PAGE, real, Choice(), LIGHT), TODAY))
    assert "Kommende møder i KKR er ikke fundet." in told and 'href="/data"' in told
    assert "Næste møde" not in told


def test_every_newest_figure_has_its_age(real):
    one = newest_exhibit(real, Choice(), TODAY)
    ages = [(row[3], row[4]) for row in one.table.rows]
    assert ages == [
        ("1. januar 2026", "10 måneder gammelt"),
        ("3. kvartal 2025", "13 måneder gammelt"),
        ("november 2024", "23 måneder gammelt"),
        ("november 2024", "23 måneder gammelt"),
        ("kvoteåret 2026", "gælder i år"),
    ]
    later = newest_exhibit(real, Choice(), date(2027, 1, 15))
    assert [row[4] for row in later.table.rows][-2:] == ["2 år gammelt", "et tidligere kvoteår"]


def test_right_under_the_subtitle_stands_how_old_the_figures_are(said):
    text = said()
    age = (
        r'id="overblik-subtitle"[^>]*>[^<]*</p><div[^>]*><p[^>]*id="overblik-age"[^>]*>([^<]*)</p>'
    )
    below = re.search(age, text)
    assert "folketallet 1. januar 2026 og landstallet for kvoteåret 2026" in below[1]
    assert "Kortet viser 2015" in below[1]


def test_gross_growth_is_never_called_an_effect(said):
    text = said().replace("Se effekt, mål og tidslinje", "")
    assert "Andelen er ikke en effekt" in text and "kontrolgruppe" in text
    assert "effekt" not in text.replace("Andelen er ikke en effekt", "")


def test_every_figure_can_be_taken_along(said, client):
    text = said()
    assert set(EXHIBITS) == {QUOTAS, CALENDAR, NEWEST, EMPLOYEES, HOUSES}
    for name in EXHIBITS:
        for form in ("csv", "xlsx"):
            assert f"/eksport/overblik/{name}.{form}?version=" in text
            assert client.get(f"/eksport/overblik/{name}.{form}").status_code == 200


def test_every_door_leads_to_a_page_in_the_readers_language(said):
    text = said("?lang=en")
    for name in ("kvoter", "beregning", "aftale", "rar", "vaekst"):
        assert f'href="{SITE.named(name).path}?lang=en"' in text
