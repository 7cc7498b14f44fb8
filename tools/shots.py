"""Pictures of every page in three sizes, light and dark, into `shots/`: `python -m tools.shots`."""

from __future__ import annotations

import argparse
from contextlib import suppress
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, BrowserContext, sync_playwright
from playwright.sync_api import TimeoutError as NotYet

from dashboard.site import SITE
from tools.serving import CHROMIUM, CHROMIUM_ARGS, served

SIZES = {"1920x1080": (1920, 1080), "1366x768": (1366, 768), "390x844": (390, 844)}
Theme = Literal["light", "dark"]
THEMES: tuple[Theme, ...] = ("light", "dark")
MORE = {
    "kvoter-valgt": "/kvoter?kommune=0751",
    "kvoter-danmark": "/kvoter?omraade=danmark",
    "kvoter-delvis": "/kvoter?aar=2015&revision=1",
    "kvoter-aendring": "/kvoter?aar=2015&revision=1&maal=kvote_aendring",
    "kvoter-felter": "/kvoter?visning=felter",
    "kvoter-tabel": "/kvoter?visning=tabel",
    "kvoter-vest": "/kvoter?omraade=rar-vest&maal=kvote_pr_1000",
    "kvoter-en": "/kvoter?lang=en&maal=kvote_pr_1000",
    "beregning-hvad-nu-hvis": "/kvoter/beregning?landstal=12000&kommune=0615",
    "beregning-danmark": "/kvoter/beregning?omraade=danmark&landstal=8000&maal=aendring",
    "beregning-forskel": "/kvoter/beregning?maal=forskel&kommune=0791",
    "beregning-nul": "/kvoter/beregning?omraade=danmark&kommune=0101",
    "beregning-en": "/kvoter/beregning?lang=en&landstal=6000",
    "aftale-storskaerm": "/kvoter/aftale?storskaerm=1&maal=pr_1000",
    "aftale-landstal": "/kvoter/aftale?landstal=12000",
    "aftale-en": "/kvoter/aftale?lang=en",
    "rar-2015": "/rar?opdeling=2015&uden_aarhus=1&kommune=0791",
    "rar-dengang": "/rar?opdeling=dengang",
    "rar-ledighed": "/rar?maal=ledighed",
    "rar-folketal": "/rar?maal=befolkning",
    "rar-en": "/rar?lang=en",
    "vaekst-landet": "/vaekst?maaling=alle-fem-vaeksthuse-2012-2014",
    "vaekst-effekt": "/vaekst?vis=effekt",
    "vaekst-kommune": "/vaekst?kommune=0760#kommuner",
    "vaekst-en": "/vaekst?lang=en",
    "findes-ikke": "/findes-ikke",
}
VIEWS = {page.name: page.address(page.choice()) for page in SITE} | MORE
# The live page stands, its typeface has come, its maps are painted and its figures drawn.
DRAWN = """() => !document.documentElement.hasAttribute('data-first')
  && document.fonts.status === 'loaded'
  && [...document.querySelectorAll('.map-canvas .map-layers')].every(
    (land) => !land.offsetHeight || land.querySelector('path[data-kommune][fill]'))
  && [...document.querySelectorAll('.js-plotly-plot')].every(
    (plot) => !plot.offsetHeight || plot.querySelector('.main-svg path'))"""
PATIENCE_MS, QUIET_MS, STILL_MS = 60_000, 3_000, 200


def main() -> None:
    """Take the pictures; names on the command line choose among the views."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("views", nargs="*", default=[], help=", ".join(VIEWS))
    parser.add_argument("--sizes", nargs="*", default=list(SIZES))
    parser.add_argument("--themes", nargs="*", default=list(THEMES))
    parser.add_argument("--into", type=Path, default=Path("shots"))
    parser.add_argument("--full", action="store_true", help="the whole page, not one screen")
    asked = parser.parse_args()
    asked.into.mkdir(exist_ok=True)
    with served() as site, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=list(CHROMIUM_ARGS))
        for size in asked.sizes:
            for theme in asked.themes:
                context = visitor(browser, SIZES[size], theme)
                for view in asked.views or VIEWS:
                    target = asked.into / f"{view}-{size}-{theme}.png"
                    take(context, f"{site.address}{VIEWS[view]}", target, full=asked.full)
                    print(target, flush=True)
                context.close()
        browser.close()


def visitor(browser: Browser, size: tuple[int, int], theme: Theme) -> BrowserContext:
    """Someone with a screen of that size who sees one page after another; a small one is fine."""
    width, height = size
    return browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme=theme,
        device_scale_factor=2 if width < 500 else 1,
        locale="da-DK",
    )


def take(context: BrowserContext, address: str, target: Path, *, full: bool) -> None:
    """One picture of `address` when the live page stands and all that is near is drawn."""
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    page.goto(address)
    page.wait_for_selector("main h1")
    page.wait_for_function(DRAWN)
    with suppress(NotYet):
        page.wait_for_load_state("networkidle", timeout=QUIET_MS)
    page.wait_for_function(DRAWN)
    page.wait_for_timeout(STILL_MS)
    page.screenshot(path=target, full_page=full)
    page.close()


if __name__ == "__main__":
    main()
