"""Maps are read and pressed by the area under the pointer, whether or not Plotly has come."""

import json

import pytest
from playwright.sync_api import expect

from dashboard.web.index import PLOTLY
from tests.browser.axe import TAGS, violations
from tests.browser.covering import covers
from tests.browser.rest import come_live, come_to_rest

AARHUS, SAMSOE, VIBORG, HERNING = "0751", "0741", "0791", "0657"
NAMES = {AARHUS: "Aarhus", SAMSOE: "Samsø", VIBORG: "Viborg", HERNING: "Herning"}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
KVOTER = "#kvoter-land"
MAPS = [
    ("/kvoter", KVOTER),
    ("/rar", "#rar-land"),
    ("/kvoter/aftale", "#aftale-land"),
    ("/kvoter/beregning", "#beregning-land"),
    ("/", "#overblik-land"),
]
# The middle of an area, in the middle of the screen.
PLACE = """(land, code) => {
  land.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { at } = land.querySelector(`path[data-kommune="${code}"]`).dataset;
  const { left, top, width, height } = land.getBoundingClientRect();
  const [x, y] = at.split(' ').map(Number);
  return [left + x * width, top + y * height];
}"""
# Where the name and number of an area are seen, wherever they stand.
LABELS = """(land, code) => [...land.querySelectorAll(`[data-label="${code}"]`)]
  .map((one) => one.getBoundingClientRect()).filter((one) => one.width > 0)
  .map(({ left, right, top, bottom }) => ({ left, right, top, bottom }))"""


def readout(page):
    return page.locator(".readout")


def head(page):
    return page.locator(".readout-head")


def place_of(page, land, code):
    return page.locator(land).evaluate(PLACE, code)


def labels_of(page, land, code):
    return page.locator(land).evaluate(LABELS, code)


def point(place):
    x, y = place
    return {"left": x, "right": x, "top": y, "bottom": y}


def stands_beside(page, land, code, place):
    """The box is in the window, and neither over the area's own number nor under the pointer."""
    box = readout(page).bounding_box()
    labels = labels_of(page, land, code)
    assert labels and not [one for one in labels if covers(box, one)]
    assert not covers(box, point(place))
    size = page.viewport_size
    assert box["x"] >= 0 and box["x"] + box["width"] <= size["width"]
    assert box["y"] >= 0 and box["y"] + box["height"] <= size["height"]


@pytest.mark.parametrize(("path", "land"), MAPS)
def test_an_area_is_told_of_beside_itself(open_page, path, land):
    page = open_page(path)
    come_to_rest(page)
    for code in (VIBORG, SAMSOE, AARHUS, HERNING):
        place = place_of(page, land, code)
        page.mouse.move(*place)
        expect(head(page)).to_have_text(NAMES[code])
        number = page.locator(f'{land} [data-label="{code}"] b').first.inner_text()
        expect(readout(page)).to_contain_text(number)
        stands_beside(page, land, code, place)
        page.keyboard.press("Escape")  # The next one may stand under the box.
        expect(readout(page)).to_have_count(0)
    assert page.locator(".hoverlayer > *, .readout-outline").count() == 0


def test_the_label_of_an_area_is_its_area_and_its_outline_is_marked(open_page):
    page = open_page("/kvoter")
    come_to_rest(page)
    place_of(page, KVOTER, SAMSOE)
    (label,) = labels_of(page, KVOTER, SAMSOE)
    page.mouse.move((label["left"] + label["right"]) / 2, (label["top"] + label["bottom"]) / 2)
    expect(head(page)).to_have_text("Samsø")
    drawn = page.locator(".readout-line")
    assert drawn.get_attribute("d") == page.locator(
        f'{KVOTER} path[data-kommune="{SAMSOE}"]'
    ).get_attribute("d")


def test_the_pointer_can_go_into_the_box_and_another_area_is_read_where_it_rests(open_page):
    page = open_page("/kvoter")
    come_to_rest(page)
    page.mouse.move(*place_of(page, KVOTER, VIBORG))
    expect(head(page)).to_have_text("Viborg")
    box = readout(page).bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=12)
    page.mouse.move(box["x"] + 20, box["y"] + 12, steps=4)
    expect(head(page)).to_have_text("Viborg")
    other = next(
        code
        for code in (HERNING, AARHUS, SAMSOE)
        if not covers(box, point(place_of(page, KVOTER, code)))
    )
    page.mouse.move(*place_of(page, KVOTER, other))
    expect(head(page)).to_have_text(NAMES[other])


