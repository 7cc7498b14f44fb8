"""What was received by a moment: the protocol's clock against the clock of the world."""

from tools.benchmark.line import Received


def test_what_came_by_a_moment_is_counted_and_what_came_after_is_not():
    received = Received()
    received.asked({"wallTime": 1_000.0, "timestamp": 40.0})
    for when, size in [(40.1, 300), (40.3, 500), (40.9, 7_000)]:
        received.came({"timestamp": when, "encodedDataLength": size})
    assert received.until(1_000.05) == 0
    assert received.until(1_000.35) == 800
    assert received.until(1_001.0) == 7_800
