"""The paper of an agreement: what stands on it, in every form, and what can never get out of it."""

import io
import uuid
from dataclasses import replace
from datetime import UTC, datetime
from xml.etree import ElementTree

import openpyxl
import pytest
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import nsmap, qn
from pypdf import PdfReader

from dashboard.aftale.measures.examples import example, examples
from dashboard.aftale.measures.starts import default_case
from dashboard.aftale.paper import agreement_paper, docx_bytes, pdf_bytes, workbook_bytes
from dashboard.aftale.paper.embedding import mixed
from dashboard.aftale.paper.grouped_transfers import grouped
from dashboard.kit.charts.text import text_width
from dashboard.kit.look import typeface
from dashboard.quota.agreement import (
    Clause,
    Kind,
    Rule,
    Start,
    Status,
    Transfer,
    exempt,
    take_over,
)
from dashboard.quota.agreement.case import Case
from data.schemas.places import MUNICIPALITIES_OF_REGION

MADE = datetime(2026, 11, 22, 9, 5, tzinfo=UTC)
ADDRESS = "https://overblik.example/kvoter/aftale"
HOSTILE = (
    '#read("/etc/passwd")',
    "$x^2$ *b* _i_ `c` @a <b> // /* \\",
    "\"citat\" og 'andet'",
    "=HYPERLINK(1)",
    "{paper} {0} %s",
    "x" * 600,
    "😀 日本 العربية \u202e",
)


@pytest.fixture
def case(real):
    """Samsø's eight taken over by Syddjurs, as agreed, with a clause that counts."""
    begun = default_case(real)
    moves = take_over(begun.quotas, "0741", "0706", "Ingen boliger på øen", Status.AGREED)
    return begun.adding(moves).but(
        title="Samsø fritages",
        clause=Clause(Rule.SCALED, is_notified=True),
        comment="Drøftet på mødet.\nSendt hjem.",
    )


def paper_of(real, case, lang="da"):
    return agreement_paper(real, case, lang=lang, address=ADDRESS, made=MADE)


def pages(paper):
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf_bytes(paper))).pages]


def text(paper):
    return " ".join(" ".join(pages(paper)).split())


def test_the_paper_says_what_was_agreed(real, case):
    said = text(paper_of(real, case))
    for part in (
        "Aftale om kommunekvoter",
        "Samsø fritages",
        "8 personer flyttes mellem 2 kommuner i 1 flytning; regionens sum er fortsat 1.039.",
        "Region Midtjylland",
        "Fastsatte kommunekvoter, offentliggjort",
        "før 10. september 2014",
        "Ingen boliger på øen",
        "Tallene summer til regionskvoten: 1.039.",
        "Udlændingestyrelsen er underrettet om bestemmelsen.",
        "Drøftet på mødet.",
        "Kommunekvoter for 2015 (brev med bilagstabel)",
        "22. november 2026 kl. 10.05",
        "side 1 af 3",
    ):
        assert part in said, part


def test_the_table_has_every_number(real, case):
    table = paper_of(real, case).municipalities
    rows = {row[0]: row for row in table.rows}
    assert next(iter(rows)) == "Favrskov"
    assert [*rows][-1] == "Aarhus"
    assert rows["Samsø"][1:5] == (8, 8, "", 0)
    assert rows["Syddjurs"][1:5] == (55, "", 8, 63)
    assert rows["Aarhus"][1:5] == (112, "", "", 112)
    # 55 + 8 on 41.652 inhabitants on 1 January 2015.
    assert rows["Syddjurs"][5] == pytest.approx(1000 * 63 / inhabitants(real, 2015, "0706"))
    assert table.sums[1:5] == (1_039, 8, 8, 1_039)
    assert {table.rows[place][0] for place in table.changed} == {"Samsø", "Syddjurs"}


def inhabitants(real, year, code):
    table = real["population_midtjylland"]
    found = table[(table["year"] == year) & (table["municipality_code"] == code)]
    return int(found["population_persons"].iloc[0])


