"""Populations add up, rates cover whole regions, councils have their seats."""

from __future__ import annotations

import pandas as pd

from data.faults import Fault
from data.schemas.cross.check import CrossCheck, danish, each, flagged
from data.schemas.places import MIDTJYLLAND, MUNICIPALITIES, MUNICIPALITIES_OF_REGION
from data.schemas.table import Loaded

CHRISTIANSOE_PERSONS = (50, 150)
COUNCIL_SEATS = 21
PLACE = "municipality_code"
WHOLE_REGIONS = (
    "immigrants",
    "immigrants_and_descendants",
    "employment_rate",
    "employment_by_origin",
    "unemployment",
    "unemployment_rate",
    "full_time_employees",
    "social_assistance",
    "population_monthly_midtjylland",
    "key_figures",
    "vaeksthus_guided_firms",
    "sosu_pau_fordeling",
)


def population_covers_the_country(population: Loaded) -> list[Fault]:
    """A year that is there at all has all 98 municipalities."""
    return _short_years(population, len(MUNICIPALITIES), "de 98 kommuner")


def population_of_midtjylland_covers_the_region(midtjylland: Loaded) -> list[Fault]:
    """A year that is there at all has all 19 municipalities."""
    region = MUNICIPALITIES_OF_REGION[MIDTJYLLAND]
    return _short_years(midtjylland, len(region), "de 19 kommuner i Region Midtjylland")


def municipalities_and_christiansoe_are_the_country(
    population: Loaded, christiansoe: Loaded, national: Loaded
) -> list[Fault]:
    """The 98 and Christiansø sum to the national number; where Christiansø's is unknown,
    the difference is about its size.
    """
    people = "population_persons"
    full = (
        population.frame.dropna(subset=[people])
        .groupby("year", as_index=False)
        .agg(count=(PLACE, "nunique"), total=(people, "sum"))
    )
    full = full[full["count"] == len(MUNICIPALITIES)]
    country = national.frame[["year", people]].dropna().assign(row=lambda rows: rows.index)
    island = christiansoe.frame[["year", people]].rename(columns={people: "island"})
    years = full.merge(country, on="year").merge(island, on="year", how="left")
    left = years[people] - years["total"]
    least, most = CHRISTIANSOE_PERSONS
    exact = years["island"].notna()
    wrong = (exact & (left != years["island"])) | (~exact & ~left.between(least, most))
    message = f"er ikke summen af {population.file} og {christiansoe.file}"
    return [
        national.fault(
            int(one.row),
            people,
            one.population_persons,
            message,
            f"De 98 kommuner har {danish(one.total)} i {one.year}, og Christiansø har "
            f"{'ikke noget tal' if pd.isna(one.island) else danish(one.island)}; find det, der er "
            "forkert.",
        )
        for one in each(years[wrong.fillna(True)])
    ]


def the_two_populations_agree(population: Loaded, midtjylland: Loaded) -> list[Fault]:
    """Where both tables have a municipality and a year, they have the same number."""
    return _other_population(midtjylland, midtjylland.frame["year"], population)


def january_is_the_population_of_the_year(monthly: Loaded, midtjylland: Loaded) -> list[Fault]:
    """The population on the first of January is the one of the yearly table."""
    period = monthly.frame["period"]
    year = pd.to_numeric(period.str[:4]).where(period.str.endswith("-01"))
    return _other_population(monthly, year, midtjylland)


def years_cover_whole_regions(rates: Loaded) -> list[Fault]:
    """A region that is in a year or a quarter at all is there with all its municipalities.

    A municipality without a published figure has a row whose mark says so.
    """
    region_of = {
        code: region for region, codes in MUNICIPALITIES_OF_REGION.items() for code in codes
    }
    time = "year" if "year" in rates.frame.columns else "period"
    split = [name for name in ("group", "service", "measure") if name in rates.frame.columns]
    by = [time, *split, "region"]
    rows = rates.frame.assign(region=rates.frame[PLACE].map(region_of), row=range(len(rates.frame)))
    counts = rows.groupby(by, as_index=False).agg(count=(PLACE, "nunique"), row=("row", "min"))
    wanted = counts["region"].map({k: len(v) for k, v in MUNICIPALITIES_OF_REGION.items()})
    return [
        rates.fault(
            int(one.row),
            time,
            getattr(one, time),
            "har kun en del af en regions kommuner",
            f"Region {one.region} har {one.count} af sine kommuner; sæt resten ind, og lad tallet "
            "være tomt, hvor det ikke er offentliggjort.",
        )
        for one in each(counts[counts["count"] != wanted])
    ]


def a_council_has_21_members(composition: Loaded) -> list[Fault]:
    """The members' seats of a council in a period sum to the 21 of the law."""
    rows = composition.frame.assign(row=range(len(composition.frame)))
    members = rows[(rows["role"] == "medlem") & rows["seats"].notna()]
    sums = members.groupby(["council", "period"], as_index=False).agg(
        total=("seats", "sum"), row=("row", "min")
    )
    return [
        composition.fault(
            int(one.row),
            "seats",
            one.total,
            "medlemmernes pladser giver ikke 21",
            f"{one.council} {one.period}: ret en plads, eller sæt den manglende ind.",
        )
        for one in each(sums[sums["total"] != COUNCIL_SEATS])
    ]


def _other_population(table: Loaded, year: pd.Series, yearly: Loaded) -> list[Fault]:
    """The rows of `table` whose number is not the one that `yearly` has for the year."""
    people = "population_persons"
    right = yearly.frame.set_index(["year", PLACE])[people]
    asked = pd.MultiIndex.from_arrays([year, table.frame[PLACE]])
    wrong = (right.reindex(asked).reset_index(drop=True) != table.frame[people]).fillna(False)
    remedy = "Se i kilden, hvilket af de to tal der er rigtigt, og ret det andet."
    message = f"er et andet folketal end i {yearly.file}"
    return table.faults(flagged(wrong), people, message, remedy)


def _short_years(table: Loaded, wanted: int, who: str) -> list[Fault]:
    rows = table.frame.assign(row=range(len(table.frame)))
    years = rows.groupby("year", as_index=False).agg(count=(PLACE, "nunique"), row=("row", "min"))
    return [
        table.fault(
            int(one.row),
            "year",
            one.year,
            f"har ikke alle {who.removeprefix('de ')}",
            f"Der er {one.count}; sæt de manglende rækker ind.",
        )
        for one in each(years[years["count"] != wanted])
    ]


CHECKS = (
    CrossCheck(("population",), population_covers_the_country),
    CrossCheck(("population_midtjylland",), population_of_midtjylland_covers_the_region),
    CrossCheck(
        ("population", "christiansoe", "population_national"),
        municipalities_and_christiansoe_are_the_country,
    ),
    CrossCheck(("population", "population_midtjylland"), the_two_populations_agree),
    CrossCheck(
        ("population_monthly_midtjylland", "population_midtjylland"),
        january_is_the_population_of_the_year,
    ),
    *(CrossCheck((table,), years_cover_whole_regions) for table in WHOLE_REGIONS),
    CrossCheck(("rar_composition",), a_council_has_21_members),
)