def test_a_press_keeps_what_is_said_and_another_picture_takes_it_away(open_page):
    page = open_page("/kvoter")
    come_to_rest(page)
    page.mouse.click(*place_of(page, KVOTER, HERNING))
    page.wait_for_url(f"**?kommune={HERNING}")
    come_to_rest(page)
    expect(head(page)).to_have_text("Herning")
    expect(page.locator(".readout-line")).to_have_count(0)  # It has its own outline.
    page.locator("#kvoter-measure").select_option("kvote_andel")
    expect(page.locator("#kvoter-headline")).to_contain_text("pct.")
    expect(readout(page)).to_have_count(0)


def test_another_view_in_the_place_of_the_map_takes_away_what_was_said(open_page):
    page = open_page("/kvoter")
    come_to_rest(page)
    page.mouse.move(*place_of(page, KVOTER, HERNING))
    expect(head(page)).to_have_text("Herning")
    page.locator("input[value=felter]").evaluate("one => one.click()")
    expect(page.locator("#kvoter-tiles [data-kommune='0741']")).to_be_visible()
    expect(readout(page)).to_have_count(0)


def test_presses_that_no_move_came_before_choose_what_they_are_on(open_page):
    page = open_page("/kvoter")
    come_to_rest(page)
    places = {code: place_of(page, KVOTER, code) for code in (VIBORG, AARHUS, SAMSOE)}
    for code, place in places.items():
        page.mouse.click(*place)
        pressed = page.locator("#kvoter-ranking [aria-pressed=true]")
        expect(pressed).to_have_count(1)
        expect(pressed).to_contain_text(NAMES[code])


def test_what_is_dragged_from_one_area_to_another_presses_neither(open_page):
    page = open_page("/kvoter")
    come_to_rest(page)
    page.mouse.move(*place_of(page, KVOTER, VIBORG))
    page.mouse.down()
    page.mouse.move(*place_of(page, KVOTER, AARHUS), steps=4)
    page.mouse.up()
    come_to_rest(page)
    expect(page.locator("#kvoter-ranking [aria-pressed=true]")).to_have_count(0)
    assert "kommune" not in page.url


@pytest.mark.parametrize("is_first", [True, False], ids=["first", "live"])
def test_a_map_is_read_and_pressed_while_plotly_is_on_its_way(open_page, is_first):
    page, held = open_page("/om"), []
    page.route(f"**{PLOTLY}*", lambda route: None)
    if is_first:
        page.route("**/_dash-layout", lambda route: held.append(route))  # noqa: PLW0108
    page.goto(page.url.replace("/om", "/kvoter"), wait_until="commit")
    page.wait_for_function("() => window.dash_clientside?.page")
    if not is_first:
        come_live(page)
    place = place_of(page, KVOTER, AARHUS)
    page.mouse.move(*place)
    expect(head(page)).to_have_text("Aarhus")
    stands_beside(page, KVOTER, AARHUS, place)
    page.mouse.click(*place)
    for route in held:
        route.continue_()
    expect(page.locator("#kvoter-ranking [aria-pressed=true]")).to_contain_text("Aarhus")
    assert page.evaluate("() => window.Plotly === undefined")


def test_a_finger_reads_and_chooses_an_area(open_page):
    page = open_page("/kvoter", **PHONE)
    come_to_rest(page)
    place = place_of(page, KVOTER, HERNING)
    page.touchscreen.tap(*place)
    page.wait_for_url(f"**?kommune={HERNING}")
    come_to_rest(page)
    expect(head(page)).to_have_text("Herning")
    stands_beside(page, KVOTER, HERNING, place)
    page.locator("h1").tap()
    expect(readout(page)).to_have_count(0)


