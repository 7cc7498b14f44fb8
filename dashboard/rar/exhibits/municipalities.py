"""The 19 on the map of the two areas."""

from __future__ import annotations

from dashboard.indicators import indicator
from dashboard.kit import current
from dashboard.kit.exhibit import Exhibit, Table
from dashboard.kit.words import words
from dashboard.rar.charts import split_map
from dashboard.rar.choice import RarChoice
from dashboard.rar.exhibits.cells import columns, known, whole
from dashboard.rar.findings import rank_rule, split_sentence
from dashboard.rar.headline import headline
from dashboard.rar.measures.rates import INDICATORS
from dashboard.rar.measures.view import DECIMALS, RarView, rar_view
from dashboard.rar.notices import notices
from dashboard.rar.spoken import spoken_map
from data.snapshot import Snapshot


def municipalities(snapshot: Snapshot, choice: RarChoice) -> Exhibit:
    """Every municipality with its area, value and rank, and those of the base year."""
    view = rar_view(snapshot, choice)
    w = words(view.choice.lang)
    return Exhibit(
        name="kommuner",
        title=w("rar.exhibit.kommuner"),
        finding=headline(view),
        unit=w(f"rar.unit_of.{view.choice.measure}"),
        period=period(view),
        table=_table(view),
        sources=view.sources,
        chart=split_map(snapshot, view, current.outline()),
        notices=notices(snapshot, view),
        spoken=spoken_map(view),
        definition=f"{definition(view)} {rank_rule(view, w)}",
    )


def definition(view: RarView) -> str:
    """How the region is parted, and what the measure counts."""
    measured = indicator(INDICATORS[view.choice.measure]).definition(view.choice.lang)
    return f"{split_sentence(view)} {measured}"


def period(view: RarView) -> str:
    """The year of the view, or from which year to which."""
    choice = view.choice
    if not choice.year:
        return ""
    key = f"rar.period.{choice.measure}"
    return words(choice.lang)(key, year=choice.year, base=choice.base)


def _table(view: RarView) -> Table:
    w = words(view.choice.lang)
    rows = tuple(
        (
            whole(row.rank),
            row.municipality_name,
            row.municipality_code,
            w(f"rar.half_first.{row.half}"),
            known(row.value),
            known(row.base_value),
            whole(row.base_rank),
            w(f"chart.mark.{row.mark}"),
        )
        for row in view.rows.itertuples()
    )
    first = columns(w, rank=0, municipality=None, code=None, half=None, value=DECIMALS)
    return Table((*first, *columns(w, base_value=DECIMALS, base_rank=0, mark=None)), rows)
