"""An address to bytes: whole, within a time, or not at all."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from concurrent.futures import Future
from http.client import HTTPException, HTTPResponse
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

SILENCE_SECONDS = 20.0
TOTAL_SECONDS = 120.0
CHUNK_BYTES = 1 << 16
_HEADERS = {
    "User-Agent": "Midtjysk-Overblik",
    "Accept": "text/csv, text/plain;q=0.9, */*;q=0.1",
    "Accept-Encoding": "identity",
}


class CannotDownload(Exception):
    """An address that gave no whole body: what is wrong and what to do, in Danish."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(f"{message}. {remedy}")
        self.message, self.remedy = message, remedy


def download(address: str, most_bytes: int, total_seconds: float = TOTAL_SECONDS) -> bytes:
    """The body at the address, at most the first `most_bytes` of it; `CannotDownload` otherwise.

    `total_seconds` is for all of it: name, redirects, heading and body. What has not come by then
    is given up, however slowly a server keeps sending.
    """
    answer: Future[bytes] = Future()
    give_up = time.monotonic() + total_seconds

    def work() -> None:
        try:
            answer.set_result(_body(address, most_bytes, give_up))
        except BaseException as error:
            answer.set_exception(error)

    # A thread of its own: a name that is looked up and a heading that drips know no time limit.
    threading.Thread(target=work, daemon=True).start()
    try:
        return answer.result(total_seconds)
    except HTTPError as error:
        raise _unanswered(f"{error.code} {error.reason}") from error
    except TimeoutError as error:
        if time.monotonic() < give_up:
            raise _unanswered("intet i lang tid") from error
        message = f"er ikke hentet på {total_seconds:.0f} sekunder"
        remedy = "Hent filen i en browser, læg den i mappen, og skriv dens navn i stedet."
        raise CannotDownload(message, remedy) from error
    except URLError as error:
        raise _unanswered(str(error.reason)) from error
    except (HTTPException, OSError, ValueError) as error:
        raise _unanswered(str(error) or type(error).__name__) from error


def _body(address: str, most_bytes: int, give_up: float) -> bytes:
    with urlopen(Request(address, headers=_HEADERS), timeout=SILENCE_SECONDS) as answer:
        if answer.status != 200:
            raise _unanswered(f"{answer.status}, som ikke er en hel fil")
        is_chunked = "chunked" in (answer.headers.get("Transfer-Encoding") or "").lower()
        promised = answer.headers.get("Content-Length", "")
        if not is_chunked and not promised.isdecimal():
            remedy = "Hent filen i en browser, læg den i mappen, og skriv dens navn i stedet."
            raise CannotDownload("kommer uden at sige, hvor lang den er", remedy)
        body = b"".join(_chunks(answer, most_bytes, give_up))
    if not is_chunked and len(body) < min(int(promised), most_bytes):
        message = f"blev afbrudt efter {len(body)} af {promised} byte"
        raise CannotDownload(message, "Prøv igen; der er intet galt med filen her.")
    return body


def _chunks(answer: HTTPResponse, most_bytes: int, give_up: float) -> Iterator[bytes]:
    """The body piece by piece; `IncompleteRead` when one that comes in chunks ends early."""
    left = most_bytes
    while left > 0 and (chunk := answer.read1(min(CHUNK_BYTES, left))):
        if time.monotonic() > give_up:
            raise TimeoutError
        left -= len(chunk)
        yield chunk


def _unanswered(what: str) -> CannotDownload:
    remedy = f"Prøv adressen i en browser, og prøv igen senere. Svaret var: {what}."
    return CannotDownload("kan ikke hentes", remedy)
