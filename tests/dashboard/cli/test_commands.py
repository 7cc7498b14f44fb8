"""The command line: what it says, what it leaves behind, and the exit code a script reads."""

import json
import shutil

import pytest
from typer.testing import CliRunner

from dashboard.cli.main import app
from dashboard.kit.config import settings
from data.sources import RAW

DONE, REFUSED, WRONG, IN_THE_WAY = 0, 1, 2, 3


@pytest.fixture
def tables(tmp_path):
    """A copy of the shipped tables that a test may spoil."""
    return shutil.copytree(RAW, tmp_path / "raw")


@pytest.fixture
def overblik(tmp_path, tables, monkeypatch):
    """Run `overblik …` on a folder and tables of its own."""
    monkeypatch.setenv("OVERBLIK_DATA_DIR", str(tmp_path / "var"))
    monkeypatch.setenv("OVERBLIK_TABLES", str(tables))
    settings.cache_clear()
    yield lambda *words: CliRunner().invoke(app, [str(word) for word in words])
    settings.cache_clear()


def spoil(tables, name, old, new):
    file = tables / name
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_a_refresh_publishes_once_and_then_has_nothing_new(overblik):
    first = json.loads(overblik("refresh", "--json").stdout)
    again = json.loads(overblik("refresh", "--json").stdout)
    assert first["is_new"] and not again["is_new"]
    assert first["version"] == again["version"]


def test_a_refresh_says_what_it_did_in_danish(overblik):
    done = overblik("refresh")
    assert done.exit_code == DONE
    assert "er udgivet" in done.stdout


def test_a_bad_table_is_refused_whole_and_names_the_place(overblik, tables):
    overblik("refresh")
    spoil(tables, "kommunekvoter.csv", "2015,0,0751,Aarhus,112,", "2015,0,0751,Aarhus,tolv,")
    refused = overblik("refresh")
    assert refused.exit_code == REFUSED
    assert "kommunekvoter.csv, linje" in refused.stderr
    assert '"tolv"' in refused.stderr
    assert len(json.loads(overblik("versions", "--json").stdout)) == 1


def test_a_wrong_sum_is_refused_for_a_script_too(overblik, tables):
    spoil(tables, "kommunekvoter.csv", "2015,0,0751,Aarhus,112,", "2015,0,0751,Aarhus,113,")
    refused = overblik("check", "--json")
    assert refused.exit_code == REFUSED
    said = json.loads(refused.stdout)
    assert said["ok"] is False and said["faults"]
    assert any("1040" in str(fault) or "1.040" in str(fault) for fault in said["faults"])


def test_check_publishes_nothing(overblik):
    assert overblik("check").exit_code == DONE
    assert json.loads(overblik("versions", "--json").stdout) == []


def test_versions_diff_and_rollback(overblik, tables):
    before = json.loads(overblik("refresh", "--json").stdout)["version"]
    spoil(tables, "visiterede.csv", ",489,", ",490,")
    after = json.loads(overblik("refresh", "--json").stdout)["version"]
    changed = overblik("diff", before, after)
    assert changed.exit_code == REFUSED
    assert "489 → 490" in changed.stdout
    assert overblik("diff", before, before).exit_code == DONE
    assert overblik("rollback", before).exit_code == DONE
    kept = json.loads(overblik("versions", "--json").stdout)
    assert [(one["version"], one["is_current"]) for one in kept] == [(after, False), (before, True)]


@pytest.mark.parametrize("words", [("rollback", "x"), ("diff", "x", "y"), ("rollback", "../..")])
def test_an_unknown_version_is_told_without_a_traceback(overblik, words):
    overblik("refresh")
    told = overblik(*words)
    assert told.exit_code == IN_THE_WAY
    assert "Traceback" not in told.output and "version" in told.output.lower()


def test_a_folder_that_cannot_be_written_is_told(overblik, tmp_path):
    (tmp_path / "var").write_text("i vejen")
    told = overblik("refresh")
    assert told.exit_code == IN_THE_WAY
    assert "ikke udgivet" in told.output


@pytest.mark.parametrize("content", [b"", b"{}", b"ikke json", b"\xff\xfe\x00"])
def test_an_outline_that_is_none_is_refused_in_danish(overblik, tmp_path, content):
    file = tmp_path / "omrids.geojson"
    file.write_bytes(content)
    refused = overblik("geografi", file)
    assert refused.exit_code == REFUSED
    assert "ikke taget i brug" in refused.output and "Traceback" not in refused.output


def test_geografi_without_a_file_is_called_wrongly(overblik):
    assert overblik("geografi").exit_code == WRONG


def test_going_back_to_the_shipped_outline_is_always_possible(overblik):
    assert overblik("geografi", "--nulstil").exit_code == DONE


@pytest.mark.parametrize(
    "command", ["serve", "refresh", "check", "versions", "diff", "rollback", "geografi"]
)
def test_every_command_explains_itself_in_danish(overblik, command):
    helped = overblik(command, "--help")
    assert helped.exit_code == DONE
    assert any(letter in helped.stdout for letter in "æøå")


def cut_short(tables, name, lines):
    file = tables / name
    file.write_text("\n".join(file.read_text("utf-8").splitlines()[:lines]) + "\n", "utf-8")


@pytest.mark.parametrize("command", ["refresh", "check"])
def test_what_disappears_is_said_and_waits_to_be_confirmed(overblik, tables, command):
    overblik("refresh")
    cut_short(tables, "kommunekvoter.csv", 95)
    asked = overblik(command)
    assert asked.exit_code == REFUSED
    assert "kommunekvoter: 100 slettede rækker." in asked.stderr
    assert "100 af 194 rækker ændres, mere end en tyvendedel" in asked.stderr
    assert "overblik refresh --bekraeft" in asked.stderr
    plain = json.loads(overblik(command, "--json").stdout)
    assert plain["ok"] is False and plain["to_confirm"]
    assert len(plain["changes"][0]["removed"]) == 100
    assert len(json.loads(overblik("versions", "--json").stdout)) == 1
    assert overblik(command, "--bekraeft").exit_code == DONE


def test_what_changes_is_said_when_it_needs_no_confirmation(overblik, tables):
    overblik("refresh")
    spoil(tables, "visiterede.csv", ",489,", ",490,")
    checked = overblik("check")
    assert checked.exit_code == DONE
    assert "actually_allocated_persons: 489 → 490 (+1)" in checked.stdout
    assert "489 → 490 (+1)" in overblik("refresh").stdout
    assert json.loads(overblik("check", "--json").stdout) == {
        "ok": True, "to_confirm": [], "changes": [],
    }  # fmt: skip
