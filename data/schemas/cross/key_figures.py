"""Each key figure is in its unit and can be one; an age group is part of the population."""

from __future__ import annotations

import pandas as pd

from data.faults import Fault
from data.schemas.cross.check import CrossCheck, flagged
from data.schemas.key_figures import BOUNDS
from data.schemas.table import Loaded

AGE_GROUPS = ("population_15_69", "population_65plus")


def each_measure_is_in_its_unit(key_figures: Loaded) -> list[Fault]:
    """A figure stands in the column of its measure's unit, and in no other."""
    rows = key_figures.frame
    column_of = rows["measure"].map({name: column for name, (column, _, _) in BOUNDS.items()})
    faults = []
    for column in key_figures.table.figures:
        wrong = rows[column].notna() & (column_of != column)
        remedy = "Flyt tallet til den kolonne, der har nøgletallets enhed."
        faults += key_figures.faults(flagged(wrong), column, "er ikke i nøgletallets enhed", remedy)
    return faults


def each_measure_is_possible(key_figures: Loaded) -> list[Fault]:
    """A figure lies between what its measure can be."""
    rows = key_figures.frame
    faults = []
    for measure, (column, least, most) in BOUNDS.items():
        known = (rows["measure"] == measure) & rows[column].notna()
        wrong = known & ~rows[column].between(least, most).fillna(True).astype(bool)
        remedy = f"Det ligger mellem {least:n} og {most:n}; se i kilden, om et komma er flyttet."
        faults += key_figures.faults(flagged(wrong), column, f"kan ikke være {measure}", remedy)
    return faults


def an_age_group_is_part_of_the_population(key_figures: Loaded, population: Loaded) -> list[Fault]:
    """No more are 15-69 or above 65 than live in the municipality that year."""
    rows = key_figures.frame
    people = population.frame.set_index(["year", "municipality_code"])["population_persons"]
    asked = pd.MultiIndex.from_frame(rows[["year", "municipality_code"]])
    all_ages = people.reindex(asked).reset_index(drop=True)
    grouped = rows["measure"].isin(AGE_GROUPS)
    wrong = grouped & (rows["value_persons"] > all_ages).fillna(False).astype(bool)
    remedy = "Se, om tallet hører til en anden kommune."
    message = f"er flere, end der bor i kommunen i {population.file}"
    return key_figures.faults(flagged(wrong), "value_persons", message, remedy)


CHECKS = (
    CrossCheck(("key_figures",), each_measure_is_in_its_unit),
    CrossCheck(("key_figures",), each_measure_is_possible),
    CrossCheck(("key_figures", "population"), an_age_group_is_part_of_the_population),
)
