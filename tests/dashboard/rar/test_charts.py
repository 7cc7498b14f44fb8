"""The charts of `/rar`, for real figures and for none."""

import pytest

from dashboard.kit import current
from dashboard.kit.charts.slots import NOT_APPLICABLE_SLOT
from dashboard.kit.charts.spec import values
from dashboard.kit.look import LIGHT
from dashboard.kit.page import view_of
from dashboard.rar.charts import areas, map_legend, split_map
from dashboard.rar.choice import MEASURES, RarChoice
from dashboard.rar.exhibits import EXHIBITS
from dashboard.rar.exhibits.contributions import half_bars
from dashboard.rar.measures.view import rar_view
from dashboard.rar.page import PAGE
from dashboard.rar.resolve import resolve, years
from dashboard.rar.spoken import spoken_selection
from data.snapshot import Snapshot


@pytest.fixture
def view(real):
    return lambda **choice: rar_view(real, RarChoice(**choice))


@pytest.fixture
def shown(real):
    return lambda name, **choice: EXHIBITS[name](real, resolve(real, RarChoice(**choice)))


@pytest.fixture
def bare(three):
    """A version in which no employment rate is published."""
    tables = dict(three.tables) | {
        "employment_rate": three["employment_rate"].head(0),
    }
    return Snapshot("bar", three.published_at, tables, three.sources)


@pytest.mark.parametrize("without", [False, True])
@pytest.mark.parametrize("measure", MEASURES)
def test_the_legend_counts_everyone_once_in_at_most_four_classes_of_several(
    real, view, measure, without
):
    for year in years(real, measure):
        shown = view(measure=measure, year=year, without=without)
        entries = map_legend(shown).entries
        classes = [one for one in entries if one.colour_slot >= 0]
        assert sum(one.count for one in entries) == 19
        assert 1 < len(classes) <= 4
        # Aarhus may be the one that is missing from its class.
        assert all(one.count >= 2 - without for one in classes)


def test_no_class_mixes_decline_and_growth(view):
    classes = view(measure="befolkning").classes.classes
    assert {one.high < 0 for one in classes} == {True, False}
    assert all(one.low >= 0 or one.high < 0 for one in classes)


def test_one_line_parts_east_from_west_and_names_stand_at_its_foot(real, view):
    shown = split_map(real, view(), current.outline())
    assert not shown.land.borders
    (foot,) = {name.at for name in shown.names}
    ends = [end for line in shown.parting for end in (line[0], line[-1])]
    assert foot in ends and foot[1] == min(end[1] for end in ends)
    assert [(name.text, name.side) for name in shown.names] == [("Vest", "left"), ("Øst", "right")]
    moved = split_map(real, view(definition="2015"), current.outline())
    assert moved.parting != shown.parting


def test_aarhus_is_taken_off_the_map_when_it_is_left_out(view):
    slots = {one.code: one.colour_slot for one in areas(view(without=True))}
    assert slots["0751"] == NOT_APPLICABLE_SLOT
    assert NOT_APPLICABLE_SLOT not in {one.colour_slot for one in areas(view())}


def test_a_chosen_municipality_is_heard_with_its_distance_from_the_mean(view):
    assert spoken_selection(view(selected="0751")) == (
        "Aarhus: øst, 74,3 pct., nr. 19 af 19, "
        "2,9 procentpoint under det vægtede gennemsnit for øst. "
        "Nr. 1 har den højeste beskæftigelsesfrekvens."
    )


def test_a_change_is_held_against_that_of_the_area_as_a_whole(view):
    told = spoken_selection(view(measure="befolkning", selected="0779"))
    assert "8,4 procentpoint under ændringen i vest under ét" in told


def test_equal_places_are_said_to_be_shared(view):
    # Holstebro and Ringkøbing-Skjern have 1.9 per cent unemployed, as Hedensted has.
    told = spoken_selection(view(measure="ledighed", selected="0661"))
    assert "1,9 pct., delt nr. 1 af 19" in told
    assert told.endswith("Nr. 1 har den laveste ledighed.")


