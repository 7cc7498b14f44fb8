"""Headers: nothing from outside, and kept for good only what changes its address."""

import re
from importlib.metadata import version

import pytest
from flask import request

from dashboard.kit import paths
from dashboard.kit.look import stylesheet, typeface
from dashboard.web.compression import answer_key
from dashboard.web.headers import FOR_GOOD, content_policy
from dashboard.web.index import PLOTLY
from dashboard.web.libraries import BOOTSTRAP, FONT, ICONS, library_address
from dashboard.web.look import font_address, look_address, look_text
from dashboard.web.modules import MAIN, module_address


def test_scripts_only_from_here():
    policy = dict(part.split(" ", 1) for part in content_policy().split("; "))
    assert policy["script-src"] == "'self'"
    assert policy["default-src"] == policy["connect-src"] == "'self'"
    assert policy["object-src"] == policy["frame-ancestors"] == "'none'"


@pytest.mark.parametrize("path", ["/", "/kvoter", "/nowhere", "/health", "/health/ready"])
def test_every_answer_is_guarded(client, path):
    headers = client.get(path).headers
    assert "script-src 'self';" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"


@pytest.mark.parametrize("path", ["/", "/kvoter", "/nowhere"])
def test_no_script_stands_in_a_page(client, path):
    opened = re.findall(r"<script([^>]*)>", client.get(path).text)
    assert opened
    assert [one for one in opened if "src=" not in one and "application/json" not in one] == []


def test_pages_are_asked_for_again_and_fingerprinted_files_are_not(client):
    assert client.get("/").headers["Cache-Control"] == "no-cache"
    assert client.get(look_address()).headers["Cache-Control"] == FOR_GOOD
    assert client.get(library_address(BOOTSTRAP)).headers["Cache-Control"] == FOR_GOOD
    assert client.get("/assets/early/theme.js?m=1").headers["Cache-Control"] == FOR_GOOD
    assert client.get(module_address(MAIN)).headers["Cache-Control"] == FOR_GOOD
    assert client.get(paths.READY).headers["Cache-Control"] == "no-store"


def test_what_is_not_there_is_not_kept(client):
    answer = client.get(f"{paths.LOOK}/farver.0000.css")
    assert answer.status_code == 404
    assert answer.headers["Cache-Control"] == "no-store"


def test_the_palette_is_served(client):
    assert client.get(look_address()).text == look_text()
    assert stylesheet() in look_text()


@pytest.mark.parametrize("weight", typeface.WEIGHTS)
def test_the_typeface_is_served_fetched_early_and_kept(client, weight):
    address = font_address(weight)
    answer = client.get(address)
    assert answer.data[:4] == b"wOF2" and answer.mimetype == "font/woff2"
    assert answer.headers["Cache-Control"] == FOR_GOOD
    assert f'src: url("{address}")' in look_text()
    assert f'crossorigin href="{address}"' in client.get("/om").text
    assert client.get(address.replace(typeface.fingerprint(), "0000")).status_code == 404
    assert client.get(address.replace(f"-{weight}.", "-500.")).status_code == 404


@pytest.mark.parametrize("name", [BOOTSTRAP, ICONS, FONT])
def test_the_library_is_served_from_here(client, name):
    assert client.get(library_address(name)).status_code == 200


def test_the_icon_font_is_found_by_its_relative_address(client):
    css = client.get(library_address(ICONS)).text
    assert 'url("fonts/bootstrap-icons.woff2' in css
    assert library_address(FONT) == library_address(ICONS).replace(
        "bootstrap-icons.min.css", "fonts/bootstrap-icons.woff2"
    )


@pytest.mark.parametrize("path", ["0000/css/bootstrap.min.css", "x/../../../setup.py"])
def test_the_library_serves_nothing_else(client, path):
    assert client.get(f"{paths.LIBRARY}/{path}").status_code == 404


def test_the_plotly_bundle_is_compressed_once_and_asked_about_by_its_tag(client):
    first = client.get(PLOTLY, headers={"Accept-Encoding": "br"})
    assert first.headers["Content-Encoding"] == "br"
    assert len(first.data) < 1_300_000
    again = client.get(
        PLOTLY, headers={"Accept-Encoding": "br", "If-None-Match": first.headers["ETag"]}
    )
    assert again.status_code == 304


def test_a_made_up_fingerprint_does_not_fill_the_memory(app, client):
    with app.server.test_request_context("/_dash-component-suites/dash/x.v1m1.js"):
        one = answer_key(request)
    with app.server.test_request_context("/_dash-component-suites/dash/x.v2m2.js"):
        other = answer_key(request)
    assert one == other


@pytest.mark.parametrize(
    "path", ["/", "/health", "/eksport/tabel/landstal.csv", "/eksport/aftale.csv", "/findes/ikke"]
)
def test_the_charset_is_told_once(client, path):
    assert client.get(path).headers["Content-Type"].count("charset") == 1


@pytest.mark.parametrize("path", ["/", "/kvoter", "/_dash-layout", "/_dash-dependencies"])
def test_no_answer_tells_the_versions_of_what_runs_here(client, path):
    answer = client.get(path)
    assert "Server" not in answer.headers and "X-Powered-By" not in answer.headers
    told = " ".join([*answer.headers.values(), answer.text])
    for package in ("dash", "plotly", "flask", "werkzeug", "gunicorn"):
        number = version(package)
        assert number not in told and number.replace(".", "_") not in told
