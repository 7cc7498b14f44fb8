"""The paper as a workbook: the two tables with real numbers, and everything else in words."""

from __future__ import annotations

from dashboard.aftale.paper.paper import Pairs, Paper
from dashboard.aftale.paper.tables import Table
from dashboard.kit.export.sheet import Sheet
from dashboard.kit.export.xlsx import xlsx_bytes
from dashboard.kit.words import words


def workbook_bytes(paper: Paper) -> bytes:
    """Municipalities, transfers, and `Læs mig` with clause, requirements, signatures, sources."""
    municipalities = _sheet("municipalities", paper.municipalities, paper)
    return xlsx_bytes(municipalities, _sheet("transfers", paper.transfers, paper))


def _sheet(name: str, table: Table, paper: Paper) -> Sheet:
    rows = (*table.rows, *([table.sums] if table.sums else []))
    title = words(paper.lang)(f"papir.sheet.{name}")
    return Sheet(title, paper.lang, table.columns, rows, _about(paper))


def _about(paper: Paper) -> Pairs:
    w = words(paper.lang)
    return (
        (paper.kicker, paper.title),
        (w("papir.sheet.finding"), paper.finding),
        (w("papir.sheet.warning"), paper.warning),
        *paper.facts,
        (paper.municipalities.title, paper.municipalities.note),
        *((w("papir.clause_heading"), line) for line in paper.clause),
        *((verdict, requirement) for verdict, requirement in paper.checks),
        (w("papir.sheet.law"), paper.law),
        *paper.comments,
        *((f"{w('papir.sign_here')}, {name}", signed) for name, signed in paper.signatures),
        *paper.sources,
    )
