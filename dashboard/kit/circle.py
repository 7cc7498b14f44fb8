"""How a page follows its reader: from what the browser has and what was moved to what differs.

The browser sends what is on its screen (`State`), its address and its controls. What moved is what
differs from the screen: an address that was gone to, controls that were touched, or both. So no
order of answers, and none that is lost or late, can leave a page other than its own address says.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Self
from urllib.parse import parse_qsl

from dashboard.kit.choice import Choice
from dashboard.kit.control import Select, Typed
from dashboard.kit.look import theme
from dashboard.kit.page import Page, View, view_of
from dashboard.kit.paths import graph_address
from dashboard.kit.screen import fingerprint
from data.snapshot import Snapshot

Snapshots = Callable[[str], Snapshot]


@dataclass(frozen=True)
class State:
    """What a browser has on its screen: the address it was made for, its theme and version, and the
    fingerprints of its parts. `variables` are those of the path.

    `query` is the resolved choice, which the browser makes the keys of sections and the address of
    the steps ahead from (`sections.section_key`, `paths.prefetch_address`).
    """

    search: str = ""
    theme: str = "light"
    version: str = ""
    variables: Mapping[str, str] = field(default_factory=dict)
    prints: Mapping[str, str] = field(default_factory=dict)
    query: str = ""

    @classmethod
    def read(cls, stored: Mapping[str, Any] | None) -> Self:
        """The state as a store holds it; what is not there, or is made by hand and makes no sense,
        is as nothing on the screen.
        """
        empty, given = asdict(cls()), stored if isinstance(stored, dict) else {}
        return cls(
            **{name: given[name] for name, own in empty.items() if _is_like(own, given.get(name))}
        )

    def stored(self) -> dict[str, Any]:
        """The state for a store."""
        return asdict(self)

    def since(self, told: Any) -> dict[str, Any]:
        """What differs from the state that a question `told`, of texts by name too; None for one
        that is gone. The browser puts the two together (`assets/kit/answers.mjs`).
        """
        before = told if isinstance(told, dict) else {}
        return {
            name: _differing(now, before.get(name))
            for name, now in self.stored().items()
            if name not in before or now != before[name]
        }


@dataclass(frozen=True)
class Answer:
    """What a browser is told: the new address (None: as it is), the values of controls that should
    say something else, options that are others, what to draw, and the state after that.
    """

    address: str | None
    values: Mapping[str, Any]
    options: Mapping[str, Any]
    payload: Mapping[str, Any]
    state: State
    view: View = field(repr=False)


def follow(
    page: Page,
    snapshots: Snapshots,
    state: State,
    *,
    search: str,
    theme_name: str,
    values: Mapping[str, Any],
) -> Answer:
    """What a reader who went to `search` or moved a control is to see.

    `snapshots` gives the figures of a version, the newest for "". A page stays on the version it
    was loaded with until its address names another.
    """
    named, unread = _read(page, search, state)
    snapshot = snapshots(named.version or state.version)
    on_screen = page.resolve(snapshot, _read(page, state.search, state)[0])
    reached = on_screen if search == state.search else page.resolve(snapshot, named)
    asked, wrong = _asked(page, on_screen, reached, values)
    is_moved = asked != reached
    palette = theme(theme_name)
    view = (
        view_of(page, snapshot, asked, palette)
        if is_moved
        else view_of(page, snapshot, named, palette, unread)
    )
    address = page.canonical(snapshot, view.choice).search() if is_moved else search
    options = _options(page, view)
    prints = _prints(view, wrong, options)
    payload = _payload(view, state.prints)
    around = {"wrong": wrong, "remarks": list(view.remarks)}
    payload |= {name: one for name, one in around.items() if prints[name] != state.prints.get(name)}
    return Answer(
        address=address if address != search else None,
        values=_moved_values(page, view.choice, values, wrong),
        options={
            name: one
            for name, one in options.items()
            if prints[f"{name}.options"] != state.prints.get(f"{name}.options")
        },
        payload=payload,
        state=_state(view, address, state.variables, prints),
        view=view,
    )


def arrival(view: View, search: str, variables: Mapping[str, str]) -> State:
    """The state of a page that comes whole with its layout."""
    return _state(view, search, variables, _prints(view, {}, _options(view.page, view)))


def step(here: View, there: View, moved: str = "") -> dict[str, Any]:
    """What leads from one view to another of the same page, for a browser that has the first, and
    the address it leads to; figures are whole in it.

    Beside the control that is `moved` others may say something else there (`values`): a browser
    that left them would be understood as having moved them back.
    """
    return _leading(here, there, moved, there.screen.since(_drawn(here)) if there.screen else {})


def regrounds(here: View, there: View) -> bool:
    """Whether a step between two views leads to a map on another ground."""
    figures = there.screen.figures if there.screen else {}
    drawn = _drawn(here)
    return any(
        one.ground and one.print != drawn.get(f"{name}.figure") for name, one in figures.items()
    )


def asked_step(here: View, control: str, text: str) -> dict[str, Any] | None:
    """What leads to the view in which one control says `text`, asked for by itself: of a figure it
    says where that is fetched. None where the control cannot say it.
    """
    moved = next((one for one in here.page.controls if one.name == control), None)
    try:
        asked = here.choice.but(**moved.read(text, here.choice)) if moved else None
    except ValueError:
        return None
    if asked is None:
        return None
    there = view_of(here.page, here.snapshot, asked, here.palette)
    return _leading(here, there, control, _payload(there, _drawn(here)))


def _leading(here: View, there: View, moved: str, payload: Mapping[str, Any]) -> dict[str, Any]:
    values = {
        one.name: {one.prop: one.write(there.choice)}
        for one in here.page.controls
        if one.name != moved and one.write(there.choice) != one.write(here.choice)
    }
    search = here.page.canonical(there.snapshot, there.choice).search()
    return {"payload": payload, "prints": _drawn(there), "search": search, "values": values}


def _drawn(view: View) -> dict[str, str]:
    return dict(view.screen.prints) if view.screen else {}


def _differing(now: Any, before: Any) -> Any:
    if not isinstance(now, dict) or not isinstance(before, dict):
        return now
    gone = {name: None for name in before if name not in now}
    return gone | {name: own for name, own in now.items() if own != before.get(name)}


def _is_like(own: Any, value: Any) -> bool:
    """Whether a value that came from a browser is of the kind that is known: a text, a number, or
    texts by name.
    """
    if isinstance(own, dict):
        return isinstance(value, dict) and all(isinstance(one, str) for one in value.values())
    return type(value) is type(own)


def _asked(
    page: Page, on_screen: Choice, reached: Choice, values: Mapping[str, Any]
) -> tuple[Any, dict[str, str]]:
    """The choice that was `reached`, with what the controls say otherwise than the screen, and
    what is written there that could not be read. A list that says what it cannot is put back.
    """
    asked, wrong = reached, dict[str, str]()
    for control in page.controls:
        written = control.write(on_screen)
        value = values.get(control.name)
        if (value or type(written)()) == written:
            continue
        try:
            asked = asked.but(**control.read(value, asked))
        except ValueError as error:
            if isinstance(control, Typed):
                wrong[control.name] = str(error)
    return asked, wrong


def _read(page: Page, search: str, state: State) -> tuple[Choice, tuple[str, ...]]:
    return page.choice.read(dict(parse_qsl(search.lstrip("?"))) | dict(state.variables))


def _moved_values(
    page: Page, choice: Choice, values: Mapping[str, Any], wrong: Mapping[str, str]
) -> dict[str, Any]:
    """The controls that should say something else; what could not be read stays to be mended."""
    written = {one.name: one.write(choice) for one in page.controls if one.name not in wrong}
    return {
        name: value
        for name, value in written.items()
        if (values.get(name) or type(value)()) != value
    }


def _options(page: Page, view: View) -> dict[str, Any]:
    return {
        one.name: list(one.options(view.snapshot, view.choice))
        for one in page.controls
        if isinstance(one, Select)
    }


def _payload(view: View, prints: Mapping[str, str]) -> dict[str, Any]:
    """What differs from the prints: parts as they are, and of a figure where it is fetched, so that
    nothing that is painted in the frame of the choice waits for it.
    """
    payload = view.screen.since(prints) if view.screen else {}
    if "figures" in payload:
        tema, version = view.palette.name, view.snapshot.version
        payload["figures"] = {
            name: {"address": graph_address(view.page.name, name, view.choice, tema, version)}
            for name in payload["figures"]
        }
    return payload


def _prints(view: View, wrong: Mapping[str, str], options: Mapping[str, Any]) -> dict[str, str]:
    listed = {f"{name}.options": fingerprint(one) for name, one in options.items()}
    around = {"wrong": fingerprint(wrong), "remarks": fingerprint(list(view.remarks))}
    return _drawn(view) | listed | around


def _state(
    view: View, search: str, variables: Mapping[str, str], prints: Mapping[str, str]
) -> State:
    return State(
        search=search,
        theme=view.palette.name,
        version=view.snapshot.version,
        variables=variables,
        prints=prints,
        query=view.choice.query().lstrip("?"),
    )
