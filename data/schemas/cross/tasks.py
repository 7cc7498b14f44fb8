"""What is told of KKR's tasks belongs to one of them, and has its source."""

from __future__ import annotations

from data.faults import Fault
from data.schemas.cross.check import CrossCheck, flagged
from data.schemas.table import Loaded


def each_belongs_to_a_task(tasks: Loaded, other: Loaded) -> list[Fault]:
    """The `opgave_id` of a row is one of the tasks, or blank where it may be."""
    known = {*tasks.frame["opgave_id"], ""}
    wrong = ~other.frame["opgave_id"].isin(known)
    remedy = f"Ret navnet, eller skriv opgaven ind i {tasks.file}."
    return other.faults(flagged(wrong), "opgave_id", "er ikke en af opgaverne", remedy)


def what_was_then_has_its_source(kilder: Loaded, tasks: Loaded) -> list[Fault]:
    """A task that is told of 2014-15 says where that was read, and only such a task does."""
    rows = tasks.frame
    named = rows["then_source_id"]
    unknown = (named != "") & ~named.isin(kilder.frame["source_id"])
    uneven = (named == "") != (rows["then_da"] == "")
    remedy = f"Skriv et id fra {kilder.file}, eller skriv kilden ind dér."
    return [
        *tasks.faults(flagged(unknown), "then_source_id", "kilden findes ikke", remedy),
        *tasks.faults(
            flagged(uneven),
            "then_source_id",
            "svarer ikke til then_da",
            "Skriv både teksten om 2014-15 og dens kilde, eller ingen af dem.",
        ),
    ]


CHECKS = (
    CrossCheck(("opgaver", "opgaver_punkter"), each_belongs_to_a_task),
    CrossCheck(("opgaver", "moedeplan"), each_belongs_to_a_task),
    CrossCheck(("kilder", "opgaver"), what_was_then_has_its_source),
)
