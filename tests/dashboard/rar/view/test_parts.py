"""The parts of `/rar` as the browser gets them, for real figures and for none."""

import json

import pytest

from dashboard.kit.charts.plotly.colours import NOT_APPLICABLE_PLACE
from dashboard.kit.look import LIGHT
from dashboard.kit.words import words
from dashboard.rar.choice import RarChoice
from dashboard.rar.measures import rar_view, settle
from dashboard.rar.view.inside import inside, movement
from dashboard.rar.view.parts import parts
from dashboard.rar.view.picture import picture, places, spoken
from dashboard.rar.view.time import gap_figure, halves_figure
from data.snapshot import Snapshot


@pytest.fixture
def view(real):
    return lambda **choice: rar_view(real, RarChoice(**choice))


def drawn(figure):
    """The lines by the name they end in, without their values."""
    return {trace.name.rsplit(" ", 1)[0]: list(trace.y) for trace in figure.data if trace.name}


def test_the_legend_counts_every_municipality_once(view):
    shown = picture(view(), LIGHT)
    counts = [count for _, _, _, cells in shown["legend"] for _, count in cells]
    assert sum(counts) == 19
    assert all(len(cells) == len(shown["limits"]) for _, _, _, cells in shown["legend"])


def test_aarhus_is_taken_off_the_map_when_it_is_left_out(view):
    place = {one.code: one.place for one in places(view(without=True))}
    assert place["0751"] == NOT_APPLICABLE_PLACE
    assert NOT_APPLICABLE_PLACE not in {one.place for one in places(view())}


def test_a_chosen_municipality_is_heard_with_its_distance_from_the_mean(view):
    assert spoken(view(selected="0751")) == (
        "Aarhus: RAR Østjylland, 70,5 pct. i beskæftigelse, nr. 19 af 19, "
        "4,2 under østs vægtede gennemsnit"
    )


def test_weighted_and_unweighted_and_the_chosen_one_are_lines_of_their_own(view):
    lines = drawn(halves_figure(view(selected="0791"), LIGHT))
    assert set(lines) == {"Vest", "Øst", "Vest, uvægtet", "Øst, uvægtet", "Viborg"}
    assert lines["Viborg"][-1] == 76.1
    assert set(drawn(gap_figure(view(), LIGHT))) == {"Alle kommuner", "Uden Aarhus", "Uvægtet"}


def test_the_19_pictures_have_one_axis_and_say_who_has_moved(view):
    box = movement(view(), words("da")).to_plotly_json()["props"]
    said = json.loads(box["data-multiples"])
    rows = {row[1]: row for row in said["rows"]}
    assert len(rows) == 19
    assert rows["Samsø"][4] == "4 op"
    assert len(rows["Samsø"][6]) == 1 and len(rows["Samsø"][6][0]) == 13
    heights = [float(point.split(",")[1]) for row in rows.values() for point in row[6][0]]
    assert (min(heights), max(heights)) == (3.0, 37.0)


def test_years_apart_are_points_apart(view):
    box = movement(view(measure="ledighed"), words("da")).to_plotly_json()["props"]
    assert all(len(row[6]) == 3 for row in json.loads(box["data-multiples"])["rows"])


def test_nothing_published_is_said_and_not_drawn(three):
    empty = three["employment_rate"].head(0)
    tables = dict(three.tables) | {"employment_rate": empty}
    bare = Snapshot("bar", three.published_at, tables, three.sources)
    choice = settle(bare, RarChoice())
    assert (choice.year, choice.base) == (0, 0)
    assert "ikke offentliggjort" in picture(rar_view(bare, choice), LIGHT)["headline"]
    assert len(inside(bare, choice, LIGHT)) == 1
    assert parts(bare, choice, LIGHT)[0].children.startswith("Ændringen kan ikke deles op")
    assert not halves_figure(rar_view(bare, choice), LIGHT).data
