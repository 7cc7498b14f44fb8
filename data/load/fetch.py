"""The bytes of a feed, from a file or from the net: all of them, or none."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from data.faults import BadTables
from data.load.decode import MOST_BYTES
from data.load.download import CannotDownload, download
from data.sources import Feed


class NotRegular(OSError):
    """A folder, a pipe or a device where a file should be; the message says which, in Danish."""


def fetch(feed: Feed, folder: Path) -> bytes:
    """What the feed's file holds; a relative name lies in `folder`. Raises `BadTables`."""
    try:
        if feed.is_address:
            return download(feed.file, MOST_BYTES + 1)
        return read_regular(feed.path(folder))
    except CannotDownload as why:
        raise _refused(feed, why.message, why.remedy) from why
    except NotRegular as what:
        remedy = f"Skriv navnet på en fil i {feed.declared_in}."
        raise _refused(feed, str(what), remedy) from None
    except FileNotFoundError:
        remedy = f"Læg filen i mappen {folder.name}, eller ret file i {feed.declared_in}."
        raise _refused(feed, "filen findes ikke", remedy) from None
    except PermissionError:
        remedy = "Luk den i andre programmer, eller giv programmet lov til at læse den."
        raise _refused(feed, "må ikke læses", remedy) from None
    except (OSError, ValueError, RuntimeError) as error:
        remedy = f"Se, om navnet er rigtigt i {feed.declared_in}. Fejlen var: {error}."
        raise _refused(feed, "kan ikke læses", remedy) from error


def read_regular(path: Path) -> bytes:
    """The bytes of a file, at most one more than may be read; `NotRegular` when it is none.

    It is opened so that a pipe without a writer is not waited for.
    """
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    mode = os.fstat(descriptor).st_mode
    if not stat.S_ISREG(mode):
        os.close(descriptor)
        kind = "en mappe" if stat.S_ISDIR(mode) else "et rør eller en enhed"
        raise NotRegular(f"er {kind} og ikke en fil")
    with os.fdopen(descriptor, "rb") as file:
        return file.read(MOST_BYTES + 1)


def _refused(feed: Feed, message: str, remedy: str) -> BadTables:
    return BadTables([feed.fault("file", feed.file, message, remedy)])
