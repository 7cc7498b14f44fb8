"""Every figure of `/rar` as a file: the same numbers, its finding, its split and its sources."""

import csv
import io

import pytest

from dashboard.rar.measures.exhibits import EXHIBITS


def rows(client, name, search=""):
    answer = client.get(f"/eksport/rar-{name}.csv{search}")
    assert answer.status_code == 200
    lines = list(csv.reader(io.StringIO(answer.data.decode("utf-8-sig")), delimiter=";"))
    blank = lines.index([])
    return lines[:blank], lines[blank + 1 :]


@pytest.mark.parametrize("name", EXHIBITS)
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_every_figure_can_be_taken_along(client, name, form):
    assert client.get(f"/eksport/rar-{name}.{form}").status_code == 200


def test_a_file_says_how_the_region_is_parted(client):
    about, _ = rows(client, "kommuner", "?opdeling=2015")
    assert ["Opdeling", "opdeling fra 2015: 8 kommuner i vest, 11 i øst"] in about
    assert any(line[0] == "Kilde" for line in about)


def test_the_years_of_west_and_east_and_the_gap(client):
    _, table = rows(client, "udvikling")
    last = dict(zip(table[0], table[-1], strict=True))
    assert (last["År"], last["Vest, vægtet"], last["Øst, vægtet"]) == ("2020", "76,91", "74,67")
    assert (last["Vest minus øst, alle"], last["Vest minus øst, uden Aarhus"]) == ("2,24", "-0,03")


def test_every_release_stands_beside_its_figure(client):
    _, table = rows(client, "udgivelser", "?serie=loenmodtagere")
    assert len(table) == 1 + 33
    assert all(line[table[0].index("Udgivelse")] for line in table[1:])


@pytest.mark.parametrize("name", ["findes-ikke", ""])
def test_an_unknown_figure_is_404(client, name):
    assert client.get(f"/eksport/rar-{name}.csv").status_code == 404
