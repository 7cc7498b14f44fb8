"""When a page has come to rest: nothing is asked for, and what is seen and heard stays the same."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.page_log import PageLog

# What a reader can see and hear of a page: its words, what stands in its controls, its figures.
# What of the last move could not be had is told in the remarks, and no address says it.
SEEN = """() => {
  const main = document.querySelector('main');
  const plain = (one) => ArrayBuffer.isView(one) ? Array.from(one) : one;
  const traces = (plot) => plot.data.map(({ z, x, y, text, locations }) =>
    [z, x, y, text, locations].map(plain));
  return {
    words: main.innerText.replace(main.querySelector('[id$=-remarks]')?.innerText || '', '')
      .replace(/\\s+/g, ' '),
    controls: [...main.querySelectorAll('select, input')].map((one) =>
      `${one.id}=${/radio|checkbox/.test(one.type) ? one.checked : one.value}`),
    pressed: [...main.querySelectorAll('[aria-pressed=true]')].map((one) => one.dataset.kommune),
    land: [...main.querySelectorAll('.map-land path')].map((one) =>
      [one.dataset.kommune ?? one.getAttribute('class'), one.getAttribute('fill')]),
    figures: [...main.querySelectorAll('.dash-graph .js-plotly-plot')].map((plot) =>
      [plot.closest('.dash-graph').id, JSON.stringify(plot._fullLayout ? traces(plot) : null)]),
  };
}"""
IS_STILL = f"""() => {{
  const seen = JSON.stringify(({SEEN})());
  const rested = window.seenBefore === seen && !document.querySelector('[aria-busy=true]');
  window.seenBefore = seen;
  return rested;
}}"""
POLL_MS, LOOKS = 250, 80


IS_LIVE = "() => !document.documentElement.hasAttribute('data-first')"


def come_live(page: Page) -> None:
    """Wait until a page that was gone to is the live one alone: for a moment the one that came
    first stands beside it, and everything is there twice.
    """
    page.wait_for_function(IS_LIVE)


def come_to_rest(page: Page) -> None:
    """Wait until a page is still and no question of it is unanswered: a busy server answers later
    than a page takes to look the same twice.
    """
    page.evaluate("() => { delete window.seenBefore; }")  # What it was like when it last rested.
    for _ in range(LOOKS):
        page.wait_for_function(IS_STILL, polling=POLL_MS)
        if not PageLog.of_page[page].waiting:
            return
        page.wait_for_timeout(POLL_MS)
    raise AssertionError("the page does not come to rest")
