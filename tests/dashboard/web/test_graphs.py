"""The figures that an answer gives the address of."""

import json

import pytest

from dashboard.site import SITE
from tests.reader import Reader


@pytest.mark.parametrize(
    ("name", "graph", "moved"),
    [
        ("kvoter", "map", {"area": "danmark"}),
        ("rar", "halves", {"measure": "ledighed"}),
        ("rar", "gap", {"definition": "2015"}),
    ],
)
def test_a_figure_is_at_the_address_that_the_answer_gives(client, name, graph, moved):
    answer = Reader(SITE.named(name), "?lang=en").asks(tema="dark", **moved)
    found = client.get(answer.payload["figures"][graph]["address"])
    assert found.mimetype == "application/json"
    assert found.json["data"] and found.json == json.loads(json.dumps(answer.view.figure(graph)))


def test_an_address_names_the_version_that_the_answer_was_made_from(app):
    answer = Reader(SITE.named("rar")).asks(measure="ledighed")
    assert f"tal={answer.state.version}" in answer.payload["figures"]["gap"]["address"]


@pytest.mark.parametrize("wrong", ["rar/intet", "intet/map", "om/map", "data/map"])
def test_what_is_not_there_is_not_found(client, wrong):
    assert client.get(f"/graf/{wrong}").status_code == 404
