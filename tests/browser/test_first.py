"""The first answer carries the picture; the live page takes its place without a pixel moving."""

import pytest
from playwright.sync_api import expect

from tests.browser.ahead import wait_for_steps
from tests.browser.held import Held
from tests.browser.rest import come_live, come_to_rest

SHIFTS = """() => {
  window.shifts = 0;
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) window.shifts += one.value;
  }).observe({ type: 'layout-shift', buffered: true });
}"""
SIZE = {"width": 1366, "height": 768}
# Where every part of the first screen is drawn for the first answer too.
WHOLE = ["/kvoter?kommune=0657", "/kvoter?oestvest=2017", "/", "/om", "/data"]


def boxes(page):
    """Where the parts of the first screen stand and what they say."""
    return page.evaluate(
        """() => [...document.querySelectorAll(
            'h1, .subtitle, .age, select, .ranked, .map-label, .legend-entry, .split-sums tr, ' +
            '.map-land path')]
          .filter((one) => one.checkVisibility({ visibilityProperty: true }))
          .filter((one) => one.getBoundingClientRect().top < window.innerHeight)
          .map((one) => {
            const { x, y, width, height } = one.getBoundingClientRect();
            const said = one.getAttribute('fill') ?? one.value ?? one.textContent;
            return [said, ...[x, y, width, height].map((at) => Math.round(at))].join(' ');
          })"""
    )


@pytest.fixture
def without_scripts(browser, base_url):
    """Open an address in a browser that runs no script."""
    context = browser.new_context(java_script_enabled=False, viewport=SIZE)

    def opened(address):
        page = context.new_page()
        page.goto(base_url + address)
        return page

    yield opened
    context.close()


@pytest.mark.parametrize("address", WHOLE)
def test_the_live_page_stands_where_the_first_one_stood(open_page, without_scripts, address):
    page = open_page(address)
    expect(page.locator("#first")).to_have_count(0)
    come_to_rest(page)
    assert boxes(page) == boxes(without_scripts(address))


def inks(page):
    """What the labels that are seen say, and in which colours."""
    return page.locator(".map-label > *").evaluate_all(
        """all => all.filter((one) => one.checkVisibility({ visibilityProperty: true }))
          .map((one) => {
            const { color, textShadow } = getComputedStyle(one);
            return [one.textContent, color, textShadow].join(' ');
          })"""
    )


@pytest.mark.parametrize("address", ["/kvoter?aar=2015&kommune=0671", "/kvoter/beregning", "/rar"])
def test_labels_are_written_in_the_same_colours_by_the_server_and_the_page(
    open_page, without_scripts, address
):
    page = open_page(address)
    come_to_rest(page)
    written = inks(page)
    assert written == inks(without_scripts(address))
    assert len({one.split(" ", 1)[1] for one in written}) > 2


def test_labels_have_the_colours_of_their_areas_after_steps_too(open_page):
    page = open_page("/kvoter?aar=2015&kommune=0671")
    first = inks(page)
    for measure in ("kvote", "kvote_andel"):
        page.select_option("#kvoter-measure", measure)
    page.select_option("#kvoter-municipality", "0751")
    come_to_rest(page)
    assert inks(page) != first
    assert inks(page) == inks(open_page(page.url))


@pytest.mark.parametrize("address", ["/kvoter", "/kvoter/beregning", "/rar", "/vaekst", "/"])
def test_without_scripts_the_finding_the_figures_and_the_sources_can_be_read(
    without_scripts, address
):
    page = without_scripts(address)
    expect(page.locator("h1")).not_to_be_empty()
    expect(page.locator("main table, main .ranked, main .bars").first).to_be_attached()
    assert page.locator("main .provenance, main footer, main .quiet").count()


