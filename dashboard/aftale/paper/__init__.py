"""The agreement as a paper: one content, written as PDF, Word document and workbook."""

from dashboard.aftale.paper.paper import Paper, agreement_paper
from dashboard.aftale.paper.pdf import pdf_bytes
from dashboard.aftale.paper.workbook import workbook_bytes

__all__ = ["Paper", "agreement_paper", "docx_bytes", "pdf_bytes", "workbook_bytes"]


def docx_bytes(paper: Paper) -> bytes:
    """The paper as a Word document (see `docx`); python-docx is imported when first asked for."""
    from dashboard.aftale.paper import docx  # noqa: PLC0415 -- No page waits for it.

    return docx.docx_bytes(paper)
