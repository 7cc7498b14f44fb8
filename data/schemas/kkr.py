"""KKR's own work: meetings, bodies, the framework agreement, contracts, infrastructure."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa

from data.schemas import columns as c
from data.schemas.labour import PERIOD_CHECK
from data.schemas.places import MUNICIPALITIES
from data.schemas.table import Table

WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
MEETING_STATUS = ("afholdt", "omtalt som afholdt", "planlagt", "dagsorden findes")


def weekday_is_that_of_the_day(rows: pd.DataFrame) -> pd.Series:
    """Rows whose weekday is the one the calendar gives the day."""
    return rows["meeting_date"].dt.day_of_week.map(dict(enumerate(WEEKDAYS))) == rows["weekday"]


KKR_MEETINGS = Table(
    "kkr_meetings",
    pa.DataFrameSchema(
        {
            "forum": c.text("Hvem der mødes"),
            "meeting_date": c.day("Mødets dag, den første når det varer flere"),
            "weekday": c.choice("Ugedag", WEEKDAYS),
            "status": c.choice("Om mødet er holdt, omtalt eller planlagt", MEETING_STATUS),
            "place": c.text("Sted", blank=True),
            "items_named_in_source": c.text("Punkter, som kilden nævner", blank=True),
            "confidence": c.confidence(),
            "source_id": c.source_id(),
        },
        checks=[
            pa.Check(
                weekday_is_that_of_the_day,
                error="har en anden ugedag, end kalenderen giver\nRet dagen eller ugedagen.",
            )
        ],
        unique=["forum", "meeting_date"],
        strict=True,
    ),
)

KKR_ORGANISATION = Table(
    "kkr_organisation",
    pa.DataFrameSchema(
        {
            "subject": c.text("Område"),
            "body": c.text("Gruppe eller forum"),
            "change": c.choice("Hvad der skete", ("oprettet", "udvidet", "nedlagt")),
            "members": c.text("Hvem der er med", blank=True),
            "value_count": c.whole("Kommuner, der er med", most=98),
            "replaces": c.text("Hvad den afløser", blank=True),
            "year_start": c.year("Første år", blank=True),
            "mark": c.mark(),
            "note": c.note(),
            "confidence": c.confidence(),
            "source_id": c.source_id(),
        },
        unique=["subject", "body"],
        strict=True,
    ),
    figures=("value_count",),
)

FRAMEWORK_AGREEMENT = Table(
    "framework_agreement",
    pa.DataFrameSchema(
        {
            "area": c.text("Hvilket område aftalen gælder"),
            "document": c.text("Aftalen"),
            "period_start": c.period("Første år", blank=True),
            "period_end": c.period("Sidste år", blank=True),
            "measure": c.text("Vilkår, kort navn"),
            "measure_label": c.text("Vilkår, som det står på skærmen"),
            "value_pct": c.decimal("Værdi, pct.", least=-100, most=1_000),
            "value_mio_kr": c.decimal("Værdi, mio. kr.", most=100_000),
            "value_count": c.whole("Værdi, antal", most=1_000),
            "value_date": c.period("Dag", blank=True),
            "value_text": c.text("Værdi i ord", blank=True),
            "mark": c.mark(),
            "note": c.note(),
            "confidence": c.confidence(),
            "source_id": c.source_id(),
        },
        checks=[PERIOD_CHECK],
        unique=["document", "measure"],
        strict=True,
    ),
    figures=("value_pct", "value_mio_kr", "value_count"),
)

ERHVERVSHUS_CONTRACTS = Table(
    "erhvervshus_contracts",
    pa.DataFrameSchema(
        {
            "house": c.text("Erhvervshus"),
            "contract_year": c.year("Kontraktens år"),
            "draft_or_final": c.choice("Udkast eller endelig", ("udkast", "endelig"), blank=True),
            "document_date": c.day("Dokumentets dag", blank=True),
            "dealt_with_in": c.text("Hvor kontrakten er behandlet"),
            "dealt_with_date": c.day("Hvornår den er behandlet", blank=True),
            "agenda_item": c.text("Punkt på dagsordenen", blank=True),
            "page_first": c.whole("Første side i bilagssamlingen", least=1, most=5_000),
            "page_next_annex": c.whole("Første side af næste bilag", least=1, most=5_000),
            "kpi_readable": c.choice("Om kontraktens mål kan læses", ("ja", "nej")),
            "note": c.note(),
            "confidence": c.confidence(),
            "source_id": c.source_id(),
        },
        unique=["house", "contract_year"],
        strict=True,
    ),
)

ERHVERVSHUS_PAYMENT = Table(
    "erhvervshus_payment",
    pa.DataFrameSchema(
        {
            "municipality": c.text("Kommunens navn"),
            "municipality_code": c.code("Kommunekode", MUNICIPALITIES),
            "year": c.year("År"),
            "amount_kr": c.whole("Kommunens betaling, kr.", most=100_000_000),
            "account_or_expected": c.choice("Regnskab eller ventet", ("regnskab", "ventet")),
            "mark": c.mark(),
            "note": c.note(),
            "confidence": c.confidence(),
            "source_id": c.source_id(),
        },
        unique=["municipality_code", "year"],
        strict=True,
    ),
    figures=("amount_kr",),
)

# The same project has another name in every list; `project_id` is what makes it one.
INFRASTRUCTURE = Table(
    "infrastructure",
    pa.DataFrameSchema(
        {
            "input_year": c.year("Indspillets år"),
            "item_no_as_listed": c.whole(
                "Plads på listen; ingen rangorden i 2019", least=1, most=100, blank=False
            ),
            "project": c.text("Projektet, som det hedder på listen"),
            "project_id": c.text("Samme projekt på tværs af årene; vores samling"),
            "confidence": c.confidence(),
            "note": c.note(),
            "source_id": c.source_id(),
        },
        unique=["input_year", "item_no_as_listed"],
        strict=True,
    ),
)

TABLES = (
    KKR_MEETINGS,
    KKR_ORGANISATION,
    FRAMEWORK_AGREEMENT,
    ERHVERVSHUS_CONTRACTS,
    ERHVERVSHUS_PAYMENT,
    INFRASTRUCTURE,
)
