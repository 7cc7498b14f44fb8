"""What the regions take in is what the country does, and single counts agree with the whole."""

from pathlib import Path

from data.load import load_table
from data.schemas import TABLES
from data.schemas.cross import cross_faults
from data.schemas.places import MIDTJYLLAND, MUNICIPALITIES_OF_REGION

RAW = Path(__file__).resolve().parents[4] / "data" / "raw"
HEADING = "year,municipality_code,sosu_hjaelper_places,sosu_assistent_places,pau_places,source_id"


def test_five_regions_are_the_country(shipped, changed, sentences):
    where = {"period": "2019", "education": "PAU", "area": "Region Midtjylland"}
    (said,) = sentences(changed(shipped, "sosu_pau_tilgang", where, entrants_persons=462))
    assert "PAU 2019: 5 regioner har tilsammen 1.638" in said


def test_four_regions_may_be_less_than_the_country_and_not_more(shipped, changed, sentences):
    where = {"period": "2019", "education": "SOSU-hjælper", "area": "Region Sjælland"}
    tables = changed(shipped, "sosu_pau_tilgang", where, entrants_persons=600)
    assert sentences(tables) == []
    (said,) = sentences(changed(shipped, "sosu_pau_tilgang", where, entrants_persons=6_000))
    assert "4 regioner har tilsammen" in said


def split(year, *, without=(), **of_code):
    """A made-up agreement: 40 places in each of the 19, 36 in Aarhus."""
    lines = [HEADING]
    for code in sorted(MUNICIPALITIES_OF_REGION[MIDTJYLLAND] - set(without)):
        assistants = of_code.get(f"m{code}", "36" if code == "0751" else "40")
        lines.append(f"{year},{code},,{assistants},,opdigtet-kun-til-test")
    return load_table("\n".join(lines).encode(), TABLES["sosu_pau_fordeling"], "opdigtet.csv")


def places():
    name = "sosu_pau_dimensionering"
    return {name: load_table((RAW / f"{name}.csv").read_bytes(), TABLES[name], f"{name}.csv")}


def test_a_year_of_the_agreement_has_all_19():
    faults = cross_faults({"sosu_pau_fordeling": split(2030, without=["0741", "0727"])})
    assert [fault.message for fault in faults] == ["har kun en del af en regions kommuner"]


def test_the_places_of_the_19_are_those_of_their_kkr():
    """18 times 40 and 36 are the 756 places for assistants that were agreed for 2018."""
    assert cross_faults(places() | {"sosu_pau_fordeling": split(2018)}) == []
    (fault,) = cross_faults(places() | {"sosu_pau_fordeling": split(2018, m0741="41")})
    assert fault.column == "sosu_assistent_places"
    assert fault.message == "giver tilsammen 757 i 2018"
    assert "har 756" in fault.remedy


def test_an_unknown_municipality_leaves_the_sum_alone():
    assert cross_faults(places() | {"sosu_pau_fordeling": split(2018, m0741="")}) == []
    assert cross_faults(places() | {"sosu_pau_fordeling": split(2019, m0741="41")}) == []
