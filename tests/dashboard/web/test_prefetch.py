"""The choices one step away, as the browser fetches them ahead."""

import pytest

from dashboard.kit import current
from dashboard.kit.circle import step
from dashboard.kit.look import DARK
from dashboard.kit.page import view_of
from dashboard.site import SITE

KVOTER = SITE.named("kvoter")
NEIGHBOURS = "/forud/kvoter"


def test_a_step_fetched_ahead_leads_where_the_circle_would(client, asked):
    found = client.get(f"{NEIGHBOURS}?aar=2015&tema=dark").json
    here, there = (
        view_of(KVOTER, current.snapshot(), KVOTER.choice.parse(search), DARK)
        for search in ("?aar=2015", "?aar=2015&maal=kvote_aendring")
    )
    ahead = found["measure=kvote_aendring"]
    assert ahead["prints"] == dict(there.screen.prints)
    assert ahead["payload"]["headline"] == there.screen.parts["headline"]
    assert ahead == step(here, there, "measure")


def test_a_step_knows_its_address_and_names_a_version_only_where_the_reader_does(client):
    version = current.snapshot().version
    unnamed = client.get(f"{NEIGHBOURS}?tema=dark&tal={version}").json
    assert unnamed["measure=kvote_andel"]["search"] == "?maal=kvote_andel"
    named = client.get(f"{NEIGHBOURS}?version={version}&tema=dark&tal={version}").json
    assert named["measure=kvote_andel"]["search"] == f"?version={version}&maal=kvote_andel"


@pytest.mark.parametrize("area", ["midtjylland", "danmark"])
def test_what_is_one_step_away_is_light(client, area):
    answer = client.get(f"{NEIGHBOURS}?omraade={area}", headers={"Accept-Encoding": "br"})
    assert len(answer.data) < 20_000
    assert answer.headers["Content-Encoding"] == "br"


@pytest.mark.parametrize("nonsense", ["?aar=x&maal=y", "?tema=%00", "?omraade=rar-vest&aar=1999"])
def test_nonsense_answers_for_the_front_view(client, nonsense):
    assert client.get(f"{NEIGHBOURS}{nonsense}").status_code == 200


def test_one_step_may_be_asked_for_alone(client):
    alone = client.get(f"{NEIGHBOURS}?trin=measure=kvote_andel").json
    assert alone == client.get(NEIGHBOURS).json["measure=kvote_andel"]
    assert client.get(f"{NEIGHBOURS}?trin=measure=vrøvl").status_code == 204
    assert client.get(f"{NEIGHBOURS}?trin=intet").status_code == 204
    assert client.get("/forud/om").status_code == client.get("/forud/intet").status_code == 404


def test_another_ground_is_asked_for_alone_and_its_figure_comes_after_it(client):
    steps = client.get(NEIGHBOURS).json
    assert steps and not any("figures" in one["payload"] for one in steps.values())
    alone = client.get(f"{NEIGHBOURS}?trin=area=danmark").json
    figures = alone["payload"]["figures"]
    assert alone["search"] == "?omraade=danmark"
    assert [list(one) for one in figures.values()] == [["address"]]
    assert all(client.get(one["address"]).status_code == 200 for one in figures.values())


def test_a_typed_landstal_has_its_step_and_nonsense_none(client):
    asked = "/forud/beregning?tema=light&trin=landstal="
    headline = client.get(f"{asked}6.000").json["payload"]["headline"]
    assert "1.659 flygtninge ved et landstal på 6.000" in headline
    assert client.get(f"{asked}6,5").status_code == 204
