"""The paper as a Word document, for those who will go on writing in it, set as the PDF is."""

from __future__ import annotations

import io

from docx import Document
from docx.document import Document as Written
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from dashboard.aftale.paper.docx_tables import Plain, add_table
from dashboard.aftale.paper.embedding import embed_typeface
from dashboard.aftale.paper.figures import Figure
from dashboard.aftale.paper.grouped_transfers import grouped
from dashboard.aftale.paper.paper import Pairs, Paper
from dashboard.aftale.paper.tables import Table, lines
from dashboard.kit.words import Words, words

TEXT_MM, LABEL_MM, MAP_MM, CODE_MM = 166, 38, 125, 24
SIGN_HERE_MM = 10.4
LONGEST_ADDRESS, SHOWN_OF_IT = 90, 80
INK, GREY = RGBColor(0, 0, 0), RGBColor(0x59, 0x59, 0x59)
# A municipality's number, and a transfer: how wide each column is, in millimetres.
NUMBERS_MM, MOVES_MM = (46, 25, 21, 21, 25, 28), (32, 46, 20, 22, 46)


def docx_bytes(paper: Paper) -> bytes:
    """The paper with Word's own headings, tables with repeated heads, and page numbers."""
    w = words(paper.lang)
    document = _blank(paper)
    document.add_paragraph().add_run(paper.kicker).font.color.rgb = GREY
    document.add_heading(paper.title, 1)
    document.add_paragraph(paper.finding)
    if paper.warning:
        document.add_paragraph().add_run(paper.warning).bold = True
    _pairs(document, paper.facts)
    _numbers(document, paper.municipalities, NUMBERS_MM, paper.lang)
    document.add_heading(w("papir.map"), 2)
    _figure(document, paper.map, MAP_MM)
    _numbers(document, grouped(paper.transfers, paper.lang), MOVES_MM, paper.lang)
    document.add_heading(w("papir.clause_heading"), 2)
    for line in paper.clause:
        document.add_paragraph(line)
    document.add_heading(w("papir.checks_heading"), 2)
    _listed(document, paper, w)
    document.add_paragraph(paper.law)
    if paper.comments:
        document.add_heading(w("papir.comments_heading"), 2)
        _pairs(document, paper.comments)
    document.add_heading(w("papir.sources_heading"), 2)
    _pairs(document, paper.sources)
    if paper.code:
        _figure(document, paper.code, CODE_MM)
    if paper.signatures:
        _signatures(document, paper.signatures, w)
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
    _style(document.styles["Heading 1"], 20, is_bold=False)
    _style(document.styles["Heading 2"], 11.5, is_bold=True)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(22)
    section.top_margin = section.bottom_margin = Mm(18)
    properties = document.core_properties
    properties.title, properties.subject = paper.title, paper.kicker
    properties.author, properties.created = "Midtjysk Overblik", paper.made.replace(tzinfo=None)
    properties.comments, properties.language = "", paper.lang
    foot = section.footer.paragraphs[0]
    foot.add_run(f"{paper.kicker} · {paper.title} · {words(paper.lang)('papir.page')} ")
    _field(foot, "PAGE")
    return document


def _style(style: ParagraphStyle, size: float, *, is_bold: bool) -> None:
    """A heading in black, as the PDF has it."""
    style.font.size, style.font.bold, style.font.color.rgb = Pt(size), is_bold, INK
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(14), Pt(5)
    style.paragraph_format.keep_with_next = True


def _pairs(document: Written, pairs: Pairs) -> None:
    """Each label before its text: paragraphs that hang, not a table."""
    for label, text in pairs:
        paragraph = document.add_paragraph()
        paragraph.paragraph_format.left_indent = Mm(LABEL_MM)
        paragraph.paragraph_format.first_line_indent = -Mm(LABEL_MM)
        paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(LABEL_MM))
        paragraph.add_run(f"{label}\t").bold = True
        if text.startswith("http"):
            _link(paragraph, text)
        else:
            paragraph.add_run(text)


def _link(paragraph: Paragraph, address: str) -> None:
    """An address that leads there; one too long to be typed is shown by its beginning."""
    is_long = len(address) > LONGEST_ADDRESS
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(address, kind, is_external=True))
    run = paragraph.add_run(f"{address[:SHOWN_OF_IT]} …" if is_long else address)
    link.append(run._r)
    paragraph._p.append(link)


def _figure(document: Written, figure: Figure, width_mm: float) -> None:
    """A picture with its text, and its note below it."""
    drawn = document.add_picture(io.BytesIO(figure.png()), width=Mm(width_mm))
    drawn._inline.docPr.set("descr", figure.text)
    if figure.note:
        document.add_paragraph(figure.note)


def _numbers(document: Written, table: Table, widths: tuple[float, ...], lang: str) -> None:
    """A table of the paper under its heading, with its note."""
    document.add_heading(table.title, 2)
    if table.rows:
        written = Plain(
            table.title,
            tuple(column.heading for column in table.columns),
            tuple(map(tuple, lines(table, lang))),
            widths[: len(table.columns)],
            tuple(index for index, one in enumerate(table.columns) if one.decimals is not None),
            has_sums=bool(table.sums),
        )
        add_table(document, written)
    if table.note:
        document.add_paragraph(table.note)


def _listed(document: Written, paper: Paper, w: Words) -> None:
    """The requirements with the verdict on each."""
    heads = w("papir.column.verdict"), w("papir.column.requirement")
    widths = (LABEL_MM, TEXT_MM - LABEL_MM)
    add_table(document, Plain(w("papir.checks_heading"), heads, paper.checks, widths))


def _signatures(document: Written, signatures: Pairs, w: Words) -> None:
    """Room to sign by hand, with the name and title of who does and the day; on a new page."""
    heading = document.add_heading(w("papir.signatures"), 2)
    heading.paragraph_format.page_break_before = True
    document.add_paragraph(w("papir.signing"))
    columns = ("municipality", "signature", "name_title", "date")
    heads = tuple(w(f"papir.column.{name}") for name in columns)
    rows = tuple((name, signed, "", "") for name, signed in signatures)
    table = Plain(w("papir.signatures"), heads, rows, (40, 54, 46, 26), height_mm=SIGN_HERE_MM)
    add_table(document, table)


def _field(paragraph: Paragraph, name: str) -> None:
    """A number that Word fills in, such as the page's."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    paragraph._p.append(field)
