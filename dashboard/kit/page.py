"""A page as one declaration, and the site as the list of them.

From a `Page` follow its ids, callbacks, shortest address, prefetch, navigation, doors, preloads and
exports. It is a plain value and draws nothing itself: `body` is the room's own function.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from werkzeug.exceptions import HTTPException
from werkzeug.routing import Map, Rule

from dashboard.kit.cache import kept
from dashboard.kit.choice import Choice, canonical
from dashboard.kit.clock import today_in_denmark
from dashboard.kit.control import Control
from dashboard.kit.exhibit import Exhibit
from dashboard.kit.look import Palette
from dashboard.kit.paper import Paper
from dashboard.kit.screen import Screen
from dashboard.kit.words import words
from data.snapshot import Snapshot

Body = Callable[["View"], Sequence[Any]]
EVERYTHING = ("*",)


def _as_asked(snapshot: Snapshot, choice: Any) -> Any:
    return choice


@dataclass(frozen=True)
class Section:
    """A part of a page that is drawn when a reader comes near it, and again when what it follows
    changes: the named fields of the choice, or everything.
    """

    name: str
    draw: Callable[[View], Sequence[Any]] = field(repr=False)
    follows: tuple[str, ...] = EVERYTHING


@dataclass(frozen=True)
class Listed:
    """Something on a page that the data name and that can be found: its kind (one of those of
    `dashboard.search`), where it stands, what it is called, and other words it is found by.
    """

    kind: str
    anchor: str
    title: str
    other: str = ""


@dataclass(frozen=True, eq=False)
class Page:
    """What there is to know of a page.

    `name` begins its ids (`kvoter-year`), its words (`kvoter.title`) and its exports
    (`/eksport/kvoter/…`). `path` may hold variables (`/kommune/<kode>`), read by the fields of the
    choice that are `in_path`. `resolve` turns a choice into what the data hold. A page with a
    `screen` follows its controls; `neighbours` are the choices one step away, by control and the
    value that stands in it then. `drawers` draw parts of its own for the first answer, as its
    module does in the browser. `exhibits` are all things it shows, by name. `remarks` says what of
    a choice could not be had (`snapshot`, as asked, as resolved). `subject` names what a path with
    variables is about, and is its title; nothing where there is no such thing, nor then a page.
    `places` are the wording keys of other sections that can be found, by anchor; `listed` are
    those that the data name, in a language. `several` is what its address calls municipalities
    side by side (`0657~0791`). A page that `is_behind` stands in the navigation behind "Mere".
    `paper` says which exhibits of a view are printed; without it all are.
    """

    name: str
    path: str
    body: Body = field(repr=False)
    choice: type[Choice] = Choice
    controls: tuple[Control, ...] = ()
    resolve: Callable[[Snapshot, Any], Any] = _as_asked
    screen: Callable[[Snapshot, Any, Palette], Screen[Any]] | None = None
    sections: tuple[Section, ...] = ()
    exhibits: Mapping[str, Callable[[Snapshot, Any], Exhibit]] = field(default_factory=dict)
    neighbours: Callable[[Snapshot, Any], Mapping[tuple[str, str], Any]] | None = None
    remarks: Callable[[Snapshot, Any, Any], Sequence[str]] | None = field(default=None, repr=False)
    drawers: Mapping[str, Callable[[Any], Sequence[Any]]] = field(default_factory=dict, repr=False)
    subject: Callable[[Snapshot, Mapping[str, str]], str] | None = field(default=None, repr=False)
    places: Mapping[str, str] = field(default_factory=dict, repr=False)
    listed: Callable[[Snapshot, str], Sequence[Listed]] | None = field(default=None, repr=False)
    several: str = ""
    paper: Paper | None = field(default=None, repr=False)
    has_map: bool = False
    is_in_navigation: bool = True
    is_behind: bool = False

    def id(self, name: str) -> str:
        """The id of one of its components."""
        return f"{self.name}-{name}"

    @property
    def title(self) -> str:
        """The wording key of its title."""
        return f"{self.name}.title"

    def title_at(self, snapshot: Snapshot | None, variables: Mapping[str, str], lang: str) -> str:
        """Its title in words, at a path with those variables."""
        own = self.subject(snapshot, variables) if self.subject and snapshot else ""
        return own or words(lang)(self.title)

    def address(self, choice: Choice) -> str:
        """The page in a state."""
        path = self.path
        for text in self._variables:
            path = path.replace(f"<{text}>", str(choice.in_path()[text]))
        return f"{path}{choice.search()}"

    def canonical(self, snapshot: Snapshot, choice: Any) -> Any:
        """The choice with what it would resolve to anyway left out."""
        return canonical(choice, lambda one: self.resolve(snapshot, one))

    def section(self, name: str) -> Section:
        """A section by its name; `KeyError` where there is none."""
        return {one.name: one for one in self.sections}[name]

    @cached_property
    def _variables(self) -> tuple[str, ...]:
        return tuple(part[1:-1] for part in self.path.split("/") if part.startswith("<"))


@dataclass(frozen=True)
class View:
    """A page at a moment: what `body` and sections draw from. `screen` is there where the page has
    one; it follows from the rest, which is what tells views apart.
    """

    page: Page
    snapshot: Snapshot
    choice: Any
    palette: Palette
    screen: Screen[Any] | None = field(default=None, compare=False, repr=False)
    remarks: tuple[str, ...] = field(default=(), compare=False)

    @property
    def parts(self) -> Mapping[str, Any]:
        """What the page's scripts draw first, by name; nothing where the page has no screen."""
        return self.screen.parts if self.screen else {}

    def figure(self, name: str) -> dict[str, Any]:
        """One of the first screen's figures, whole."""
        return dict(self.screen.figures[name].whole) if self.screen else {}

    def exhibit(self, name: str) -> Exhibit:
        """One of the page's exhibits."""
        return _exhibit(self.snapshot, self.page, name, self.choice, today_in_denmark())

    def pinned(self) -> Any:
        """The choice as it is linked to from a file: with the version it was made from."""
        return self.page.canonical(self.snapshot, self.choice).but(version=self.snapshot.version)


