"""The five marks: derived where the file is silent, refused where they contradict the figure."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.faults import Fault
from data.schemas.table import Loaded, Table

Flags = npt.NDArray[np.bool_]
_CONTRADICTIONS = (
    ("value", "har mærket value, men intet tal", "Skriv tallet, eller sæt not_published."),
    ("zero", "har mærket zero, men tallet er ikke 0", "Ret tallet eller mærket."),
    ("not_published", "har et tal og mærket not_published", "Slet tallet, eller sæt value."),
    ("not_applicable", "har et tal og mærket not_applicable", "Slet tallet, eller sæt value."),
    ("provisional", "har mærket provisional, men intet tal", "Skriv tallet, eller slet mærket."),
)


def derived_marks(frame: pd.DataFrame, table: Table) -> tuple[pd.Series, int]:
    """The table's marks with the blank ones filled in from the figures, and how many were blank.

    0 gives `zero`, another number `value`, no number `not_published`.
    """
    marks = frame["mark"].to_numpy(dtype=object)
    blank = marks == ""
    if not blank.any():
        return frame["mark"], 0
    known, zero = _figures(frame, table)
    derived = np.select([zero, known], ["zero", "value"], "not_published")
    return pd.Series(np.where(blank, derived, marks), dtype="str"), int(blank.sum())


def contradictions(loaded: Loaded, unread: Flags) -> list[Fault]:
    """Rows whose mark says otherwise than their figure; rows not read are left out."""
    marks = loaded.frame["mark"].to_numpy(dtype=object)
    known, zero = _figures(loaded.frame, loaded.table)
    wrong = {
        "value": ~known,
        "zero": ~zero,
        "not_published": known,
        "not_applicable": known,
        "provisional": ~known,
    }
    faults = []
    for mark, message, remedy in _CONTRADICTIONS:
        rows = np.flatnonzero((marks == mark) & wrong[mark] & ~unread)
        faults += loaded.faults(rows, "mark", message, remedy)
    rows = np.flatnonzero((marks == "value") & zero & ~unread)
    faults += loaded.faults(rows, "mark", "har mærket value, men tallet er 0", "Sæt zero.")
    return faults


def _figures(frame: pd.DataFrame, table: Table) -> tuple[Flags, Flags]:
    """For each row whether it has a figure, and whether every figure it has is 0."""
    figures = frame[list(table.figures)].astype("float64")
    known = figures.notna().any(axis=1).to_numpy(dtype=bool)
    other_than_zero = (figures.fillna(0) != 0).any(axis=1).to_numpy(dtype=bool)
    return known, known & ~other_than_zero
