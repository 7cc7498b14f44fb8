"""`overblik beregn`: the worked example through the command, and what it refuses."""

import json

import pytest
from typer.testing import CliRunner

from dashboard.cli.main import app

DONE, REFUSED, WRONG = 0, 1, 2
HEAD = "municipality_code,region_code,population,immigrants,family_reunified"
# A, B, C, D and E of the worked example under codes that there are.
ROWS = [
    "0740,1082,50000,1200,60",
    "0741,1082,30000,500,20",
    "0746,1082,20000,300,10",
    "0101,1084,80000,7600,150",
    "0155,1084,20000,400,60",
]


@pytest.fixture
def beregn(tmp_path):
    """Run `overblik beregn` on these lines."""
    file = tmp_path / "input.csv"

    def run(*options, lines=(HEAD, *ROWS)):
        file.write_text("\n".join(lines), "utf-8")
        return CliRunner().invoke(app, ["beregn", str(file), *map(str, options)])

    return run


def quotas(answer):
    return {
        row["municipality_code"]: row["kommunekvote"]
        for row in json.loads(answer.stdout)["municipalities"]
    }


def test_the_worked_example_comes_out_as_by_hand(beregn):
    answer = beregn("--landstal", 800, "--dato", "2023-04-01", "--json")
    assert quotas(answer) == {"0740": 316, "0741": 225, "0746": 156, "0101": 0, "0155": 103}
    said = json.loads(answer.stdout)
    assert said["order"] == {"key": "2022", "number": 550, "day": "2023-04-01"}
    assert said["regionskvoter"] == {"1082": 697, "1084": 103}
    assert (said["positive_sum"], said["deficit"]) == (906, 106)


def test_every_figure_on_the_way_is_in_the_answer(beregn):
    answer = json.loads(beregn("--landstal", 800, "--json").stdout)
    row = next(row for row in answer["municipalities"] if row["municipality_code"] == "0740")
    assert row["fordelingstal"] == pytest.approx(316.114790)
    assert row["deficit_share"] == pytest.approx(41.885210)
    del row["fordelingstal"], row["deficit_share"]
    assert row == {
        "municipality_code": "0740", "region_code": "1082", "population": 50_000,
        "immigrants": 1_200, "family_reunified": 60, "population_share": 0.25,
        "immigrant_share": 0.12, "fordelingsandel": 0.38, "beregnet_fordelingstal": 418,
        "foreloebigt_fordelingstal": 358, "kommunekvote": 316,
    }  # fmt: skip


def test_another_reading_is_asked_for_by_name_and_told(beregn):
    answer = beregn("--landstal", 800, "--fortolkning", "noegle=befolkning", "--json")
    assert quotas(answer) == {"0740": 314, "0741": 229, "0746": 159, "0101": 0, "0155": 98}
    assert json.loads(answer.stdout)["interpretation"]["noegle"] == "befolkning"


def test_a_person_reads_order_quotas_and_assumptions(beregn):
    said = beregn("--landstal", 800, "--dato", "2014-03-30").stdout
    assert "nr. 50 af 18. januar 2008" in said
    assert "316,11" in said
    assert "antagelse A1" in said and "antagelse A2" in said and "antagelse A3" in said
    assert "5 af landets 98 kommuner" in said


def test_a_day_before_the_law_is_refused(beregn):
    answer = beregn("--landstal", 800, "--dato", "2008-01-17")
    assert answer.exit_code == REFUSED
    assert "18.01.2008" in answer.stderr


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ((HEAD.replace("immigrants", "indvandrere"), *ROWS), "indvandrere"),
        ((HEAD, ROWS[0], ROWS[0]), "samme nøgle"),
        ((HEAD, "9999,1082,1,1,1"), "9999"),
        ((HEAD, "0740,1082,mange,1200,60"), "mange"),
        ((HEAD, "0740,1082,50000,1200,"), "mangler"),
        ((HEAD,), "ingen rækker"),
        ((HEAD, "0740,1082,50000,0,60"), "immigrants er 0"),
    ],
)
def test_a_file_with_a_fault_is_refused_in_danish(beregn, lines, said):
    answer = beregn("--landstal", 800, lines=lines)
    assert answer.exit_code == REFUSED
    assert said in answer.stderr
    assert "Traceback" not in answer.stderr


def test_a_file_that_is_not_there_is_named(tmp_path):
    answer = CliRunner().invoke(app, ["beregn", str(tmp_path / "nej.csv"), "--landstal", "1"])
    assert answer.exit_code == REFUSED
    assert "nej.csv: findes ikke" in answer.stderr


def test_a_reading_that_there_is_not_is_refused(beregn):
    answer = beregn("--landstal", 800, "--fortolkning", "noegle=højde")
    assert answer.exit_code == WRONG
    assert "forholdsmaessig|befolkning" in answer.stderr