@pytest.mark.parametrize("region", sorted(MUNICIPALITIES_OF_REGION))
def test_there_is_room_for_every_signature(real, region):
    codes = sorted(MUNICIPALITIES_OF_REGION[region])
    paper = paper_of(real, Case(Start(region, 2027, tuple((code, 3) for code in codes))))
    assert len(paper.signatures) == len(codes)
    said = text(paper)
    assert all(said.count(name) >= 2 for name, _ in paper.signatures)
    if len(codes) <= 19:
        assert len(pages(paper)) <= 3


def test_midtjylland_with_many_transfers_stays_on_three_pages(real, case):
    busy = case.adding(exempt(case.quotas, "0665", "Boligmangel", Status.AGREED))
    busy = busy.adding(exempt(busy.quotas, "0779", "Skolen er fuld"))
    assert len(busy.transfers) > 30
    assert len(pages(paper_of(real, busy))) == 3


def test_who_signed_is_told_apart(real, case):
    paper = paper_of(real, case.but(signed=frozenset({"0741"})))
    assert dict(paper.signatures)["Samsø"] == "har skrevet under"
    assert dict(paper.signatures)["Aarhus"] == ""


@pytest.mark.parametrize(
    ("kind", "kicker", "said"),
    [
        (Kind.FIXED, "Aftale", ""),
        (Kind.CALCULATED, "Aftale", ""),
        (Kind.DERIVED, "Aftale", "udledt"),
        (Kind.APPROXIMATE, "Udkast", "en tilnærmelse. Det er ikke de tal, Udlændingestyrelsen"),
        (Kind.OWN, "Udkast", "De er ikke efterprøvet"),
    ],
)
def test_an_approximation_is_never_passed_off_as_official(real, case, kind, kicker, said):
    paper = paper_of(real, case.but(start=replace(case.start, kind=kind)))
    assert paper.kicker == f"{kicker}{' til aftale' * (kicker == 'Udkast')} om kommunekvoter"
    assert said in paper.warning
    assert bool(said) == bool(paper.warning)
    assert paper.warning in text(paper)


def test_what_is_only_proposed_is_a_draft(real, case):
    assert paper_of(real, case.changing(0, status=Status.PROPOSED)).kicker.startswith("Udkast")
    assert paper_of(real, default_case(real)).kicker.startswith("Udkast")
    wrong = replace(case.start, regionskvote=1_040)
    assert paper_of(real, case.but(start=wrong)).kicker.startswith("Udkast")


@pytest.mark.parametrize(
    ("clause", "said"),
    [
        (Clause(), "bortfalder, hvis landstallet ændres"),
        (Clause(Rule.SCALED), "Ellers bortfalder aftalen."),
        (Clause(Rule.RECALCULATED, is_notified=True), "de samme flytninger foretages"),
        (Clause(Rule.OWN, "Vi mødes\ninden 14 dage."), "inden 14 dage."),
        (Clause(Rule.UNKNOWN), "ikke fundet, hvad aftalen siger"),
    ],
)
def test_the_clause_or_the_warning_stands_there(real, case, clause, said):
    assert said in text(paper_of(real, case.but(clause=clause)))


def test_an_agreement_that_was_really_made_is_not_given_words_it_had_not(real):
    paper = paper_of(real, example(real, "laesoe-2018"))
    said = text(paper)
    assert "siger intet om et andet landstal" not in said
    assert paper.signatures == ()
    assert "underskrifterne er ikke fundet" in said
    assert "– betyder, at tallet ikke er fundet." in said
    assert "kravene er gengivet efter § 6 i den senere bekendtgørelse nr. 1290" in said


def test_of_numbers_alone_it_is_not_said_that_nobody_moved(real):
    said = text(paper_of(real, example(real, "1083-2015-1")))
    assert "Flytningerne bag dem er ikke fundet." in said
    assert "Ingen personer er flyttet" not in said


