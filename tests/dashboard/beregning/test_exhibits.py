"""What the page shows: every figure with its finding, and the same numbers wherever it goes."""

import json
import re
from dataclasses import replace

import pytest

from dashboard.beregning.choice import BeregningChoice, Change, OwnCounts
from dashboard.beregning.exhibits import EXHIBITS
from dashboard.beregning.exhibits.accuracy import accuracy_details
from dashboard.beregning.exhibits.curve import curve_finding, zero_sentence
from dashboard.beregning.exhibits.rules import rules_finding, scaling_sentence
from dashboard.beregning.exhibits.tripling import tripling_texts
from dashboard.beregning.measures import (
    accuracy,
    beregning_view,
    calendar,
    curve,
    rules,
    tripling,
    ukraine,
)
from dashboard.beregning.page import PAGE
from dashboard.beregning.resolve import resolve
from dashboard.kit.charts import plotly
from dashboard.kit.charts.slots import ESTIMATE_SLOT
from dashboard.kit.charts.spec import Curve, Strip, values
from dashboard.kit.look import DARK, LIGHT
from dashboard.kit.page import view_of as page_view
from dashboard.kit.words import words
from dashboard.quota import scaled

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


def test_the_eleven_at_zero_in_the_letter_are_at_zero_here_too(real):
    found = accuracy(real, resolve(real, BeregningChoice(area="danmark")))
    published = real["kommunekvoter"].query("quota_year == 2015 and revision == 0")
    zeros = published.loc[published["quota_persons"] == 0, "municipality_code"]
    both, only = ({"published": one, "calculated": True} for one in (True, False))
    assert set(found.area.zeros(**both)) == set(zeros) and len(zeros) == 11
    assert [found.names[code] for code in found.area.zeros(**only)] == ["Glostrup"]
    told = " ".join(accuracy_details(found, "danmark", words("da")))
    assert "Nul i vores beregning, men ikke i det offentliggjorte: Glostrup." in told
    assert "Den største afvigelse har Viborg: +31." in told


def test_the_accuracy_follows_the_readers_total(real):
    none, fitted = (
        accuracy(real, resolve(real, BeregningChoice(family=one))) for one in (0, 4_000)
    )
    assert none.country.mean > fitted.country.mean
    assert none.verdict(4_000) == "municipal"


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
    assert "får en kvote, når landstallet kommer over 1.106" in zero_sentence(view, found)


def test_a_tripled_landstal_does_not_triple_aarhus(real):
    view = view_of(real)
    finding = curve_finding(view, curve(real, view))
    assert "stiger den tilnærmede kvote for Aarhus fra 113 til 505 og bliver 4,5 gange" in finding
    assert "mens landstallet bliver 3 gange så stort" in finding


def test_some_never_leave_zero_and_are_told_why(real):
    view = view_of(real, area="danmark", selected="0183")
    found = curve(real, view)
    assert found.leaves_zero is None
    assert "får ingen kvote, uanset landstallet" in curve_finding(view, found)
    free = view_of(
        real,
        counts=OwnCounts(
            (
                Change("0751", "i", 0),
                Change("0751", "f", 0),
            )
        ),
    )
    assert zero_sentence(free, curve(real, free)) == "Kommunen får en kvote ved ethvert landstal."
    inside = view_of(real, scope="region")
    assert "beregnes ikke" in zero_sentence(inside, curve(real, inside))


def test_the_quotas_of_2015_tripled_together_and_each_rose_differently(real):
    found = tripling(real)
    before, after = (sum(getattr(one, end) for one in found.factors) for end in ("before", "after"))
    assert found.together == after / before == pytest.approx(2.98, abs=0.005)
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
    assert ("skal landstallet på" in finding) is required
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
    days, sources = calendar(real, view_of(real))
    assert [(one.deadline.due.value, str(one.deadline.day), one.done) for one in days] == [
        ("landstal", "2014-04-01", "2014-03-30"),
        ("regionskvoter", "None", "2014-05-13"),
        ("aftale", "2014-09-10", ""),
        ("fastsat", "2014-09-30", "2014-09-29"),
    ]
    assert [one.source_id for one in sources] == ["us-2014-09-29-kommunekvoter-2015"]
    later, _ = calendar(real, view_of(real, year=2026))
    assert [(one.deadline.due.value, one.done) for one in later] == [
        ("optaelling", ""),
        ("landstal", "2025-04"),
        ("aftale", ""),
        ("fastsat", "2025-09-29"),
    ]


def test_the_letter_and_the_practice_stand_side_by_side(exhibit):
    one = exhibit("brev")
    assert [row[:3] for row in one.table.rows] == [
        (6_000, 169, 208),
        (8_000, 226, 306),
        (12_000, 339, 505),
    ]
    promised = one.notices[0]
    assert "brev af 29. september 2014" in promised and "50 eller 100 pct." in promised
    assert "fra 112 til 516 (beregnet); ændret forholdsmæssigt var den blevet 336" in promised
    others = exhibit("brev", area="danmark", selected="0101").notices[0]
    assert "fra 2,25 til 4,61 gange så store" in others


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
    assert one.unit and one.period and one.sources
    assert one.table.rows or one.finding == words(chosen.get("lang", "da"))(
        "beregning.accuracy.no_regions"
    )


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
    assert (aarhus["Type"], aarhus["Status"]) == ("fastsat", "foreløbigt eller skønnet")


