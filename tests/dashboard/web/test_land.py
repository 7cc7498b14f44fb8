"""The land under maps and the labels on it, as they are fetched."""

import re

import pytest

from dashboard.kit import current, paths
from dashboard.kit.charts.labels import WIDTHS

REGION = (
    "0615-0657-0661-0665-0671-0706-0707-0710-0727-0730-0740-0741-0746-0751-0756-0760-0766-0779-0791"
)
MOST_BYTES = 45_000


@pytest.fixture(scope="module")
def own():
    return f"{paths.LAND}/{current.outline().fingerprint}"


def labelled(answer):
    return re.findall(r'data-label="(\d+)"', answer.text)


def test_the_land_of_a_region_is_small_and_has_a_label_for_each(client, own):
    answer = client.get(f"{own}/{REGION}.html")
    assert len(answer.data) <= MOST_BYTES
    assert labelled(answer) == REGION.split("-")
    for at in range(len(WIDTHS)):
        places = re.findall(rf"--x{at}:([\d.]+);--y{at}:([\d.]+);--s{at}:([\d.]+)", answer.text)
        assert len(places) == 19
        assert all(0 < float(x) < 1 and 0 < float(y) < 1 and float(s) > 0 for x, y, s in places)


def test_the_whole_country_has_no_label_until_somebody_is_chosen(client, own):
    codes = "-".join(current.outline().codes)
    assert client.get(f"{own}/{codes}.html").data == client.get(f"{own}/alle.html").data
    assert labelled(client.get(f"{own}/alle.html")) == []
    assert labelled(client.get(f"{own}/alle/navne/0101-0741.html")) == ["0101", "0741"]


def test_on_a_wall_the_same_label_is_larger(client, own):
    sizes = [
        float(re.search(r"--s4:([\d.]+)", client.get(f"{own}/{REGION}/{size}/0791.html").text)[1])
        for size in ("navne", "stor")
    ]
    assert sizes[1] == pytest.approx(2 * sizes[0], rel=0.01)


@pytest.mark.parametrize(
    "end", ["navne/0101.html", "stort/0791.html", "navne/0791-0791.html", "navne/.html"]
)
def test_labels_that_are_not_on_the_land_are_not_found(client, own, end):
    assert client.get(f"{own}/{REGION}/{end}").status_code == 404


def test_more_labels_than_there_is_room_for_are_not_found(client, own):
    codes = current.outline().codes
    address = f"{own}/{'-'.join(codes)}/navne/{'-'.join(codes[:21])}.html"
    assert client.get(address).status_code == 404


def test_a_line_around_municipalities_and_between_two_sides_stays_at_its_address(client, own):
    around, between = (
        client.get(f"{own}/graense/{sides}.txt") for sides in ("0657-0661", "0657-0661~0791")
    )
    assert around.text.startswith("M") and around.text.endswith("z")
    assert between.text.startswith("M") and "z" not in between.text
    assert len(between.text) < len(around.text)
    assert "immutable" in around.headers["Cache-Control"]


@pytest.mark.parametrize(
    "sides", ["", "~", "0657~", "9999", "0657-0657", "0657~0657", "0657~0661~0791", "0657-x"]
)
def test_a_line_around_nobody_is_not_found(client, own, sides):
    assert client.get(f"{own}/graense/{sides}.txt").status_code == 404


def test_a_line_of_another_outline_is_not_found(client):
    assert client.get(f"{paths.LAND}/andet/graense/0657.txt").status_code == 404


def test_the_map_of_two_sides_comes_with_its_line(client, own):
    markup = client.get("/rar").text
    (line,) = set(re.findall(r' data-line="([^"]+)"', markup))
    (d,) = set(re.findall(r'<path d="([^"]+)" data-line=', markup))
    assert client.get(line).text == d
