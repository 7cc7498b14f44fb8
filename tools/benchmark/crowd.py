"""A process of its own in which Locust plays the readers: JSON in, JSON out."""

from __future__ import annotations

# Locust swaps the standard library's sockets when it is imported, so it comes first.
from locust import FastHttpUser, between, task
from locust.env import Environment

# isort: split
import json
import random
import sys
from typing import Any

import gevent

from dashboard.kit.paths import KVOTER
from tools.benchmark.recording import POSTED_TO

ARRIVALS_PER_SECOND = 20


def reader(changes: list[dict[str, Any]]) -> type[FastHttpUser]:
    """Someone who opens the map page and then changes something every few seconds."""

    class Reader(FastHttpUser):
        wait_time = between(1, 3)

        def on_start(self) -> None:
            self.client.get(KVOTER, name="page")
            referrer = {"Referer": f"{self.host}{KVOTER}"}
            self.client.get("/_dash-layout", headers=referrer, name="layout")
            self.client.get("/_dash-dependencies", name="dependencies")

        @task
        def change(self) -> None:
            posts = random.choice(changes)["posts"]
            for place, post in enumerate(posts):
                self.client.post(
                    POSTED_TO,
                    data=post,
                    headers={"Content-Type": "application/json"},
                    name="map" if place == 0 else "after the map",
                )

    return Reader


def main() -> None:
    """Play what standard input asks for, and print what the readers met."""
    asked = json.load(sys.stdin)
    crowd = Environment(user_classes=[reader(asked["changes"])], host=asked["address"])
    runner = crowd.create_local_runner()
    runner.start(asked["readers"], spawn_rate=ARRIVALS_PER_SECOND)
    gevent.sleep(asked["readers"] / ARRIVALS_PER_SECOND + asked["seconds"])
    runner.quit()
    total, errors = crowd.stats.total, list(crowd.stats.errors.values())
    found = {
        "requests": total.num_requests,
        "per_second": total.total_rps,
        "median": total.get_response_time_percentile(0.5),
        "p95": total.get_response_time_percentile(0.95),
        "p99": total.get_response_time_percentile(0.99),
        "errors": total.num_failures,
        "first_error": str(errors[0].error) if errors else "",
        "by_name": {
            one.name: one.get_response_time_percentile(0.95) for one in crowd.stats.entries.values()
        },
    }
    print(json.dumps(found))


if __name__ == "__main__":
    main()
