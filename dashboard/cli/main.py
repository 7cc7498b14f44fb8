"""The commands, one small function each."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from dashboard.cli import report
from dashboard.cli.beregn import beregn
from dashboard.cli.trouble import IN_THE_WAY, Commands, must_be_free, remember_json
from dashboard.kit.config import ANY_ADDRESS, settings
from data.changes import reasons
from data.compare import difference
from data.faults import BadTables
from data.geography.dagi import BadOutline, import_dagi, remove_imported
from data.indicators import load_indicators
from data.refresh import CannotPublish, Unconfirmed, ensure_published, preview, refresh
from data.sources import load_feeds
from data.store import Store, UnknownVersion

REFUSED = 1
VERSIONS_SHOWN = 20

app = typer.Typer(
    cls=Commands,
    help="Midtjysk Overblik: vis dashboardet, og hold dets tal ved lige.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)
Confirmed = Annotated[
    bool,
    typer.Option("--bekraeft", help="Udgiv også det, der forsvinder eller ændrer sig meget."),
]
AsJson = Annotated[
    bool,
    typer.Option("--json", callback=remember_json, help="Skriv svaret som JSON, til et script."),
]


@app.command()
def serve(
    port: Annotated[int | None, typer.Option(help="Port; ellers OVERBLIK_PORT eller 8050.")] = None,
    host: Annotated[str | None, typer.Option(help="Adresse; ellers kun denne maskine.")] = None,
    workers: Annotated[int | None, typer.Option(help="Antal arbejdere; ellers 2.")] = None,
) -> None:
    """Vis dashboardet. Første gang udgives de tabeller, der følger med."""
    known = settings()
    asked = host or known.host, known.port if port is None else port
    must_be_free(*asked)
    address = f"{asked[0]}:{asked[1]}"
    report.say(f"Midtjysk Overblik på http://{address}  (Ctrl-C stopper)")
    if asked[0] in ANY_ADDRESS and not known.hosts:
        report.say("Skriv serverens navn i OVERBLIK_HOSTS, ellers svares kun denne maskine.")
    gunicorn = shutil.which("gunicorn", path=str(Path(sys.executable).parent)) or "gunicorn"
    options = ["--config", "python:dashboard.web.serving", "--log-level", "warning"]
    options += ["--workers", str(workers or known.workers), "--bind", address]
    os.environ["OVERBLIK_HOST"] = asked[0]
    os.execvp(gunicorn, ["gunicorn", *options, "dashboard.app:create_server()"])


@app.command("refresh")
def refresh_command(bekraeft: Confirmed = False, as_json: AsJson = False) -> None:
    """Læs alle kilder, tjek dem, og udgiv en ny version, eller sig alt, der er galt."""
    with report.progress(quiet=as_json) as step:
        try:
            done = refresh(_store(), on_step=step, is_confirmed=bekraeft, **_declared())
        except BadTables as refused:
            _refuse(refused, as_json)
        except Unconfirmed as asked:
            report.unconfirmed(asked.changes, as_json)
            raise typer.Exit(REFUSED) from None
        except CannotPublish as hindrance:
            _give_up(str(hindrance), as_json)
    report.refreshed(done, as_json)


@app.command("check")
def check_command(bekraeft: Confirmed = False, as_json: AsJson = False) -> None:
    """Tjek alle kilder på én gang, og sig, hvad der vil ændre sig, uden at udgive noget."""
    with report.progress(quiet=as_json) as step:
        try:
            found = preview(_store(), on_step=step, **_declared())
        except BadTables as refused:
            _refuse(refused, as_json)
    report.previewed(found, as_json, is_confirmed=bekraeft)
    if reasons(found) and not bekraeft:
        raise typer.Exit(REFUSED)


@app.command()
def versions(
    alle: Annotated[bool, typer.Option(help="Vis dem alle og ikke kun de nyeste.")] = False,
    as_json: AsJson = False,
) -> None:
    """Vis de udgivne versioner, den nyeste først."""
    store = _store()
    kept = store.versions(None if alle else VERSIONS_SHOWN)
    report.versions(kept, store.count() - len(kept), as_json)


@app.command()
def diff(
    before: Annotated[str, typer.Argument(metavar="A", help="Den ene version.")],
    after: Annotated[str, typer.Argument(metavar="B", help="Den anden version.")],
    as_json: AsJson = False,
) -> None:
    """Vis, hvad der er forskelligt mellem to versioner. Svarer 1, når der er forskel."""
    try:
        found = difference(_store().at(before), _store().at(after))
    except UnknownVersion as unknown:
        _give_up(str(unknown), as_json)
    report.differences(found, as_json)
    if found:
        raise typer.Exit(REFUSED)


@app.command()
def rollback(
    version: Annotated[str, typer.Argument(help="Den version, der igen skal vises.")],
    as_json: AsJson = False,
) -> None:
    """Gå tilbage til en tidligere version. Den nyere bliver gemt."""
    try:
        _store().rollback(version)
    except (UnknownVersion, CannotPublish) as hindrance:
        _give_up(str(hindrance), as_json)
    report.answer({"version": version}, f"Nu vises version {version}.", as_json)


@app.command()
def geografi(
    file: Annotated[
        Path | None, typer.Argument(help="GeoJSON med kommunerne (KOMKODE eller kode).")
    ] = None,
    nulstil: Annotated[
        bool, typer.Option(help="Gå tilbage til det omrids, der følger med.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Sæt det officielle DAGI-omrids ind i stedet for det generaliserede, der følger med."""
    if nulstil:
        remove_imported(settings().data_dir)
        report.answer(
            {"kind": "generaliseret"}, "Kortet bruger igen det medfølgende omrids.", as_json
        )
        return
    if file is None:
        raise typer.BadParameter("Angiv en fil, eller brug --nulstil.")
    known, store = settings(), _store()
    try:
        ensure_published(
            store, feeds=known.feeds, indicators=known.indicators, tables_dir=known.tables
        )
    except BadTables as bad:
        _refuse(bad, as_json)
    except CannotPublish as hindrance:
        _give_up(str(hindrance), as_json)
    table = store.current()["municipalities"]
    codes = dict(zip(table["municipality_code"], table["name_da"], strict=True))
    with report.progress(quiet=as_json) as step:
        try:
            done = import_dagi(file, known.data_dir, codes=codes, on_step=step)
        except BadOutline as refused:
            report.outline_refused(refused, as_json)
            raise typer.Exit(REFUSED) from None
    report.outline_imported(done, as_json)


app.command()(beregn)


def _declared() -> dict[str, Any]:
    """Feeds, catalogue and folder of tables, as the settings name them."""
    known = settings()
    return {
        "feeds": load_feeds(known.feeds),
        "indicators": load_indicators(known.indicators),
        "tables_dir": known.tables,
    }


def _store() -> Store:
    return Store(settings().data_dir)


def _refuse(refused: BadTables, as_json: bool) -> None:
    report.faults(refused.faults, as_json)
    raise typer.Exit(REFUSED) from None


def _give_up(why: str, as_json: bool) -> None:
    report.answer({"ok": False, "error": why}, why, as_json, is_error=True)
    raise typer.Exit(IN_THE_WAY) from None


def main() -> None:
    """Run `overblik`."""
    app()
