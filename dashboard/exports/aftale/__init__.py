"""The agreement as a paper: one content, written as PDF, Word document and workbook."""

from dashboard.exports.aftale.docx import docx_bytes
from dashboard.exports.aftale.paper import Paper, agreement_paper
from dashboard.exports.aftale.pdf import pdf_bytes
from dashboard.exports.aftale.workbook import workbook_bytes

__all__ = ["Paper", "agreement_paper", "docx_bytes", "pdf_bytes", "workbook_bytes"]
