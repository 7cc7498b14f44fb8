"""A broken table, file or link is refused whole, and says what, where and what to do."""

import contextlib
import json
import re
import zlib
from base64 import urlsafe_b64encode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.quota.agreement import (
    Case,
    Kind,
    NotPossible,
    Reason,
    Start,
    Transfer,
    as_csv,
    as_file,
    as_link,
    from_csv,
    from_file,
    from_link,
)
from dashboard.quota.agreement.sentences import SENTENCES, danish
from data.faults import BadTables
from data.schemas.places import MUNICIPALITIES_OF_REGION


@pytest.fixture(scope="module")
def case():
    quotas = tuple((code, 10) for code in sorted(MUNICIPALITIES_OF_REGION["1082"]))
    start = Start("1082", 2027, quotas, kind=Kind.FIXED, landstal=600)
    return Case(start, title="Samsø fri").adding([Transfer("0741", "0706", 10, "Ingen boliger")])


def faults_of(read, *arguments):
    with pytest.raises(BadTables) as refused:
        read(*arguments)
    return refused.value.faults


@pytest.mark.parametrize(
    ("good", "bad", "line", "column", "message"),
    [
        ("kvoteaar;;;;;;2027", "kvoteaar;;;;;;i år", 4, "tekst", "er ikke et tal"),
        ("kvoteaar;", "kvoteår;", 4, "post", "kendes ikke"),
        ("slags;;;;;;fastsat", "slags;;;;;;rigtig", 6, "tekst", "kendes ikke"),
        ("kommune;;0615;;10", "kommune;;0999;;10", 10, "fra", "er ikke en kode"),
        ("kommune;;0615;;10", "kommune;;0615;;-1", 10, "personer", "er ikke et tal"),
        ("kommune;;0615;;10", "kommune;;0615;;2,5", 10, "personer", "er ikke et tal"),
        ("0615;;10;;", "0615;;10;måske;", 10, "status", "kendes ikke"),
        ("flytning;A", "flytning;B", 30, "alternativ", "er ikke et alternativ"),
        ("0741;0706;10", "0741;0741;10", 30, "post", "flytter fra en kommune til den selv"),
        ("0741;0706;10", "0741;0706;0", 30, "post", "flytter ingen personer"),
        ("0741;0706;10", "0741;0706;11", None, None, "lader kommune 0741 give 1 flere"),
    ],
)
def test_a_fault_in_a_table_is_named_where_it_stands(case, good, bad, line, column, message):
    raw = as_csv(case).decode()
    assert good in raw
    fault = faults_of(from_csv, raw.replace(good, bad, 1).encode(), "min.csv")[0]
    assert (fault.file, fault.line, fault.column) == ("min.csv", line, column)
    assert message in fault.message
    assert fault.remedy


def test_a_transfer_without_persons_is_one_of_unpublished_size(case):
    raw = as_csv(case).decode().replace("0741;0706;10", "0741;0706;")
    assert from_csv(raw.encode()).transfers[0].persons is None


def test_every_fault_is_named_at_once(case):
    raw = as_csv(case).decode().replace("0615;;10", "0615;;x").replace("revision;", "vision;")
    assert len(faults_of(from_csv, raw.encode())) == 2


def test_a_municipality_may_not_be_missing(case):
    raw = as_csv(case).decode().replace("kommune;;0615;;10;;\r\n", "")
    (fault,) = faults_of(from_csv, raw.encode())
    assert fault.message == "mangler kommuner i regionen (0615)"


@pytest.mark.parametrize("post", ["region", "kvoteaar", "slags"])
def test_what_every_table_must_tell_is_asked_for_by_name(case, post):
    lines = [line for line in as_csv(case).decode().split("\r\n") if not line.startswith(post)]
    (fault,) = faults_of(from_csv, "\r\n".join(lines).encode())
    assert (fault.line, fault.column, fault.message) == (None, post, "mangler")
    assert fault.remedy


def test_what_a_spreadsheet_does_to_a_table_is_forgiven(case):
    """Zeros are taken off codes, the mark and the empty cells to the right come and go."""
    raw = as_csv(case).decode("utf-8-sig")
    bare = re.sub(r";0(\d{3})(?=;)", r";\1", raw).replace("\r\n", ";;\r\n")
    assert ";741;706;" in bare
    assert from_csv(bare.encode("cp1252")) == case


def test_a_table_of_something_else_is_refused():
    (fault,) = faults_of(from_csv, b"year;persons\r\n2015;4\r\n")
    assert "er ikke en overskrift" in fault.message
    assert faults_of(from_csv, b"")[0].message == "er tom"


