"""The attributes of an element that Python cannot spell as names."""

from __future__ import annotations

from typing import Any


def aria(**values: str) -> dict[str, Any]:
    """`aria-…` attributes: `html.Nav(…, **aria(label="Sider"))`."""
    return _named("aria", values)


def data(**values: str) -> dict[str, Any]:
    """`data-…` attributes, which our own scripts read; `_` in a name becomes `-`."""
    return _named("data", values)


def _named(prefix: str, values: dict[str, str]) -> dict[str, Any]:
    return {f"{prefix}-{name.replace('_', '-')}": value for name, value in values.items()}
