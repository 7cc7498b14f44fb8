"""Row 7: the memory of a worker that has served everything."""

from __future__ import annotations

import psutil

from dashboard.kit.choice import LANGUAGES
from dashboard.kit.paths import EXPORT
from dashboard.kvoter.choice import AREAS
from dashboard.kvoter.page import PAGE as KVOTER
from dashboard.site import SITE
from tools.benchmark.asking import ask
from tools.benchmark.bench import Bench, Measurement
from tools.benchmark.recording import POSTED_TO
from tools.benchmark.result import Row, figure
from tools.serving import served

MEGABYTES = 250
ROUNDS = 3


def run(bench: Bench) -> list[Row]:
    """All pages, layouts, exports and changes in both languages, then a look at the worker."""
    posts = [post for change in bench.changes for post in change.posts]
    with served(workers=1) as site:
        for _ in range(ROUNDS):
            for lang in LANGUAGES:
                _ask_all(site.address, lang)
            for post in posts:
                ask(site.address, POSTED_TO, post=post)
        worker = psutil.Process(site.pid).children()[0].memory_full_info()
        master = psutil.Process(site.pid).memory_full_info()
    mb = 1e6
    return [
        Row(
            "memory of a worker (resident)",
            worker.rss / mb,
            "MB",
            MEGABYTES,
            "",
            f"its own {figure(worker.uss / mb, 'MB')}, its share {figure(worker.pss / mb, 'MB')}; "
            f"the master {figure(master.rss / mb, 'MB')}, its own {figure(master.uss / mb, 'MB')}",
        )
    ]


def _ask_all(address: str, lang: str) -> None:
    """Every page with its layout, every area and every file, in a language."""
    areas = (f"{KVOTER.path}?omraade={area}&lang={lang}" for area in AREAS)
    for path in (*(f"{page.path}?lang={lang}" for page in SITE), *areas):
        ask(address, path)
        ask(address, "/_dash-layout", referrer=path)
    for page in SITE:
        for name in page.exhibits:
            for form in ("csv", "xlsx"):
                ask(address, f"{EXPORT}/{page.name}/{name}.{form}?lang={lang}")


MEASUREMENT = Measurement(
    "memory",
    "Memory of a worker",
    "One worker behind its master; every page with its layout, every area and every export in both "
    "languages, and every recorded change, three times over; then the worker's resident memory, "
    "which counts what it shares with the master too.",
    run,
)