def test_the_readers_own_counts_and_readings_are_told_in_the_file(exhibit):
    own = OwnCounts((Change("0751", "i", 20_000),))
    one = exhibit("kommuner", landstal=6_000, counts=own, sharing="befolkning")
    assert "Rettet: Aarhus: indvandrere 20.000." in one.notices
    assert "Antagelse A1: efter befolkning" in one.definition
    assert "Den giver Aarhus" in one.finding


def test_who_gains_comes_first_and_what_is_gained_is_lost_elsewhere(exhibit):
    changes = [row[-1] for row in exhibit("aendring", family=0, area="danmark").table.rows]
    assert changes == sorted(changes, reverse=True) and sum(changes) == 0 < changes[0]


def test_the_steps_lead_to_the_number_in_the_table_of_all(exhibit):
    steps = {row[0]: row[4] for row in exhibit("trin", landstal=6_000).table.rows}
    rows = {row[1]: row for row in exhibit("kommuner", landstal=6_000).table.rows}
    assert steps["Hele personer"] == rows["0751"][10] == 208
    assert steps["Optælling"] is None


@pytest.mark.parametrize("name", ["afstand", "regioner"])
def test_the_accuracy_is_that_of_its_rows(real, exhibit, name):
    rows = exhibit(name).table.rows
    found = accuracy(real, resolve(real, BeregningChoice()))
    compared = {"afstand": found.country, "regioner": found.regions}[name]
    assert sum(abs(row[4]) for row in rows) == compared.off and len(rows) == len(compared)
    assert all(row[2] - row[3] == row[4] for row in rows)
    assert rows[0][0] == compared.farthest


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_the_curve_has_its_line_and_every_real_landstal(real, exhibit, palette):
    line, chart = curve(real, view_of(real)), exhibit("kurve").chart
    assert isinstance(chart, Curve)
    assert [(point.x, point.y) for point in chart.exact] == list(line.points)
    assert [row[0] for row in exhibit("kurve").table.rows] == [point.x for point in chart.real]
    assert chart.proportional[-1].y == pytest.approx(line.announced[1] * line.last / 4_000)
    assert (chart.now.x, chart.now.spoken) == (4_000, "valgt: 113,2")
    assert chart.leaves_zero.text == "Kvote over 1.106"
    drawn = json.dumps(plotly.figure(chart, palette, "da"), ensure_ascii=False)
    assert palette.accent in drawn and "beregnet, tilnærmet" in drawn


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
    bars = {value.name: value.number for value in values(ranking.chart) if value.name}
    assert bars == quotas


def test_the_official_quota_is_a_tick_on_every_bar_where_it_is_known(exhibit):
    def ticks(**chosen):
        chart = exhibit("rangliste", **chosen).chart
        return {code: one.text for code, one in chart.officials}, chart.official

    whole, key = ticks()
    assert len(whole) == 19 and whole["0751"] == "112" and whole["0791"] == "64"
    assert key == "Streg: offentliggjort kvote (fastsat)"
    some, _ = ticks(year=2015, revision=1)
    assert len(some) == 11 and some["0751"] == "516"
    assert ticks(landstal=6_000) == ticks(measure="aendring") == ticks(year=2026) == ({}, "")


@pytest.mark.parametrize(
    ("chosen", "is_coloured"),
    [
        ({}, True),
        ({"revision": 1}, True),
        ({"landstal": 6_000}, True),
        ({"landstal": 3_900}, False),
        ({"family": 0}, False),
        ({"year": 2021}, False),
        ({"year": 2026}, False),
        ({"year": 2021, "measure": "forskel"}, True),
    ],
)
def test_estimates_are_hatched_and_coloured_only_where_they_are_good_enough(
    exhibit, chosen, is_coloured
):
    for name in ("kommuner", "rangliste"):
        chart = exhibit(name, **chosen).chart
        known = [one for one in chart.areas if one.value is not None]
        assert all(one.is_provisional for one in known)
        assert {one.colour_slot == ESTIMATE_SLOT for one in known} == {not is_coloured}
        assert bool(len(chart.classes)) is is_coloured


def test_real_counts_are_neither_hatched_nor_without_colour(reported, app):
    counted = reported(98)
    chosen = resolve(counted, BeregningChoice(landstal=600))
    chart = EXHIBITS["kommuner"](counted, chosen).chart
    assert not any(one.is_provisional or one.colour_slot == ESTIMATE_SLOT for one in chart.areas)


def test_a_version_without_the_official_tables_says_so_and_has_no_tick(real, app):
    quotas = real["kommunekvoter"]
    version = "2026-01-01T000000-00000000"
    lacking = replace(
        real,
        version=version,
        tables={**real.tables, "kommunekvoter": quotas[quotas["quota_year"] != 2015]},
    )
    choice = resolve(lacking, BeregningChoice(year=2015))
    view = page_view(PAGE, lacking, choice, LIGHT)
    one = EXHIBITS["tredobling"](lacking, choice)
    assert one.finding.endswith("denne version af tallene") and not one.table.rows
    drawn = str(PAGE.section("tripling").draw(view))
    assert one.finding in drawn and "Graph" not in drawn
    assert EXHIBITS["afstand"](lacking, choice).table.rows == ()
    assert EXHIBITS["rangliste"](lacking, choice).chart.officials == ()


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


def test_the_landstal_came_alone_until_the_act_of_2017_and_with_all_numbers_since(exhibit):
    first, second, *_ = exhibit("kalender").table.rows
    assert first[:3] == ("Landstallet meldes ud", "1. april 2014", "30. marts 2014")
    assert second[1:3] == ("", "13. maj 2014") and "forhandler" in second[0]
    later = [row[0] for row in exhibit("kalender", year=2026).table.rows]
    assert "Landstal, regionskvoter og beregnede kvoter meldes ud" in later
