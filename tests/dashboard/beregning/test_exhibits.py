"""What the page shows: every figure with its finding, and the same numbers wherever it goes."""

import json
import re
from dataclasses import replace

import pytest

from dashboard.beregning.choice import BeregningChoice, Change, OwnCounts
from dashboard.beregning.exhibits import EXHIBITS
from dashboard.beregning.exhibits.curve import curve_finding, zero_sentence
from dashboard.beregning.exhibits.distance import distance_details
from dashboard.beregning.exhibits.rules import rules_finding, scaling_sentence
from dashboard.beregning.exhibits.tripling import tripling_texts
from dashboard.beregning.measures import beregning_view, curve, distance, rules, tripling, ukraine
from dashboard.beregning.page import PAGE
from dashboard.beregning.resolve import resolve
from dashboard.kit.charts import plotly
from dashboard.kit.charts.spec import Curve, Strip, values
from dashboard.kit.look import DARK, LIGHT
from dashboard.kit.page import view_of as page_view
from dashboard.kit.words import words
from dashboard.quota import Interpretation, scaled

ABOUT = re.compile("tilnærm|anslå|antagne|approximat|estimated", re.IGNORECASE)
STATES = (
    {},
    {"landstal": 6_000, "counts": OwnCounts((Change("0751", "i", 20_000),))},
    {"year": 2026, "measure": "aendring", "lang": "en"},
    {"area": "danmark", "selected": "0101", "scope": "region"},
    {"year": 2015, "revision": 1, "measure": "forskel"},
)


def view_of(snapshot, **chosen):
    return beregning_view(snapshot, resolve(snapshot, BeregningChoice(**chosen)))


def test_the_approximation_lies_some_five_persons_from_the_letter_of_2014(real):
    found = distance(real, 4_000, Interpretation())
    assert len(found.differences) == 98 and sum(found.differences.values()) == 0
    assert found.mean == sum(map(abs, found.differences.values())) / 98
    assert 4.5 < found.mean < 5.5


def test_the_eleven_at_zero_in_the_letter_are_at_zero_here_too(real):
    found = distance(real, 4_000, Interpretation())
    published = real["kommunekvoter"].query("quota_year == 2015 and revision == 0")
    zeros = published.loc[published["quota_persons"] == 0, "municipality_code"]
    assert set(found.zero_in_both) == set(zeros) and len(zeros) == 11
    assert [found.names[code] for code in found.zero_only_calculated] == ["Glostrup"]
    assert found.zero_only_published == ()
    told = " ".join(distance_details(found, words("da")))
    assert "Nul kun her: Glostrup" in told and "Længst fra ligger Viborg" in told


def test_the_distance_follows_the_readers_total(real):
    assert distance(real, 0, Interpretation()).mean > distance(real, 4_000, Interpretation()).mean


def test_the_curve_is_the_law_at_every_point(real):
    view = view_of(real)
    found = curve(real, view)
    for landstal, persons in found.points[::10]:
        assert persons == pytest.approx(float(view.at(landstal).exact["0751"]))
    assert dict(found.points)[0] == 0
    assert [one.landstal for one in found.real] == sorted(set(real["landstal"]["landstal_persons"]))


def test_the_curve_leaves_zero_where_the_law_says_and_not_before(real):
    found = curve(real, view_of(real))
    above = int(found.leaves_zero)
    view = view_of(real)
    assert view.at(above).exact["0751"] == 0
    assert view.at(above + 1).exact["0751"] > 0
    assert "forlader nul, når landstallet kommer over 1.106" in zero_sentence(view, found)


def test_a_tripled_landstal_does_not_triple_aarhus(real):
    view = view_of(real)
    finding = curve_finding(view, curve(real, view))
    assert finding.startswith("Går landstallet fra 4.000 til 12.000, vokser Aarhus fra 113 til 5")
    assert "mens landstallet vokser 3 gange" in finding


def test_some_never_leave_zero_and_are_told_why(real):
    view = view_of(real, area="danmark", selected="0183")
    found = curve(real, view)
    assert found.leaves_zero is None
    assert "står på nul ved ethvert landstal" in curve_finding(view, found)
    free = view_of(
        real,
        counts=OwnCounts(
            (
                Change("0751", "i", 0),
                Change("0751", "f", 0),
            )
        ),
    )
    assert zero_sentence(free, curve(real, free)) == "Over nul ved ethvert landstal."
    inside = view_of(real, scope="region")
    assert "regnes ikke ud" in zero_sentence(inside, curve(real, inside))


def test_the_published_quotas_of_2015_did_not_triple(real):
    found = tripling(real)
    texts = tripling_texts(found, words("da"))
    assert (texts["count"], texts["median"], texts["times"]) == ("53", "2,82", "3")
    assert (texts["low_name"], texts["low"]) == ("Samsø", "2,25")
    assert (texts["high_name"], texts["high"]) == ("Aarhus", "4,61")
    assert found.kinds == {"aftalt": 23, "beregnet": 20, "fastsat": 10}


