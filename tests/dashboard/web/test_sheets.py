"""One style sheet for the screen, in the order in which its parts give way to each other."""

import re

import pytest

from dashboard.kit import paths
from dashboard.kit.config import settings
from dashboard.web.headers import FOR_GOOD
from dashboard.web.look import look_text
from dashboard.web.sheets import sheet_address, sheet_text

OWN = sorted(settings().assets.glob("*.css"))


@pytest.mark.parametrize("path", ["/", "/kvoter", "/nowhere"])
def test_a_page_has_one_style_sheet_and_asks_for_it_before_any_module(client, path):
    head = client.get(path).text.split("</head>")[0]
    assert re.findall(r'<link rel="stylesheet" href="([^"]+)"', head) == [sheet_address()]
    assert head.index(sheet_address()) < head.index('rel="modulepreload"')


def test_the_library_comes_first_then_the_palettes_then_our_own_by_name():
    text = sheet_text()
    parts = ["--bs-blue", look_text(), *(file.read_text("utf-8") for file in OWN)]
    places = [text.index(one) for one in parts]
    assert places == sorted(places)
    assert len(OWN) > 15


def test_it_is_served_and_kept_for_good(client):
    answer = client.get(sheet_address())
    assert answer.text == sheet_text()
    assert answer.mimetype == "text/css"
    assert answer.headers["Cache-Control"] == FOR_GOOD


def test_another_content_has_another_address(client):
    other = re.sub(r"skaerm\.\w+", "skaerm.0000", sheet_address())
    assert other.startswith(f"{paths.LOOK}/")
    assert client.get(other).status_code == 404


def test_nothing_in_it_is_found_by_a_relative_address():
    addresses = re.findall(r"url\(['\"]?([^'\")]+)", sheet_text())
    assert [one for one in addresses if not one.startswith(("data:", "/"))] == []
