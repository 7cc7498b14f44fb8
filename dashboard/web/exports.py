"""Exports as plain addresses: `/eksport/kvoter.csv?<state>`, `/eksport/tabel/landstal.csv`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import cast
from zoneinfo import ZoneInfo

from flask import Flask, Response, abort, redirect, request

from dashboard.kit import current, paths
from dashboard.kit.choice import Choice
from dashboard.kit.export.csvfile import csv_bytes
from dashboard.kit.export.exhibit import exhibit_sheet
from dashboard.kit.export.form import form_sheet
from dashboard.kit.export.picture import Picture, exhibit_picture, picture_png, picture_svg
from dashboard.kit.export.sentence import sourced_sentence
from dashboard.kit.export.sheet import Sheet
from dashboard.kit.export.tables import table_sheet
from dashboard.kit.export.xlsx import xlsx_bytes
from dashboard.kit.look import theme
from dashboard.kit.page import Site, View
from dashboard.web.dear import Guard
from data.schemas import TABLES

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
SVG, PNG, TXT = "svg", "png", "txt"
PICTURES: dict[str, tuple[Callable[[Picture], bytes], str]] = {
    SVG: (picture_svg, "image/svg+xml"),
    PNG: (picture_png, "image/png"),
}
FORMS: dict[str, tuple[Callable[[Sheet], bytes], str]] = {
    "csv": (csv_bytes, "text/csv"),
    "xlsx": (
        xlsx_bytes,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
}


# What an exhibit was called before it had an address of its own.
MOVED: dict[str, str] = {"kvoter": "kvoter/kort", "beregning": "beregning/kommuner"} | {
    f"rar-{name}": f"rar/{name}"
    for name in ("kommuner", "udvikling", "bidrag", "folketal", "udgivelser", "raadet")
}


def exhibit(site: Site, name: str, shown: str, form: str) -> Response:
    """One exhibit of a page for the same query as the page's own: its rows as a file, its chart as
    a picture, or its finding in a sentence with the source.
    """
    if not site.has(name) or shown not in site.named(name).exhibits:
        abort(404)
    page = site.named(name)
    asked = page.choice.parse(request.args)
    snapshot = current.snapshot(asked.version)
    view = View(page, snapshot, page.resolve(snapshot, asked), theme(None))
    address = f"{request.host_url.rstrip('/')}{page.address(view.pinned())}#{shown}"
    one, stem = view.exhibit(shown), f"{name}-{shown}"
    if form == TXT:
        text = sourced_sentence(one, lang=asked.lang, address=address)
        return Response(text, mimetype="text/plain")
    if form in PICTURES and one.chart:
        outline = current.outline()
        drawn = exhibit_picture(snapshot, one, outline, lang=asked.lang, address=address)
        write, mimetype = PICTURES[form]
        return _attached(write(drawn), mimetype, f"{stem}.{form}")
    sheet = exhibit_sheet(snapshot, one, lang=asked.lang, address=address, made=now())
    return _download(sheet, stem, form)


def moved(name: str, form: str) -> Response:
    """An address that exhibits had before leads to the one they have now."""
    if name not in MOVED:
        abort(404)
    query = request.query_string.decode("latin-1")
    there = f"{paths.EXPORT}/{MOVED[name]}.{form}"
    return cast("Response", redirect(f"{there}?{query}" if query else there, code=301))


def table(name: str, form: str) -> Response:
    """One raw table of a version, whole."""
    asked = Choice.parse(request.args)
    snapshot = current.snapshot(asked.version)
    if name not in snapshot.tables:
        abort(404)
    sheet = table_sheet(snapshot, name, lang=asked.lang, address=request.url, made=now())
    return _download(sheet, f"{name}-{snapshot.version}", form)


def form(name: str) -> Response:
    """A blank form for a table that waits for figures."""
    table = TABLES.get(name)
    if table is None or not table.may_be_empty:
        abort(404)
    return _download(form_sheet(current.snapshot(""), table), name, "csv")


def _download(sheet: Sheet, stem: str, form: str) -> Response:
    if form not in FORMS:
        abort(404)
    write, mimetype = FORMS[form]
    return _attached(write(sheet), mimetype, f"{stem}.{form}")


def _attached(content: bytes, mimetype: str, name: str) -> Response:
    answer = Response(content, mimetype=mimetype)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def now() -> datetime:
    """The time in Denmark."""
    return datetime.now(UTC).astimezone(COPENHAGEN)


def register(server: Flask, site: Site, guarded: Guard) -> None:
    """Give the exports their addresses; those that are made from figures are dear."""
    server.add_url_rule(
        f"{paths.EXPORT}/<name>/<shown>.<form>", "export_exhibit", guarded(partial(exhibit, site))
    )
    server.add_url_rule(f"{paths.EXPORT}/<name>.<form>", "export_moved", moved)
    server.add_url_rule(f"{paths.EXPORT}/skema/<name>.csv", "export_form", form)
    server.add_url_rule(f"{paths.EXPORT}/tabel/<name>.<form>", "export_table", guarded(table))
