"""The memory of a worker after a thousand varied requests and after twenty thousand."""

from __future__ import annotations

import random
import urllib.parse
from collections.abc import Iterator
from itertools import count

import psutil

from dashboard.kit.paths import EXPORT, PREFETCH
from dashboard.kvoter.choice import AREAS
from dashboard.site import SITE
from data.schemas.places import MUNICIPALITIES
from tools.benchmark.asking import ask
from tools.benchmark.bench import Bench, Measurement
from tools.benchmark.recording import POSTED_TO
from tools.benchmark.result import Row, figure
from tools.serving import served

FEW, MANY = 1_000, 20_000
QUICK = 20
GROWTH = 1.1
CHOICES = {
    "aar": [str(year) for year in range(2008, 2027)],
    "kommune": sorted(MUNICIPALITIES),
    "omraade": list(AREAS),
    "landstal": [str(persons) for persons in range(500, 20_000, 250)],
    "lang": ["da", "en"],
    "maal": ["kvote_pr_1000", "kvote_andel", "ledighed", "aendring", "ukendt"],
    "visning": ["kort", "felter", "tabel"],
    "revision": ["0", "1", "2"],
}
KINDS = {"page": 8, "layout": 6, "change": 4, "steps": 1, "export": 1}

Question = dict[str, str]


def run(bench: Bench) -> list[Row]:
    """One worker, asked one thing after another."""
    posts = [post for change in bench.changes for post in change.posts]
    few, many = (bench.times(times, times // QUICK) for times in (FEW, MANY))
    questions = varied(posts, random.Random(98))
    with served(workers=1) as site:
        (worker,) = psutil.Process(site.pid).children()
        memory: dict[int, float] = {}
        for asked, question in zip(count(1), questions, strict=False):
            ask(site.address, **question)
            if asked in {few, many}:
                memory[asked] = worker.memory_info().rss / 1e6
            if asked == many:
                break
    return [
        *(
            Row(f"memory of a worker after {asked:,} varied requests", size, "MB")
            for asked, size in memory.items()
        ),
        Row(
            f"memory of a worker, {few:,} → {many:,} varied requests",
            memory[many] / memory[few],
            "×",
            GROWTH,
            "",
            f"it has grown by {figure(memory[many] - memory[few], 'MB')}",
        ),
    ]


def varied(posts: list[str], chance: random.Random) -> Iterator[Question]:
    """Questions without end, the same in every run: pages and their layouts in views that hardly
    repeat, changes, the steps ahead of a view, files. Some views make no sense, as some readers'.
    """
    kinds, weights = list(KINDS), list(KINDS.values())
    while True:
        page = chance.choice(list(SITE))
        named = chance.sample(sorted(CHOICES), k=chance.randint(0, 4))
        query = urllib.parse.urlencode({name: chance.choice(CHOICES[name]) for name in named})
        address = f"{page.path}?{query}"
        match chance.choices(kinds, weights)[0]:
            case "page":
                yield {"path": address}
            case "layout":
                yield {"path": "/_dash-layout", "referrer": address}
            case "change":
                yield {"path": POSTED_TO, "post": chance.choice(posts)}
            case "steps" if page.neighbours is not None:
                yield {"path": f"{PREFETCH}/{page.name}?{query}&tema=light"}
            case "export" if page.exhibits:
                name = chance.choice(sorted(page.exhibits))
                yield {"path": f"{EXPORT}/{page.name}/{name}.csv?{query}"}
            case _:
                yield {"path": address}


MEASUREMENT = Measurement(
    "endurance",
    "Memory over twenty thousand requests",
    f"One worker answers {MANY:,} requests one after another: pages, layouts, recorded changes, "
    "steps ahead and CSV files in views drawn at random (the same in every run), which hardly "
    f"repeat; its resident memory after {FEW:,} and after all of them. A quick run asks a "
    "twentieth.",
    run,
)
