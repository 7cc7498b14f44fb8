"""The run as a table on the screen, a file of results, and a page of the documentation."""

from __future__ import annotations

import json
import math
import platform
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

import psutil
from rich import box
from rich.console import Console
from rich.table import Table

from tools.benchmark.bench import Measurement
from tools.benchmark.browser import chromium_version
from tools.benchmark.result import Row, figure

Results = Mapping[Measurement, Sequence[Row]]
STYLES = {None: "", True: "green", False: "bold red"}
WIDTH = 150
HEAD = """# How fast it is, and how heavy

`make bench` measures this and prints it, each with its floor measured in the same run. The aims are
those of the design; a figure without an aim is there to explain another.

{when}, on {machine}. {quick}

| What | Measured | Floor | Aim | Met | Note |
|---|---:|---:|---:|---|---|
"""


def machine() -> str:
    """What it ran on, in general words."""
    memory = round(psutil.virtual_memory().total / 2**30)
    cores = psutil.cpu_count() or 1
    return (
        f"{platform.system()}, {cores} cores, {memory} GB memory, Python "
        f"{platform.python_version()}, Chromium {chromium_version()} without a screen or a "
        "graphics card"
    )


def printed(row: Row) -> list[str]:
    """The cells of a row."""
    measured = "failed" if math.isnan(row.measured) else figure(row.measured, row.unit)
    aim = "" if row.aim is None or measured == "failed" else f"≤ {figure(row.aim, row.unit)}"
    return [row.what, measured, row.floor, aim, row.verdict, row.note]


def show(results: Results) -> None:
    """The table, as wide as the screen."""
    table = Table(box=box.SIMPLE)
    for name in ("what", "measured", "floor", "aim"):
        table.add_column(
            name, justify="left" if name == "what" else "right", no_wrap=name != "what"
        )
    table.add_column("met", no_wrap=True)
    table.add_column("note", style="dim")
    for rows in results.values():
        for row in rows:
            table.add_row(*printed(row), style=STYLES[row.is_met])
        table.add_section()
    Console(width=max(Console().width, WIDTH)).print(table)


def keep(results: Results, folder: Path, began: datetime, on: str, *, is_quick: bool) -> Path:
    """The results as JSON, in a file named after the time."""
    folder.mkdir(exist_ok=True)
    path = folder / f"{began:%Y-%m-%dT%H%M%S}.json"
    whole = {
        "began": began.isoformat(timespec="seconds"),
        "machine": on,
        "quick": is_quick,
        "rows": [
            {"measurement": one.name} | row.as_json()
            for one, rows in results.items()
            for row in rows
        ],
    }
    path.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path


def write_page(
    results: Results,
    known: Iterable[Measurement],
    path: Path,
    began: datetime,
    on: str,
    *,
    is_quick: bool,
) -> None:
    """The page of the documentation: what was measured, and how each of the `known` is."""
    quick = "A quick run with few repeats." if is_quick else ""
    lines = [HEAD.format(when=f"{began:%Y-%m-%d}", machine=on, quick=quick).rstrip()]
    lines += [f"| {' | '.join(printed(row))} |" for rows in results.values() for row in rows]
    lines += ["", "## How each is measured", ""]
    lines += [f"- **{one.title}** (`--only {one.name}`). {one.how}" for one in known]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