def test_a_finger_that_scrolls_over_a_map_neither_reads_nor_chooses(open_page):
    page = open_page("/kvoter", **PHONE)
    come_to_rest(page)
    x, y = place_of(page, KVOTER, HERNING)
    before = page.evaluate("window.scrollY")
    hand = page.context.new_cdp_session(page)

    def touch(kind, *points):
        hand.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": list(points)})

    touch("touchStart", {"x": x, "y": y})
    for step in range(1, 9):
        touch("touchMove", {"x": x, "y": y - 20 * step})
    touch("touchEnd")
    page.wait_for_function("before => window.scrollY > before + 60", arg=before)
    come_to_rest(page)
    expect(readout(page)).to_have_count(0)
    assert "kommune" not in page.url


def test_the_whole_country_is_read_in_its_frames_and_off_its_small_islands(open_page):
    page = open_page("/kvoter/beregning?omraade=danmark", viewport={"width": 1920, "height": 1080})
    land = "#beregning-land"
    come_to_rest(page)
    place_of(page, land, AARHUS)
    for code, name in (("0400", "Bornholm"), ("0147", "Frederiksberg"), ("0185", "Tårnby")):
        framed = page.locator(f'{land} .map-inset path[data-kommune="{code}"]').bounding_box()
        page.mouse.move(framed["x"] + framed["width"] / 2, framed["y"] + framed["height"] / 2)
        expect(head(page)).to_have_text(name)
        page.keyboard.press("Escape")
    island = page.locator(f'{land} path[data-kommune="0563"]').bounding_box()
    page.mouse.click(island["x"] - 3, island["y"] + island["height"] / 2)
    expect(head(page)).to_have_text("Fanø")
    expect(page.locator("#beregning-ranking [aria-pressed=true]")).to_contain_text("Fanø")


def test_the_areas_of_a_figure_are_read_the_same_way(open_page):
    page = open_page("/vaekst")
    come_to_rest(page)
    figure = page.locator("#vaekst-houses-map .js-plotly-plot")
    figure.evaluate("one => one.scrollIntoView({ block: 'center', behavior: 'instant' })")
    labels = figure.locator(".textpoint text").evaluate_all(
        """all => all.map((one) => one.getBoundingClientRect())
          .map(({ left, right, top, bottom }) => ({ left, right, top, bottom }))"""
    )
    own = figure.locator(".textpoint text", has_text="Midtjylland").bounding_box()
    x, y = own["x"] + own["width"] / 2, own["y"] + own["height"] / 2
    page.mouse.move(x, y)
    expect(head(page)).to_have_text("Væksthus Midtjylland")
    box = readout(page).bounding_box()
    assert not [one for one in labels if covers(box, one)]
    page.keyboard.press("Escape")
    expect(readout(page)).to_have_count(0)


def test_reading_works_once_a_frame_and_asks_the_server_nothing(open_page):
    page = open_page("/kvoter")
    come_to_rest(page)
    asked = []
    page.on("request", lambda one: asked.append(one.url))
    places = [place_of(page, KVOTER, code) for code in (VIBORG, AARHUS, SAMSOE, HERNING)]
    counts = page.locator(KVOTER).evaluate(
        """async (land, places) => {
          const hits = document.elementsFromPoint.bind(document);
          let [tests, frames, isOn] = [0, 0, true];
          document.elementsFromPoint = (...at) => { tests += 1; return hits(...at); };
          const count = () => { frames += 1; if (isOn) requestAnimationFrame(count); };
          requestAnimationFrame(count);
          for (let round = 0; round < 20; round += 1) {
            for (const [clientX, clientY] of places) {
              land.querySelector('path').dispatchEvent(
                new PointerEvent('pointermove', { clientX, clientY, bubbles: true }));
            }
            if (round % 5 === 4) await new Promise(requestAnimationFrame);
          }
          await new Promise(requestAnimationFrame);
          isOn = false;
          document.elementsFromPoint = hits;
          return [tests, frames];
        }""",
        places,
    )
    tests, frames = counts
    assert 0 < tests <= frames
    assert asked == []


def test_nothing_is_wrong_with_a_page_that_says_what_is_under_the_pointer(open_page):
    page = open_page("/kvoter")
    come_to_rest(page)
    page.mouse.move(*place_of(page, KVOTER, VIBORG))
    expect(head(page)).to_have_text("Viborg")
    found = violations(page, TAGS)
    assert found == [], json.dumps(found, indent=1, ensure_ascii=False)
