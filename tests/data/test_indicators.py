"""The catalogue of indicators: whole, in two languages, and refused in Danish."""

import re
from pathlib import Path

import pytest

from data.faults import BadTables
from data.indicators import load_indicators
from data.schemas import tables_for

ONE = """[[indicator]]
id = "ledige"
name_da = "Ledige"
name_en = "Unemployed"
definition_da = "Fuldtidsledige pr. 100."
definition_en = "Full-time unemployed per 100."
unit_da = "pr. 100"
unit_en = "per 100"
decimals = 1
type = "ratio"
direction = "low_is_good"
subject = "arbejdsmarked"
table = "unemployment"
column = "full_time_unemployed_per_100"
where = {}
area = "municipality"
area_column = "municipality_code"
time_column = "year"
comparable_with = []
"""


def catalogue(folder, text):
    path = folder / "indicators.toml"
    path.write_text(text, encoding="utf-8")
    return load_indicators(path)


def test_the_shipped_catalogue_fits_the_tables():
    shipped = load_indicators()
    assert len(shipped) > 10
    assert tables_for(shipped).keys()


def test_what_the_keeper_is_told_to_put_in_fits_the_tables(tmp_path):
    told = (Path(__file__).parents[2] / "docs" / "dataholder.md").read_text("utf-8")
    (example,) = re.findall(r"```toml\n(\[\[indicator\]\].*?)```", told, re.DOTALL)
    (one,) = catalogue(tmp_path, example).values()
    assert (one.table, one.area) == ("sosu_pau_fordeling", "municipality")
    assert one.column in tables_for(catalogue(tmp_path, example))[one.table].kinds


def test_an_indicator_speaks_both_languages(tmp_path):
    one = catalogue(tmp_path, ONE)["ledige"]
    assert (one.name("da"), one.name("en")) == ("Ledige", "Unemployed")
    assert (one.unit("da"), one.unit("en")) == ("pr. 100", "per 100")
    assert one.definition("en").startswith("Full-time")
    assert one.break_note("da") == ""
    assert one.declared_on == 1


@pytest.mark.parametrize(
    ("added", "has_break"),
    [
        ("", False),
        ('break_note_da = "Ny opgørelse."', True),
        ('break_note_da = "Årstiden."\nis_seasonal = true', False),
    ],
)
def test_a_season_is_no_break(tmp_path, added, has_break):
    assert catalogue(tmp_path, f"{ONE}{added}\n")["ledige"].has_break is has_break


def test_a_new_column_in_the_catalogue_widens_its_table(tmp_path):
    added = ONE.replace('"full_time_unemployed_per_100"', '"long_term_pct"')
    table = tables_for(catalogue(tmp_path, added))["unemployment"]
    assert [*table.kinds][-1] == "long_term_pct"
    assert table.may_be_blank("long_term_pct")
    assert "long_term_pct" in table.figures


@pytest.mark.parametrize(
    "before, after, says",
    [
        ('name_en = "Unemployed"\n', "", 'kolonnen "name_en", værdien "ledige": mangler'),
        ("decimals = 1", 'decimals = "1"', "skal være et helt tal uden gåseøjne"),
        ("decimals = 1", "decimals = true", "skal være et helt tal uden gåseøjne"),
        ("decimals = 1", "decimals = 12", "Skriv højst 6."),
        ('"ratio"', '"forhold"', 'Skriv en af "total", "ratio".'),
        ("where = {}", 'where = "alle"', "skal skrives { kolonne"),
        ("where = {}", "where = { year = 2015 }", "skal skrives { kolonne"),
        ("comparable_with = []", 'comparable_with = ["andet"]', "er ikke en indikator i filen"),
        ('id = "ledige"', 'id = "Ledige nu"', "er ikke et gyldigt navn"),
        ("where = {}", 'where = {}\nfarve = "blå"', "er ikke en nøgle, vi kender"),
        ('name_da = "Ledige"', 'name_da = ""', "må ikke være tom"),
        ("where = {}", 'where = {}\nis_seasonal = "ja"', "skal være true eller false"),
        ("where = {}", "where = {}\ncompared_per = -1", "Skriv mindst 0."),
    ],
)
def test_what_is_wrong_in_the_catalogue_is_said_in_danish(tmp_path, before, after, says):
    assert before in ONE
    with pytest.raises(BadTables) as refused:
        catalogue(tmp_path, ONE.replace(before, after))
    assert says in str(refused.value)


def test_an_id_used_twice_is_refused_with_both_lines(tmp_path):
    with pytest.raises(BadTables, match=r"linje 21.*er nævnt to gange.*står i linje 1\."):
        catalogue(tmp_path, f"{ONE}\n{ONE}")


@pytest.mark.parametrize(
    "before, after, says",
    [
        ('"unemployment"', '"ledighed"', "er ikke en tabel, vi kender"),
        ('"year"', '"aar"', "er ikke en kolonne i tabellen"),
        ("where = {}", 'where = { koen = "kvinder" }', "er ikke en kolonne i tabellen"),
        ('"full_time_unemployed_per_100"', '"note"', "er ikke en talkolonne"),
    ],
)
def test_an_indicator_that_fits_no_table_is_refused(tmp_path, before, after, says):
    indicators = catalogue(tmp_path, ONE.replace(before, after))
    with pytest.raises(BadTables) as refused:
        tables_for(indicators)
    assert says in str(refused.value)
    assert refused.value.faults[0].line == 1
