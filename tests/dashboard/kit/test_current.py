"""A new version is worked out before a reader is shown it, and nobody waits for that."""

import threading
from dataclasses import replace

import pytest

from dashboard.kit.cache import CACHE, kept
from dashboard.kit.current import _Shown


class Shelf:
    """A store with one newest version, which a test moves."""

    def __init__(self, snapshot):
        self.newest = snapshot

    def current(self):
        return self.newest


@pytest.fixture
def versions(real):
    return real, replace(real, version="2099-01-01T000000-00000000")


def test_without_pages_to_warm_the_newest_is_shown_at_once(versions):
    first, second = versions
    shelf, shown = Shelf(first), _Shown()
    assert shown.snapshot(shelf) == first
    shelf.newest = second
    assert shown.snapshot(shelf) == second


def test_the_old_is_shown_until_the_new_is_warm_and_then_forgotten(versions):
    first, second = versions
    shelf, shown = Shelf(first), _Shown()
    begun, go_on = threading.Event(), threading.Event()

    def warm(snapshot):
        begun.set()
        assert go_on.wait(10)

    shown.warm = warm
    worked_out = kept(lambda snapshot: snapshot.version)
    assert shown.snapshot(shelf) == first and worked_out(first) == first.version
    held = len(CACHE)
    shelf.newest = second
    assert shown.snapshot(shelf) == first and begun.wait(10)
    assert shown.snapshot(shelf) == first
    go_on.set()
    with shown._warming:
        pass
    assert shown.snapshot(shelf) == second
    assert len(CACHE) < held


def test_a_version_that_cannot_be_warmed_is_shown_all_the_same(versions):
    first, second = versions
    shelf, shown = Shelf(first), _Shown()

    def warm(snapshot):
        raise RuntimeError("nej")

    shown.warm = warm
    assert shown.snapshot(shelf) == first
    shelf.newest = second
    shown.snapshot(shelf)
    with shown._warming:
        pass
    assert shown.snapshot(shelf) == second
