"""Labels keep to their own borders or stand in the sea, and never touch: any texts, any width."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.areas import members
from dashboard.kit.charts.ground import ground_of
from dashboard.kit.charts.labels import SIZES, WALL, WIDTHS, layouts, placed, size_at
from dashboard.kit.charts.labels.layouts import frame_width
from dashboard.kit.look.typeface import metrics
from data.geography.outline import SHIPPED, load_outline

STRUER, SAMSOE, IKAST, RINGKOEBING = "0671", "0741", "0756", "0760"
OUTLINE = load_outline(SHIPPED)


@pytest.fixture(scope="session")
def region(real):
    return ground_of(real, OUTLINE, members(real, "midtjylland", 2015))


@pytest.fixture(scope="session")
def denmark(real):
    return ground_of(real, OUTLINE, members(real, "danmark", 2015))


def texts(base, number, codes=None):
    return {code: (base.names[code], number) for code in codes or base.panels[0].codes}


@pytest.mark.parametrize("scale", [1.0, WALL])
@pytest.mark.parametrize("number", ["8", "112", "−12,5", "1.039", "373.388", ""])
def test_no_label_of_the_region_crosses_or_touches_at_any_width(region, measured, number, scale):
    faults = {}
    for width, (labels,) in layouts(region, OUTLINE, texts(region, number), scale=scale).items():
        if found := measured(region.panels[0], OUTLINE, width).faults(labels):
            faults[width] = found
    assert not faults


@settings(max_examples=40)
@given(
    width=st.sampled_from([280, 333, 512, 777, 1440]),
    numbers=st.lists(st.text("0123456789.,−", max_size=9), min_size=19, max_size=19),
)
def test_numbers_of_any_length_keep_apart(region, measured, width, numbers):
    codes = region.panels[0].codes
    asked = {
        code: (region.names[code], number) for code, number in zip(codes, numbers, strict=True)
    }
    labels = placed(region.panels[0], OUTLINE, width, size_at(width), asked)
    assert not measured(region.panels[0], OUTLINE, width).faults(labels)


@settings(max_examples=25)
@given(data=st.data(), width=st.sampled_from([300, 560, 1100]))
def test_anybody_named_in_the_whole_country_keeps_apart(denmark, measured, data, width):
    for panel in denmark.panels:
        codes = data.draw(st.lists(st.sampled_from(panel.codes), max_size=8, unique=True))
        own = frame_width(denmark, panel, width)
        asked = texts(denmark, "1.039", codes) if codes else {}
        labels = placed(panel, OUTLINE, own, size_at(width), asked)
        assert not measured(panel, OUTLINE, own).faults(labels)


def test_everybody_in_the_region_has_a_label_on_a_desk_and_a_name_where_there_is_room(region):
    drawn = layouts(region, OUTLINE, texts(region, "1.039"))
    for width, (labels,) in drawn.items():
        if width >= 420:
            assert {label.code for label in labels} == set(region.panels[0].codes)
        if width >= 720:
            assert {label.lines for label in labels} == {"name+value"}
    narrow = placed(region.panels[0], OUTLINE, 300, 12, texts(region, "112"))
    assert {label.code for label in narrow} == set(region.panels[0].codes)
    by_code = {label.code: label for label in drawn[720][0]}
    assert by_code[STRUER].leader and by_code[SAMSOE].leader
    assert by_code[RINGKOEBING].name == ("Ringkøbing-", "Skjern")
    assert by_code[IKAST].name == ("Ikast-", "Brande")
    assert [label.name for label in drawn[1280][0] if label.code == RINGKOEBING] == [
        ("Ringkøbing-Skjern",)
    ]


def test_on_a_wall_everybody_has_a_number(region):
    drawn = layouts(region, OUTLINE, texts(region, "112"), scale=WALL)
    for width in (960, 1280, 1800):
        (labels,) = drawn[width]
        assert {label.code for label in labels} == set(region.panels[0].codes)


def test_few_have_their_names_on_a_phone_too(denmark):
    codes = ("0101", "0461", "0561", "0751", "0851")
    labels = placed(denmark.panels[0], OUTLINE, 358, 13, texts(denmark, "1.039", codes))
    assert [(label.code, label.lines) for label in labels] == [
        (code, "name+value") for code in codes
    ]


def test_the_order_of_the_texts_is_nothing(region):
    asked = texts(region, "1.039")
    turned = dict(reversed(asked.items()))
    panel = region.panels[0]
    assert placed(panel, OUTLINE, 420, 13, asked) == placed(panel, OUTLINE, 420, 13, turned)


def test_only_those_who_have_a_text_are_labelled(region):
    asked = {"0751": ("Aarhus", ""), "0101": ("København", "1")}
    labels = placed(region.panels[0], OUTLINE, 720, 15, asked)
    assert [(label.code, label.lines, label.name) for label in labels] == [
        ("0751", "name", ("Aarhus",))
    ]


def test_lines_stand_within_the_height_of_their_label(region):
    for label in placed(region.panels[0], OUTLINE, 720, 15, texts(region, "112")):
        half = label.height * 720 / region.panels[0].shape / label.size_px / 2
        assert len(label.baselines) == len(label.name) + 1
        assert label.baselines[0] - metrics().cap_height >= -half - 1e-6
        assert label.baselines[-1] <= half + 1e-6


def test_text_grows_with_the_map_and_can_be_read_across_a_room():
    assert [size_at(width) for width in WIDTHS] == list(SIZES)
    sizes = [size_at(width) for width in range(100, 4000, 50)]
    assert sizes == sorted(sizes)
    # Ten minutes of arc at six metres, on 1,920 pixels that are 2.4 m together.
    assert WALL * size_at(720) * metrics().x_height * 2400 / 1920 >= 17.4
