"""An exhibit as a picture: all that a stranger needs stands in it, and it is light."""

import re
import struct
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from dashboard.kit import current
from dashboard.kit.charts.spec import Bar, Bars
from dashboard.kit.exhibit import Column, Exhibit, Table
from dashboard.kit.export.picture import (
    MARGIN,
    SHARPNESS,
    WIDTH,
    exhibit_picture,
    picture_png,
    picture_svg,
)
from dashboard.kit.look import DARK
from data.snapshot import Source

ADDRESS = "https://overblik.example/kvoter?version=1#kort"
SOURCE = Source("brev", "Kommunekvoter for 2015", "KL", "https://x.dk", "", "", "", "")
ONE = Exhibit(
    name="kort",
    title="Kommunekvoter",
    finding="Aarhus skulle modtage flest",
    unit="personer",
    period="2015",
    table=Table((Column("kommune"),), (("Aarhus",),)),
    sources=(SOURCE,),
    chart=Bars((Bar("Aarhus", 112, "112"), Bar("Samsø", 8, "8"))),
    notices=("Senere ændret",),
    definition="Personer, der skal modtages",
)


@pytest.fixture
def drawn(real):
    def made(one=ONE, address=ADDRESS):
        return exhibit_picture(real, one, current.outline(), lang="da", address=address)

    return made


def texts(picture):
    root = ElementTree.fromstring(picture_svg(picture))
    return root, " ".join(one.text for one in root.iter("{http://www.w3.org/2000/svg}text"))


def test_a_picture_says_what_it_shows_where_it_is_from_and_where_it_is_found(drawn):
    _, said = texts(drawn())
    for part in (ONE.title, ONE.finding, ONE.subtitle, ONE.definition, *ONE.notices):
        assert part in said
    assert "KL: Kommunekvoter for 2015" in said
    assert ADDRESS in said
    assert all(text in said for text in ("Aarhus", "112", "Samsø"))


def test_a_picture_is_named_and_described(drawn):
    root, _ = texts(drawn())
    assert root.get("role") == "img"
    assert [one.text for one in root if one.tag.endswith(("title", "desc"))] == [
        ONE.title,
        ONE.text,
    ]


def test_a_picture_has_the_light_colours_and_a_ground_of_its_own(drawn):
    content = drawn().content
    assert 'fill="#ffffff"' in content
    assert DARK.paper not in content


def test_a_picture_carries_its_typeface_and_asks_for_nothing(drawn):
    file = picture_svg(drawn()).decode()
    assert file.count("@font-face") == 2
    assert re.findall(r'(?:src:url\(|href=")(?!data:)[^)"]*', file) == []


def test_no_line_of_text_is_wider_than_the_picture(drawn):
    long = replace(ONE, finding="Aarhus skulle modtage flest flygtninge " * 8)
    root, _ = texts(drawn(long, f"{ADDRESS}{'a' * 400}"))
    pieces = [one for one in root if one.tag.endswith("text")]
    assert len(pieces) > 8
    assert all(float(one.get("x")) == MARGIN for one in pieces)


def test_an_address_that_is_too_long_has_no_code(drawn):
    assert 'class="segno"' in drawn().content
    assert 'class="segno"' not in drawn(ONE, ADDRESS + "a" * 1200).content


def test_the_picture_as_dots_is_twice_as_large(drawn):
    picture = drawn()
    file = picture_png(picture)
    assert file.startswith(b"\x89PNG")
    wide, high = struct.unpack(">II", file[16:24])
    assert abs(wide - SHARPNESS * WIDTH) <= 1
    assert abs(high - SHARPNESS * picture.height) <= 1


def test_without_a_chart_there_is_no_picture(drawn):
    with pytest.raises(ValueError, match="kort has no chart"):
        drawn(replace(ONE, chart=None))