@pytest.mark.parametrize("lang", ["da", "en"])
def test_every_real_agreement_can_be_printed(real, lang):
    for name, case in examples(real, lang).items():
        paper = paper_of(real, case, lang)
        assert 1 <= len(pages(paper)) <= 3, name
        assert docx_bytes(paper)
        assert workbook_bytes(paper)


def test_english_is_whole(real, case):
    said = text(paper_of(real, case, "en"))
    assert "8 persons moved between 2 municipalities" in said
    assert "before 10 September 2014" in said
    assert "1,039" in said
    assert not [word for word in ("Kommune ", "Flytninger", "Opfyldt", "side 1") if word in said]


def test_the_pdf_is_tagged_and_of_the_kind_that_is_read_aloud(real, case):
    raw = pdf_bytes(paper_of(real, case))
    reader = PdfReader(io.BytesIO(raw))
    catalogue = reader.trailer["/Root"]
    assert catalogue["/MarkInfo"]["/Marked"]
    assert catalogue["/Lang"] == "da"
    assert b"pdfuaid:part" in raw
    assert reader.metadata.title == "Samsø fritages – Aftale om kommunekvoter"


def test_the_pdf_is_set_in_the_typeface_of_the_screen(real, case):
    reader = PdfReader(io.BytesIO(pdf_bytes(paper_of(real, case))))
    fonts = {
        font.get_object()["/BaseFont"].partition("+")[2]
        for page in reader.pages
        for font in page["/Resources"]["/Font"].values()
    }
    assert {"OverblikSans-Regular", "OverblikSans-SemiBold"} <= fonts
    assert fonts <= {"OverblikSans-Regular", "OverblikSans-SemiBold", "DejaVuSansMono"}


def test_the_word_document_holds_the_typeface(real, case):
    document = Document(io.BytesIO(docx_bytes(paper_of(real, case))))
    for name in ("Normal", "Heading 1", "Heading 2"):
        fonts = document.styles[name].element.rPr.rFonts
        assert {fonts.get(qn("w:ascii")), fonts.get(qn("w:hAnsi"))} == {typeface.FAMILY}
        assert fonts.get(qn("w:asciiTheme")) is None
    table = document.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    faces = ElementTree.fromstring(table.blob)[0]
    word, link = (f"{{{nsmap[prefix]}}}" for prefix in ("w", "r"))
    assert faces.get(f"{word}name") == typeface.FAMILY
    for face, weight in zip(faces, typeface.WEIGHTS, strict=True):
        key = uuid.UUID(face.get(f"{word}fontKey"))
        font = mixed(table.rels[face.get(f"{link}id")].target_part.blob, key)
        assert font == (typeface.FOLDER / typeface.font_name(weight, "ttf")).read_bytes()
    assert document.settings.element.find(qn("w:embedTrueTypeFonts")) is not None


def test_the_same_paper_makes_the_same_bytes(real, case):
    assert pdf_bytes(paper_of(real, case)) == pdf_bytes(paper_of(real, case))


def test_signs_that_no_document_holds_are_gone(real, case):
    written = case.but(title="a\ufffe\uffff\x00\x1bb", comment="\ud800c\ufffd")
    paper = paper_of(real, written)
    assert (paper.title, paper.comments[0][1]) == ("ab", "c")
    assert docx_bytes(paper)
    assert workbook_bytes(paper)
    assert "ab" in text(paper)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_what_people_write_is_never_read_as_markup(real, case, hostile):
    written = (
        case.renaming(hostile[:100])
        .commenting(hostile)
        .changing(0, reason=hostile)
        .but(title=hostile[:100], comment=hostile, clause=Clause(Rule.OWN, hostile))
    )
    paper = paper_of(real, written)
    if hostile.isascii():
        found = "".join(" ".join(pages(paper)).split()).replace("\u200b", "")
        assert found.count("".join(hostile.split())) >= 2
        assert "root:" not in found
    assert len(pages(paper)) <= 4
    document = Document(io.BytesIO(docx_bytes(paper)))
    assert hostile in "\n".join(paragraph.text for paragraph in document.paragraphs)


