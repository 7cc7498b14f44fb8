"""How the page follows its reader: from what the browser has, and an address or an act, to what
differs.

What moved is what differs from the screen (`Seen`): an address that was gone to, acts with a higher
number than the last that was carried out, another theme. So no answer that is lost or late can
leave the page other than its cases say, and no act is carried out twice.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from dashboard.aftale.choice import AgreementChoice
from dashboard.aftale.measures.session_codec import decode
from dashboard.aftale.measures.starts import default_case
from dashboard.aftale.result import Result, act_number, is_painted, open_address, step
from dashboard.aftale.screen import EVENT, screen_of
from dashboard.kit.circle import State
from dashboard.kit.look import Palette, theme
from dashboard.kit.screen import Screen, fingerprint
from dashboard.quota.agreement import Case, History
from data.snapshot import Snapshot

COMPARED, FOOTER = "compared", "footer"
ACTS_AT_MOST = 200


@dataclass(frozen=True)
class Seen(State):
    """What a browser has on its screen, the number of the last act that was carried out included.

    `children` are the fingerprints of the parts that the server draws itself.
    """

    act: int = 0
    children: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Answer:
    """What a browser is told: the new address (None: as it is), what to draw, and the state after
    that. `redrawn` are the parts that the server draws itself and that differ.
    """

    address: str | None
    result: Result
    payload: Mapping[str, Any]
    seen: Seen
    redrawn: frozenset[str]
    snapshot: Snapshot = field(repr=False)
    palette: Palette = field(repr=False)


def follow(
    snapshots: Callable[[str], Snapshot],
    seen: Seen,
    *,
    search: str,
    theme_name: str,
    acts: Any,
    history: str,
) -> Answer:
    """What a reader who went to `search` or asked for `acts` is to see.

    `history` is that of the tab. Acts that have been carried out are left out, and a reader who
    went to an address and acted has done both.
    """
    asked = AgreementChoice.parse(search)
    snapshot, palette = snapshots(asked.version or seen.version), theme(theme_name)
    result = Result(decode(history) or History(default_case(snapshot)), asked)
    if search != seen.search:
        result = open_address(snapshot, asked, result.history)
    was_painted = False
    open_acts = [act for act in _listed(acts) if act_number(act) > seen.act]
    for act in open_acts:
        after = step(snapshot, result.history, result.choice, act)
        result = then(result, after, is_said=was_painted)
        was_painted = is_painted(act)
    number = max([seen.act, *map(act_number, open_acts)])
    address = result.choice.search() if result.choice != asked else search
    screen = screen_of(snapshot, result, palette, number)
    now = seen_of(snapshot, result, screen, palette, search=address, number=number)
    return Answer(
        address=address if address != search else None,
        result=result,
        payload=screen.since(seen.prints),
        seen=now,
        redrawn=frozenset(
            name for name, own in now.children.items() if own != seen.children.get(name)
        ),
        snapshot=snapshot,
        palette=palette,
    )


def painted_ahead(answer: Answer) -> dict[str, Any] | None:
    """What of an answer a browser may paint before Dash brings it: parts and their fingerprints,
    and which act `moved` persons last. The event, which says that the acts have been carried out,
    comes with the answer alone. None where the server draws a part itself, or the map is another.
    """
    if answer.redrawn or "figures" in answer.payload:
        return None
    payload = {name: part for name, part in answer.payload.items() if name != EVENT}
    prints = {name: answer.seen.prints[name] for name in payload}
    return {"payload": payload, "prints": prints, "moved": answer.result.moved}


def seen_of(
    snapshot: Snapshot,
    result: Result,
    screen: Screen[AgreementChoice],
    palette: Palette,
    *,
    search: str,
    number: int = 0,
) -> Seen:
    """The state of a page that shows the result at that address."""
    case, choice = result.history.present, result.choice
    children = {
        COMPARED: fingerprint(_compared(case, choice, palette)),
        FOOTER: fingerprint((case.start.source_ids, len(case.alternatives), choice.lang)),
    }
    return Seen(
        search=search,
        theme=palette.name,
        version=snapshot.version,
        prints=screen.prints,
        act=number,
        children=children,
    )


def then(before: Result, after: Result, *, is_said: bool = False) -> Result:
    """Two steps as one. What the first has to say is not lost, and not said again."""
    earlier = replace(before, notices=(), spoken="") if is_said else before
    return replace(
        after,
        notices=(*earlier.notices, *after.notices),
        spoken=" ".join(filter(None, (earlier.spoken, after.spoken))),
        moved=max(before.moved, after.moved),
        is_opening=before.is_opening or after.is_opening,
    )


def _listed(acts: Any) -> list[Any]:
    return acts[-ACTS_AT_MOST:] if isinstance(acts, list) else []


def _compared(case: Case, choice: AgreementChoice, palette: Palette) -> Any:
    """What the alternatives side by side are drawn from."""
    if not choice.is_compared:
        return ""
    return repr((case.but(signed=frozenset()), choice.measure, choice.lang, palette.name))
