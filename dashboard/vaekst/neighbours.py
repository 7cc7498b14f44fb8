"""The studies one step away from the one on the screen."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.vaekst.choice import VaekstChoice
from dashboard.vaekst.measures.effects import studies
from data.snapshot import Snapshot


def neighbours(snapshot: Snapshot, choice: VaekstChoice) -> Mapping[tuple[str, str], VaekstChoice]:
    """Every other study that can be chosen."""
    return {
        ("study", study.name): choice.but(study=study.name)
        for study in studies(snapshot, choice.sureness)
        if study.name != choice.study
    }
