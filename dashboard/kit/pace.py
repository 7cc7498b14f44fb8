"""Work that nobody waits for, done so that those who wait for something else do not feel it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator


def paced(
    steps: Iterator[None],
    share: float,
    clock: Callable[[], float] = time.monotonic,
    rest: Callable[[float], None] = time.sleep,
) -> None:
    """Take all steps, and rest after each for so long that they fill `share` of the time.

    A step that takes longer because the machine is busy is followed by a longer rest.
    """
    began = clock()
    for _ in steps:
        rest((clock() - began) * (1 / share - 1))
        began = clock()
