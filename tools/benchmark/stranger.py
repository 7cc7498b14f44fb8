"""A process of its own that is in the readers' way: JSON in, JSON out when told to stop.

Silent sockets, headings and bodies that drip, askers who all want the dearest address there is (a
new one each time), and a body that is far too large.
"""

from __future__ import annotations

import asyncio
import json
import signal
import sys
from collections import Counter
from contextlib import suppress
from itertools import cycle, product

IDLE, DRIPPING, SLOW_BODIES, ASKERS = 500, 50, 20, 8
DRIP_SECONDS = 0.5
LARGE_BYTES = 30_000_000
LARGE_EVERY_SECONDS = 5.0
HEADING = b"GET /kvoter HTTP/1.1\r\nHost: localhost\r\nUser-Agent: en-fremmed\r\nAccept: */*\r\n"
POSTED = "POST /_dash-update-component HTTP/1.1\r\nHost: localhost\r\nContent-Length: {}\r\n\r\n"
YEARS, SPLITS, PLACES = range(2009, 2025), ("2015", "2017", "dengang"), ("0751", "0657", "0741")
DEAREST = "/forud/rar?aar={}&opdeling={}&kommune={}&tema=light"

Opened = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class Strangers:
    """All of them at one address; `met` counts what they were answered."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.met: Counter[str] = Counter()
        self.dearest = cycle(DEAREST.format(*one) for one in product(YEARS, SPLITS, PLACES))

    async def crowd(self) -> None:
        """Be there until cancelled."""
        async with asyncio.TaskGroup() as group:
            for _ in range(IDLE):
                group.create_task(self.again(self.idle, "idle"))
            for _ in range(DRIPPING):
                group.create_task(self.again(self.drip, "dripping"))
            for _ in range(SLOW_BODIES):
                group.create_task(self.again(self.drip_body, "slow body"))
            group.create_task(self.ask_together())
            group.create_task(self.again(self.post, "large"))

    async def again(self, work, name: str) -> None:
        """The same over and over, on a new connection when the old one is closed."""
        while True:
            with suppress(OSError):
                reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
                try:
                    await work(reader, writer)
                finally:
                    self.met[name] += 1
                    writer.close()
            await asyncio.sleep(0.1)

    async def idle(self, reader: asyncio.StreamReader, _: asyncio.StreamWriter) -> None:
        await reader.read()

    async def drip(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        ended = asyncio.ensure_future(reader.read())
        for byte in HEADING * 1000:
            writer.write(bytes([byte]))
            await writer.drain()
            await asyncio.sleep(DRIP_SECONDS)
            if ended.done():
                return

    async def drip_body(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(POSTED.format(1_000_000).encode())
        ended = asyncio.ensure_future(reader.read())
        while not ended.done():
            writer.write(b"[")
            await writer.drain()
            await asyncio.sleep(DRIP_SECONDS)

    async def ask_together(self) -> None:
        """All askers want the same at once, then all another."""
        while True:
            path = next(self.dearest)
            await asyncio.gather(*(self.ask(path) for _ in range(ASKERS)))

    async def ask(self, path: str) -> None:
        with suppress(OSError):
            reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
            writer.write(
                f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode()
            )
            answer = await reader.read()
            self.met[f"dear {answer[9:12].decode()}"] += 1
            writer.close()

    async def post(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(POSTED.format(LARGE_BYTES).encode())
        answered = asyncio.ensure_future(reader.read(12))
        with suppress(OSError):
            for _ in range(LARGE_BYTES // 60_000):
                writer.write(b"[]," * 20_000)
                await writer.drain()
        self.met[f"large {(await answered)[9:12].decode()}"] += 1
        await asyncio.sleep(LARGE_EVERY_SECONDS)


async def main() -> None:
    """Be in the way of the port that is named, until SIGTERM."""
    strangers = Strangers(int(sys.argv[1]))
    task = asyncio.ensure_future(strangers.crowd())
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    with suppress(asyncio.CancelledError):
        await task
    print(json.dumps(strangers.met))


if __name__ == "__main__":
    asyncio.run(main())
