"""The one cache: what was worked out from a version, kept until others need the room.

`kept` remembers a function's answers by its arguments, one of which is (or holds) a `Snapshot`. All
answers of a process share one bound in bytes, whatever function they are of; those used longest ago
go first. What was worked out from a version is dropped with it.
"""

from __future__ import annotations

import sys
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache, update_wrapper
from types import FunctionType
from typing import Any, Generic, ParamSpec, TypeVar, cast

import pandas as pd

from data.snapshot import Snapshot

P = ParamSpec("P")
T = TypeVar("T")

MOST_BYTES = 36_000_000
ENTRY_BYTES = 400
# Of a field of a dataclass (`field(metadata=HELD_ELSEWHERE)`): what stands there is an answer of
# its own in the cache, and weighed there.
HELD_ELSEWHERE = {"held_elsewhere": True}
WEIGHED_AT_MOST = 20
PLAIN = (str, bytes, int, float)
Key = tuple[Hashable, ...]


class Cache:
    """Answers by key, in the order they were last used, no heavier together than `most_bytes`."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self.most_bytes = most_bytes
        self._held: OrderedDict[Key, tuple[str, int, Any]] = OrderedDict()
        self._bytes = 0
        self._lock = threading.Lock()

    @property
    def weight(self) -> int:
        """The bytes of all that is held, as estimated."""
        return self._bytes

    def __len__(self) -> int:
        return len(self._held)

    def get(self, key: Key) -> tuple[bool, Any]:
        """Whether there is an answer, and the answer."""
        with self._lock:
            found = self._held.get(key)
            if found is None:
                return False, None
            self._held.move_to_end(key)
            return True, found[2]

    def put(self, key: Key, version: str, value: Any) -> None:
        """Keep an answer of a version; one too heavy for the whole cache is not kept."""
        weight = ENTRY_BYTES + weight_of(value)
        if weight > self.most_bytes:
            return
        with self._lock:
            self._remove([key])
            self._held[key] = (version, weight, value)
            self._bytes += weight
            while self._bytes > self.most_bytes:
                _, (_, gone, _) = self._held.popitem(last=False)
                self._bytes -= gone

    def drop(self, version: str) -> None:
        """Forget what was worked out from a version."""
        with self._lock:
            self._remove([key for key, (own, _, _) in self._held.items() if own == version])

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._remove(list(self._held))

    def _remove(self, keys: Iterable[Key]) -> None:
        for key in keys:
            if key in self._held:
                self._bytes -= self._held.pop(key)[1]


CACHE = Cache()


class Kept(Generic[P, T]):
    """A function whose answers are kept; `__wrapped__` is the function itself.

    Who asks for what is being worked out waits for it; where that fails, the next one tries.
    """

    def __init__(self, function: Callable[P, T], cache: Cache) -> None:
        self._function, self._cache = function, cache
        self._coming: dict[Key, threading.Lock] = {}
        self._lock = threading.Lock()
        self._name = f"{function.__module__}.{function.__qualname__}"
        update_wrapper(self, function)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> T:
        """The answer for the arguments, which must be hashable."""
        key = (self._name, *args, *sorted(kwargs.items()))
        is_known, answer = self._cache.get(key)
        if is_known:
            return cast("T", answer)
        with self._lock:
            coming = self._coming.setdefault(key, threading.Lock())
        with coming:
            is_known, answer = self._cache.get(key)
            if is_known:
                return cast("T", answer)
            try:
                made = self._function(*args, **kwargs)
                self._cache.put(key, _version(args), made)
            finally:
                with self._lock:
                    self._coming.pop(key, None)
        return made


def kept(function: Callable[P, T]) -> Kept[P, T]:
    """Remember a function's answers in the one cache."""
    return Kept(function, CACHE)


def _version(args: Iterable[Any]) -> str:
    """The version that the arguments speak of, "" where none does."""
    for one in args:
        snapshot = one if isinstance(one, Snapshot) else getattr(one, "snapshot", None)
        if isinstance(snapshot, Snapshot):
            return snapshot.version
    return ""


def weight_of(value: Any) -> int:
    """About how many bytes a value holds on to. Snapshots and what is shared with them count as
    nothing, nor does what is `HELD_ELSEWHERE`; what stands in it twice counts once. Of a long list
    some are weighed for all.
    """
    seen: set[int] = set()
    stack, total = [(value, 1.0)], 0.0
    while stack:
        one, times = stack.pop()
        if id(one) in seen or one is None or isinstance(one, Snapshot | type):
            continue
        seen.add(id(one))
        total += times * sys.getsizeof(one)
        if isinstance(one, PLAIN):
            continue
        if isinstance(one, pd.DataFrame | pd.Series):
            used = one.memory_usage(deep=True)
            total += times * int(used if isinstance(used, int) else used.sum())
        else:
            inside = _inside(one)
            step = 1 + len(inside) // WEIGHED_AT_MOST
            stack.extend((part, times * step) for part in inside[::step])
    return int(total)


def _inside(value: Any) -> Sequence[Any]:
    if isinstance(value, Mapping):
        return [*value, *value.values()]
    if isinstance(value, list | tuple | set | frozenset):
        return tuple(value)
    if is_dataclass(value):
        kind: Any = type(value)
        return [getattr(value, name) for name in _weighed(kind)]
    if isinstance(value, FunctionType):
        return [one.cell_contents for one in value.__closure__ or ()]
    return list(vars(value).values()) if hasattr(value, "__dict__") else ()


@cache
def _weighed(kind: type) -> tuple[str, ...]:
    """The fields of a dataclass that hold what is nowhere else."""
    return tuple(one.name for one in fields(kind) if not one.metadata.get("held_elsewhere"))
