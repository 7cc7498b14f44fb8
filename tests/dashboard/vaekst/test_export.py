"""Each section of /vaekst leaves the house as it is shown."""

import csv
import io
from datetime import datetime

import pytest

from dashboard.kit.export.csvfile import csv_bytes
from dashboard.kit.export.form import form_sheet
from dashboard.vaekst.choice import PARTS, VaekstChoice
from dashboard.vaekst.export import account_sheet
from dashboard.vaekst.measures.accounts import ACCOUNTS
from data.load import load_table
from data.schemas import TABLES

MADE = datetime(2026, 11, 22, 12, 0)
ADDRESS = "https://overblik.example/vaekst"


def lines_of(real, part, **choice):
    lang = choice.get("lang", "da")
    account = ACCOUNTS[part](real, VaekstChoice(**choice))
    sheet = account_sheet(real, account, lang=lang, address=ADDRESS, made=MADE)
    text = csv_bytes(sheet).decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(text), delimiter=";" if lang == "da" else ","))
    blank = lines.index([])
    return dict(lines[:blank][::-1]), lines[blank + 1], lines[blank + 2 :]


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("part", PARTS)
def test_every_section_says_what_it_found_and_where(real, part, lang):
    about, headings, rows = lines_of(real, part, lang=lang)
    account = ACCOUNTS[part](real, VaekstChoice(lang=lang))
    assert account.finding in about.values() and ADDRESS in about.values()
    assert (len(headings), len(rows)) == (len(account.headings), len(account.rows))


def test_growth_control_and_net_stand_in_columns_of_their_own(real):
    about, headings, rows = lines_of(real, "effekt")
    assert headings[:5] == ["Hvad", "Vejledte", "Kontrolgruppe", "Nettoeffekt", "Enhed"]
    assert rows[1][:4] == ["Omsætning", "36", "7", "29"]
    assert "Fredensborg" in about["Kilde"]


def test_a_missing_control_value_leaves_as_words(real):
    _, _, rows = lines_of(real, "effekt", study="vaeksthus-syddanmark-2017-2017")
    assert [row[2] for row in rows] == ["ikke offentliggjort"] * 2


def test_the_addresses_answer(client):
    for part in PARTS:
        assert client.get(f"/eksport/vaekst/{part}.csv").status_code == 200
        assert client.get(f"/eksport/vaekst/{part}.xlsx").status_code == 200
    assert client.get("/eksport/vaekst/findes-ikke.csv").status_code == 404
    assert client.get("/eksport/vaekst/effekt.pdf").status_code == 404


def test_the_form_for_the_coming_contract_can_be_fetched(client):
    form = client.get("/eksport/skema/resultatkontrakt.csv")
    assert "kpi" in form.text and "target_pct" in form.text


def test_a_filled_form_of_guided_firms_is_read_back_whole(real):
    table = TABLES["vaeksthus_guided_firms"]
    text = csv_bytes(form_sheet(real, table)).decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(text), delimiter=";"))
    heading = next(at for at, line in enumerate(lines) if "guided_firms_count" in line)
    made_up = {
        "year": "1999", "service": "lokal", "guided_firms_count": "7", "firms_count": "1.000",
        "confidence": "low", "source_id": "opdigtet-kun-til-test",
    }  # fmt: skip
    names = lines[heading]
    filled = [
        [made_up.get(name, cell) for name, cell in zip(names, line, strict=True)]
        for line in lines[heading + 1 :]
    ]
    again = "\n".join(";".join(line) for line in [names, *filled])
    loaded = load_table(again.encode("utf-8-sig"), table, "opdigtet.csv")
    assert len(loaded.frame) == 19 and set(loaded.frame["firms_count"]) == {1000}
    assert set(loaded.frame["mark"]) == {"value"}
