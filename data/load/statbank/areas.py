"""Areas as Statistics Denmark writes them (code, name, or both) to the codes that a table has."""

from __future__ import annotations

import re
from collections import Counter

import numpy as np

from data.geography.codes import by_plain_name, code_of
from data.load.grid import Cells, Grid
from data.load.statbank.roles import Roles
from data.load.statistics import kind_of_area, names
from data.schemas.columns import Kind, allowed
from data.schemas.table import Table

_REGION = re.compile(r"0*(8[1-5])(?: .*)?")
_REGION_NAMES = {
    "region nordjylland": "1081",
    "region midtjylland": "1082",
    "region syddanmark": "1083",
    "region hovedstaden": "1084",
    "region sjælland": "1085",
}


def of_known_areas(found: Grid, roles: Roles, table: Table) -> tuple[Grid, list[tuple[str, int]]]:
    """The rows of areas that the table has, as codes; and of what others there were, and how many.

    What is no area at all stays as it is, and is refused when the codes are checked.
    """
    if not roles.area:
        return found, []
    at = found.header.index(roles.area)
    cells = found.columns[at]
    known = frozenset().union(
        *(
            allowed(column)
            for name, column in table.schema.columns.items()
            if table.kinds[name] is Kind.CODE
        )
    )
    by_name = by_plain_name({code: name for name, code in names().items()})
    texts = tuple(_code(text, known, by_name) for text in cells.texts)
    other = np.array(["" if text in known else kind_of_area(text) for text in texts], dtype=object)
    is_kept = (other == "")[cells.codes]
    left_out = Counter(other[cells.codes[~is_kept]].tolist())
    columns = (*found.columns[:at], Cells(cells.codes, texts), *found.columns[at + 1 :])
    made = Grid(found.file, found.separator, found.header, columns, found.lines)
    return made.only(is_kept), [*left_out.items()]


def _code(text: str, known: frozenset[str], by_name: dict[str, str]) -> str:
    """The code of an area that the table has; other areas as they are written."""
    region = _REGION.fullmatch(text)
    candidates = (
        code_of(text, by_name),
        f"10{region[1]}" if region else None,
        _REGION_NAMES.get(text.lower()),
    )
    return next((code for code in candidates if code in known), text)
