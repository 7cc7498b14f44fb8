"""Arrows of a flow map: from rim to rim, clear of others, as wide as the persons are many."""

from itertools import pairwise

import numpy as np
from hypothesis import assume, given
from hypothesis import strategies as st

from dashboard.kit.charts.flows import Picture, Rim, arrows, number_rim
from dashboard.kit.charts.spec import Flow

SIZE = 20.0
PLACES = st.tuples(st.integers(60, 940), st.integers(60, 700))


def rims(*places):
    return {f"{index:04}": Rim(place, 40, 20) for index, place in enumerate(places)}


def drawn_in(around, flows):
    """The arrows of one picture."""
    (drawn,) = arrows(flows, [Picture(SIZE, around)])
    return drawn


def curve(arrow):
    share = np.linspace(0, 1, 200)[:, None]
    start, control, end = map(np.array, (arrow.start, arrow.control, arrow.end))
    points = (1 - share) ** 2 * start + 2 * share * (1 - share) * control + share**2 * end
    return np.vstack([points, [arrow.head[0]]])


def inside(points, rim, slack=0.0):
    reach = np.array([rim.half_width, rim.half_height]) - slack
    return (np.abs(points - np.array(rim.centre)) < reach).all(axis=1)


def distance(point, rim):
    off = np.abs(np.array(point) - np.array(rim.centre)) - [rim.half_width, rim.half_height]
    return float(np.hypot(*np.maximum(off, 0)))


@given(PLACES, PLACES)
def test_an_arrow_begins_and_ends_at_the_rims(giver, taker):
    around = rims(giver, taker)
    assume(np.hypot(giver[0] - taker[0], giver[1] - taker[1]) > 180)
    (one,) = drawn_in(around, [Flow("0000", "0001", "5", 5)])
    assert not inside(curve(one), around["0000"], 1).any()
    assert not inside(curve(one), around["0001"], 1).any()
    assert distance(one.start, around["0000"]) < SIZE
    assert distance(one.head[0], around["0001"]) < SIZE


def test_an_arrow_goes_around_the_value_of_one_that_lies_between():
    around = rims((100, 300), (900, 300), (500, 300))
    (one,) = drawn_in(around, [Flow("0000", "0001", "5", 5)])
    assert not inside(curve(one), around["0002"]).any()


def test_no_number_stands_on_a_label_or_on_another_number():
    around = rims((100, 100), (500, 100), (900, 100), (100, 500), (500, 500), (900, 500))
    ways = [
        ("0000", "0005"),
        ("0005", "0000"),
        ("0001", "0004"),
        ("0003", "0002"),
        ("0000", "0001"),
    ]
    drawn = drawn_in(around, [Flow(*way, "12", 12) for way in ways])
    boxes = [*(number_rim(one, SIZE) for one in drawn), *around.values()]
    for at, one in enumerate(boxes[: len(drawn)]):
        for other in boxes[at + 1 :]:
            apart = np.abs(np.array(one.centre) - np.array(other.centre))
            reach = [one.half_width + other.half_width, one.half_height + other.half_height]
            assert (apart >= reach).any()


def test_those_that_are_strong_are_drawn_last_and_all_are_drawn():
    around = rims((100, 100), (500, 100), (900, 500), (100, 500))
    flows = [
        Flow("0000", "0001", "5", 5),
        Flow("0001", "0002", "9", 9, is_strong=False),
        Flow("0003", "0002", "1", 1, is_strong=False),
    ]
    drawn = drawn_in(around, flows)
    assert [one.flow.is_strong for one in drawn] == [False, False, True]


def test_more_persons_are_a_wider_arrow():
    around = rims((100, 100), (900, 100), (100, 500), (900, 500), (100, 650), (900, 650))
    flows = [
        Flow(f"{2 * at:04}", f"{2 * at + 1:04}", "", many) for at, many in enumerate((1, 5, 9))
    ]
    widths = {one.flow.value: one.width for one in drawn_in(around, flows)}
    assert all(widths[low] < widths[high] for low, high in pairwise(sorted(widths)))


def test_who_has_no_rim_has_no_arrow():
    assert drawn_in(rims((100, 100)), [Flow("0000", "0009", "5", 5)]) == []


FLOWS = st.lists(
    st.builds(
        Flow,
        st.sampled_from(["0000", "0001", "0002"]),
        st.sampled_from(["0003", "0004", "0005"]),
        st.sampled_from(["7", "125"]),
        st.integers(1, 200),
        is_strong=st.booleans(),
    ),
    max_size=6,
)


@given(FLOWS, st.lists(st.integers(12, 30), min_size=1, max_size=4))
def test_several_pictures_at_once_are_as_each_by_itself(flows, sizes):
    places = ((100, 100), (500, 130), (900, 90), (120, 500), (480, 520), (900, 480))
    pictures = [
        Picture(
            size, {code: Rim(rim.centre, 2 * size, size) for code, rim in rims(*places).items()}
        )
        for size in sizes
    ]
    alone = [arrows(flows, [one])[0] for one in pictures]
    assert [[(one.d, one.corners, one.number) for one in drawn] for drawn in alone] == [
        [(one.d, one.corners, one.number) for one in drawn] for drawn in arrows(flows, pictures)
    ]
