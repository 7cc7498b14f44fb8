"""Every exhibit can be taken along: as a picture where it has a chart, and as a sentence."""

import pytest

from dashboard.kit import current
from dashboard.kit.look import LIGHT
from dashboard.kit.page import View
from dashboard.site import SITE

NAMES = [(page.name, name) for page in SITE for name in page.exhibits]


@pytest.fixture(scope="module", params=NAMES, ids="/".join)
def shown(request, app):
    """A page's name, and one of its exhibits as it comes."""
    page, name = SITE.named(request.param[0]), request.param[1]
    with app.server.test_request_context("/"):
        snapshot = current.snapshot()
        choice = page.resolve(snapshot, page.choice())
        return page.name, View(page, snapshot, choice, LIGHT).exhibit(name)


def test_a_chart_is_had_as_a_picture_and_a_table_alone_is_not(client, shown):
    page, one = shown
    answer = client.get(f"/eksport/{page}/{one.name}.svg")
    assert answer.status_code == (200 if one.chart else 404)
    if one.chart:
        assert answer.mimetype == "image/svg+xml"
        assert f"{page}-{one.name}.svg" in answer.headers["Content-Disposition"]


def test_the_sentence_has_the_finding_and_leads_back(client, shown):
    page, one = shown
    text = client.get(f"/eksport/{page}/{one.name}.txt").text
    assert text.startswith(one.finding)
    assert text.endswith(f"#{one.name}")
    assert current.snapshot().version in text


def test_a_picture_as_dots(client):
    answer = client.get("/eksport/kvoter/kort.png?maal=kvote")
    assert answer.mimetype == "image/png" and answer.data.startswith(b"\x89PNG")
