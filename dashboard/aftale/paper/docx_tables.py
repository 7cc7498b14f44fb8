"""Tables of a Word document: rules between rows only, heads that come again on every page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from docx.document import Document as Written
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.table import Table, _Row

HAIR, RULE = 4, 8
BORDERS = (
    f"<w:tblBorders {nsdecls('w')}>"
    f'<w:bottom w:val="single" w:sz="{HAIR}" w:color="BFBFBF"/>'
    f'<w:insideH w:val="single" w:sz="{HAIR}" w:color="BFBFBF"/>'
    "</w:tblBorders>"
)
RULED = (
    f"<w:tcBorders {nsdecls('w')}>"
    f'<w:{{side}} w:val="single" w:sz="{RULE}" w:color="000000"/></w:tcBorders>'
)


@dataclass(frozen=True)
class Plain:
    """Texts under their heads, with the width of each column in millimetres. `numeric` columns
    align right, the last row is set apart where there are sums, and each row is `height_mm` high
    where something is to be written in it.
    """

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths_mm: tuple[float, ...]
    numeric: tuple[int, ...] = ()
    has_sums: bool = False
    height_mm: float = 0


def add_table(document: Written, plain: Plain) -> None:
    """Write the table at the end of a document."""
    table = document.add_table(0, len(plain.heads))
    table.autofit = False
    properties = table._tbl.tblPr
    # The standard wants them in this order.
    properties.find(qn("w:tblLayout")).addprevious(parse_xml(BORDERS))
    caption = OxmlElement("w:tblCaption")
    caption.set(qn("w:val"), plain.name)
    properties.append(caption)
    for column, width in zip(table.columns, plain.widths_mm, strict=True):
        column.width = Mm(width)
    head = _row(table, plain.heads, plain, is_bold=True)
    _mark(head, "w:tblHeader")
    _ruled(head, "bottom")
    for at, texts in enumerate(plain.rows, 1):
        is_sum = plain.has_sums and at == len(plain.rows)
        row = _row(table, texts, plain, is_bold=is_sum)
        if is_sum:
            _ruled(row, "top")
        if plain.height_mm:
            row.height, row.height_rule = Mm(plain.height_mm), WD_ROW_HEIGHT_RULE.AT_LEAST


def _row(table: Table, texts: Sequence[str], plain: Plain, *, is_bold: bool) -> _Row:
    """A row that is never broken across pages."""
    row = table.add_row()
    _mark(row, "w:cantSplit")
    for at, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
        cell.width = Mm(plain.widths_mm[at])
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.BOTTOM
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
        paragraph.add_run(text).bold = is_bold
        if at in plain.numeric:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    return row


def _mark(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _ruled(row: _Row, side: str) -> None:
    """A stronger rule at a side of a whole row."""
    for cell in row.cells:
        width = cell._tc.get_or_add_tcPr().find(qn("w:tcW"))
        width.addnext(parse_xml(RULED.format(side=side)))