@pytest.mark.parametrize(
    ("address", "pictures"), [("/rar", 2), ("/vaekst", 1), ("/vaekst?vis=effekt", 1)]
)
def test_without_scripts_charts_that_plotly_draws_stand_in_their_boxes(
    without_scripts, address, pictures
):
    drawn = without_scripts(address).locator("main .dash-graph > svg")
    expect(drawn).to_have_count(pictures)
    for box in drawn.all():
        assert box.bounding_box()["width"] > 300 and box.bounding_box()["height"] > 100


def test_without_scripts_an_agreement_is_read_with_every_number(without_scripts):
    page = without_scripts("/kvoter/aftale?start=midtjylland-2015")
    expect(page.locator("table.agreement tbody tr")).to_have_count(19)
    expect(page.locator("table.agreement tfoot")).to_contain_text("1.039")
    expect(page.locator(".checks li").first).to_contain_text("Alle 19 kommuner har et tal.")


def test_nothing_moves_when_the_page_comes_alive(open_page):
    page = open_page("/om")
    page.add_init_script(f"({SHIFTS})()")
    page.goto(page.url.replace("/om", "/kvoter"))
    come_live(page)
    page.wait_for_selector("#kvoter-map .choroplethlayer path", state="attached")
    come_to_rest(page)
    assert page.evaluate("() => window.shifts") <= 0.02


@pytest.mark.parametrize(
    "address", ["/kvoter?maal=kvote&aar=2016", "/kvoter/beregning", "/rar", "/kvoter/aftale"]
)
def test_nothing_moves_when_the_code_of_a_rooms_screen_comes(open_page, address):
    page = open_page("/om", viewport={"width": 1920, "height": 1080})
    page.add_init_script(f"({SHIFTS})()")
    page.goto(page.url.replace("/om", address))
    come_live(page)
    code = page.locator("img.qr[src]")
    expect(code).to_be_visible()
    come_to_rest(page)
    head = page.locator(".headline").bounding_box()
    assert head["x"] + head["width"] < code.bounding_box()["x"]
    assert page.evaluate("() => window.shifts") <= 0.02


@pytest.fixture
def held_back(open_page):
    """Open an address whose live page does not come until it is let go: (page, let_go)."""

    def opened(address):
        page = open_page("/om")
        held = Held(page, "**/_dash-layout")
        page.goto(page.url.replace("/om", address), wait_until="commit")
        page.wait_for_selector("#first h1")

        def let_go():
            held.let_go()
            come_live(page)

        return page, let_go

    return opened


def test_what_is_chosen_before_dash_is_there_is_carried_out(held_back):
    page, let_go = held_back("/kvoter")
    page.wait_for_load_state("load")
    page.select_option("#first #kvoter-area", "danmark")
    let_go()
    page.wait_for_url("**/kvoter?omraade=danmark")
    expect(page.locator("#kvoter-headline")).to_contain_text("landet")
    expect(page.locator("#kvoter-area")).to_have_value("danmark")


def test_a_step_that_is_known_is_painted_on_the_first_picture(held_back):
    page, let_go = held_back("/kvoter")
    wait_for_steps(page)
    before = page.locator("#first .map-label b").first.inner_text()
    page.select_option("#first #kvoter-measure", "kvote_andel")
    expect(page.locator("#first h1")).to_contain_text("pct.")
    expect(page.locator("#first .map-label b").first).not_to_have_text(before)
    let_go()
    page.wait_for_url("**/kvoter?maal=kvote_andel")
    expect(page.locator("#kvoter-headline")).to_contain_text("pct.")
    expect(page.locator("#kvoter-measure")).to_have_value("kvote_andel")


def test_a_municipality_pressed_before_dash_is_there_is_selected(held_back):
    page, let_go = held_back("/kvoter")
    wait_for_steps(page)
    page.locator("#first .ranked", has_text="Herning").click()
    let_go()
    page.wait_for_url("**/kvoter?kommune=0657")
    expect(page.locator("#kvoter-ranking [aria-pressed=true]")).to_contain_text("Herning")
    expect(page.locator("#kvoter-land .map-selected")).to_have_count(1)
