"""What can be found: municipalities, pages, figures, indicators, tasks, places and sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from functools import cached_property

from dashboard.areas import municipality_names, region_names
from dashboard.indicators import catalogue
from dashboard.kit import paths
from dashboard.kit.cache import kept
from dashboard.kit.choice import Choice
from dashboard.kit.exhibit import Exhibit
from dashboard.kit.page import Page
from dashboard.kit.words import words
from dashboard.search.folding import telling_words, words_in
from data.snapshot import Snapshot

IS_ABOUT = "<kode>"
ARE_ABOUT = "<koder>"
BETWEEN = "~"
MOST_ROWS = 40
MUNICIPALITY, PAGE, FIGURE, INDICATOR, TASK, PLACE, SOURCE = (
    "kommune",
    "side",
    "figur",
    "indikator",
    "opgave",
    "afsnit",
    "kilde",
)


@dataclass(frozen=True)
class Kind:
    """What an entry is. `weight` is its lead over others that answer as well, of municipalities and
    pages over a source that has the word in its title; what `is_local` can be told of a
    municipality.
    """

    name: str
    weight: int = 0
    is_local: bool = False


KINDS = {
    one.name: one
    for one in (
        Kind(MUNICIPALITY, weight=5),
        Kind(PAGE, weight=5, is_local=True),
        Kind(FIGURE, weight=1, is_local=True),
        Kind(INDICATOR, weight=1),
        Kind(TASK, weight=2),
        Kind(PLACE),
        Kind(SOURCE),
    )
}


@dataclass(frozen=True)
class Entry:
    """Something that can be found by the words of its `title` and of `other`, and where it is.
    `detail` stands small beside it. A municipality has its `code`, by which it is found too. An
    address with `<kode>` is there for a municipality alone, one with `<koder>` for several.
    """

    kind: Kind
    title: str
    address: str
    detail: str = ""
    other: str = ""
    code: str = ""

    def address_of(self, *codes: str) -> str:
        """Where it is for a municipality, of whose page it may be a part, or for several."""
        several = BETWEEN.join(codes)
        return self.address.replace(IS_ABOUT, several).replace(ARE_ABOUT, several)

    @property
    def needs_municipality(self) -> bool:
        """Whether it is nowhere without one."""
        return IS_ABOUT in self.address

    @property
    def needs_several(self) -> bool:
        """Whether it is nowhere without several municipalities."""
        return ARE_ABOUT in self.address

    @cached_property
    def title_words(self) -> tuple[str, ...]:
        """The folded words of the title."""
        return words_in(self.title)

    @cached_property
    def telling_words(self) -> tuple[str, ...]:
        """The words of the title by which it is told from others."""
        return telling_words(self.title)

    @cached_property
    def other_words(self) -> tuple[str, ...]:
        """The folded words it is also found by."""
        return words_in(f"{self.detail} {self.other} {self.code} {self.code.lstrip('0')}")


@kept
def entries(snapshot: Snapshot, pages: tuple[Page, ...], lang: str) -> tuple[Entry, ...]:
    """Everything there is in a version, kind by kind."""
    return (
        *_municipalities(snapshot),
        *_pages(pages, lang),
        *_comparisons(pages, lang),
        *_figures(snapshot, pages, lang),
        *_indicators(lang),
        *_listed(snapshot, pages, lang),
        *_places(pages, lang),
        *_sources(snapshot),
    )


def _municipalities(snapshot: Snapshot) -> Iterator[Entry]:
    table, regions = snapshot["municipalities"], region_names(snapshot)
    region_of = dict(zip(table["municipality_code"], table["region_code"], strict=True))
    for code, name in municipality_names(snapshot).items():
        address = paths.KOMMUNE.replace("<kode>", code)
        yield Entry(KINDS[MUNICIPALITY], name, address, regions[region_of[code]], code=code)


def _pages(pages: Sequence[Page], lang: str) -> Iterator[Entry]:
    w = words(lang)
    for page in pages:
        if IS_ABOUT not in page.path and page.path != paths.SOEG:
            detail, also = w(f"{page.name}.door"), f"soeg.also.{page.name}"
            other = w(also) if w.has(also) else ""
            yield Entry(KINDS[PAGE], w(f"{page.name}.nav"), page.path, detail, other)


def _comparisons(pages: Sequence[Page], lang: str) -> Iterator[Entry]:
    """The pages that put municipalities side by side, found by what they are compared on."""
    w = words(lang)
    compared = " ".join(one.name(lang) for one in catalogue().values())
    for page in pages:
        if page.several:
            address = f"{page.path}?{page.several}={ARE_ABOUT}"
            detail = w(f"{page.name}.door")
            yield Entry(KINDS[PAGE], w(f"{page.name}.nav"), address, detail, compared)


def figures_ahead(snapshot: Snapshot, pages: Sequence[Page], lang: str) -> Iterator[None]:
    """Work out what is dear of `entries`, a figure at each step, for who rests between them."""
    for page in pages:
        for name in page.exhibits:
            _figure(snapshot, page, name, lang)
            yield


def _figures(snapshot: Snapshot, pages: Sequence[Page], lang: str) -> Iterator[Entry]:
    w = words(lang)
    for page in pages:
        seen = set[str]()
        for name in page.exhibits:
            title, rows = _figure(snapshot, page, name, lang)
            if title in seen:
                continue
            seen.add(title)
            detail, other = w(f"{page.name}.nav"), " ".join((name, *rows))
            yield Entry(KINDS[FIGURE], title, f"{page.path}#{name}", detail, other)


@kept
def _figure(snapshot: Snapshot, page: Page, name: str, lang: str) -> tuple[str, tuple[str, ...]]:
    """An exhibit's title, which names no example, and what its rows are called."""
    choice, names = page.resolve(snapshot, page.choice(lang=lang)), municipality_names(snapshot)
    one = page.exhibits[name](snapshot, choice)
    title = one.title
    for example in (one for one in _named(choice) if one in names):
        title = title.replace(names[example], words(lang)("soeg.example"))
    return title, tuple(_row_names(one, set(names.values())))


