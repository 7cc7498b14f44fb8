"""What the page's own scripts know: which steps have been fetched ahead, and what is unanswered."""

from __future__ import annotations

from playwright.sync_api import Page

# The modules that run on the page: the same address is the same module.
MODULES = """async () => {
  const kit = (name) => import(new URL(`kit/${name}.mjs`,
    document.querySelector('#_dash-renderer').src).href);
  const [{ prefetch, screenAtRest }, { isAhead }] = await Promise.all(
    [kit('page'), kit('ahead')]);
  window.kitForTests = { prefetch, screenAtRest, isAhead };
}"""
HAS_STEPS = """() => {
  const { prefetch, screenAtRest } = window.kitForTests;
  return Object.keys(prefetch.steps).length > 0 && screenAtRest() !== null;
}"""
IS_ANSWERED = "() => window.kitForTests.screenAtRest() !== null"
HAS_NEXT = """() => {
  const door = document.querySelector('a[rel=next]');
  return Boolean(door && window.kitForTests.isAhead(door.dataset.ahead));
}"""


def wait_for_steps(page: Page) -> None:
    """Wait until the choices one step away are there, and none is under way."""
    _know(page)
    page.wait_for_function(HAS_STEPS)


def wait_for_answers(page: Page, within_ms: float) -> None:
    """Wait until what was chosen last has been answered, however often it has to be asked."""
    _know(page)
    page.wait_for_function(IS_ANSWERED, timeout=within_ms)


def wait_for_next(page: Page) -> None:
    """Wait until the page after this one is there, to be shown in the frame of a press."""
    _know(page)
    page.wait_for_function(HAS_NEXT)


def _know(page: Page) -> None:
    # By then the modules have run, in the order they stand in.
    page.wait_for_load_state("domcontentloaded")
    page.evaluate(MODULES)
