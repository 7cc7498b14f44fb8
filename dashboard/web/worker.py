"""The worker that gunicorn runs: gunicorn minds the processes, waitress the connections."""

from __future__ import annotations

import logging
import os
import threading
import time
from typing import Any

from gunicorn.workers.base import Worker
from waitress import wasyncore
from waitress.adjustments import Adjustments
from waitress.task import ThreadedTaskDispatcher

from dashboard.kit.pace import paced
from dashboard.web.connections import MOST_CONNECTIONS, Listener
from dashboard.web.limits import LARGEST_BODY, LARGEST_HEADING

LOOP_SECONDS = 1.0
NOTIFY_SECONDS = 1.0
# What a worker works out when its first readers have been served, step by step: under this name in
# the settings, and in so much of the time.
AHEAD, AHEAD_SECONDS, AHEAD_SHARE = "WORKED_OUT_AHEAD", 5.0, 0.1


class BufferedWorker(Worker):
    """Serves whole requests from threads of its own, and everything before and after from one."""

    def run(self) -> None:
        """Serve until told to stop; what has been asked for by then is answered."""
        logging.getLogger("waitress.queue").setLevel(logging.ERROR)
        dispatcher = ThreadedTaskDispatcher()
        dispatcher.set_thread_count(self.cfg.threads)
        open_sockets: dict[int, Any] = {}
        listeners = [
            Listener.on(one.sock, self.wsgi, open_sockets, dispatcher, adjustments())
            for one in self.sockets
        ]
        ahead = threading.Timer(AHEAD_SECONDS, self._work_ahead)
        ahead.daemon = True
        ahead.start()
        notified = 0.0
        while self.alive and self.ppid == os.getppid():
            if time.monotonic() > notified + NOTIFY_SECONDS:
                self.notify()
                notified = time.monotonic()
            wasyncore.loop(LOOP_SECONDS, use_poll=True, map=open_sockets, count=1)
        for one in listeners:
            one.accepting = False
        ahead.cancel()
        self._finish(dispatcher, listeners, open_sockets)

    def _work_ahead(self) -> None:
        paced(self.wsgi.config[AHEAD](), AHEAD_SHARE)

    def _finish(self, dispatcher: Any, listeners: list[Any], open_sockets: dict[int, Any]) -> None:
        """Answer what has been asked for, within gunicorn's time for it."""
        give_up = time.monotonic() + self.cfg.graceful_timeout
        while time.monotonic() < give_up and any(
            one.requests or one.total_outbufs_len
            for listener in listeners
            for one in listener.active_channels.values()
        ):
            wasyncore.loop(0.1, use_poll=True, map=open_sockets, count=1)
        dispatcher.shutdown(timeout=1)


def adjustments() -> Adjustments:
    """waitress's settings."""
    return Adjustments(
        ident=None,
        backlog=2048,
        cleanup_interval=1,
        recv_bytes=65_536,
        connection_limit=MOST_CONNECTIONS,
        max_request_body_size=LARGEST_BODY,
        max_request_header_size=LARGEST_HEADING,
        clear_untrusted_proxy_headers=False,
        log_socket_errors=False,
    )