def _row_names(one: Exhibit, municipalities: set[str]) -> list[str]:
    """What the rows of an exhibit are called, where they are few and no municipalities or years."""
    rows = one.table.rows if len(one.table.rows) <= MOST_ROWS else ()
    texts = {str(row[0]) for row in rows} - municipalities
    return sorted(text for text in texts if any(letter.isalpha() for letter in text))


def _named(choice: Choice) -> Iterator[str]:
    """The texts of a choice, one by one: codes of municipalities are among them."""
    for field in fields(choice):
        value = getattr(choice, field.name)
        yield from (one for one in (value if isinstance(value, tuple) else (value,)) if one)


def _indicators(lang: str) -> Iterator[Entry]:
    for one in catalogue().values():
        address = f"{paths.OM}#{one.id}"
        yield Entry(KINDS[INDICATOR], one.name(lang), address, one.unit(lang), one.id)


def _listed(snapshot: Snapshot, pages: Sequence[Page], lang: str) -> Iterator[Entry]:
    """What pages list by names that the data have, each where it stands."""
    w = words(lang)
    for page in pages:
        for one in page.listed(snapshot, lang) if page.listed else ():
            address = f"{page.path}#{one.anchor}"
            yield Entry(KINDS[one.kind], one.title, address, w(f"{page.name}.nav"), one.other)


def _places(pages: Sequence[Page], lang: str) -> Iterator[Entry]:
    w = words(lang)
    for page in pages:
        for anchor, key in page.places.items():
            yield Entry(KINDS[PLACE], w(key), f"{page.path}#{anchor}", w(f"{page.name}.nav"))


def _sources(snapshot: Snapshot) -> Iterator[Entry]:
    for one in snapshot.sources.values():
        first = one.address.split(" ; ")[0]
        address = first if first and not one.read_via else f"{paths.DATA}#kilder"
        yield Entry(KINDS[SOURCE], one.title, address, one.publisher)
