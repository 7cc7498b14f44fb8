"""The page that carries all pages."""

import re
import sys

import dash
import plotly
import pytest
from dash import dcc, html

from dashboard.kit.view.markup import markup


def test_the_language_is_told(client):
    assert '<html lang="da"' in client.get("/").text
    assert '<html lang="en"' in client.get("/?lang=en").text


def test_the_theme_of_the_cookie_is_there_before_anything_is_painted(client):
    client.set_cookie("tema", "dark")
    assert 'data-bs-theme="dark"' in client.get("/").text
    client.set_cookie("tema", '"><script>')
    assert 'data-bs-theme="light"' in client.get("/").text


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/", "Midtjysk Overblik"),
        ("/om", "Om – Midtjysk Overblik"),
        ("/om/", "Om – Midtjysk Overblik"),
        ("/nowhere", "Siden findes ikke – Midtjysk Overblik"),
    ],
)
def test_the_title_is_the_page(client, path, title):
    assert f"<title>{title}</title>" in client.get(path).text


def test_versions_of_what_runs_here_are_not_told(client):
    said = client.get("/").text
    for version in (dash.__version__, plotly.__version__, sys.version.split()[0]):
        assert version not in said
        assert version.replace(".", "_") not in said


def test_the_map_is_fetched_early_where_there_is_one(client):
    assert 'rel="preload" as="fetch"' in client.get("/kvoter").text
    assert 'as="fetch"' not in client.get("/om").text


def test_every_file_the_page_names_is_here(client):
    said = client.get("/kvoter").text
    named = re.findall(r'(?:src|href)="(/[^"]+)"', said)
    wrong = [one for one in named if client.get(one.replace("&amp;", "&")).status_code != 200]
    assert wrong == []


def test_components_become_plain_html():
    tree = html.P([dcc.Link("A & B", href="/a"), html.Span(className="x"), None, 3])
    assert markup(tree) == '<p><a href="/a">A &amp; B</a><span class="x"></span>3</p>'
