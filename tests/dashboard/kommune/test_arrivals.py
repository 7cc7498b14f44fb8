"""Who came: every count there is of a municipality, with period, mark and source."""

import pytest

from dashboard.kit.words import words
from dashboard.kommune.choice import KommuneChoice
from dashboard.kommune.exhibits.arrivals import came
from dashboard.kommune.measures.arrivals import arrivals
from data.schemas.arrivals import MEASURES


def test_every_row_of_the_table_that_names_a_municipality_stands_on_its_page(real):
    table = real["arrivals"]
    named = table[table["municipality_code"] != ""]
    for code, own in named.groupby("municipality_code"):
        rows = came(real, KommuneChoice(code=code)).table.rows
        assert sorted(row[1] for row in rows) == sorted(own["value_persons"])
        assert {row[-1].title for row in rows} == {
            real.sources[name].title for name in own["source_id"]
        }


def test_a_count_has_its_period_mark_and_how_exact_it_is(real):
    one = came(real, KommuneChoice(code="0730"))
    about = one.table.rows[0]
    assert about[:5] == (
        "Flygtninge efter kvoten, modtaget", 200, "2016", "omtrentligt", "tal",
    )  # fmt: skip
    assert one.finding == (
        "Der er fundet 3 enkelte tal for Randers Kommune for 2016–2017, 2022. Det nyeste er: "
        "Ukrainske statsborgere, registreret, 460 personer (18. august 2022)"
    )
    assert one.period == "2016–2017, 2022"


def test_where_nothing_was_found_it_says_so_and_what_was_looked_through(real):
    assert arrivals(real, "0657") == ()
    one = came(real, KommuneChoice(code="0657"))
    assert one.finding.startswith("Der er ikke fundet tal") and "Herning Kommune" in one.finding
    assert one.table.rows == () and one.sources and one.notices


@pytest.mark.parametrize("lang", ["da", "en"])
def test_every_measure_has_a_name(real, lang):
    w = words(lang)
    assert all(w.has(f"kommune.modtagne.measure.{name}") for name in MEASURES)


def test_they_are_printed_where_there_are_any(client):
    assert "exhibit-modtagne" in client.get("/papir/kommune/0751").text
    assert "exhibit-modtagne" not in client.get("/papir/kommune/0657").text