def test_no_cell_of_the_workbook_is_a_formula(real, case):
    book = openpyxl.load_workbook(
        io.BytesIO(workbook_bytes(paper_of(real, case.changing(0, reason="=1+1").but(title="=2"))))
    )
    assert book.sheetnames == ["Kommuner", "Flytninger", "Læs mig"]
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert book["Flytninger"]["E2"].value == "=1+1"
    assert book["Kommuner"]["B2"].value == 61
    about = {row[0].value: row[1].value for row in book["Læs mig"].iter_rows()}
    assert about["Udgangspunkt"] == "Fastsatte kommunekvoter, offentliggjort"


def test_the_document_has_headings_and_tables(real, case):
    document = Document(io.BytesIO(docx_bytes(paper_of(real, case))))
    headings = [p.text for p in document.paragraphs if p.style.name.startswith("Heading")]
    assert headings[0] == "Samsø fritages"
    assert "Underskrifter" in headings
    numbers = document.tables[0]
    assert len(numbers.rows) == 1 + 19 + 1
    assert [cell.text for cell in numbers.rows[-1].cells][:5] == [
        "I alt",
        "1.039",
        "8",
        "8",
        "1.039",
    ]


def test_there_is_a_line_for_signature_name_title_and_date(real, case):
    said = pages(paper_of(real, case))[-1]
    for head in ("Kommune", "Underskrift", "Navn og titel", "Dato"):
        assert head in said
    assert all(name in said for name, _ in paper_of(real, case).signatures)


def test_the_map_and_the_code_are_drawn_and_described(real, case):
    paper = paper_of(real, case)
    assert "Samsø" in paper.map.svg and "Syddjurs" in paper.map.text
    document = Document(io.BytesIO(docx_bytes(paper)))
    drawn = document.element.body.iter(qn("wp:docPr"))
    assert [one.get("descr") for one in drawn] == [paper.map.text, paper.code.text]


def test_an_address_that_no_code_holds_leaves_the_rest(real, case):
    made = {"lang": "da", "made": MADE, "address": f"{ADDRESS}?sag={'a' * 1300}"}
    paper = agreement_paper(real, case, **made)
    assert paper.code is None
    assert pdf_bytes(paper) and docx_bytes(paper)


def test_every_table_of_the_document_has_a_head_that_is_repeated(real, case):
    document = Document(io.BytesIO(docx_bytes(paper_of(real, case))))
    assert len(document.tables) == 4
    for table in document.tables:
        head, *rows = table.rows
        assert head._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(cell.text for cell in head.cells)
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in rows)
        assert table._tbl.tblPr.find(qn("w:tblCaption")) is not None


def test_no_column_is_narrower_than_a_name_in_it(real, case):
    document = Document(io.BytesIO(docx_bytes(paper_of(real, case))))
    points_per_emu, size = 1 / 12700, 10
    for table in document.tables[:2]:
        for column in table.columns:
            room = column.width * points_per_emu - 11
            words = " ".join(cell.text for cell in column.cells).replace("-", "- ").split()
            assert max(text_width(word, size, is_bold=True) for word in words) <= room


def test_transfers_that_belong_together_stand_on_one_line(real, case):
    begun = default_case(real)
    many = begun.adding(
        [
            Transfer("0741", "0706", 5),
            Transfer("0741", "0727", 3),
            Transfer("0615", "0751", 2, "Skole"),
            Transfer("0740", "0751", 4, "Skole"),
            Transfer("0756", "0760", None),
        ]
    )
    table = grouped(paper_of(real, many).transfers, "da")
    assert [row[:3] for row in table.rows] == [
        ("Samsø", "Syddjurs\u00a05, Odder\u00a03", 8),
        ("Horsens\u00a02, Silkeborg\u00a04", "Aarhus", 6),
        ("Ikast-Brande", "Ringkøbing-Skjern", None),
    ]
