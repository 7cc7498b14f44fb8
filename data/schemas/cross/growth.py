"""What is told twice about the væksthuse agrees, and no more firms are guided than there are."""

from __future__ import annotations

import pandas as pd

from data.faults import Fault
from data.schemas.cross.check import CrossCheck, flagged
from data.schemas.table import Loaded

UNITS = ("pct", "count", "mio_kr", "ratio")
SAME_FIGURE = ["entity", "metric", "source_id"]
CONTROL = "_kontrolgruppe"


def results_agree_with_the_effects(targets: Loaded, effects: Loaded) -> list[Fault]:
    """A result that stands in both tables is the same figure in both."""
    own = targets.frame.rename(columns={"target_metric": "metric"})
    own = own.assign(row=range(len(own)), first=own["year_start"].astype("string"))
    other = effects.frame.assign(first=effects.frame["period_start"].str[:4])
    both = own.merge(other, on=[*SAME_FIGURE, "first"])
    faults = []
    for unit in UNITS:
        result, effect = both[f"actual_{unit}"], both[f"value_{unit}"]
        wrong = both[result.notna() & effect.notna() & (result != effect).fillna(False)]
        message = f"er et andet tal end i {effects.file}"
        remedy = "Se i kilden, hvilket af de to der er rigtigt, og ret det andet."
        rows = wrong["row"].to_numpy()
        faults += targets.faults(rows, f"actual_{unit}", message, remedy)
    return faults


def control_rows_agree_with_their_comparison(effects: Loaded) -> list[Fault]:
    """A control group's own row says what `comparison_pct` of the guided firms' row says."""
    rows = effects.frame.assign(row=range(len(effects.frame)))
    is_control = rows["metric"].str.endswith(CONTROL)
    by = ["entity", "metric", "period_start", "period_end", "source_id"]
    control = rows[is_control]
    control = control.assign(metric=control["metric"].str.removesuffix(CONTROL))
    both = control[[*by, "row", "value_pct"]].merge(
        rows.loc[~is_control, [*by, "comparison_pct"]], on=by, how="left"
    )
    wrong = both[(both["value_pct"] != both["comparison_pct"]) | both["comparison_pct"].isna()]
    return effects.faults(
        wrong["row"].to_numpy(),
        "value_pct",
        "er et andet tal end comparison_pct i rækken for de vejledte virksomheder",
        "Skriv kontrolgruppens vækst ens de to steder.",
    )


def no_more_guided_than_there_are(guided: Loaded) -> list[Fault]:
    """The guided firms of a municipality are among its firms."""
    wrong = (guided.frame["guided_firms_count"] > guided.frame["firms_count"]).fillna(False)
    remedy = "Ret det ene af de to tal."
    message = "er flere, end der er virksomheder i kommunen"
    return guided.faults(flagged(wrong), "guided_firms_count", message, remedy)


def a_municipality_has_one_number_of_firms(guided: Loaded) -> list[Fault]:
    """Local and specialised guidance of one year are held against the same number of firms."""
    known = guided.frame.assign(row=range(len(guided.frame))).dropna(subset=["firms_count"])
    numbers = known.groupby(["year", "municipality_code"])["firms_count"]
    wrong = known[numbers.transform("nunique") > 1]
    rows: pd.Series = wrong.groupby(["year", "municipality_code"])["row"].max()
    return guided.faults(
        rows.to_numpy(),
        "firms_count",
        "er et andet antal virksomheder end i kommunens anden række for året",
        "Skriv samme antal i begge rækker.",
    )


CHECKS = (
    CrossCheck(("vaeksthus_targets", "vaeksthus_effects"), results_agree_with_the_effects),
    CrossCheck(("vaeksthus_effects",), control_rows_agree_with_their_comparison),
    CrossCheck(("vaeksthus_guided_firms",), no_more_guided_than_there_are),
    CrossCheck(("vaeksthus_guided_firms",), a_municipality_has_one_number_of_firms),
)
