"""The paper as an A4 PDF that a screen reader can follow (PDF/UA-1), set by Typst.

Everything a person has written reaches the template as data, and is never read as markup.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any, Literal

import typst

from dashboard.aftale.paper.grouped_transfers import grouped
from dashboard.aftale.paper.paper import Paper
from dashboard.aftale.paper.tables import Table, lines
from dashboard.kit.look import typeface
from dashboard.kit.words import words

TEMPLATE = Path(__file__).with_name("aftale.typ")


def pdf_bytes(paper: Paper) -> bytes:
    """The paper, set. The same paper makes the same bytes."""
    try:
        return _set(paper, "ua-1")
    except typst.TypstError:
        # PDF/UA refuses a sign that no font has, such as an emoji; the paper is worth more.
        return _set(paper, "1.7")


def _set(paper: Paper, standard: Literal["ua-1", "1.7"]) -> bytes:
    return typst.compile(
        TEMPLATE,
        root=TEMPLATE.parent,
        format="pdf",
        sys_inputs={"paper": json.dumps(_document(paper), ensure_ascii=False)},
        pdf_standards=[standard],
        font_paths=[typeface.FOLDER],
        ignore_system_fonts=True,
        timestamp=int(paper.made.timestamp()),
    )


def _document(paper: Paper) -> dict[str, Any]:
    """The paper as texts, with the template's own words."""
    w = words(paper.lang)
    own = ("signatures", "signing", "page", "of", "map")
    headings = ("clause_heading", "checks_heading", "comments_heading", "sources_heading")
    columns = ("municipality", "signature", "name_title", "date", "verdict", "requirement")
    return {
        **{name: text for name, text in asdict(paper).items() if name != "made"},
        "municipalities": _table(paper.municipalities, paper.lang),
        "transfers": _table(grouped(paper.transfers, paper.lang), paper.lang),
        "typeface": typeface.FAMILY,
        "words": {key: w(f"papir.{key}") for key in (*own, *headings)}
        | {key: w(f"papir.column.{key}") for key in columns},
    }


def _table(table: Table, lang: str) -> dict[str, Any]:
    written = lines(table, lang)
    return {
        "title": table.title,
        "headings": [column.heading for column in table.columns],
        "numeric": [column.decimals is not None for column in table.columns],
        "rows": written[: len(table.rows)],
        "sums": written[len(table.rows) :],
        "changed": sorted(table.changed),
        "note": table.note,
    }