@pytest.mark.parametrize(
    ("change", "column", "message"),
    [
        (lambda doc: doc.pop("chosen"), "chosen", "feltet mangler"),
        (lambda doc: doc.update(hat=1), "hat", "feltet kendes ikke"),
        (lambda doc: doc.update(chosen=7), None, "peger på et alternativ"),
        (lambda doc: doc.update(chosen=True), "chosen", "er ikke et tal"),
        (lambda doc: doc.update(overblik_aftale=2), "overblik_aftale", "er ikke et tal"),
        (lambda doc: doc.update(title=None), "title", "skal være tekst"),
        (lambda doc: doc.update(title="x" * 121), None, "har en tekst på over 120 tegn"),
        (lambda doc: doc.update(signed=["0101"]), None, "uden for regionen (0101)"),
        (lambda doc: doc.update(signed="0615"), "signed", "skal være en liste"),
        (lambda doc: doc["start"].update(region_code="1081"), "start", "uden for regionen"),
        (lambda doc: doc["start"]["quotas"].append(["0615", 1]), "start", "har 0615 to gange"),
        (
            lambda doc: doc["start"]["quotas"].append("0615"),
            "start, quotas 20",
            "skal være to værdier",
        ),
        (
            lambda doc: doc["alternatives"][0]["transfers"][0].update(persons=0),
            "alternatives 1, transfers 1",
            "flytter ingen personer",
        ),
        (
            lambda doc: doc["alternatives"][0]["transfers"][0].update(persons="10"),
            "alternatives 1, transfers 1, persons",
            "er ikke et tal",
        ),
        (lambda doc: doc["clause"].update(is_notified="ja"), "clause, is_notified", "ja eller nej"),
        (lambda doc: doc.update(alternatives=[]), None, "peger på et alternativ"),
    ],
)
def test_a_fault_in_a_file_is_named_where_it_stands(case, change, column, message):
    document = json.loads(as_file(case))
    change(document)
    fault = faults_of(from_file, json.dumps(document).encode(), "sag.json")[0]
    assert fault.column == column
    assert message in fault.message
    assert fault.sentence().startswith("sag.json")


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"[",
        b"[" * 100_000,
        b"9" * 5_000,
        b'{"title": 1, "title": 2}',
        b"\xff\xfe",
        b"null",
        b" " * 3_000_000,
    ],
)
def test_what_is_no_file_of_ours_is_refused(raw):
    (fault,) = faults_of(from_file, raw)
    assert fault.remedy


def packed(raw):
    return urlsafe_b64encode(zlib.compress(raw, 9)).decode().rstrip("=")


def test_a_link_is_whole_or_refused(case):
    link = as_link(case)
    for broken in ("", link[:-1], link[1:], link + "A", f"{link} ", link[:40] + "A" + link[41:]):
        if broken != link:
            assert faults_of(from_link, broken)[0].file == "linket"


@given(st.data())
@settings(deadline=None)
def test_a_changed_link_never_brings_another_case(data):
    quotas = tuple((code, 10) for code in sorted(MUNICIPALITIES_OF_REGION["1082"]))
    case = Case(Start("1082", 2027, quotas))
    link = as_link(case)
    at = data.draw(st.integers(0, len(link) - 2))
    sign = data.draw(st.sampled_from("abcXYZ019-_").filter(lambda sign: sign != link[at]))
    with contextlib.suppress(BadTables):
        assert from_link(link[:at] + sign + link[at + 1 :]) == case


def test_a_link_that_swells_is_stopped():
    assert faults_of(from_link, packed(b"0" * 1_500_000)[:1_900])
    assert faults_of(from_link, packed(b" " * 1_000_000))


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(st.sampled_from(["start", "title", "alternatives", "chosen"]), inner)
        ),
        max_leaves=12,
    )
)
@settings(deadline=None)
def test_any_plain_value_but_a_case_is_refused(value):
    with pytest.raises(BadTables):
        from_file(json.dumps(value).encode())


@given(st.data())
@settings(deadline=None)
def test_a_table_with_any_cell_spoilt_is_read_or_refused_whole(data):
    quotas = tuple((code, 10) for code in sorted(MUNICIPALITIES_OF_REGION["1082"]))
    good = Case(Start("1082", 2027, quotas)).adding([Transfer("0741", "0706", 3)])
    lines = as_csv(good).decode().split("\r\n")
    line = data.draw(st.integers(0, len(lines) - 1))
    cells = lines[line].split(";")
    cells[data.draw(st.integers(0, len(cells) - 1))] = data.draw(st.text(max_size=10))
    lines[line] = ";".join(cells)
    try:
        case = from_csv("\r\n".join(lines).encode())
    except BadTables as refused:
        assert all(fault.remedy for fault in refused.faults)
    else:
        assert case.start.region_code == "1082"


def test_every_reason_has_a_danish_sentence():
    assert SENTENCES.keys() == set(Reason)
    message, remedy = danish(NotPossible(Reason.OVERDRAWN, code="0741", persons=3))
    assert message == "lader kommune 0741 give 3 flere, end den har"
    assert remedy == "Sæt en flytning fra kommunen ned."