@pytest.mark.parametrize(
    ("year", "landstal", "required"),
    [
        (2015, 6_000, False),
        (2015, 6_001, True),
        (2015, 2_000, False),
        (2015, 1_999, True),
        (2021, 840, False),
        (2021, 841, True),
    ],
)
def test_the_landstal_must_be_changed_above_the_limit_of_its_time(real, year, landstal, required):
    view = view_of(real, year=year, landstal=landstal)
    assert rules(view).revision.is_required is required
    finding = rules_finding(view, rules(view))
    assert ("skal landstallet" in finding) is required
    assert ("40 pct." if year == 2021 else "50 pct.") in finding


def test_scaling_and_recalculating_give_two_numbers_and_both_are_told(real):
    view = view_of(real, landstal=6_000)
    found = rules(view)
    base = dict(view.pair.base.kommunekvoter)
    assert found.scaled_persons == scaled(base, 6_000)["0751"]
    assert found.recalculated_persons == view.now.kommunekvoter["0751"]
    assert f"får Aarhus {found.scaled_persons}" in scaling_sentence(view, found)
    assert scaling_sentence(view_of(real), rules(view_of(real))) == ""


def test_the_calendar_is_the_one_of_its_time(real):
    days = {one.due.value: str(one.day) for one in rules(view_of(real)).deadlines}
    assert days == {"landstal": "2014-04-01", "aftale": "2014-09-10", "fastsat": "2014-09-30"}
    assert str(rules(view_of(real, year=2026)).deadlines[1].day) == "2025-05-01"


def test_ukraine_says_which_population_stood_in_for_the_orders_own(real):
    first, second = ukraine(real, "0751")
    assert (first.order.year, first.population_year, first.is_year_meant) == (2022, 2020, False)
    assert (second.order.year, second.population_year, second.is_year_meant) == (2024, 2023, True)
    people = real["population"].query("year == 2020").set_index("municipality_code")
    share = people.loc["0751", "population_persons"] / people["population_persons"].sum()
    assert abs(first.persons - 10_000 * share) < 1


@pytest.fixture
def exhibit(real, app):
    def of(name, **chosen):
        return EXHIBITS[name](real, resolve(real, BeregningChoice(**chosen)))

    return of


@pytest.mark.parametrize("name", EXHIBITS)
@pytest.mark.parametrize("chosen", STATES)
def test_every_exhibit_says_what_it_is(exhibit, name, chosen):
    one = exhibit(name, **chosen)
    assert one.name == name and one.title and one.finding and one.text
    assert one.unit and one.period and one.sources and one.table.rows


def test_the_table_holds_every_step_in_the_order_of_the_ranking(exhibit):
    one = exhibit("kommuner", area="danmark")
    headings = [column.heading for column in one.table.columns]
    assert len(one.table.rows) == 98
    rows = [dict(zip(headings, row, strict=True)) for row in one.table.rows]
    assert [row["Nr."] for row in rows] == sorted(row["Nr."] for row in rows)
    aarhus = next(row for row in rows if row["Kode"] == "0751")
    assert aarhus["Foreløbigt fordelingstal"] == pytest.approx(146.2, abs=0.05)
    assert (aarhus["Indbyggere"], aarhus["Familiesammenførte"]) == (323_893, 258)
    assert (aarhus["Kvote"], aarhus["Ændring"], aarhus["Offentliggjort"]) == (113, 0, 112)
    assert (aarhus["Slags"], aarhus["Mærke"]) == ("fastsat", "foreløbigt eller skønnet")


def test_the_readers_own_counts_and_readings_are_told_in_the_file(exhibit):
    own = OwnCounts((Change("0751", "i", 20_000),))
    one = exhibit("kommuner", landstal=6_000, counts=own, sharing="befolkning")
    assert "Rettet: Aarhus: indvandrere 20.000." in one.notices
    assert "A1, antaget: efter befolkning" in one.definition
    assert "med ændringerne" in one.finding


def test_who_gains_comes_first_and_what_is_gained_is_lost_elsewhere(exhibit):
    changes = [row[-1] for row in exhibit("aendring", family=0, area="danmark").table.rows]
    assert changes == sorted(changes, reverse=True) and sum(changes) == 0 < changes[0]


def test_the_steps_lead_to_the_number_in_the_table_of_all(exhibit):
    steps = {row[0]: row[3] for row in exhibit("trin", landstal=6_000).table.rows}
    rows = {row[1]: row for row in exhibit("kommuner", landstal=6_000).table.rows}
    assert steps["Hele personer"] == rows["0751"][10] == 208
    assert steps["Det, der tælles"] is None


