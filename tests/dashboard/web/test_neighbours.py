"""The pictures one step away, as the browser fetches them ahead."""

from dashboard.kit import current
from dashboard.kit.look import DARK
from dashboard.rar.choice import RarChoice
from dashboard.rar.view import shown as rar_shown


def test_the_years_of_east_and_west_are_those_the_callback_would_draw(client, asked):
    found = client.get("/rar/naboer?aar=2019&tema=dark").get_json()
    parts = rar_shown.show(current.snapshot(), RarChoice(year=2015), DARK)
    ahead = found["year=2015"]
    assert ahead["headline"] == parts.picture["headline"]
    assert ahead["near"] == parts.picture["near"]
    assert ahead["map"] == rar_shown.map_changes(parts)
    assert "year=2019" not in found and "measure=befolkning" in found


def test_where_another_year_may_be_another_map_no_picture_is_fetched_ahead(client):
    assert client.get("/rar/naboer?opdeling=dengang").get_json() == {}
