"""The command line: what it says, what it leaves behind, and the exit code a script reads."""

import json
import shutil
import socket
from pathlib import Path

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
    assert "kommunekvoter: 198 slettede rækker." in asked.stderr
    assert "198 af 292 rækker ændres, mere end en tyvendedel" in asked.stderr
    assert "overblik refresh --bekraeft" in asked.stderr
    plain = json.loads(overblik(command, "--json").stdout)
    assert plain["ok"] is False and plain["to_confirm"]
    assert len(plain["changes"][0]["removed"]) == 198
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


@pytest.fixture
def setting(monkeypatch):
    """Set `OVERBLIK_…` for the commands of a test."""

    def put(name, value):
        monkeypatch.setenv(f"OVERBLIK_{name}", str(value))
        settings.cache_clear()

    return put


EVERY_COMMAND = [
    ("refresh",), ("check",), ("versions",), ("diff", "x", "y"), ("rollback", "x"),
    ("geografi", "x.geojson"), ("geografi", "--nulstil"), ("serve",),
]  # fmt: skip


@pytest.mark.parametrize("words", EVERY_COMMAND, ids=" ".join)
@pytest.mark.parametrize("name, value", [("PORT", "abc"), ("WORKERS", "0"), ("WORKERS", "x")])
def test_a_setting_that_cannot_be_used_is_named(overblik, setting, words, name, value):
    setting(name, value)
    told = overblik(*words)
    assert told.exit_code == IN_THE_WAY
    assert f'OVERBLIK_{name} er "{value}" og skal være' in told.stderr


def test_a_setting_that_cannot_be_used_is_json_for_a_script(overblik, setting):
    setting("PORT", "abc")
    assert "OVERBLIK_PORT" in json.loads(overblik("check", "--json").stdout)["error"]


@pytest.mark.parametrize("port", [0, -1, 70_000])
def test_a_port_that_is_none_is_told(overblik, port):
    told = overblik("serve", "--port", port)
    assert told.exit_code == IN_THE_WAY
    assert "en port er et tal fra 1 til 65535" in told.stderr


def test_a_port_that_is_taken_is_told(overblik):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        told = overblik("serve", "--port", taken.getsockname()[1])
    assert told.exit_code == IN_THE_WAY
    assert "er optaget af et andet program" in told.stderr


@pytest.mark.parametrize("words", [*EVERY_COMMAND[:-1], ("refresh", "--json")], ids=" ".join)
@pytest.mark.parametrize("folder", ["a file", "below a file", "not for us"])
def test_a_data_folder_that_is_none_gives_no_traceback(overblik, setting, tmp_path, words, folder):
    overblik("refresh")
    (tmp_path / "fil").write_text("i vejen")
    place = {
        "a file": tmp_path / "fil",
        "below a file": tmp_path / "fil" / "var",
        "not for us": Path("/proc/1/overblik"),
    }[folder]
    setting("DATA_DIR", place)
    told = overblik(*words)
    assert told.exception is None or isinstance(told.exception, SystemExit)
    assert told.exit_code in {DONE, REFUSED, IN_THE_WAY}
    assert told.output.strip()


def test_going_back_on_a_disk_that_cannot_be_written_is_told(overblik, tmp_path):
    version = json.loads(overblik("refresh", "--json").stdout)["version"]
    (tmp_path / "var" / "refresh.lock").unlink()
    (tmp_path / "var" / "refresh.lock").mkdir()
    told = overblik("rollback", version)
    assert told.exit_code == IN_THE_WAY
    assert "den forrige gælder stadig" in told.stderr
    plain = json.loads(overblik("rollback", version, "--json").stdout)
    assert plain["ok"] is False


@pytest.mark.parametrize(
    "feeds, says",
    [
        ("file = '~nobody-here/x.csv'", "kan ikke læses"),
        (f"file = {'[' * 5000}", "filen kan ikke læses her"),
        ("file = 7", "skal være tekst"),
        ("", "mangler"),
    ],
)
def test_feeds_that_cannot_be_read_are_refused_in_danish(overblik, setting, tmp_path, feeds, says):
    path = tmp_path / "sources.toml"
    path.write_text(f'[[feed]]\ntable = "landstal"\ntitle = "L"\nreader = "csv"\n{feeds}\n')
    setting("FEEDS", path)
    for command in ("check", "refresh"):
        told = overblik(command)
        assert told.exit_code == REFUSED
        assert says in told.stderr
        assert json.loads(overblik(command, "--json").stdout)["faults"]


def test_a_value_between_colons_is_printed_as_it_is(overblik, tables):
    spoil(tables, "kommunekvoter.csv", ",fastsat,", ",:x:,")
    assert '":x:"' in overblik("check").stderr


def test_an_outline_of_regions_is_refused_with_what_is_missing(overblik, tmp_path):
    ring = [[9, 56], [10, 56], [10, 57], [9, 57], [9, 56]]
    feature = {
        "type": "Feature",
        "properties": {"kode": "1082"},
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }
    file = tmp_path / "regioner.geojson"
    file.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    told = overblik("geografi", file)
    assert told.exit_code == REFUSED
    assert "Ukendte kommunekoder (1): 1082" in told.stderr
    assert "Kommuner, der mangler (98)" in told.stderr


def test_only_the_newest_versions_are_listed_unless_all_are_asked_for(overblik, tmp_path):
    kept = tmp_path / "var" / "versions"
    version = json.loads(overblik("refresh", "--json").stdout)["version"]
    for day in range(10, 32):
        older = f"2025-01-{day}T120000-{version[-8:]}"
        shutil.copytree(kept / version, kept / older)
        manifest = kept / older / "manifest.json"
        manifest.write_text(manifest.read_text().replace(version, older))
    assert len(json.loads(overblik("versions", "--json").stdout)) == 20
    assert "… og 3 ældre" in overblik("versions").stdout
    assert len(json.loads(overblik("versions", "--alle", "--json").stdout)) == 23