@kept
def _exhibit(snapshot: Snapshot, page: Page, name: str, choice: Choice, day: date) -> Exhibit:
    """Some findings tell how long it is to a `day`, and so an exhibit is kept for one."""
    return page.exhibits[name](snapshot, choice)


def view_of(
    page: Page, snapshot: Snapshot, asked: Choice, palette: Palette, unread: Sequence[str] = ()
) -> View:
    """A page for the choice that was asked for; `unread` is what of an address made no sense."""
    choice = page.resolve(snapshot, asked)
    screen = page.screen(snapshot, choice, palette) if page.screen else None
    w = words(choice.lang)
    remarks = [w.counted("page.unread", len(unread), names=w.listed(unread))] if unread else []
    remarks += page.remarks(snapshot, asked, choice) if page.remarks else ()
    return View(page, snapshot, choice, palette, screen, tuple(remarks))


@dataclass(frozen=True)
class Site:
    """All pages, in the order of the navigation; the only list of them."""

    pages: tuple[Page, ...]

    def __iter__(self) -> Any:
        return iter(self.pages)

    def named(self, name: str) -> Page:
        """A page by its name; `KeyError` where there is none."""
        return self._by_name[name]

    def has(self, name: str) -> bool:
        """Whether there is a page of that name."""
        return name in self._by_name

    def at(
        self, path: str, snapshot: Snapshot | None = None
    ) -> tuple[Page | None, Mapping[str, str]]:
        """The page of a path with the path's variables; None and nothing where there is none, or
        where a snapshot knows of nothing that it would be about.
        """
        try:
            page, variables = self._router.match(page_path(path), method="GET")
        except HTTPException:
            return None, {}
        if page.subject and snapshot and not page.subject(snapshot, variables):
            return None, {}
        return page, variables

    @cached_property
    def _by_name(self) -> Mapping[str, Page]:
        return {page.name: page for page in self.pages}

    @cached_property
    def _router(self) -> Any:
        rules = [Rule(page.path, endpoint=page, methods=["GET"]) for page in self.pages]
        return Map(rules, strict_slashes=False, merge_slashes=False).bind("localhost")


def page_path(pathname: str | None) -> str:
    """A path as the pages know it, without a slash at its end."""
    return (pathname or "").rstrip("/") or "/"
