"""The floor's figure says what the painted land says: everyone's value, label and colour."""

from data.geography.outline import SHIPPED, load_outline
from tools.benchmark.floor import traces_of

OUTLINE = load_outline(SHIPPED)
CODES = ["0657", "0661", "0751"]
VALUES = {
    "type": "choropleth",
    "geojson": "/geografi/kommuner.json",
    "geo": "geo",
    "showscale": False,
    "locations": CODES,
    "z": [1, 2, 1],
}
PAINT = {
    "slots": [1, 2, 1],
    "texts": ["39", "58", "–"],
    "colours": {"1": {"fill": "#dde", "ink": "#111"}, "2": {"fill": "#225", "ink": "#fff"}},
    "selected": ["0661"],
}
PLACES = {
    code: {"navn": f"By {code}", "label_lon": longitude, "label_lat": latitude}
    for code, (longitude, latitude) in OUTLINE.label_points.items()
}


def test_the_values_are_those_of_the_app_and_the_rest_lies_around_them():
    context, values, selected, _ = traces_of(VALUES, PAINT, PLACES)
    assert VALUES.items() <= values.items()
    assert values["customdata"] == [f"By {code}" for code in CODES]
    assert values["text"] == PAINT["texts"]
    assert sorted([*context["locations"], *CODES]) == list(OUTLINE.codes)
    assert selected["locations"] == ["0661"]
    assert all(len(one["z"]) == len(one["locations"]) for one in (context, values, selected))


def test_every_label_stands_at_its_place_in_the_ink_of_its_colour():
    *_, labels = traces_of(VALUES, PAINT, PLACES)
    assert labels["text"] == PAINT["texts"]
    assert labels["textfont"]["color"] == ["#111", "#fff", "#111"]
    for code, longitude, latitude in zip(CODES, labels["lon"], labels["lat"], strict=True):
        west, south, east, north = OUTLINE.bounds[code]
        assert west < longitude < east
        assert south < latitude < north
