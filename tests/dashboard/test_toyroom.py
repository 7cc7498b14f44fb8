"""A page of one select and one bar chart, added as CONTRIBUTING.md says: everything else follows.

The room lies in `tests/toyroom`. To be a page of the house it would move to `dashboard/folketal`
and get its row in `dashboard/site.py`, its name in the import contracts, its tests, and a line in
README and changelog.
"""

import json
import re
import tomllib
from pathlib import Path

import pytest

from dashboard.app import create_app
from dashboard.kit.page import Site
from dashboard.kit.view import ids
from dashboard.kit.words import words
from dashboard.site import SITE
from tests.toyroom.page import PAGE

ROOM = Path(__file__).resolve().parents[1] / "toyroom"
BESIDE = ("site.py", "pyproject.toml", "tests", "README.md", "CHANGELOG.md")
PLACES, LINES = 14, 350


@pytest.fixture(scope="module")
def house(data_dir, app):
    """The house with one page more, and its words."""
    for lang in ("da", "en"):
        told = tomllib.loads((ROOM / f"{lang}.toml").read_text("utf-8"))["folketal"]
        words(lang).texts.update({f"folketal.{key}": text for key, text in told.items()})
    yield create_app(Site((*SITE.pages, PAGE)))
    for lang in ("da", "en"):
        for key in [key for key in words(lang).texts if key.startswith("folketal.")]:
            del words(lang).texts[key]


@pytest.fixture
def reader(house):
    return house.server.test_client()


def test_a_page_takes_few_places_and_few_lines():
    files = [file for file in ROOM.iterdir() if file.is_file()]
    assert len(files) + len(BESIDE) <= PLACES
    assert sum(len(file.read_text("utf-8").splitlines()) for file in files) <= LINES


def test_contributing_tells_the_count_that_holds():
    told = (ROOM.parents[1] / "CONTRIBUTING.md").read_text("utf-8")
    files = [file for file in ROOM.iterdir() if file.is_file()]
    places = len(files) + len(BESIDE)
    lines = sum(len(file.read_text("utf-8").splitlines()) for file in files)
    assert f"{places} places and {lines} lines" in told
    assert all(f"`{file.name}`" in told for file in files)


def test_it_stands_in_the_navigation_and_among_the_doors(reader):
    answer = reader.get("/_dash-layout", headers={"Referer": "http://localhost/intet"})
    assert json.dumps(answer.get_json()).count('"href": "/folketal"') == 2


def test_it_is_drawn_with_its_select_its_bars_and_its_finding(reader):
    told = reader.get("/_dash-layout", headers={"Referer": "http://localhost/folketal"}).text
    assert re.search(r"Aarhus har flest indbyggere", told)
    assert '"id":"folketal-year"' in told and '"id":"folketal-kommuner-graph"' in told


def test_its_circle_answers_a_choice(reader, house):
    wired = next(
        one
        for one in reader.get("/_dash-dependencies").get_json()
        if "folketal-payload.data" in one["output"]
    )
    values = {"folketal-year.value": "2015", f"{ids.THEME}.data": "light"}
    outputs = [
        dict(zip(("id", "property"), name.rsplit(".", 1), strict=True))
        for name in wired["output"].strip(".").split("...")
    ]
    inputs = [
        one | {"value": values.get(f"{one['id']}.{one['property']}")} for one in wired["inputs"]
    ]
    body = {
        "output": wired["output"],
        "outputs": outputs,
        "inputs": inputs,
        "state": [one | {"value": None} for one in wired["state"]],
        "changedPropIds": ["folketal-year.value"],
    }
    answer = reader.post("/_dash-update-component", json=body).get_json()["response"]
    assert answer["folketal-address"]["search"] == "?aar=2015"
    assert "2015" in answer["folketal-payload"]["data"]["subtitle"]


def test_its_numbers_can_be_taken_along(reader):
    told = reader.get("/eksport/folketal/kommuner.csv?aar=2015").text
    assert "Aarhus;" in told and "Danmarks Statistik" in told
    assert reader.get("/eksport/folketal/kommuner.xlsx").status_code == 200
    assert reader.get("/eksport/folketal/andet.csv").status_code == 404


def test_the_other_years_are_fetched_ahead(reader):
    steps = reader.get("/forud/folketal?aar=2015&tema=light").get_json()
    assert "year=2016" in steps and "year=2015" not in steps
