"""Answers that cost a second of work: worked out once for all who ask, one at a time, and bounded.

Who asks for what is being worked out waits for it; who asks for another waits for a turn. A process
lets only a few wait, so that there are always threads for readers, and the rest are asked to come
back. What was made is kept for a moment, within a bound in bytes.
"""

from __future__ import annotations

import hashlib
import math
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, Final

from flask import Response, request

from dashboard.kit import current
from dashboard.kit.config import settings
from dashboard.web.limits import Rate
from dashboard.web.refusals import in_words

MOST_EXPORTS: Final = 6
MOST_AHEAD: Final = 4
KEPT_SECONDS: Final = 60.0
MOST_BYTES: Final = 8_000_000
COME_BACK_SECONDS: Final = 5
View = Callable[..., Response]


@dataclass(frozen=True)
class Answer:
    """A response that can be given again: its status, headers and body."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    @classmethod
    def of(cls, response: Response) -> Answer:
        """What the response says."""
        return cls(response.status_code, tuple(response.headers.items()), response.get_data())

    def response(self) -> Response:
        """A response of its own, which may be compressed and given headers."""
        return Response(self.body, self.status, dict(self.headers))


class Crowded(Exception):
    """So many wait for something dear that one more may not."""


class Counter:
    """Where dear answers are made and handed out."""

    def __init__(
        self,
        most_at_once: int,
        turn: threading.Lock,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._clock = clock
        self._places = threading.BoundedSemaphore(most_at_once)
        self._turn = turn
        self._lock = threading.Lock()
        self._coming: dict[Hashable, Future[Answer]] = {}
        self._made: OrderedDict[Hashable, tuple[float, Answer]] = OrderedDict()
        self._bytes = 0

    def answer(self, key: Hashable, make: Callable[[], Answer]) -> Answer:
        """The answer of that key, made now, by somebody else just now, or a moment ago.

        Raises `Crowded` when too many wait, and what `make` raises, for all who waited for it.
        """
        if made := self._kept(key):
            return made
        if not self._places.acquire(blocking=False):
            raise Crowded
        try:
            with self._lock:
                coming = self._coming.get(key)
                own = None if coming else self._coming.setdefault(key, Future())
            if coming:
                return coming.result()
            assert own is not None
            return self._make(key, make, own)
        finally:
            self._places.release()

    def _make(self, key: Hashable, make: Callable[[], Answer], own: Future[Answer]) -> Answer:
        try:
            with self._turn:
                made = self._kept(key) or make()
            self._keep(key, made)
            own.set_result(made)
        except BaseException as error:
            own.set_exception(error)
            raise
        finally:
            with self._lock:
                del self._coming[key]
        return made

    def _kept(self, key: Hashable) -> Answer | None:
        with self._lock:
            at, made = self._made.get(key, (-math.inf, None))
        return made if self._clock() - at < KEPT_SECONDS else None

    def _keep(self, key: Hashable, made: Answer) -> None:
        with self._lock:
            if key in self._made:
                self._bytes -= len(self._made.pop(key)[1].body)
            self._made[key] = (self._clock(), made)
            self._bytes += len(made.body)
            while self._bytes > MOST_BYTES:
                self._bytes -= len(self._made.popitem(last=False)[1][1].body)


class Guard:
    """A counter, and how often one asker may come to it."""

    def __init__(self, counter: Counter, rate: Rate) -> None:
        self._counter, self._rate = counter, rate

    def __call__(self, view: View) -> View:
        """The view, made dear: asked too often it answers 429, in a crowd 503, both in words."""

        def guarded(**variables: Any) -> Response:
            wait = self._rate.wait(request.remote_addr or "")
            if wait:
                return _come_back(429, math.ceil(wait))
            body = hashlib.sha256(request.get_data()).digest()
            key = (request.method, request.url, body, current.snapshot().version)
            try:
                made = self._counter.answer(key, lambda: Answer.of(view(**variables)))
            except Crowded:
                return _come_back(503, COME_BACK_SECONDS)
            return made.response()

        return guarded


@dataclass(frozen=True)
class Guards:
    """What is dear: files to take along, and choices that are fetched ahead."""

    exports: Guard
    ahead: Guard


def guards() -> Guards:
    """The guards of a server, as the settings have it; one dear thing is worked out at a time."""
    turn = threading.Lock()
    return Guards(
        exports=Guard(Counter(MOST_EXPORTS, turn), Rate(settings().exports_per_minute)),
        ahead=Guard(Counter(MOST_AHEAD, turn), Rate(0)),
    )


def _come_back(status: int, seconds: int) -> Response:
    return in_words(status, headers={"Retry-After": str(seconds)}, seconds=seconds)