def test_the_distance_is_that_of_its_rows(real, exhibit):
    rows = exhibit("afstand").table.rows
    found = distance(real, 4_000, Interpretation())
    assert sum(abs(row[-1]) for row in rows) / len(rows) == found.mean
    assert all(row[2] - row[3] == row[4] for row in rows)
    assert rows[0][1] == found.names[found.farthest] == "Viborg"


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_the_curve_has_its_line_and_every_real_landstal(real, exhibit, palette):
    line, chart = curve(real, view_of(real)), exhibit("kurve").chart
    assert isinstance(chart, Curve)
    assert [(point.x, point.y) for point in chart.exact] == list(line.points)
    assert [row[0] for row in exhibit("kurve").table.rows] == [point.x for point in chart.real]
    assert chart.proportional[1].y == pytest.approx(line.announced[1] * line.last / 4_000)
    assert (chart.now.x, chart.now.spoken) == (4_000, "valgt: 113,2")
    assert chart.leaves_zero.text == "Forlader nul ved 1.106"
    drawn = json.dumps(plotly.figure(chart, palette, "da"), ensure_ascii=False)
    assert palette.accent in drawn and "efter loven, tilnærmet" in drawn


def test_a_municipality_that_is_always_at_zero_has_no_point_where_it_leaves_it(exhibit):
    chart = exhibit("kurve", area="danmark", selected="0183").chart
    assert {point.y for point in chart.exact} == {0} and chart.leaves_zero is None


def test_the_strip_has_a_dot_per_municipality_and_names_the_outermost(real, exhibit):
    one = exhibit("tredobling")
    assert isinstance(one.chart, Strip)
    (row,) = one.chart.rows
    assert len(row.dots) == len(tripling(real).factors) == len(one.table.rows) == 53
    named = [dot.label for dot in row.dots if dot.label]
    assert named == ["Samsø 2,25", "Aarhus 4,61"]


def test_the_map_and_the_ranking_hold_the_numbers_of_the_table(exhibit):
    one, ranking = exhibit("kommuner"), exhibit("rangliste")
    quotas = {row[2]: row[10] for row in one.table.rows}
    assert {value.name: value.number for value in values(one.chart)} == quotas
    assert {value.name: value.number for value in values(ranking.chart)} == quotas


def test_a_version_without_the_official_tables_has_neither_figure(real, app):
    quotas = real["kommunekvoter"]
    version = "2026-01-01T000000-00000000"
    lacking = replace(
        real,
        version=version,
        tables={**real.tables, "kommunekvoter": quotas[quotas["quota_year"] != 2015]},
    )
    choice = resolve(lacking, BeregningChoice(year=2015))
    view = page_view(PAGE, lacking, choice, LIGHT)
    for name, section in (("tredobling", "tripling"), ("afstand", "distance")):
        one = EXHIBITS[name](lacking, choice)
        assert one.finding.endswith("denne version af tallene") and not one.table.rows
        drawn = str(PAGE.section(section).draw(view))
        assert one.finding in drawn and "Graph" not in drawn


@pytest.fixture
def everything(app):
    """All that the page says of a choice but the help to the form, as one text."""

    def of(snapshot, **chosen):
        choice = resolve(snapshot, BeregningChoice(**chosen))
        parts = page_view(PAGE, snapshot, choice, LIGHT).screen.parts
        names = ("trin", "kommuner", "aendring", "kurve", "regler", "afstand")
        shown = [EXHIBITS[name](snapshot, choice) for name in names]
        texts = [(one.title, one.finding, one.unit, one.notices, one.definition) for one in shown]
        charts = [[value[:2] for value in values(one.chart)] for one in shown if one.chart]
        rows = [one.table.rows for one in shown]
        return json.dumps([parts, texts, charts, rows], ensure_ascii=False)

    return of


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("chosen", [{}, {"landstal": 9_000, "measure": "aendring"}])
def test_the_word_goes_when_the_real_counts_come(everything, reported, real, lang, chosen):
    assert ABOUT.findall(everything(reported(98), lang=lang, **chosen)) == []
    assert len(ABOUT.findall(everything(real, lang=lang, **chosen))) > 20


def test_the_readers_total_has_no_effect_on_real_counts(everything, reported):
    counted = reported(98)
    parts = page_view(PAGE, counted, BeregningChoice(family=9_999), LIGHT).screen.parts
    assert "ingen virkning" in parts["own-family"]
    assert "med 1.500 familiesammenførte" in everything(counted, family=9_999)


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_every_figure_has_an_address_and_the_old_one_leads_there(client, form):
    query = "landstal=6000&omraade=danmark"
    for name in EXHIBITS:
        answer = client.get(f"/eksport/beregning/{name}.{form}?{query}")
        assert answer.status_code == 200
        assert f"beregning-{name}.{form}" in answer.headers["Content-Disposition"]
    moved = client.get(f"/eksport/beregning.{form}?{query}")
    assert moved.headers["Location"] == f"/eksport/beregning/kommuner.{form}?{query}"
