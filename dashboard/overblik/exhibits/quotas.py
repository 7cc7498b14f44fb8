"""The lead: the newest quotas of all the region's municipalities by inhabitant, on a map."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dashboard.kit.choice import Choice
from dashboard.kit.clock import today_in_denmark
from dashboard.kit.exhibit import Exhibit
from dashboard.kit.words import words
from dashboard.kvoter.exhibits import EXHIBITS as KVOTER
from dashboard.kvoter.exhibits import MAP as OF_KVOTER
from dashboard.overblik.findings import lead_finding, lead_subtitle, mine_finding, superseded
from dashboard.overblik.measures import lead_quotas, region_codes
from data.snapshot import Snapshot

QUOTAS = "kommunekvoter"


def quotas(snapshot: Snapshot, choice: Choice, today: date | None = None) -> Exhibit:
    """The map of `/kvoter` with the front page's own finding; its table is the room's."""
    w, lead = words(choice.lang), lead_quotas(snapshot, choice.lang, choice.selected)
    day, own = today or today_in_denmark(), choice.selected
    selected = own if own in region_codes(snapshot) else ""
    shown = KVOTER[OF_KVOTER](snapshot, lead.view.choice.but(selected=selected))
    later = superseded(lead, w)
    return replace(
        shown,
        name=QUOTAS,
        title=w("overblik.lead.title"),
        finding=mine_finding(lead, own, day, w) or lead_finding(lead, day, w),
        period=lead_subtitle(lead, w),
        notices=(later,) if later else (),
    )
