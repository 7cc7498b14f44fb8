"""Whatever a spreadsheet does to a table: taken if it says the same, otherwise refused or asked.

Every shipped table goes through every form of `mutations.same_meaning`, and through a draw of
`mutations.other_meaning`. `OVERBLIK_WHOLE_CORPUS=1` takes all of the latter, some three thousand,
which takes minutes.
"""

import os
import random
from dataclasses import dataclass

import pytest

from data.changes import FEW_ROWS, changes, reasons
from data.faults import BadTables
from data.load import load_table
from data.load.canonical import in_order, to_canonical
from data.schemas import TABLES
from data.schemas.cross import cross_faults
from tests.data.corpus.mutations import file_of, other_meaning, same_meaning, texts_of

IS_WHOLE = "OVERBLIK_WHOLE_CORPUS" in os.environ
DRAWN = 5
SAME, CORRECTED, ASKED, REFUSED = "same", "corrected", "asked", "refused"
WAITING = {
    "moedeplan", "quota_inputs", "resultatkontrakt", "sosu_pau_fordeling", "vaeksthus_guided_firms",
}  # fmt: skip
FILLED = sorted(set(TABLES) - WAITING)


@dataclass
class Keeper:
    """A data keeper who hands in another file for one table; the others are the shipped ones."""

    name: str
    shipped: dict

    def __post_init__(self):
        own = self.shipped[self.name]
        self.table, self.frame = own.table, in_order(own.frame, own.table)
        self.texts = texts_of(to_canonical(self.frame, self.table))

    def answer(self, raw):
        """What becomes of the file."""
        try:
            loaded = load_table(raw, self.table, f"{self.name}.csv")
        except BadTables:
            return REFUSED
        after = in_order(loaded.frame, self.table)
        if after.equals(self.frame):
            return SAME
        found = changes({self.name: self.frame}, {self.name: after}, {self.name: self.table})
        if reasons(found):
            return ASKED
        if cross_faults({**self.shipped, self.name: loaded}):
            return REFUSED
        (one,) = found
        rows = {cell.key for cell in one.difference.changed}
        is_small = not one.difference.removed and not one.difference.added
        return CORRECTED if is_small and len(rows) <= FEW_ROWS else f"taken, {len(rows)} rows"


@pytest.fixture(params=FILLED)
def keeper(request, shipped):
    return Keeper(request.param, shipped)


def test_the_same_table_in_another_form_is_taken_as_it_is(keeper):
    answers = {name: keeper.answer(raw) for name, raw in same_meaning(keeper.texts, keeper.table)}
    assert {name: one for name, one in answers.items() if one != SAME} == {}


def test_another_table_is_refused_or_asked_about(keeper):
    """At most a correction of two rows goes through unasked, and is said (`data.changes`)."""
    mutations = other_meaning(keeper.texts, keeper.table)
    if not IS_WHOLE:
        mutations = random.Random(keeper.name).sample(mutations, min(DRAWN, len(mutations)))
    answers = {name: keeper.answer(file_of(frame)) for name, frame in mutations}
    told = {CORRECTED, ASKED, REFUSED}
    assert {name: one for name, one in answers.items() if one not in told} == {}
