"""A section of the page: its finding, its picture, the same numbers as a table, and its sources."""

from __future__ import annotations

from collections.abc import Sequence

from dash import html
from dash.development.base_component import Component

from dashboard.kit.paths import VAEKST, export_address, page_address
from dashboard.kit.view.article import unfold
from dashboard.kit.view.provenance import provenance
from dashboard.kit.view.sources import NOT_STATED
from dashboard.kit.view.table import figure_table
from dashboard.kit.words import words
from dashboard.vaekst.choice import VaekstChoice
from dashboard.vaekst.measures.accounts import Account
from dashboard.vaekst.measures.accounts.account import Cell
from dashboard.vaekst.measures.said import plain
from dashboard.vaekst.measures.settle import front
from data.snapshot import Snapshot, Source


def section(
    snapshot: Snapshot, choice: VaekstChoice, account: Account, *picture: Component
) -> list[Component]:
    """The finding and everything below it."""
    return [
        html.P(account.finding, className="finding"),
        *_small(account.subtitle, "subtitle"),
        *picture,
        *behind(snapshot, choice, account),
    ]


def behind(snapshot: Snapshot, choice: VaekstChoice, account: Account) -> list[Component]:
    """What to mind, the table of the same numbers, and where they come from."""
    w = words(choice.lang)
    title = w(f"vaekst.part.{account.name}")
    pinned = front(snapshot, choice).but(version=snapshot.version)
    downloads = [
        (w(f"provenance.{form}"), export_address(f"vaekst/{account.name}", form, pinned))
        for form in ("csv", "xlsx")
    ]
    table = figure_table(
        w("vaekst.caption", title=title),
        account.headings,
        [[_cell(cell, w.lang) for cell in row] for row in account.rows],
        numeric=account.numeric,
    )
    return [
        *_small(" ".join(account.notices), "remark"),
        *([unfold(w("vaekst.table"), table)] if account.rows else []),
        provenance(
            snapshot,
            account.sources,
            lang=w.lang,
            downloads=downloads if account.rows else (),
            here=f"{page_address(VAEKST, pinned)}#{account.name}",
        ),
    ]


def cite(snapshot: Snapshot, source_id: str) -> Component:
    """Who published it, in small type, as a door to where it was read."""
    source = snapshot.sources[source_id]
    first = source.address.split(" ; ")[0]
    name = source.title if source.publisher == NOT_STATED else source.publisher
    door = html.A(name, href=first, rel="noreferrer", title=source.title) if first else name
    return html.Span(door, className="cited quiet", title=source.title, lang="da")


def listing(items: Sequence[Sequence[Component | str]], class_name: str) -> html.Ul:
    """A list without bullets, each item of a few parts."""
    return html.Ul([html.Li(list(parts)) for parts in items], className=class_name)


def _small(text: str, class_name: str) -> list[Component]:
    return [html.P(text, className=class_name)] if text else []


def _cell(cell: Cell, lang: str) -> str | tuple[str, str]:
    if isinstance(cell, Source):
        return cell.title, cell.address.split(" ; ")[0]
    if isinstance(cell, float | int):
        return plain(float(cell), lang)
    return cell or ""
