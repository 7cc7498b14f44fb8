"""Two numbers of each: where the axis ends, and who stands out."""

from dashboard.kit.charts.spec import Dumbbell, Dumbbells, Reference, ScatterPoint


def test_the_axis_holds_both_ends_of_every_row(samples):
    assert samples["dumbbells"].reach == (3.2, 4.4)
    assert Dumbbells((Dumbbell("Aaby", None, None, "ikke fundet"),)).reach == (0.0, 1.0)


def test_a_row_has_the_ends_that_are_known(samples):
    whole, half, _ = samples["dumbbells"].rows
    assert whole.ends == (Reference(3.9, "3,9"), Reference(4.1, "4,1"))
    assert half.ends == (Reference(3.2, "3,2"),)


def test_who_has_a_colour_of_their_own_stands_out():
    assert ScatterPoint("Aaby", 1, 2, "", "compared 0").stands_out
    assert not ScatterPoint("Bøby", 1, 2, "").stands_out