def test_what_is_left_out_is_said_in_every_heading(shown):
    for name in ("udvikling", "bidrag", "spredning", "folketal", "ansatte", "kontanthjaelp-antal"):
        one = shown(name, without=True)
        written = [column.heading for column in one.table.columns]
        written += [str(cell) for row in one.table.rows for cell in row]
        assert any("Øst uden Aarhus" in text for text in written), name
        assert "uden Aarhus" in one.finding, name


def test_the_lines_are_few_and_every_weight_stands_in_the_table(shown):
    lines = {
        line.name.rsplit(" ", 1)[0]: line
        for line in shown("udvikling", selected="0791").chart.lines
    }
    assert set(lines) == {"Vest", "Øst", "Viborg"}
    assert lines["Viborg"].points[-1].value == 77.8
    gap = shown("forskel")
    assert [line.name.rsplit(" ", 1)[0] for line in gap.chart.lines] == ["Alle", "Uden Aarhus"]
    headings = " ".join(column.heading for column in gap.table.columns)
    assert "vægtet med alle indbyggere" in headings and "uvægtet" in headings


def test_the_chosen_one_stands_in_the_table_of_its_line(shown):
    table = shown("udvikling", selected="0791").table
    assert table.columns[-1].heading == "Viborg"
    assert table.rows[-1][-1] == 77.8


def test_a_line_as_the_councils_were_is_broken_where_viborg_moved(shown):
    west = shown("udvikling", definition="dengang").chart.lines[0]
    assert [segment[0].at.year for segment in west.segments] == [2008, 2017]


def test_both_halves_of_the_contributions_stand_on_one_scale(shown):
    chart = shown("bidrag").chart
    west, east = half_bars(chart, "west"), half_bars(chart, "east")
    assert west.scale == east.scale == chart.scale
    assert (len(west.bars), len(east.bars)) == (7, 12)
    assert {bar.group for bar in (*west.bars, *east.bars)} == {""}


def test_the_19_small_pictures_say_who_has_moved(shown):
    one = shown("smaa-billeder")
    rows = {row.name: row for row in one.chart.rows}
    assert len(rows) == 19
    assert rows["Samsø"].change == "nr. 19 i 2008"
    assert (rows["Samsø"].begin, rows["Samsø"].text) == ("70,8", "78,1")
    assert len(rows["Samsø"].line.segments) == 1 and len(rows["Samsø"].line.points) == 17


def test_changes_are_never_joined_and_levels_only_within_a_release(shown):
    changes = shown("udgivelser").chart
    assert all(len(part) == 1 for line in changes.lines for part in line.segments)
    levels = shown("udgivelser", series="loenmodtagere").chart
    assert all(len(line.segments) == 1 for line in levels.lines)
    assert max(len(part) for line in levels.lines for part in line.segments) > 1


@pytest.mark.parametrize(
    "name", ["udvikling", "forskel", "bidrag", "spredning", "folketal", "ansatte"]
)
def test_a_chart_holds_the_numbers_of_its_table(shown, name):
    one = shown(name)
    drawn = {round(value.number, 6) for value in values(one.chart) if value.number is not None}
    cells = {round(cell, 6) for row in one.table.rows for cell in row if isinstance(cell, float)}
    assert drawn <= cells


def test_the_seats_of_the_chart_are_those_of_the_table(shown):
    one = shown("raadet")
    assert [bar.value for bar in one.chart.bars] == [row[-1] for row in one.table.rows]


def test_nothing_published_is_said_and_not_drawn(bare):
    choice = resolve(bare, RarChoice())
    assert (choice.year, choice.base) == (0, 0)
    assert "ikke fundet tal" in EXHIBITS["kommuner"](bare, choice).finding
    assert EXHIBITS["spredning"](bare, choice).chart is None
    assert EXHIBITS["bidrag"](bare, choice).finding.startswith("Ændringen kan ikke deles op")
    assert not [line for line in EXHIBITS["udvikling"](bare, choice).chart.lines if line.points]
    drawn = view_of(PAGE, bare, choice, LIGHT)
    assert len(list(PAGE.section("spredning").draw(drawn))) == 3
