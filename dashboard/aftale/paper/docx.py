"""The paper as a Word document, for those who will go on writing in it."""

from __future__ import annotations

import io
from collections.abc import Sequence

from docx import Document
from docx.document import Document as Written
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from dashboard.aftale.paper.embedding import embed_typeface
from dashboard.aftale.paper.grouped_transfers import grouped
from dashboard.aftale.paper.paper import Pairs, Paper
from dashboard.aftale.paper.tables import Table, lines
from dashboard.kit.words import words

SIGNATURES_ABREAST = 3


def docx_bytes(paper: Paper) -> bytes:
    """The paper with Word's own headings, tables and page numbers."""
    w = words(paper.lang)
    document = _blank(paper)
    document.add_paragraph(paper.kicker)
    document.add_heading(paper.title, 1)
    document.add_paragraph(paper.finding)
    if paper.warning:
        document.add_paragraph().add_run(paper.warning).bold = True
    _pairs(document, paper.facts)
    for table in (paper.municipalities, grouped(paper.transfers, paper.lang)):
        document.add_heading(table.title, 2)
        if table.rows:
            _table(document, table, paper.lang)
        if table.note:
            document.add_paragraph(table.note)
    document.add_heading(w("papir.clause_heading"), 2)
    for line in paper.clause:
        document.add_paragraph(line)
    document.add_heading(w("papir.checks_heading"), 2)
    _pairs(document, paper.checks)
    document.add_paragraph(paper.law)
    if paper.comments:
        document.add_heading(w("papir.comments_heading"), 2)
        _pairs(document, paper.comments)
    if paper.signatures:
        document.add_heading(w("papir.signatures"), 2)
        document.add_paragraph(w("papir.signing"))
        _signatures(document, paper.signatures)
    document.add_heading(w("papir.sources_heading"), 2)
    _pairs(document, paper.sources)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _blank(paper: Paper) -> Written:
    """An A4 page with its language, properties and numbered foot."""
    document = Document()
    normal = document.styles["Normal"]
    normal.font.size = Pt(10)
    embed_typeface(document)
    normal.paragraph_format.space_after = Pt(4)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), {"da": "da-DK", "en": "en-GB"}[paper.lang])
    normal.element.get_or_add_rPr().append(language)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(22)
    section.top_margin = section.bottom_margin = Mm(18)
    properties = document.core_properties
    properties.title, properties.subject = paper.title, paper.kicker
    properties.author, properties.created = "Midtjysk Overblik", paper.made.replace(tzinfo=None)
    foot = section.footer.paragraphs[0]
    foot.add_run(f"{paper.kicker} · {paper.title} · {words(paper.lang)('papir.page')} ")
    _field(foot, "PAGE")
    return document


def _pairs(document: Written, pairs: Pairs) -> None:
    """Each label before its text, in two columns."""
    table = document.add_table(0, 2)
    for label, text in pairs:
        cells = table.add_row().cells
        cells[0].width, cells[1].width = Mm(38), Mm(128)
        cells[0].paragraphs[0].add_run(label).bold = True
        cells[1].text = text


def _table(document: Written, table: Table, lang: str) -> None:
    """A ruled table with a heading that comes again on every page."""
    written = document.add_table(1, len(table.columns), style="Light Shading")
    _row(written.rows[0].cells, [column.heading for column in table.columns], table)
    repeated = OxmlElement("w:tblHeader")
    written.rows[0]._tr.get_or_add_trPr().append(repeated)
    for line in lines(table, lang):
        _row(written.add_row().cells, line, table)


def _row(cells: Sequence[_Cell], texts: Sequence[str], table: Table) -> None:
    for cell, text, column in zip(cells, texts, table.columns, strict=True):
        cell.text = text
        if column.decimals is not None:
            cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _signatures(document: Written, signatures: Pairs) -> None:
    """A line to sign on above each name."""
    table = document.add_table(0, SIGNATURES_ABREAST)
    for index, (name, signed) in enumerate(signatures):
        if index % SIGNATURES_ABREAST == 0:
            cells = table.add_row().cells
        cells[index % SIGNATURES_ABREAST].text = f"\n{'_' * 24}\n{name} {signed}".rstrip()


def _field(paragraph: Paragraph, name: str) -> None:
    """A number that Word fills in, such as the page's."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    paragraph._p.append(field)
