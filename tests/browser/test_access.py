"""What holds on every page for those who do not see it, do not point, or see it large."""

import pytest
from playwright.sync_api import expect

from dashboard.site import SITE
from tests.browser.axe import BEST_PRACTICE
from tests.browser.rest import come_to_rest, read_through

VARIABLES = {"<kode>": "0657"}
NARROW = {"width": 320, "height": 640}
PHONE = {"width": 390, "height": 844}
# What has the keyboard shows it by an outline of its own, or of the label or row it stands for.
UNSEEN = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const shown = [one, ...(one.labels ?? []), one.closest('.file, .button')].filter(Boolean);
  const isSeen = shown.some((each) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });
  return [one.tagName, one.id, one.className, isSeen].map(String);
}"""
SAID = """() => {
  window.said = [];
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const near = target.nodeType === Node.TEXT_NODE ? target.parentElement : target;
      const region = near.closest('[aria-live], [role=status], [role=alert]');
      const text = region?.textContent.trim();
      if (text && !window.said.includes(text)) window.said.push(text);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}"""


def address(page):
    path = page.path
    for name, value in VARIABLES.items():
        path = path.replace(name, value)
    return path


PATHS = [address(page) for page in SITE]


@pytest.mark.parametrize("path", PATHS)
def test_axe_and_its_good_practice_find_nothing(open_page, accessible, path):
    page = open_page(path, viewport=PHONE, color_scheme="dark", reduced_motion="reduce")
    read_through(page)
    accessible(page, BEST_PRACTICE)


@pytest.mark.parametrize("path", PATHS)
def test_the_page_itself_never_scrolls_sideways_at_four_times_the_size(open_page, path):
    page = open_page(path, viewport=NARROW)
    read_through(page)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= NARROW["width"]


@pytest.mark.parametrize("path", PATHS)
def test_the_keyboards_place_is_seen_at_every_stop(open_page, path):
    page = open_page(path)
    come_to_rest(page)
    stops = []
    for _ in range(60):
        page.keyboard.press("Tab")
        stop = page.evaluate(UNSEEN)
        if stop is None:
            break
        stops.append(stop)
    assert len(stops) > 12
    assert [stop for stop in stops if stop[3] != "true"] == []


@pytest.mark.parametrize(
    ("path", "select", "value"),
    [
        ("/kvoter", "#kvoter-measure", "kvote_andel"),
        ("/kvoter", "#kvoter-measure", "kvote"),
        ("/rar", "#rar-year", "2015"),
    ],
)
def test_a_choice_is_heard_in_one_sentence(open_page, path, select, value):
    page = open_page(path)
    come_to_rest(page)
    page.evaluate(SAID)
    page.select_option(select, value)
    page.wait_for_function("() => window.said.length > 0")
    come_to_rest(page)
    assert len(page.evaluate("() => window.said")) == 1


def test_another_landstal_is_heard_in_one_sentence(open_page):
    page = open_page("/kvoter/beregning")
    come_to_rest(page)
    page.evaluate(SAID)
    page.fill("#beregning-landstal", "8000")
    page.keyboard.press("Enter")
    page.wait_for_function("() => window.said.length > 0")
    come_to_rest(page)
    assert len(page.evaluate("() => window.said")) == 1


def test_bars_are_seen_in_forced_colours(open_page):
    page = open_page("/vaekst#serier", forced_colors="active")
    page.locator(".track-bar").first.wait_for(state="attached")
    bars = page.evaluate(
        """() => [...document.querySelectorAll('.track-bar')]
          .map((one) => getComputedStyle(one).backgroundColor)"""
    )
    ground = page.evaluate("() => getComputedStyle(document.body).backgroundColor")
    assert bars and ground not in bars


def test_what_hovering_shows_goes_by_escape(open_page):
    page = open_page("/kvoter")
    come_to_rest(page)
    box = page.locator("#kvoter-land").bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator(".readout")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator(".readout")).to_have_count(0)


def test_danish_titles_say_so_in_english(open_page):
    page = open_page("/rar?lang=en")
    read_through(page)
    expect(page.locator(".provenance [lang=da]").first).to_be_attached()
    cells = page.locator("details .data-table td[lang=da], details .data-table th[lang=da]")
    expect(cells.nth(3)).to_be_attached()


def test_a_figure_that_scrolls_is_a_stop_and_one_that_fits_is_none(open_page):
    page = open_page("/kvoter/beregning", viewport=PHONE)
    read_through(page)
    figure = page.locator("#beregning-curve > figure")
    expect(figure).to_have_attribute("tabindex", "0")
    page.set_viewport_size({"width": 1366, "height": 768})
    expect(figure).not_to_have_attribute("tabindex", "0")
