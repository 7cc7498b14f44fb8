"""`overblik beregn`: the law's calculation on a file of one's own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.table import Table

from dashboard.cli import report
from dashboard.cli.trouble import remember_json
from dashboard.kit.words import words
from dashboard.kit.words.numbers import number
from dashboard.quota import (
    ASSUMPTIONS,
    Calculation,
    CannotCalculate,
    Inputs,
    Interpretation,
    NotInForce,
    calculate,
)
from data.faults import BadTables, Fault
from data.load import load_table
from data.load.fetch import read_regular
from data.schemas.places import MUNICIPALITIES
from data.schemas.quotas import CALCULATION_INPUT

REFUSED = 1
ASSUMED = {one.name: one for one in ASSUMPTIONS}
READINGS_HELP = "; ".join(f"{one.name}={'|'.join(one.readings)}" for one in ASSUMPTIONS)
SHOWN = {
    "fordelingsandel": 6,
    "beregnet_fordelingstal": 2,
    "foreloebigt_fordelingstal": 2,
    "fordelingstal": 2,
    "kommunekvote": 0,
}


def beregn(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="INPUT.csv",
            help="Kolonner: municipality_code, region_code, population, immigrants, "
            "family_reunified.",
        ),
    ],
    landstal: Annotated[int, typer.Option(help="Landstallet, i personer.")],
    dato: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="Dagen, hvis regler bruges; ellers i dag."),
    ] = None,
    fortolkning: Annotated[
        list[str] | None, typer.Option(help=f"Kan gentages: {READINGS_HELP}.")
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", callback=remember_json, help="Skriv svaret som JSON.")
    ] = False,
) -> None:
    """Beregn kommunekvoter af et landstal og en fil, med alle mellemregninger."""
    reading = _reading(fortolkning or [])
    try:
        loaded = load_table(_bytes(file), CALCULATION_INPUT, file.name)
        day = dato.date() if dato else date.today()
        done = calculate(Inputs.of(loaded.frame), landstal, day=day, interpretation=reading)
    except BadTables as refused:
        report.faults(refused.faults, as_json, report.CALCULATED)
        raise typer.Exit(REFUSED) from None
    except (CannotCalculate, NotInForce) as refused:
        report.answer({"ok": False, "error": str(refused)}, str(refused), as_json, is_error=True)
        raise typer.Exit(REFUSED) from None
    remarks = [*loaded.remarks, *_incomplete(done.inputs)]
    if as_json:
        report.answer(as_plain_values(done, day, remarks), "", as_json)
    else:
        _tell(done, remarks)


def as_plain_values(done: Calculation, day: date, remarks: Sequence[str]) -> dict[str, Any]:
    """The calculation for a script: the order, the reading, the sums, and every figure by code."""
    return {
        "order": {"key": done.order.key, "number": done.order.number, "day": day.isoformat()},
        "interpretation": {one.name: one.of(done.interpretation) for one in ASSUMPTIONS},
        "landstal": done.landstal,
        "family_reunified": sum(done.inputs.family_reunified),
        "positive_sum": float(done.country.positive_sum),
        "deficit": float(done.country.deficit),
        "regionskvoter": dict(done.regionskvoter),
        "municipalities": done.rows.reset_index().to_dict("records"),
        "remarks": list(remarks),
    }


def _bytes(file: Path) -> bytes:
    try:
        return read_regular(file)
    except OSError as error:
        why = "findes ikke" if isinstance(error, FileNotFoundError) else "kan ikke læses"
        remedy = "Se, om stien er rigtig, og om filen må læses."
        raise BadTables([Fault(file.name, None, None, None, why, remedy)]) from None


def _reading(said: Sequence[str]) -> Interpretation:
    """The reading that `noegle=befolkning` and the like ask for."""
    chosen: dict[str, Any] = {}
    for one in said:
        name, _, value = one.partition("=")
        point = ASSUMED.get(name)
        if point is None or value not in list(point.readings):
            raise typer.BadParameter(f"{one}: skriv {READINGS_HELP}.")
        chosen[point.field] = point.readings(value)
    return Interpretation(**chosen)


def _incomplete(inputs: Inputs) -> list[str]:
    if len(inputs.codes) == len(MUNICIPALITIES):
        return []
    return [
        f"Filen har {len(inputs.codes)} af landets {len(MUNICIPALITIES)} kommuner; andelene er "
        "regnet blandt dem, så tallene er ikke landets."
    ]


def _tell(done: Calculation, remarks: Sequence[str]) -> None:
    w = words("da")
    report.say(
        w("quota.told", landstal=number(done.landstal), order=w(f"quota.order.{done.order.key}"))
    )
    table = Table(box=None, pad_edge=False)
    for name in ("municipality_code", "region_code"):
        table.add_column(w(f"quota.column.{name}"), no_wrap=True)
    for name in SHOWN:
        table.add_column(w(f"quota.column.{name}"), justify="right", no_wrap=True)
    for row in done.rows.reset_index().to_dict("records"):
        figures = (number(row[name], decimals) for name, decimals in SHOWN.items())
        table.add_row(str(row["municipality_code"]), str(row["region_code"]), *figures)
    report.out.print(table)
    for region, quota in done.regionskvoter.items():
        report.say(w("quota.region_sum", region=region, quota=number(quota)))
    for one in ASSUMPTIONS:
        report.say(w(f"quota.assumption.{one.name}.{one.of(done.interpretation)}"))
    for remark in remarks:
        report.say(w("quota.remark", text=remark))
