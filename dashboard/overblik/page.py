"""`/`: the three subjects on one screen, each with its finding, its figures and its source."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.kit import current, paths
from dashboard.kit.choice import Choice
from dashboard.kit.view.bars import Bar, bars
from dashboard.kit.view.changes import since_previous
from dashboard.kit.view.provenance import provenance
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import moment, number
from dashboard.kvoter.choice import KvoteChoice
from dashboard.kvoter.findings import headline, subtitle
from dashboard.kvoter.measures import QuotaView, quota_view
from dashboard.kvoter.notices import notices
from dashboard.overblik.measures import EastWest, Growth, east_west
from dashboard.vaekst.formatting import amount, period
from dashboard.vaekst.measures.kinds import ShareOfGrowth
from dashboard.vaekst.measures.shares import HouseShares, house_shares
from data.snapshot import Snapshot

PATH = paths.HOME
TITLE = "overblik.title"
BARS_SHOWN = 6


def layout(**query: str) -> html.Article:
    """The page in the version and language that the query asks for."""
    choice = Choice.parse(query)
    snapshot = current.snapshot(choice.version)
    w = words(choice.lang)
    published = moment(snapshot.published_at, choice.lang)
    return html.Article(
        [
            html.H1(w("overblik.headline")),
            html.P(w("overblik.lead", day=published), className="lead"),
            html.Div(
                [
                    _quotas(snapshot, choice, w),
                    _east_west(east_west(snapshot), snapshot, choice, w),
                    _houses(house_shares(snapshot), snapshot, choice, w),
                ],
                className="subjects",
            ),
            since_previous(snapshot, choice),
        ],
        className="overview",
    )


def _subject(
    name: str,
    finding: str,
    *,
    note: str,
    picture: Component,
    footer: Component,
    doors: Sequence[tuple[str, str]],
    remark: str = "",
    notices: Sequence[str] = (),
) -> html.Section:
    return html.Section(
        [
            html.H2([html.Span(name, className="kicker"), html.Span(finding, className="finding")]),
            *([html.P(" ".join(notices), className="remark")] if notices else []),
            html.P(note, className="subtitle"),
            picture,
            *([html.P(remark, className="remark")] if remark else []),
            html.P([dcc.Link(text, href=address) for text, address in doors], className="door"),
            footer,
        ],
        className="subject",
    )


def _quotas(snapshot: Snapshot, choice: Choice, w: Words) -> html.Section:
    asked = KvoteChoice(lang=choice.lang, version=choice.version)
    view = quota_view(snapshot, asked, current.indicators())
    return _subject(
        w("overblik.quotas.name"),
        headline(view, date.today()),
        note=subtitle(view),
        notices=notices(view),
        picture=_quota_bars(view, w),
        footer=provenance(snapshot, view.sources, lang=w.lang),
        doors=[
            (w(f"overblik.quotas.{name}"), paths.page_address(path, choice.shared()))
            for name, path in (
                ("door", paths.KVOTER),
                ("calculation", paths.BEREGNING),
                ("agreement", paths.AFTALE),
            )
        ],
    )


def _quota_bars(view: QuotaView, w: Words) -> html.Div:
    """The highest ones, and what the others have together when every one of them is published."""
    first, rest = view.rows.head(BARS_SHOWN), view.rows.iloc[BARS_SHOWN:]
    shown = [
        Bar(str(row["municipality_name"]), float(row["value"]), number(row["value"], 0, w.lang))
        for row in first.dropna(subset=["value"]).to_dict("records")
    ]
    if view.total_persons is not None and len(rest):
        together = float(rest["value"].sum())
        text = number(together, 0, w.lang)
        name = w("overblik.quotas.rest", count=len(rest))
        shown.append(Bar(name, together, text, is_drawn=False))
    return bars(w("overblik.quotas.bars"), shown)


def _east_west(facts: EastWest, snapshot: Snapshot, choice: Choice, w: Words) -> html.Section:
    years = {"first": facts.first_year, "last": facts.last_year}
    return _subject(
        w("overblik.rar.name"),
        w("overblik.rar.finding", **years, east=_way(facts.east, w), west=_way(facts.west, w)),
        note=w("overblik.rar.note"),
        picture=bars(
            w("overblik.rar.bars", **years),
            [_half_bar("west", facts.west, w), _half_bar("east", facts.east, w)],
        ),
        remark=w("overblik.rar.remark"),
        footer=provenance(snapshot, facts.sources, lang=w.lang),
        doors=[(w("overblik.rar.door"), paths.page_address(paths.RAR, choice.shared()))],
    )


def _half_bar(side: str, half: Growth, w: Words) -> Bar:
    persons = {
        "first": number(half.first_persons, 0, w.lang),
        "last": number(half.last_persons, 0, w.lang),
    }
    change = number(half.change_pct, 1, w.lang, signed=True)
    return Bar(
        w(f"overblik.rar.{side}", count=half.municipalities),
        half.change_pct,
        w("overblik.pct", value=change),
        side,
        w("overblik.rar.persons", **persons),
    )


def _way(half: Growth, w: Words) -> str:
    """Which way a half has gone, and how far: `steget 16,3 pct.`"""
    way = "up" if half.change_pct >= 0 else "down"
    return w(f"overblik.rar.{way}", change=number(abs(half.change_pct), 1, w.lang))


def _houses(facts: HouseShares, snapshot: Snapshot, choice: Choice, w: Words) -> html.Section:
    rows = [_share_bar(share, w) for share in facts.growth]
    remark = ""
    if facts.funding:
        funding = number(facts.funding.share_pct, 1, w.lang)
        said = w("overblik.houses.funding", year=facts.funding.year)
        shown = w("overblik.pct", value=funding)
        rows.append(Bar(said, facts.funding.share_pct, shown, "ink-soft"))
        remark = w(
            "overblik.houses.remark",
            funding=funding,
            own=number(facts.funding.own_mio_kr, 3, w.lang),
            every=number(facts.funding.every_mio_kr, 3, w.lang),
        )
    return _subject(
        w("overblik.houses.name"),
        w("overblik.houses.finding"),
        note=w("overblik.houses.note"),
        picture=bars(w("overblik.houses.bars"), rows, of=100),
        remark=remark,
        footer=provenance(snapshot, facts.sources, lang=w.lang),
        doors=[(w("overblik.houses.door"), paths.page_address(paths.VAEKST, choice.shared()))],
    )


def _share_bar(share: ShareOfGrowth, w: Words) -> Bar:
    name = w(f"overblik.houses.{share.outcome}", period=period(share.window, w))
    return Bar(name, share.value, amount(share, w))


def _about(text: str, anchor: str, choice: Choice) -> Component:
    return dcc.Link(text, href=f"{paths.page_address(paths.OM, choice.shared())}#{anchor}")
