"""What is under a pointer or a finger is said in a box beside it: dots, bars and small lines."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.covering import covers
from tests.browser.rest import come_to_rest
from tools.reading import come_to

THREE = "/sammenlign?kommuner=0657~0791~0661"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
MIDDLES = """all => all.map(one => one.getBoundingClientRect())
  .map(({left, top, width, height}) => [left + width / 2, top + height / 2])"""
# A picture stays where it is for some frames: what is drawn above it late moves it.
STILL = """plot => new Promise((done) => {
  let [before, frames] = ['', 0];
  const look = () => {
    const { left, top, width } = plot.getBoundingClientRect();
    const now = `${left} ${top} ${width}`;
    frames = now === before ? frames + 1 : 0;
    before = now;
    if (frames > 20) done(); else requestAnimationFrame(look);
  };
  look();
})"""
# The texts that stand at a mark, and the mark itself.
AT_MARK = """(plot, [x, y]) => [...plot.querySelectorAll('.textpoint text, .points path')]
  .map((one) => one.getBoundingClientRect())
  .filter((one) => one.left < x + 12 && x - 12 < one.right && one.top < y + 8 && y - 8 < one.bottom)
  .map(({left, right, top, bottom}) => ({left, right, top, bottom}))"""


def readout(page):
    return page.locator(".readout")


def marks_of(page, name):
    """A section's picture in the middle of the screen, and where its marks are."""
    come_to(page, f"#{name}", f"#sammenlign-{name} .points path")
    plot = page.locator(f"#sammenlign-{name} .js-plotly-plot").first
    plot.evaluate("one => one.scrollIntoView({block: 'center', behavior: 'instant'})")
    page.wait_for_load_state("networkidle")
    plot.evaluate(STILL)
    return plot, plot.locator(".points path").evaluate_all(MIDDLES)


@pytest.mark.parametrize(
    ("name", "words"),
    [("dengang", "pct. (2008)"), ("fordeling", "pct. (2024)"), ("sammenhaeng", "ledighed ")],
)
def test_the_nearest_dot_is_named_beside_itself(open_page, name, words):
    page = open_page(THREE)
    plot, places = marks_of(page, name)
    for place in places[::3]:
        page.mouse.move(*place)
        expect(readout(page)).to_contain_text(words)
        expect(page.locator(".readout-head")).to_have_count(1)
        box = readout(page).bounding_box()
        own = plot.evaluate(AT_MARK, place)
        assert own and not [one for one in own if covers(box, one)]
    page.keyboard.press("Escape")
    expect(readout(page)).to_have_count(0)
    assert page.locator(".hoverlayer > *").count() == 0


def test_another_picture_takes_away_what_was_said_of_a_dot(open_page):
    page = open_page(THREE)
    _, places = marks_of(page, "dengang")
    page.mouse.move(*places[0])
    expect(readout(page)).to_be_visible()
    page.select_option("#sammenlign-then", "2013")
    expect(page.locator("#sammenlign-dengang .finding")).to_contain_text("2013")
    expect(readout(page)).to_have_count(0)


def test_a_finger_reads_a_dot(open_page):
    page = open_page(THREE, **PHONE)
    _, places = marks_of(page, "fordeling")
    page.touchscreen.tap(*places[0])
    expect(readout(page)).to_contain_text("pct. (2024)")
    box = readout(page).bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= PHONE["viewport"]["width"]
    page.keyboard.press("Escape")
    expect(readout(page)).to_have_count(0)


def test_one_ruler_reads_every_small_picture(open_page):
    page = open_page(THREE)
    come_to(page, "#udvikling", "#sammenlign-multiples .multiple")
    picture = page.locator("#sammenlign-multiples .multiple svg").nth(1)
    picture.evaluate("one => one.scrollIntoView({block: 'center', behavior: 'instant'})")
    come_to_rest(page)
    box = picture.bounding_box()
    page.mouse.move(box["x"] + 0.6 * box["width"], box["y"] + box["height"] / 2)
    read = page.locator("#sammenlign-multiples .multiple > .read")
    expect(read).to_have_count(19)
    texts = read.all_inner_texts()
    (year,) = {text.split(": ")[0] for text in texts}
    assert len(set(texts)) > 1
    cell = page.locator("#sammenlign-udvikling table thead th", has_text=year)
    expect(cell.first).to_be_attached()
    page.mouse.move(box["x"] + 2, box["y"] + box["height"] / 2)
    expect(read.first).not_to_contain_text(year)
    page.keyboard.press("Escape")
    expect(read).to_have_count(0)


def test_a_small_line_of_a_table_is_read_beside_itself(open_page):
    page = open_page("/kommune/0657")
    line = page.locator(".spark").first
    line.evaluate("one => one.scrollIntoView({block: 'center', behavior: 'instant'})")
    come_to_rest(page)
    box = line.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    every = json.loads(line.get_attribute("data-readings"))
    year, value = every[len(every) // 2].split(": ")
    expect(page.locator(".readout-head")).to_have_text(year)
    expect(readout(page)).to_contain_text(value)
    right, bottom = box["x"] + box["width"], box["y"] + box["height"]
    edges = {"left": box["x"], "right": right, "top": box["y"], "bottom": bottom}
    assert not covers(readout(page).bounding_box(), edges)
    page.keyboard.press("Escape")
    expect(readout(page)).to_have_count(0)
