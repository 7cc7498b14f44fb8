"""The bytes of a feed, from a file or from the net."""

from __future__ import annotations

from http.client import HTTPException
from pathlib import Path
from urllib.error import URLError
from urllib.request import Request, urlopen

from data.faults import BadTables
from data.load.decode import MOST_BYTES
from data.sources import Feed

TIMEOUT_SECONDS = 20
_AGENT = {"User-Agent": "Midtjysk-Overblik", "Accept": "text/csv, text/plain;q=0.9, */*;q=0.1"}


def fetch(feed: Feed, folder: Path) -> bytes:
    """What the feed's file holds; a relative name lies in `folder`. Raises `BadTables`."""
    try:
        if feed.is_address:
            return _over_the_net(feed)
        with feed.path(folder).open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        remedy = f"Læg filen i mappen {folder.name}, eller ret file i {feed.declared_in}."
        raise _refused(feed, "filen findes ikke", remedy) from None
    except IsADirectoryError:
        remedy = f"Skriv navnet på en fil i {feed.declared_in}."
        raise _refused(feed, "er en mappe og ikke en fil", remedy) from None
    except PermissionError:
        remedy = "Luk den i andre programmer, eller giv programmet lov til at læse den."
        raise _refused(feed, "må ikke læses", remedy) from None
    except (URLError, HTTPException, TimeoutError) as error:
        reason = getattr(error, "reason", None) or error
        remedy = f"Prøv adressen i en browser, og prøv igen senere. Svaret var: {reason}."
        raise _refused(feed, "kan ikke hentes", remedy) from error
    except (OSError, ValueError) as error:
        remedy = f"Se, om navnet er rigtigt i {feed.declared_in}. Fejlen var: {error}."
        raise _refused(feed, "kan ikke læses", remedy) from error


def _over_the_net(feed: Feed) -> bytes:
    with urlopen(Request(feed.file, headers=_AGENT), timeout=TIMEOUT_SECONDS) as answer:
        return bytes(answer.read(MOST_BYTES + 1))


def _refused(feed: Feed, message: str, remedy: str) -> BadTables:
    return BadTables([feed.fault("file", feed.file, message, remedy)])
