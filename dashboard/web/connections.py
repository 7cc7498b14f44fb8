"""Connections that cost a reader nothing: a thread is given a request when all of it has come.

`Listener` accepts and reads on one thread, without waiting for anybody, and hands whole requests to
the others. Silent sockets, headings that drip and slow bodies therefore hold a socket each and no
thread, and only for so long. What is too large, or makes no sense, is answered in words.
"""

from __future__ import annotations

import socket
import time
from typing import Any, Final

from waitress.adjustments import Adjustments
from waitress.channel import HTTPChannel
from waitress.server import TcpWSGIServer
from waitress.task import ErrorTask, ThreadedTaskDispatcher, WSGITask

IDLE_SECONDS: Final = 75
SILENT_SECONDS: Final = 15
REQUEST_SECONDS: Final = 30
LINGER_SECONDS: Final = 2
DISCARDED_BYTES: Final = 64_000_000
MOST_CONNECTIONS: Final = 4_000
CROWDED: Final = MOST_CONNECTIONS * 9 // 10

# Danish first, as everywhere; English for those who wrote the request by hand.
REASONS: Final = {
    413: "Forespørgslen er for stor. / The request is too large.",
    431: "Forespørgslens adresse og oplysninger er for lange. / The request heading is too long.",
    500: "Der er sket en fejl på serveren. / The server met a fault.",
    501: "Den form kan serveren ikke læse. / The server cannot read that form.",
}
OTHERWISE: Final = "Forespørgslen kan ikke læses. / The request cannot be read."


class Reply(WSGITask):
    """The answer to a request; one without a body leaves the connection open as others do."""

    def set_close_on_finish(self) -> None:
        """Close after the answer, where the asker or the length of the body makes it needed."""
        is_asked = self.request.headers.get("CONNECTION", "").lower() == "close"
        if self.has_body or is_asked or self.version == "1.0":
            super().set_close_on_finish()


class Refusal(ErrorTask):
    """The answer to what cannot be taken as a request: its status and a sentence."""

    def execute(self) -> None:
        """Write the answer; the connection is closed after it."""
        code = int(self.request.error.code)
        body = f"{REASONS.get(code, OTHERWISE)}\n".encode()
        self.status = f"{code} {self.request.error.reason}"
        self.response_headers += [
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Cache-Control", "no-store"),
            ("X-Content-Type-Options", "nosniff"),
        ]
        self.set_close_on_finish()
        self.content_length = len(body)
        self.channel.is_refused = True
        self.write(body)


class Connection(HTTPChannel):
    """A connection; it knows when the request that is on its way began to come.

    One that is refused is told so and read to its end for a moment, since a sender who finds the
    door shut in the middle of a body never reads the answer.
    """

    task_class = Reply
    error_task_class = Refusal
    close_when_flushed = False
    began = 0.0
    is_refused = False
    lingers_until = 0.0
    discarded = 0

    def received(self, data: bytes) -> Any:
        """Take what has come; after a refusal it is thrown away."""
        if self.is_refused:
            self.discarded += len(data)
            return True
        if self.request is None:
            self.began = time.time()
        return super().received(data)

    def readable(self) -> bool:
        """Whether more may come: one request at a time, and all that a refused sender sends.

        Asked of every connection at every turn of the loop.
        """
        if self.requests or self.total_outbufs_len or self.will_close or self.close_when_flushed:
            return bool(self.lingers_until)
        return True

    def handle_write(self) -> None:
        """Send what there is to send; a refused sender is lingered with instead of cut off."""
        is_told = self.is_refused and self.close_when_flushed and not self.total_outbufs_len
        if is_told and not self.lingers_until and self.connected:
            self.close_when_flushed = False
            self.lingers_until = time.time() + LINGER_SECONDS
            self.socket.shutdown(socket.SHUT_WR)
            return
        super().handle_write()

    def handle_read(self) -> None:
        """Read what has come; the end of it closes a connection that only lingers."""
        super().handle_read()
        if self.lingers_until and (not self.connected or self.discarded > DISCARDED_BYTES):
            self.will_close = True

    def is_overdue(self, now: float) -> bool:
        """Whether it has been given all the time there is for what it is doing."""
        if self.lingers_until:
            return now > self.lingers_until
        if self.requests or self.total_outbufs_len:
            return now > self.last_activity + REQUEST_SECONDS and not self.requests
        if self.request is not None:
            return now > self.began + REQUEST_SECONDS
        if not self.began:
            return now > self.creation_time + SILENT_SECONDS
        return now > self.last_activity + IDLE_SECONDS


class Listener(TcpWSGIServer):
    """A listening socket with its connections, many of which may be there for nothing."""

    channel_class = Connection

    @classmethod
    def on(
        cls,
        sock: socket.socket,
        app: Any,
        open_sockets: dict[int, Any],
        dispatcher: ThreadedTaskDispatcher,
        adjustments: Adjustments,
    ) -> Listener:
        """A listener on a socket that is bound already; it is one of `open_sockets`, and so is
        whatever it accepts.
        """
        sock.setblocking(False)
        return cls(
            app,
            open_sockets,
            True,
            sock,
            dispatcher=dispatcher,
            adj=adjustments,
            bind_socket=False,
            sockinfo=(sock.family, sock.type, sock.proto, sock.getsockname()),
        )

    def maintenance(self, now: float) -> None:
        """Close connections whose time is up; in a crowd also those that wait for nothing."""
        open_ones = list(self.active_channels.values())
        for one in open_ones:
            if one.is_overdue(now):
                one.will_close = True
        waiting = [one for one in open_ones if not one.requests and not one.total_outbufs_len]
        for one in sorted(waiting, key=lambda one: one.last_activity)[: len(open_ones) - CROWDED]:
            one.will_close = True
