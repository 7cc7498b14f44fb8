"""What stands on the paper of an agreement, whatever it is printed with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from dashboard.aftale.findings import start_warning, transfers_finding
from dashboard.aftale.measures.law import law
from dashboard.aftale.paper import sentences
from dashboard.aftale.paper.figures import Figure, case_code, case_map
from dashboard.aftale.paper.tables import Table, municipalities, transfers
from dashboard.areas import municipality_names
from dashboard.kit.export.sheet import provenance_of
from dashboard.kit.words import words
from dashboard.quota.agreement import Case
from data.snapshot import Snapshot

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Paper:
    """An agreement in words and figures, ready to be set.

    `kicker` says whether it is a draft, `warning` that the starting numbers are not published as
    they stand; it is blank where they are. `checks` are pairs of verdict and requirement,
    `signatures` the municipalities with what is known of their signature. `code` is none where no
    code can hold the address that leads back.
    """

    lang: str
    made: datetime
    kicker: str
    title: str
    finding: str
    warning: str
    facts: Pairs
    municipalities: Table
    transfers: Table
    map: Figure
    code: Figure | None
    clause: tuple[str, ...]
    checks: Pairs
    law: str
    comments: Pairs
    signatures: Pairs
    sources: Pairs


def agreement_paper(
    snapshot: Snapshot, case: Case, *, lang: str, address: str, made: datetime
) -> Paper:
    """The chosen alternative of a case as a paper; `address` leads back to it on the screen."""
    w = words(lang)
    names = municipality_names(snapshot)
    sources = [snapshot.sources[name] for name in case.start.source_ids if name in snapshot.sources]
    return Paper(
        lang=lang,
        made=made,
        kicker=sentences.kicker(case, w),
        title=sentences.title(snapshot, case, w),
        finding=transfers_finding(case, w),
        warning=start_warning(case, w),
        facts=sentences.facts(snapshot, case, w),
        municipalities=municipalities(snapshot, case, w),
        transfers=transfers(case, names, w),
        map=case_map(snapshot, case, w),
        code=case_code(address, w),
        clause=sentences.clause(case, w),
        checks=sentences.checks(case, names, w),
        law=law(case, w),
        comments=sentences.comments(case, w),
        signatures=sentences.signatures(case, names, w),
        sources=provenance_of(snapshot, sources, lang=lang, address=address, made=made),
    )
