"""Every failure is a status with words, and never a traceback or a version."""

import json
import logging
from urllib.parse import quote, unquote_to_bytes

import pytest
from hypothesis import HealthCheck, example, given
from hypothesis import settings as tried
from hypothesis import strategies as st
from structlog.testing import capture_logs

from dashboard.app import create_app
from dashboard.site import SITE
from dashboard.web.dash_routes import UPDATE
from dashboard.web.limits import LARGEST_BODY

SUITES = "/_dash-component-suites"
JSON = {"Content-Type": "application/json"}


@pytest.mark.parametrize(
    "method, path, status",
    [
        ("GET", f"{SUITES}/findes/ikke.js", 404),
        ("GET", f"{SUITES}/dash/findes.ikke.js", 404),
        ("GET", f"{SUITES}/dash/../../setup.py", 404),
        ("GET", f"{SUITES}/os/path.py", 404),
        ("GET", f"{SUITES}/dash/deps/react.js", 404),
        ("PUT", UPDATE, 405),
        ("DELETE", "/kvoter", 405),
        ("FINDES-IKKE", "/", 405),
        ("POST", "/_dash-layout", 405),
        ("GET", "/eksport/findes/ikke.csv", 404),
        ("GET", "/eksport/kvoter/kort.exe", 404),
        ("GET", "/eksport/aftale.exe", 404),
        ("GET", "/forud/findes-ikke", 404),
    ],
)
def test_what_is_asked_wrongly_is_said_in_words_with_one_line_in_the_log(
    client, method, path, status
):
    with capture_logs() as lines:
        answer = client.open(path, method=method)
    assert answer.status_code == status
    assert answer.mimetype == "text/plain" and answer.text.endswith(".\n")
    assert "Traceback" not in answer.text
    assert [line["event"] for line in lines] == ["refused"]
    assert len(json.dumps(lines)) < 1000


@pytest.mark.parametrize(
    "referrer", ["http://[", "http://[::1", "\\\\", "", "x" * 9000, "http://a/\0"]
)
def test_a_referrer_that_is_none_gives_the_front_page(client, referrer):
    assert client.get("/_dash-layout", headers={"Referer": referrer}).status_code == 200


def test_a_fault_of_ours_is_excused_without_its_inside(app, caplog):
    server = create_app().server

    def fails():
        raise RuntimeError("indmad")

    server.add_url_rule("/proeve-fejl", "fails", fails)
    with caplog.at_level(logging.ERROR):
        answer = server.test_client().get("/proeve-fejl")
    assert answer.status_code == 500
    assert "Der er sket en fejl" in answer.text and "indmad" not in answer.text
    assert "indmad" in caplog.text


@pytest.mark.parametrize("path", [UPDATE, "/eksport/aftale.pdf"])
def test_a_body_larger_than_any_honest_one_is_refused(client, path):
    answer = client.post(path, data=b"[]," * (LARGEST_BODY // 3 + 1), headers=JSON)
    assert answer.status_code == 413
    assert "for stort" in answer.text


@pytest.fixture(scope="module")
def bodies(app):
    """An honest body for every callback that the server answers."""
    return [
        {
            "output": output,
            "outputs": [one.to_dict() for one in declared["output"]]
            if isinstance(declared["output"], list | tuple)
            else declared["output"].to_dict(),
            "inputs": [{**one, "value": None} for one in declared["inputs"]],
            "state": [{**one, "value": None} for one in declared["state"]],
            "changedPropIds": [],
        }
        for output, declared in app.callback_map.items()
        if "callback" in declared
    ]


def posted(client, body):
    data = body if isinstance(body, bytes | str) else json.dumps(body)
    return client.post(UPDATE, data=data, headers=JSON)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"null",
        b"[]",
        b"1",
        b'"x"',
        b"[" * 100_000,
        b'{"output":' * 50_000,
        {},
        {"output": None},
        {"output": "findes-ikke.children"},
        {"output": ["shell-content.children"]},
        {"output": "kvoter-payload.clear_data"},
    ],
)
def test_a_body_that_is_none_of_ours_is_a_bad_request(client, body):
    answer = posted(client, body)
    assert answer.status_code == 400
    assert answer.text == "Forespørgslen kan ikke læses. Åbn siden igen fra dens adresse.\n"


