"""The app as a whole: every page answers, nothing comes from outside, every id is on a page."""

import json
import re
from dataclasses import replace

import pytest
from dash import html

from callbacks.shell import page_at
from dashboard.app import asked_for
from dashboard.kit import current, paths
from dashboard.kit.look import LIGHT
from dashboard.kit.page import Site
from dashboard.kit.view import ids, shell
from dashboard.kit.view.page import page_layout
from dashboard.kit.view.shell import DRAWN
from dashboard.site import SITE

PATHS = [page.path for page in SITE if "<" not in page.path]

NONSENSE = "?aar=aldrig&omraade=%F0%9F%9A%80&lang=xx&version=' OR 1=1&kommune=<b>&x[]=1"
# A link may lead out; what is fetched by itself may not.
OUTSIDE = re.compile(r"""<(?:script|link|img|iframe|source)\b[^>]*(?:src|href)=.https?:[^>]*""")
CDN = re.compile(
    r"cdn\.|unpkg|jsdelivr|googleapis|gstatic|cloudflare|plot\.ly|mapbox|openstreetmap"
)


def answered(client, path, search="", drawn=""):
    """What the routing callback answers for an address."""
    body = {
        "output": f"..{ids.CONTENT}.children...{ids.CONTENT}.{DRAWN}..",
        "outputs": [
            {"id": ids.CONTENT, "property": "children"},
            {"id": ids.CONTENT, "property": DRAWN},
        ],
        "inputs": [{"id": ids.SHELL_ADDRESS, "property": "pathname", "value": path}],
        "state": [
            {"id": ids.SHELL_ADDRESS, "property": "search", "value": search},
            {"id": ids.CONTENT, "property": DRAWN, "value": drawn},
        ],
        "changedPropIds": [f"{ids.SHELL_ADDRESS}.pathname"],
    }
    return client.post("/_dash-update-component", json=body)


def shown(client, path, search=""):
    """The page of an address."""
    answer = answered(client, path, search)
    assert answer.status_code == 200
    return json.dumps(answer.get_json(), ensure_ascii=False)


def test_the_door_of_every_page_stands_where_there_is_none(client):
    doors = set(re.findall(r'"href": ?"([^"?]+)', shown(client, "/nowhere")))
    assert doors >= {page.path for page in SITE if page.is_in_navigation}


def test_a_callback_answers_in_letters_and_not_in_escapes(client):
    answer = answered(client, "/nowhere")
    assert answer.mimetype == "application/json"
    assert "Siden findes ikke – Midtjysk Overblik" in answer.text and "\\u00" not in answer.text
    assert json.dumps(answer.get_json(), ensure_ascii=False, separators=(",", ":")) == answer.text


@pytest.mark.parametrize("query", ["", NONSENSE, "?lang=en"])
@pytest.mark.parametrize("path", PATHS)
def test_every_page_answers(client, path, query):
    assert client.get(path + query).status_code == 200
    said = shown(client, path, query)
    assert '"H1"' in said
    assert "data-trouble" not in said


def test_an_unknown_path_is_404_and_shows_the_way(client):
    assert client.get("/nowhere").status_code == 404
    said = shown(client, "/nowhere")
    assert "Siden findes ikke" in said
    assert "/kvoter" in said


@pytest.mark.parametrize("path", PATHS)
def test_nothing_is_fetched_from_outside(client, path):
    assert OUTSIDE.findall(client.get(path).text) == []
    assert CDN.findall(shown(client, path)) == []


def test_a_page_that_fails_is_excused_without_its_inside(app):
    def fails(view):
        raise RuntimeError("indmad")

    site = Site((replace(SITE.named("om"), body=fails),))
    with app.server.test_request_context("/om"):
        drawn = page_at(site, "/om", "?lang=en")
    said = json.dumps(drawn.to_plotly_json(), default=lambda one: one.to_plotly_json())
    assert "The page could not be shown" in said
    assert "indmad" not in said
    assert "Traceback" not in said


def test_every_id_of_a_callback_stands_on_a_page(app):
    with app.server.test_request_context():
        pages = [
            page_layout(page, current.snapshot(), "", LIGHT, page.choice().in_path())
            for page in SITE
        ]
        known = set(shell.house(html.Div(pages), "", {}))
    for callback in json.loads(app.server.test_client().get("/_dash-dependencies").text):
        outputs = re.findall(r"([a-z][a-z0-9-]*)\.[a-zA-Z_]+", callback["output"])
        named = [*outputs, *(one["id"] for one in callback["inputs"] + callback["state"])]
        assert [one for one in named if isinstance(one, str) and one not in known] == []


def test_the_first_frame_is_that_of_the_page_that_asks(client):
    answer = client.get("/_dash-layout", headers={"Referer": "http://localhost/om?lang=en"})
    said = answer.text
    assert "About the figures" in said
    assert asked_for("") == ("/", "")
    assert asked_for("https://vaert/om/?lang=en") == ("/om", "?lang=en")


def test_the_page_that_came_first_is_not_drawn_again(client):
    assert answered(client, "/om", drawn="/om").status_code == 204
    assert answered(client, "/om", drawn="/").status_code == 200


def test_an_older_and_an_unknown_version_are_said(client):
    version = client.get(paths.READY).get_json()["version"]
    assert "shell-notice" not in shown(client, "/om", f"?version={version}")
    unknown = shown(client, "/om", "?version=2001-01-01T000000-00000000")
    assert "findes ikke her" in unknown
    assert "findes ikke her" in shown(client, "/om", "?version=noget")
