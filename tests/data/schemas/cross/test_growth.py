"""What is told twice agrees; a municipality is whole, and guides no more firms than it has.

The figures for municipalities are fictive and live here alone: every source is named as such.
"""

from dataclasses import replace
from pathlib import Path

import pytest

from data.faults import BadTables
from data.load import load_table
from data.schemas import TABLES
from data.schemas.cross import cross_faults
from data.schemas.places import MIDTJYLLAND, MUNICIPALITIES_OF_REGION

RAW = Path(__file__).resolve().parents[4] / "data" / "raw"
GUIDED = TABLES["vaeksthus_guided_firms"]
CONTRACT = TABLES["resultatkontrakt"]
FICTIVE = "opdigtet-kun-til-test"


def shipped(name):
    return load_table((RAW / f"{name}.csv").read_bytes(), TABLES[name], f"{name}.csv")


def guided(*, firms="1000", service="specialiseret", without=(), **of_code):
    lines = ["year,municipality_code,service,guided_firms_count,firms_count,confidence,source_id"]
    for code in sorted(MUNICIPALITIES_OF_REGION[MIDTJYLLAND] - set(without)):
        count = of_code.get(f"m{code}", "10")
        lines.append(f"1999,{code},{service},{count},{firms},low,{FICTIVE}")
    return load_table("\n".join(lines).encode(), GUIDED, f"{FICTIVE}.csv")


def contract(**cells):
    row = {"year": "1999", "kpi": "Opdigtet mål", "owner": "ingen", "direction": "mindst"}
    row |= {"confidence": "low", "source_id": FICTIVE} | cells
    text = f"{','.join(row)}\n{','.join(row.values())}"
    missing = [name for name in CONTRACT.kinds if name not in row and name != "mark"]
    text = "\n".join(
        line + "," + ",".join(missing if at == 0 else [""] * len(missing))
        for at, line in enumerate(text.split("\n"))
    )
    return load_table(text.encode(), CONTRACT, f"{FICTIVE}.csv")


def test_what_ships_agrees_with_itself():
    tables = {name: shipped(name) for name in ("vaeksthus_targets", "vaeksthus_effects")}
    assert cross_faults(tables) == []


def test_a_result_may_not_differ_from_the_effect_it_repeats():
    targets, effects = shipped("vaeksthus_targets"), shipped("vaeksthus_effects")
    moved = targets.frame.assign(
        actual_pct=targets.frame["actual_pct"].where(lambda it: it != 34, 35)
    )
    faults = cross_faults(
        {"vaeksthus_targets": replace(targets, frame=moved), "vaeksthus_effects": effects}
    )
    assert [(fault.column, fault.value) for fault in faults] == [("actual_pct", "35.0")]


def test_a_control_groups_growth_stands_the_same_twice():
    effects = shipped("vaeksthus_effects")
    moved = effects.frame.assign(
        comparison_pct=effects.frame["comparison_pct"].where(lambda it: it != 29, 28)
    )
    faults = cross_faults({"vaeksthus_effects": replace(effects, frame=moved)})
    assert [fault.value for fault in faults] == ["29.0"]


def test_a_whole_region_is_taken_and_a_gap_is_named():
    assert cross_faults({"vaeksthus_guided_firms": guided()}) == []
    faults = cross_faults({"vaeksthus_guided_firms": guided(without=["0741"])})
    assert [fault.message for fault in faults] == ["har kun en del af en regions kommuner"]


def test_a_municipality_that_is_not_known_is_blank_and_no_zero():
    table = guided(m0741="")
    marks = table.frame.set_index("municipality_code")["mark"]
    assert marks["0741"] == "not_published" and marks["0751"] == "value"
    assert cross_faults({"vaeksthus_guided_firms": table}) == []


def test_no_more_are_guided_than_there_are():
    faults = cross_faults({"vaeksthus_guided_firms": guided(m0751="1001")})
    assert [(fault.column, fault.value) for fault in faults] == [("guided_firms_count", "1001")]


def test_a_goal_has_one_unit():
    assert len(contract(baseline_pct="70", target_pct="80", latest_pct="75").frame) == 1
    with pytest.raises(BadTables) as bad:
        contract(baseline_pct="70", target_count="80")
    assert "har tal i flere enheder" in str(bad.value)


def test_nothing_fictive_ships():
    for name in ("vaeksthus_guided_firms", "resultatkontrakt"):
        assert shipped(name).frame.empty
    for path in RAW.glob("*.csv"):
        assert "opdigtet" not in path.read_text("utf-8").lower(), path