@pytest.mark.parametrize(
    "change",
    [
        {"inputs": []},
        {"inputs": None},
        {"inputs": {}},
        {"inputs": [1]},
        {"inputs": [{}]},
        {"inputs": [{"id": "x", "property": "y"}]},
        {"inputs": [[{"id": "x", "property": "y"}]]},
        {"state": "x"},
        {"outputs": []},
        {"outputs": None},
        {"outputs": {"id": "x", "property": "y"}},
        {"outputs": [1]},
        {"changedPropIds": 1},
        {"changedPropIds": [1]},
        {"changedPropIds": {}},
    ],
)
def test_a_body_with_other_parts_than_the_callbacks_is_a_bad_request(client, bodies, change):
    for body in bodies:
        if any(body[name] != value for name, value in change.items()):
            assert posted(client, body | change).status_code == 400


def test_an_honest_body_is_let_through(client, bodies):
    for body in bodies:
        assert posted(client, body).status_code in {200, 204}


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(max_size=20)
    | st.sampled_from(["?aar=2015", "?landstal=1e9", "?sag=x", "0751", "2015", "dark"]),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4)
    ),
    max_leaves=8,
)


@tried(max_examples=150, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_no_value_is_more_than_a_callback_can_answer_or_refuse(client, bodies, data):
    body = data.draw(st.sampled_from(bodies))
    for one in (*body["inputs"], *body["state"]):
        if data.draw(st.booleans()):
            body = json.loads(json.dumps(body))
            for own in (*body["inputs"], *body["state"]):
                if own["id"] == one["id"] and own["property"] == one["property"]:
                    own["value"] = data.draw(VALUES)
    assert posted(client, body).status_code in {200, 204, 400}


@tried(max_examples=100, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_no_part_is_more_than_the_server_can_refuse(client, bodies, data):
    body = dict(data.draw(st.sampled_from(bodies)))
    body[data.draw(st.sampled_from(sorted(body)))] = data.draw(VALUES)
    assert posted(client, body).status_code in {200, 204, 400}


PATHS = [
    *(page.path for page in SITE if "<" not in page.path),
    "/eksport/kvoter/kort.csv",
    "/eksport/tabel/landstal.csv",
    "/eksport/aftale.csv",
    "/eksport/skema/quota_inputs.csv",
    "/forud/kvoter",
    "/forud/rar",
    "/qr.svg",
    "/health/ready",
    "/_dash-layout",
]
NAMES = ["aar", "omraade", "maal", "kommune", "sag", "landstal", "version", "lang", "trin", "sti"]
MARK = "<b>e7</b>"
NONSENSE = st.sampled_from(
    [MARK, "-1", "1e999", "\0", "' OR 1=1", "../../etc/passwd", "{{7*7}}", "🚀", "0751", "rar-vest"]
) | st.text(max_size=30)


@tried(max_examples=120, suppress_health_check=list(HealthCheck))
@given(
    path=st.sampled_from(PATHS) | st.text(max_size=20).map(lambda text: f"/{quote(text)}"),
    query=st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=8), NONSENSE, max_size=4),
)
@example(path="//.", query={})
def test_no_address_is_more_than_the_server_can_answer_or_refuse(client, path, query):
    # As a server hands it over: the client would read a host out of two slashes.
    raw = {"PATH_INFO": unquote_to_bytes(path).decode("latin-1")}
    referrer = {"Referer": f"http://localhost{path}"}
    answer = client.get(query_string=query, headers=referrer, environ_overrides=raw)
    assert answer.status_code < 500
    assert "Traceback" not in answer.text
    if answer.mimetype == "text/html":
        assert MARK not in answer.text
