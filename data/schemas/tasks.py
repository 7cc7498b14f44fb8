"""What KKR does: its tasks, what each of them holds, and the meetings that are planned."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa

from data.schemas import columns as c
from data.schemas.labour import PERIOD_CHECK
from data.schemas.table import Table

SUBJECTS = (
    "flygtninge",
    "erhverv",
    "beskaeftigelse",
    "uddannelse",
    "social",
    "sundhed",
    "udvikling",
    "kkr",
)
DECIDES = ("kkr", "kommuner", "region", "stat", "ikke_fundet")
RHYTHMS = ("aarligt", "flere_aar", "valgperiode", "loebende", "ikke_fundet")
PAGES = ("kvoter", "beregning", "aftale", "rar", "vaekst", "uddannelse")
PURPOSES = ("orientering", "drøftelse", "godkendelse", "udpegning")


def item_and_number_go_together(rows: pd.DataFrame) -> pd.Series:
    """Rows of number 0 without an item, and rows of other numbers with one."""
    return (rows["item_no"] == 0) == (rows["item"] == "")


def _told(name: str, description: str, *, blank: bool = False) -> dict[str, pa.Column]:
    """A text in Danish, and in English where somebody has written it."""
    return {
        f"{name}_da": c.text(f"{description}, på dansk", blank=blank),
        f"{name}_en": c.text(f"{description}, på engelsk; tom viser den danske", blank=True),
    }


OPGAVER = Table(
    "opgaver",
    pa.DataFrameSchema(
        {
            "opgave_id": c.slug("Opgavens korte navn, som links fører til"),
            "order_no": c.whole("Plads på listen", least=1, most=1_000, blank=False),
            "subject": c.choice("Område", SUBJECTS),
            **_told("title", "Opgavens navn"),
            **_told("basis", "Lov eller aftale", blank=True),
            "period_start": c.period("Hvornår grundlaget gælder fra", blank=True),
            "period_end": c.period("Hvornår det udløber", blank=True),
            "decides": c.choice("Hvem der træffer beslutningen", DECIDES),
            **_told("decision", "Hvem der beslutter, i ord", blank=True),
            **_told("part", "KKR's rolle"),
            "rhythm": c.choice("Hvor tit opgaven er på dagsordenen", RHYTHMS),
            **_told("occasion", "Hvornår den er på dagsordenen, i ord", blank=True),
            **_told("today", "Opgaven i dag", blank=True),
            **_told("then", "Opgaven i 2014-15", blank=True),
            "then_source_id": c.text("Kilde til 2014-15, et id i kilder.csv", blank=True),
            "pages": c.several("Sider med tal om opgaven", PAGES),
            "note": c.note(),
            "source_id": c.source_id(),
        },
        checks=[PERIOD_CHECK],
        unique=["opgave_id"],
        strict=True,
    ),
)

OPGAVER_PUNKTER = Table(
    "opgaver_punkter",
    pa.DataFrameSchema(
        {
            "opgave_id": c.slug("Opgaven, punktet hører til"),
            "list_da": c.text("Listens navn, på dansk"),
            "item_no": c.whole("Punktets nummer", least=1, most=1_000, blank=False),
            "list_en": c.text("Listens navn, på engelsk; tom viser det danske", blank=True),
            **_told("text", "Punktet"),
            "note": c.note(),
            "source_id": c.source_id(),
        },
        unique=["opgave_id", "list_da", "item_no"],
        strict=True,
    ),
)

# The secretariat's own: a row per item, and one of number 0 while the agenda is not known.
MOEDEPLAN = Table(
    "moedeplan",
    pa.DataFrameSchema(
        {
            "forum": c.text("Hvem der mødes, fx KKR Midtjylland"),
            "meeting_date": c.day("Mødets dag"),
            "item_no": c.whole(
                "Punktets nummer; 0, når dagsordenen ikke er kendt",
                least=0,
                most=200,
                blank=False,
            ),
            "item": c.text("Punktet", blank=True),
            "purpose": c.choice("Hvad punktet er til", PURPOSES, blank=True),
            "opgave_id": c.slug("Opgaven, punktet handler om", blank=True),
            "place": c.text("Sted", blank=True),
            "note": c.note(),
            "source_id": c.source_id(),
        },
        checks=[
            pa.Check(
                item_and_number_go_together,
                error="har et punkt uden nummer eller et nummer uden punkt\n"
                "Skriv 0 og lad punktet stå tomt, når dagsordenen ikke er kendt.",
            )
        ],
        unique=["forum", "meeting_date", "item_no"],
        strict=True,
    ),
    may_be_empty=True,
)

TABLES = (OPGAVER, OPGAVER_PUNKTER, MOEDEPLAN)
