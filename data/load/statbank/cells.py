"""Times, figures and signs of Statistics Denmark, written as our tables have them."""

from __future__ import annotations

from data.load.statistics import MONTH, NOT_APPLICABLE, NOT_PUBLISHED, NOUGHT, QUARTER
from data.schemas.columns import Kind
from data.schemas.table import Table
from data.sources import Feed


def as_time(text: str, column: str, feed: Feed, table: Table) -> str:
    """A time as the column has it; what it cannot have stays, and is refused when it is read.

    A quarter or a month becomes its year only where the feed's `where` takes that part of it.
    """
    quarter, month = QUARTER.fullmatch(text), MONTH.fullmatch(text)
    if table.kinds[column] is Kind.WHOLE:
        is_taken = text[4:] in {wanted for _, wanted in feed.where}
        return text[:4] if (quarter or month) and is_taken else text
    if month:
        return f"{month[1]}-{month[2]}"
    if quarter and column in {"period_start", "period_end"}:
        last = int(quarter[2]) * 3
        return f"{quarter[1]}-{last - 2 if column == 'period_start' else last:02}"
    return text


def as_figure(text: str) -> str:
    """A figure, 0 for the sign of nought, and nothing for the signs of what is not there."""
    if text in NOUGHT:
        return "0"
    return "" if as_mark(text) else text


def as_mark(text: str) -> str:
    """The mark that a sign stands for; blank, and derived from the figure, for what is no sign."""
    if text in NOT_PUBLISHED:
        return "not_published"
    return "not_applicable" if text in NOT_APPLICABLE else ""
