"""The curve and the strip of factors: every point is a figure, every line is named."""

import pytest

from dashboard.beregning.choice import BeregningChoice
from dashboard.beregning.measures import beregning_view, curve, tripling
from dashboard.kit.charts.plotly.factors import factor_strip
from dashboard.kit.charts.plotly.quota_curve import quota_curve
from dashboard.kit.look import DARK, LIGHT
from dashboard.kit.words import words


def drawn(snapshot, palette=LIGHT, lang="da", **said):
    line = curve(snapshot, beregning_view(snapshot, BeregningChoice(**said)))
    figure = quota_curve(line, palette=palette, w=words(lang), is_approximate=True)
    return line, figure


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_the_curve_has_its_line_the_proportional_one_and_every_real_landstal(real, palette):
    line, figure = drawn(real, palette)
    proportional, exact, points, now = figure.data
    assert list(exact.x) == [landstal for landstal, _ in line.points]
    assert list(points.x) == [one.landstal for one in line.real]
    assert exact.line.color == palette.accent
    assert proportional.y[-1] == pytest.approx(line.announced[1] * line.last / 4_000)
    assert (now.x[0], now.text[0]) == (4_000, "valgt: 113,2")


def test_the_lines_are_named_and_so_is_the_point_where_zero_ends(real):
    texts = [note.text for note in drawn(real)[1].layout.annotations]
    assert texts == [
        "hvis kvoten fulgte landstallet",
        "efter loven, tilnærmet",
        "Forlader nul ved 1.106",
    ]


def test_a_municipality_at_zero_has_a_flat_line_and_no_proportional_name(real):
    _, figure = drawn(real, area="danmark", selected="0183")
    assert set(figure.data[1].y) == {0}
    assert [note.text for note in figure.layout.annotations] == ["efter loven, tilnærmet"]


def test_the_strip_has_a_point_per_municipality_and_names_the_outermost(real):
    found = tripling(real)
    figure = factor_strip(found, palette=LIGHT, w=words("da"))
    (points,) = figure.data
    assert len(points.x) == len(found.factors) == 43
    assert len(set(zip(points.x, points.y, strict=True))) == 43
    named = [text for text in points.text if text]
    assert named[0] == "Samsø 2,25" and named[-1] == "Aarhus 4,61"
