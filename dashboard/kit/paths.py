"""The paths of pages and services."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from dashboard.kit.choice import Choice

HOME = "/"
KVOTER = "/kvoter"
BEREGNING = "/kvoter/beregning"
AFTALE = "/kvoter/aftale"
RAR = "/rar"
VAEKST = "/vaekst"
UDDANNELSE = "/uddannelse"
OPGAVER = "/opgaver"
KOMMUNE = "/kommune/<kode>"
SAMMENLIGN = "/sammenlign"
SOEG = "/soeg"
DATA = "/data"
OM = "/om"
WAS = "/was"

READY = "/health/ready"
EXPORT = "/eksport"
PREFETCH = "/forud"
AHEAD = f"{PREFETCH}/side"
ACTS = f"{PREFETCH}/aftale"
GRAPH = "/graf"
PAPER = "/papir"
FIGURES = "tal"
LIBRARY = "/bibliotek"
GEOGRAPHY = "/geografi"
LAND = "/land"
NAMES, LARGE, BORDER, WHOLE = "navne", "stor", "graense", "alle"
MODULES = "/moduler"
LOOK = "/udseende"
QR = "/qr.svg"
INDEX = "/soegeindeks"


def page_address(path: str, choice: Choice) -> str:
    """A page in a given state."""
    return f"{path}{choice.search()}"


def municipality_address(code: str, choice: Choice) -> str:
    """A municipality's own page, in the language and version of a choice."""
    return page_address(KOMMUNE.replace("<kode>", code), choice.shared().but(selected=""))


def export_address(name: str, form: str, choice: Choice) -> str:
    """The address of an export, such as `/eksport/kvoter.csv?aar=2015`; `form` is its ending."""
    return f"{EXPORT}/{name}.{form}{choice.query()}"


def prefetch_address(page: str) -> str:
    """Where the choices one step away from a view of a page are fetched; the browser puts the view
    behind it, as `graph_address` does.
    """
    return f"{PREFETCH}/{page}"


def graph_address(page: str, name: str, choice: Choice, tema: str, version: str) -> str:
    """One of the Plotly figures of a view of a page, in a theme and with a version's figures: the
    choice names that only where the reader's address does.
    """
    return f"{GRAPH}/{page}/{name}{choice.query() or '?'}&tema={tema}&{FIGURES}={version}"


def ahead_address(address: str) -> str:
    """Where a page is fetched before a reader goes to its address."""
    return f"{AHEAD}{address}"


def index_address(version: str, lang: str, fingerprint: str) -> str:
    """What the search finds in a version, in a language; kept for good."""
    return f"{INDEX}/{version}.{lang}.{fingerprint}.json"


def qr_address(path: str) -> str:
    """The code of a page's address; the browser puts the path behind it."""
    return f"{QR}?sti={quote(path, safe='/')}"


def form_address(table: str) -> str:
    """The blank form of a table that waits for figures."""
    return f"{EXPORT}/skema/{table}.csv"


def geography_address(fingerprint: str) -> str:
    """The outline with that fingerprint; fetched once, kept for good."""
    return f"{GEOGRAPHY}/kommuner.{fingerprint}.json"


def land_address(fingerprint: str, codes: Sequence[str]) -> str:
    """The land under a map of some municipalities, or `WHOLE`, drawn from the outline with that
    fingerprint.
    """
    return f"{LAND}/{fingerprint}/{'-'.join(codes)}.html"


def labels_address(
    fingerprint: str, codes: Sequence[str], written: Sequence[str], *, is_large: bool = False
) -> str:
    """The labels of some of the municipalities of a map's land, also twice as large for a wall."""
    land = land_address(fingerprint, codes).removesuffix(".html")
    return f"{land}/{LARGE if is_large else NAMES}/{'-'.join(written)}.html"


def border_address(fingerprint: str, *sides: Sequence[str]) -> str:
    """The border around some municipalities of an outline, or the line where two sides meet."""
    name = "~".join("-".join(codes) for codes in sides)
    return f"{LAND}/{fingerprint}/{BORDER}/{name}.txt"


def bordered(address: str) -> list[list[str]]:
    """The codes of each side of a `border_address`."""
    name = address.rpartition("/")[2].removesuffix(".txt")
    return [side.split("-") for side in name.split("~")]
