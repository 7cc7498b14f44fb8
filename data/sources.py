"""Which file or address fills which table: the feeds that `sources.toml` declares."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator
from pydantic.dataclasses import dataclass

from data.declarations import STRICT, Declaration, Pairs, Words, read_declared, refused

SHIPPED = Path(__file__).with_name("sources.toml")
RAW = Path(__file__).with_name("raw")


def _reachable(file: str) -> str:
    """The name of a file, or an address that can be asked over the net."""
    try:
        parts = urlsplit(file)
        is_reachable = parts.scheme.lower() in {"http", "https"} and bool(parts.netloc)
    except ValueError:
        is_reachable = False
    if "://" in file and not is_reachable:
        remedy = "Skriv en adresse, der begynder med https://, eller navnet på en fil."
        raise refused("kan ikke hentes", remedy)
    return file


@dataclass(frozen=True, config=STRICT)
class Feed(Declaration):
    """One table and where it comes from, as the data keeper declared it.

    `csv` is our own form. `statbank` is Statistics Denmark's, and says more: in `columns` which of
    its variables is which column of ours, in `where` which of the other variables' values to take,
    in `fixed` what stands in every row, and the `source_id` of them all.
    """

    table: Words
    title: Words
    file: Annotated[Words, AfterValidator(_reachable)]
    reader: Literal["csv", "statbank"] = "csv"
    every: str = ""
    owner: str = ""
    description: str = ""
    source_id: str = ""
    columns: Pairs = ()
    where: Pairs = ()
    fixed: Pairs = ()

    @property
    def is_address(self) -> bool:
        """Whether the file is fetched over the net."""
        return urlsplit(self.file).scheme.lower() in {"http", "https"}

    @property
    def file_name(self) -> str:
        """The last part of the file or address: what a fault calls it."""
        path = urlsplit(self.file).path if self.is_address else self.file.replace("\\", "/")
        return path.rstrip("/").rsplit("/", 1)[-1] or self.file

    def path(self, folder: Path) -> Path:
        """Where the file lies when its name is relative to `folder`."""
        return folder / Path(self.file).expanduser()


def load_feeds(path: Path = SHIPPED) -> tuple[Feed, ...]:
    """Every feed of the file, in its order; `BadTables` names all that is wrong with it."""
    return tuple(read_declared(path, "feed", Feed, key="table").values())
