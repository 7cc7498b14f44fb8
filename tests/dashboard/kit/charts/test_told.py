"""What one part says for another: nothing is lost, and what both say is there once."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.kit.charts.land import paint
from dashboard.kit.charts.patterns import patterned
from dashboard.kit.charts.payload import columns, payload
from dashboard.kit.charts.spec import Ranking
from dashboard.kit.charts.told import told_parts
from dashboard.kit.look import LIGHT
from tests.written import written_parts

CASES = json.loads((Path(__file__).parents[3] / "cases" / "answers.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES["parts"], ids=lambda case: case["what"])
def test_parts_are_told_as_the_browser_takes_them(case):
    assert told_parts(case["parts"]) == case["told"]
    assert written_parts(case["told"]) == case["parts"]


TEXTS = st.sampled_from(["", "–", "7", "12,5", "{rank}", "#", "nr. 2 af 3", "7 {text} 7", "{"])
CODES = st.lists(st.sampled_from(["0101", "0400", "0657", "0751"]), unique=True, min_size=1)


@given(st.data(), CODES)
def test_no_map_is_lost_whatever_its_ranking_says(data, codes):
    def rows():
        row = st.fixed_dictionaries(
            {"text": TEXTS, "slot": st.integers(0, 1), "rank": st.integers(1, 3), "beside": TEXTS}
        )
        return {code: data.draw(row) for code in codes}

    ranked = rows()
    shown = ranked if data.draw(st.booleans()) else rows()
    said = [
        f"{data.draw(TEXTS)} {shown[code]['rank']} {data.draw(TEXTS)}" for code in sorted(codes)
    ]
    parts = {
        "map": {
            "slots": [shown[code]["slot"] for code in sorted(codes)],
            "texts": [shown[code]["text"] for code in sorted(codes)],
            "hover": patterned(said),
            "colours": {
                "0": {"fill": "#000", "ink": "#fff"},
                "1": {"fill": "#fff", "ink": "#000"},
            },
        },
        "ranking": {
            "columns": columns([{"code": code} | row for code, row in ranked.items()]),
            "fills": data.draw(st.sampled_from([{"0": "#000", "1": "#fff"}, {"0": "#000"}])),
        },
    }
    assert written_parts(json.loads(json.dumps(told_parts(parts)))) == parts


def test_a_map_and_its_ranking_say_their_numbers_once(samples):
    land = samples["map"]
    ranking = Ranking(tuple(reversed(land.areas)), land.classes)
    parts = {"map": paint(land, LIGHT), "ranking": payload(ranking, LIGHT)}
    told = told_parts(parts)
    assert written_parts(told) == parts
    assert not {"slots", "texts"} & set(told["map"]) and "fills" not in told["ranking"]
