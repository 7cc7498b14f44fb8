"""The first answer carries the picture, painted with the values that scripts are given."""

import json
import re
from html import unescape

import pytest

from dashboard.areas import municipality_names
from dashboard.kit import current
from dashboard.kit.charts.land import MAP
from dashboard.kit.charts.payload import rows_of
from dashboard.kit.look import theme
from dashboard.kit.page import view_of
from dashboard.kit.view.drawn import extents, places
from dashboard.site import SITE

PATHS = [page.path for page in SITE if "<" not in page.path]
MAPS = ["/", "/kvoter", "/kvoter?omraade=danmark&kommune=0101", "/kvoter/beregning", "/rar"]


def first_of(client, address):
    """The markup of the page, and what its scripts are given."""
    said = client.get(address).text
    inside = re.search(r'<div id="first"[^>]*>(.*)</script></div>\n', said, re.DOTALL)[1]
    markup, known = inside.split('<script type="application/json" data-known="true">')
    return unescape(markup), json.loads(known)


@pytest.mark.parametrize("path", PATHS)
def test_headline_and_sources_stand_before_any_script(client, path):
    markup, _ = first_of(client, path)
    headline = re.search(r"<h1[^>]*>(.+?)</h1>", markup)
    assert headline and len(headline[1]) > 1
    assert "data-trouble" not in markup


@pytest.mark.parametrize("address", MAPS)
def test_the_map_is_painted_with_the_values_that_the_scripts_are_given(client, address):
    markup, known = first_of(client, address)
    painted = known["payload"]["map"]
    fills = re.findall(r'data-kommune="(\d{4})" fill="(#\w+)"', markup)
    own = dict(sorted(fills))  # Those around Copenhagen stand in an inset too, and as on the land.
    assert all(own[code] == fill for code, fill in fills)
    looks = [painted["colours"][str(slot)]["fill"] for slot in painted["slots"]]
    assert list(own.values()) == looks and len(own) in (19, 98)
    texts = dict(zip(own, painted["texts"], strict=True))
    label = r'data-label="(\d{4})".*?<b class="map-ink">([^<]*)</b></span>'
    labels = dict(re.findall(label, markup))
    written = painted["selected"] if painted["labels"] else texts
    assert labels == {code: texts[code] for code in written}


def test_the_ranking_and_its_classes_stand_there(client):
    markup, known = first_of(client, "/kvoter?kommune=0657")
    rows = rows_of(known["payload"]["ranking"]["columns"])
    written = re.findall(r'<span class="name">([^<]+)</span>', markup)
    names = municipality_names(current.snapshot())
    assert written == [names[row["code"]] for row in rows] and len(written) == 19
    (pressed,) = re.findall(r'<button[^>]*aria-pressed="true"[^>]*>', markup)
    assert 'data-kommune="0657"' in pressed
    for text in known["payload"]["legend"]["columns"]["text"]:
        assert f'<span class="legend-text">{text}</span>' in markup


def test_the_controls_say_what_was_asked(client):
    markup, _ = first_of(client, "/kvoter?aar=2016")
    year = re.search(r'<select[^>]*id="kvoter-year">(.*?)</select>', markup)[1]
    assert re.findall(r'<option value="(\d+)" selected>', year) == ["2016"]


def test_what_a_reader_wrote_into_the_address_is_text(client):
    said = client.get(
        "/kvoter?version=%3Cscript%3Ealert(1)%3C/script%3E&kommune=%22%3E%3Cb%3E"
    ).text
    assert "<script>alert" not in said and '"><b>' not in said


def test_a_figures_table_can_be_read(client):
    markup, _ = first_of(client, "/rar")
    assert re.search(
        r'<table class="data-table">.*<th scope="row"[^>]*>Herning', markup, re.DOTALL
    ) or (re.search(r'<table class="data-table">.*>Herning</th>', markup, re.DOTALL))
    assert "data-table=" not in markup


def test_bars_begin_at_zero_on_a_scale_that_holds_values_and_marks():
    assert extents([4, None, -1], [9]) == [(10, 40), (0, 0), (0, 10)]
    assert places([4, None, -1], [9, -1, 0]) == [100, 0, 10]
    assert extents([]) == [] and places([], [0]) == [0]


def test_two_pages_of_one_version_are_kept_apart(client):
    one, other = (first_of(client, f"/kvoter?kommune={code}")[0] for code in ("0657", "0661"))
    assert one != other and first_of(client, "/kvoter?kommune=0657")[0] == one
    client.set_cookie("tema", "dark")
    assert first_of(client, "/kvoter?kommune=0657")[0] != one


def test_the_state_is_that_of_the_page(client):
    _, known = first_of(client, "/kvoter?lang=en")
    page = SITE.named("kvoter")
    view = view_of(page, current.snapshot(), page.choice(lang="en"), theme("light"))
    assert known["state"]["prints"]["headline"] == view.screen.prints["headline"]
    assert known["payload"][MAP] == json.loads(json.dumps(view.screen.parts[MAP]))
