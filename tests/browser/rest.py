"""When a page has come to rest: nothing is asked for, and what is seen and heard stays the same;
and when all of it has been read.
"""

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
    """Wait until a page is still and nothing that it asked for is on its way: a busy server answers
    later than a page takes to look the same twice.
    """
    page.evaluate("() => { delete window.seenBefore; }")  # What it was like when it last rested.
    for _ in range(LOOKS):
        page.wait_for_function(IS_STILL, polling=POLL_MS)
        if not PageLog.of_page[page].waiting:
            return
        page.wait_for_timeout(POLL_MS)
    raise AssertionError("the page does not come to rest")


# Scrolls to the first section that is not asked for as the page's state wants it, if there is one.
IS_READ = """() => {
  const { getLayout } = window.dash_component_api;
  const isShown = (box) => box.checkVisibility() || box.firstElementChild?.checkVisibility();
  const isAsked = (box) => {
    const state = getLayout(box.closest('[data-page]').dataset.state).props.data;
    const asked = getLayout(box.dataset.wanted).props.data || box.dataset.drawn;
    const own = state.query.split('&')
      .filter((pair) => box.dataset.follows.split(' ').includes(pair.split('=')[0]));
    return asked === [...own, `version=${state.version}`, `tema=${state.theme}`].join('&');
  };
  const next = [...document.querySelectorAll('[data-section]')]
    .find((box) => isShown(box) && !isAsked(box));
  (next?.firstElementChild ?? next)?.scrollIntoView({ behavior: 'instant' });
  return !next;
}"""


def read_through(page: Page) -> None:
    """Come near every section, so that all of the page is drawn and at rest."""
    page.wait_for_function(IS_READ, polling=100)
    come_to_rest(page)
