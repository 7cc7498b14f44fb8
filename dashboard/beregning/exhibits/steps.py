"""The selected municipality's number, a row per step of the law."""

from __future__ import annotations

from dashboard.beregning.choice import BeregningChoice
from dashboard.beregning.findings import count_texts, municipality_headline, notices, subtitle
from dashboard.beregning.formatting import period
from dashboard.beregning.measures import accuracy, beregning_view, chain
from dashboard.beregning.measures.chain import Link, chain_about
from dashboard.kit.exhibit import AS_PUBLISHED, Cell, Column, Exhibit, Table
from dashboard.kit.words import Words, words
from data.snapshot import Snapshot

STEPS = "trin"
TEXTS = ("step", "paragraph", "is_read", "put_in")
AFTER = ("unit", "sentence", "assumption")


def steps_exhibit(snapshot: Snapshot, choice: BeregningChoice) -> Exhibit:
    """The chain with what is put into each step, what comes of it, and what it rests on."""
    view, w = beregning_view(snapshot, choice), words(choice.lang)
    changed = count_texts(view)["own-changed"]
    columns = (
        *(Column(w(f"beregning.column.{name}")) for name in TEXTS),
        Column(w("beregning.column.result"), AS_PUBLISHED),
        *(Column(w(f"beregning.column.{name}")) for name in AFTER),
    )
    return Exhibit(
        name=STEPS,
        title=w("beregning.chain.title", name=view.name),
        finding=municipality_headline(view, accuracy(snapshot, choice)),
        unit=w("beregning.unit.steps"),
        period=period(view),
        table=Table(columns, tuple(_row(one, w) for one in chain(view))),
        sources=view.sources,
        notices=(*notices(snapshot, view), *([changed] if changed else [])),
        definition=f"{subtitle(view)}. {chain_about(view)}",
    )


def _row(one: Link, w: Words) -> tuple[Cell, ...]:
    result = one.result
    value = None if result.value is None else round(float(result.value), result.decimals)
    return (
        one.title,
        one.paragraph,
        w(f"beregning.chain.{'read' if one.is_read else 'unread'}"),
        result.put_in,
        value,
        "" if value is None else w(f"beregning.unit.{result.unit}"),
        result.sentence,
        one.assumption,
    )
