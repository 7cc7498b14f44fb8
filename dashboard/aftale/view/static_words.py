"""What the browser is told once: words, what can be chosen, and what can be opened."""

from __future__ import annotations

from typing import Any

from dashboard.aftale.choice import MEASURES
from dashboard.aftale.measures.calculated_starts import calculated_starts
from dashboard.aftale.measures.examples import examples
from dashboard.aftale.measures.starts import starts
from dashboard.areas import region_names
from dashboard.kit.paths import ACTS, EXPORT
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number
from dashboard.quota.agreement import Rule, Start
from data.snapshot import Snapshot

EXPLAINED = ("what", "how", "else")
FORMS = ("pdf", "docx", "xlsx", "csv", "json")
SCREEN = "aftale.screen."


def static_words(snapshot: Snapshot, w: Words) -> dict[str, Any]:
    """The words that the browser writes by itself, by name, and its lists of [value, text]."""
    own = {key.removeprefix(SCREEN): w(key) for key in w.texts if key.startswith(SCREEN)}
    return own | {
        "ahead": ACTS,
        "explained": [w(f"aftale.explained.{name}") for name in EXPLAINED],
        "rules": [[rule.value, w(f"aftale.rule.{rule.value}")] for rule in Rule],
        "measures": [[measure, w(f"aftale.measure.{measure}")] for measure in MEASURES],
        "files": [[w(f"aftale.file.{form}"), f"{EXPORT}/aftale.{form}"] for form in FORMS],
        "starts": [[key, _start(snapshot, one, w)] for key, one in starts(snapshot).items()],
        "calculated": [
            [key, _start(snapshot, one, w)] for key, (one, _) in calculated_starts(snapshot).items()
        ],
        "examples": [[name, case.title] for name, case in examples(snapshot, w.lang).items()],
    }


def _start(snapshot: Snapshot, start: Start, w: Words) -> str:
    """A start in words: region, year, kind and landstal."""
    return w(
        "aftale.start",
        region=region_names(snapshot)[start.region_code],
        year=start.quota_year,
        kind=w(f"aftale.kind.{start.kind.value}"),
        landstal=number(start.landstal, 0, w.lang) if start.landstal else w("aftale.unknown"),
    )
