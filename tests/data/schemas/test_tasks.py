"""KKR's tasks and the plan of meetings: read as a secretariat writes them, refused in Danish."""

import csv
import io

import pytest

from data.faults import BadTables
from data.load import load_table
from data.schemas import TABLES

TASK = {
    "opgave_id": "en-opgave", "order_no": "1", "subject": "kkr", "title_da": "En opgave",
    "decides": "kkr", "decision_da": "KKR", "part_da": "KKR beslutter", "rhythm": "aarligt",
    "pages": "kvoter ; aftale", "source_id": "en-kilde",
}  # fmt: skip
ITEM = {
    "forum": "KKR Midtjylland", "meeting_date": "2027-02-05", "item_no": "1",
    "item": "Kommunekvoter", "purpose": "drøftelse", "source_id": "en-kilde",
}  # fmt: skip
PLACES = {"year": "2027", "municipality_code": "0751", "pau_places": "12", "source_id": "en-kilde"}


def load(table, *rows):
    own = TABLES[table]
    text = io.StringIO()
    writer = csv.DictWriter(text, list(own.kinds))
    writer.writeheader()
    writer.writerows(rows)
    return load_table(text.getvalue().encode(), own, f"{table}.csv").frame


def refusal(table, *rows):
    with pytest.raises(BadTables) as bad:
        load(table, *rows)
    return str(bad.value)


def test_a_task_needs_no_english_and_no_past():
    (row,) = load("opgaver", TASK).to_dict("records")
    assert row["title_en"] == row["then_da"] == row["then_source_id"] == ""


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"opgave_id": "En opgave"}, "er ikke et kort navn"),
        ({"subject": "vejr"}, "er ikke et af de ord, der må stå her"),
        (
            {"decides": "borgmesteren"},
            "kkr, kommuner, region, stat, ikke_fundet.",
        ),
        ({"rhythm": "tit"}, "er ikke et af de ord"),
        ({"pages": "kvoter, aftale"}, "har et ord, der ikke må stå her"),
        ({"pages": "kvoter ; budget"}, "Skriv disse med mellemrum, semikolon"),
        ({"part_da": ""}, 'kolonnen "part_da"'),
        ({"period_start": "2025", "period_end": "2024"}, "perioden slutter, før den begynder"),
        ({"order_no": "0"}, "er mindre end 1"),
    ],
)
def test_what_is_wrong_with_a_task_is_said_in_danish(wrong, says):
    assert says in refusal("opgaver", TASK | wrong)


def test_a_task_stands_once():
    assert "opgave_id" in refusal("opgaver", TASK, TASK | {"title_da": "En anden"})


def test_a_meeting_without_an_agenda_has_one_row_of_number_0():
    bare = ITEM | {"item_no": "0", "item": "", "purpose": ""}
    assert load("moedeplan", bare)["item_no"].tolist() == [0]


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"item_no": "0"}, "har et punkt uden nummer eller et nummer uden punkt"),
        ({"item": ""}, "har et punkt uden nummer eller et nummer uden punkt"),
        ({"meeting_date": "5/2-27"}, 'kolonnen "meeting_date"'),
        ({"meeting_date": "2072-02-05"}, "er ikke en dag fra 1900 til 5 år frem"),
        ({"purpose": "hygge"}, "orientering, drøftelse, godkendelse, udpegning"),
        ({"opgave_id": "Kommunekvoter!"}, "er ikke et kort navn"),
    ],
)
def test_what_is_wrong_with_the_plan_is_said_in_danish(wrong, says):
    assert says in refusal("moedeplan", ITEM | wrong)


def test_a_municipality_may_lack_the_places_of_a_programme():
    (row,) = load("sosu_pau_fordeling", PLACES).to_dict("records")
    assert row["pau_places"] == 12


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"municipality_code": "0101"}, "er ikke en kode, vi kender"),
        ({"pau_places": "-3"}, "er negativ"),
        ({"pau_places": "90000"}, "er større end 5.000"),
        ({"year": "27"}, "er ikke et årstal"),
        ({"source_id": ""}, 'kolonnen "source_id"'),
    ],
)
def test_what_is_wrong_with_the_places_is_said_in_danish(wrong, says):
    assert says in refusal("sosu_pau_fordeling", PLACES | wrong)
