"""A calculation on its way out holds every step, its assumptions, and how good it is."""

import csv
import io
from datetime import datetime

import pytest

from dashboard.beregning.choice import BeregningChoice, Change
from dashboard.beregning.export import calculation_sheet
from dashboard.beregning.measures import beregning_view
from dashboard.kit.export.csvfile import csv_bytes

ADDRESS = "https://overblik.example/kvoter/beregning?landstal=6000"


@pytest.fixture
def sheet(real):
    def of(**said):
        view = beregning_view(real, BeregningChoice(**said))
        made = datetime(2026, 11, 22, 12, 0)
        return calculation_sheet(real, view, address=ADDRESS, made=made)

    return of


def test_the_sheet_says_what_it_is_and_holds_every_step(sheet):
    lines = list(csv.reader(io.StringIO(csv_bytes(sheet()).decode("utf-8-sig")), delimiter=";"))
    blank = lines.index([])
    about = " ".join(" ".join(line) for line in lines[:blank])
    assert "Tilnærmet, ikke officielt" in about and "A1, antaget" in about and ADDRESS in about
    assert "Udlændingestyrelsen" in about and "i snit 5,1 personer" in about
    table = [dict(zip(lines[blank + 1], line, strict=True)) for line in lines[blank + 2 :]]
    aarhus = next(row for row in table if row["Kode"] == "0751")
    assert (aarhus["Indbyggere"], aarhus["Familiesammenførte"]) == ("323893", "258")
    assert (aarhus["Kvote"], aarhus["Offentliggjort"], aarhus["Slags"]) == ("113", "112", "fastsat")
    assert aarhus["Fordelingsandel, pct."].startswith("5,05")
    assert aarhus["Mærke"] == "foreløbigt eller skønnet"


def test_the_readers_own_counts_are_told_in_the_sheet(sheet):
    told = dict(sheet(landstal=6_000, changes=(Change("0751", "i", 20_000),)).about)
    assert told["Egne tal"] == "Rettet: Aarhus: indvandrere 20.000."
    assert "med ændringerne" in told["Hovedpointe"]


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_the_address_answers_with_a_file(client, form):
    answer = client.get(f"/eksport/beregning.{form}?landstal=6000&omraade=danmark")
    assert answer.status_code == 200
    named = f"beregning-danmark-2015-0-6000.{form}"
    assert named in answer.headers["Content-Disposition"]
