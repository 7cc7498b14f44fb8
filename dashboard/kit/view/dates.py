"""How long ago something was published."""

from __future__ import annotations

from datetime import UTC, datetime

from babel.dates import format_timedelta

from dashboard.kit.words.numbers import LOCALES


def age(value: datetime, lang: str) -> str:
    """How long ago: `for 3 timer siden`, `3 hours ago`."""
    gone = value - datetime.now(UTC)
    return str(format_timedelta(gone, add_direction=True, locale=LOCALES[lang]))
