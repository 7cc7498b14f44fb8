"""The agreement as a paper: one content, written as PDF, Word document and workbook."""

from dashboard.aftale.paper.docx import docx_bytes
from dashboard.aftale.paper.paper import Paper, agreement_paper
from dashboard.aftale.paper.pdf import pdf_bytes
from dashboard.aftale.paper.workbook import workbook_bytes

__all__ = ["Paper", "agreement_paper", "docx_bytes", "pdf_bytes", "workbook_bytes"]
