"""Component files are told without versions, and found by what they are told as."""

import re

import pytest

from dashboard.kit import paths
from dashboard.web.components import unversioned

SCRIPT = re.compile(r'<script[^>]* src="([^"]+)"')


@pytest.mark.parametrize(
    "real, told",
    [
        ("deps/react@18.v4_4_1m17.3.1.min.js", "deps/react.v{}m17.min.js"),
        ("deps/react-dom@18.v4_4_1m17.3.1.js", "deps/react-dom.v{}m17.js"),
        ("dcc/dash_core_components.v4_4_1m17.js", "dcc/dash_core_components.v{}m17.js"),
        ("dcc/async-graph.js", "dcc/async-graph.js"),
    ],
)
def test_no_version_stands_in_a_name(real, told):
    pattern = re.escape(told).replace(r"\{\}", "[0-9a-f]{8}")
    assert re.fullmatch(pattern, unversioned(real))


@pytest.mark.parametrize("path", [paths.HOME, paths.KVOTER])
def test_every_script_of_a_page_is_found_and_tells_no_version(client, path):
    scripts = SCRIPT.findall(client.get(path).text)
    assert len(scripts) > 10
    for address in scripts:
        assert not re.search(r"@|\d+[._]\d+[._]\d+", address)
        answer = client.get(address)
        assert answer.status_code == 200
        assert answer.mimetype in {"text/javascript", "application/javascript"}


def test_another_version_than_the_one_there_is_finds_nothing(client):
    assert client.get("/_dash-component-suites/dash/deps/react@17.min.js").status_code == 404
