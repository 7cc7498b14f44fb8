"""The pictures one step away, as the browser fetches them ahead."""


def test_the_pictures_of_the_stops_are_those_the_callback_would_give(client):
    ahead = client.get("/kvoter/beregning/naboer?&tema=light").get_json()
    assert set(ahead) == {"6.000", "8.000", "12.000"}
    assert "208 flygtninge" in ahead["6.000"]["headline"]
    assert "landstal=6000" in ahead["6.000"]["near"] and ahead["6.000"]["map"]


def test_a_typed_landstal_has_its_picture_and_nonsense_none(client):
    asked = "/kvoter/beregning/billede?tema=light&skrevet="
    assert "208 flygtninge" in client.get(f"{asked}6.000").get_json()["headline"]
    assert client.get(f"{asked}6,5").status_code == 204
    assert client.get("/kvoter/beregning/billede").status_code == 204
