"""How much one asker may have: of a body, of a heading, and of what is dear within a minute."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Final

# Just over the largest honest body: a case that is handed in, a page with all that it holds.
LARGEST_BODY: Final = 2_000_000
LARGEST_HEADING: Final = 32_768
MOST_ASKERS: Final = 10_000
MINUTE: Final = 60.0


class Rate:
    """So many a minute for each asker, all at once or spread; what is not used is not saved up.

    The askers of the last minutes are remembered, at most `most_askers` of them: one that is
    forgotten starts anew. Each process counts for itself.
    """

    def __init__(
        self,
        per_minute: int,
        clock: Callable[[], float] = time.monotonic,
        most_askers: int = MOST_ASKERS,
    ) -> None:
        self.per_minute = per_minute
        self._clock = clock
        self._most_askers = most_askers
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = threading.Lock()

    def __len__(self) -> int:
        return len(self._left)

    def wait(self, asker: str) -> float:
        """Take one for the asker: 0, or the seconds to wait when there is none left."""
        if not self.per_minute:
            return 0.0
        now, each = self._clock(), MINUTE / self.per_minute
        with self._lock:
            left, at = self._left.pop(asker, (float(self.per_minute), now))
            left = min(float(self.per_minute), left + (now - at) / each)
            is_given = left >= 1
            self._left[asker] = (left - is_given, now)
            while len(self._left) > self._most_askers:
                self._left.popitem(last=False)
        return 0.0 if is_given else (1 - left) * each
