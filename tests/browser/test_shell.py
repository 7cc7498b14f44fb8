"""The frame in a real browser: pages, language, theme, keys, news, and the way out of a 404."""

import pytest
from playwright.sync_api import expect

from dashboard.site import SITE
from tests.browser.rest import come_live, come_to_rest

NEWS_WITHIN_MS = 60_000


def heading(page):
    """That of the page; while it takes the place of the first one there are two."""
    return page.locator("main h1").first


def test_nav_changes_page_title_mark_and_focus(open_page):
    page = open_page("/")
    page.locator(".shell-fold > summary").click()
    page.get_by_role("link", name="Om", exact=True).click()
    come_live(page)
    expect(heading(page)).to_contain_text("Om tallene")
    expect(page).to_have_title("Om – Midtjysk Overblik")
    expect(page.locator("nav [aria-current=page]")).to_have_text("Om")
    expect(page.locator(".shell-more")).to_be_hidden()
    expect(heading(page)).to_be_focused()
    page.go_back()
    come_live(page)
    expect(heading(page)).to_contain_text("flygtninge")
    expect(page.locator("nav [aria-current=page]")).to_have_text("Overblik")


def test_a_page_is_not_fetched_anew_to_go_to_another(open_page):
    page = open_page("/")
    page.evaluate("window.stillHere = true")
    page.locator(".shell-fold > summary").click()
    page.get_by_role("link", name="Data", exact=True).click()
    come_live(page)
    expect(heading(page)).to_contain_text("Data")
    assert page.evaluate("window.stillHere") is True


def test_the_keyboard_gets_to_the_content_at_once(open_page):
    page = open_page("/om")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Spring til indholdet")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_the_keyboard_goes_through_the_pages(open_page):
    page = open_page("/")
    page.locator(".shell-fold > summary").click()
    page.get_by_role("link", name="Data", exact=True).focus()
    page.keyboard.press("Enter")
    expect(heading(page)).to_contain_text("Data: tabeller")


def test_the_other_language_keeps_the_state_that_the_page_has_set_itself(open_page):
    page = open_page("/om")
    page.evaluate("history.pushState({}, '', '/om?aar=2015&kommune=0751')")
    page.get_by_role("link", name="English").click()
    expect(heading(page)).to_contain_text("About the figures")
    come_live(page)
    assert page.url.endswith("/om?aar=2015&kommune=0751&lang=en")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("link", name="Dansk").click()
    come_live(page)
    expect(heading(page)).to_contain_text("Om tallene")
    assert page.url.endswith("/om?aar=2015&kommune=0751")


def test_what_is_behind_more_is_closed_by_escape_and_by_a_press_beside_it(open_page):
    page = open_page("/")
    more, opener = page.locator(".shell-more"), page.locator(".shell-fold > summary")
    opener.click()
    expect(more).to_be_visible()
    page.keyboard.press("Escape")
    expect(more).to_be_hidden()
    expect(opener).to_be_focused()
    opener.click()
    page.locator("h1").click()
    expect(more).to_be_hidden()


def test_without_scripts_every_page_can_be_gone_to(browser, base_url):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{base_url}/rar?kommune=0657")
    page.locator(".shell-fold > summary").click()
    for name in ("Kvoter", "Data", "Om"):
        expect(page.get_by_role("link", name=name, exact=True)).to_be_visible()
    expect(page.locator(".mine-name")).to_have_text("Herning")
    page.get_by_role("link", name="Fjern min kommune").click()
    expect(page).to_have_url(f"{base_url}/rar")
    context.close()


def test_language_follows_from_page_to_page(open_page):
    page = open_page("/?lang=en")
    page.locator(".shell-fold > summary").click()
    page.get_by_role("link", name="Data", exact=True).click()
    come_live(page)
    expect(heading(page)).to_contain_text("tables, sources")
    assert page.url.endswith("/data?lang=en")


def theme_of(page):
    return page.locator("html").get_attribute("data-bs-theme")


def test_the_theme_follows_the_system_until_it_is_chosen(open_page):
    page = open_page("/", color_scheme="dark")
    assert theme_of(page) == "dark"
    page.emulate_media(color_scheme="light")
    expect(page.locator("html")).to_have_attribute("data-bs-theme", "light")
    page.locator(".shell-fold > summary").click()
    page.get_by_label("Udseende").select_option("Mørkt")
    expect(page.locator("html")).to_have_attribute("data-bs-theme", "dark")
    page.emulate_media(color_scheme="light")
    page.reload()
    come_live(page)
    expect(page.get_by_label("Udseende").first).to_have_value("dark")
    assert theme_of(page) == "dark"


def test_the_server_learns_the_theme_and_the_figures_too(open_page):
    page = open_page("/", color_scheme="light")
    page.locator(".shell-fold > summary").click()
    page.get_by_label("Udseende").select_option("Mørkt")
    cookies = {one["name"]: one["value"] for one in page.context.cookies()}
    assert cookies == {"tema": "dark", "tema_valg": "dark"}


def test_an_unknown_address_shows_the_way(open_page, complaints):
    page = open_page("/findes-ikke")
    complaints.forgive("404")
    expect(heading(page)).to_have_text("Siden findes ikke")
    page.get_by_role("link", name="Data: kilder, versioner og filer").click()
    come_live(page)
    expect(heading(page)).to_contain_text("Data")


def test_a_section_can_be_linked_to(open_page):
    page = open_page("/om#rar")
    expect(page.locator("h2#rar")).to_be_in_viewport()
    page = open_page("/om#kvote")
    expect(page.locator("dt#kvote")).to_be_visible()


def test_the_sources_are_fetched_when_they_are_unfolded(open_page):
    page = open_page("/data?lang=en")
    page.get_by_text("Show all sources").click()
    expect(page.locator("#kilder ~ details tbody tr").first).to_be_visible()
    page.get_by_text("Show all sources").click()
    expect(page.locator("#kilder ~ details tbody tr").first).to_be_hidden()


def test_a_script_that_is_not_ours_does_not_run(open_page, complaints):
    page = open_page("/")
    assert complaints == []
    blocked = page.evaluate(
        """() => new Promise((done) => {
             document.addEventListener("securitypolicyviolation", () => done(true));
             const script = document.createElement("script");
             script.textContent = "window.leaked = true";
             document.body.append(script);
             setTimeout(() => done(false), 1000);
           })"""
    )
    assert blocked
    assert page.evaluate("window.leaked") is None
    complaints.forgive("Content Security Policy")


def test_the_bar_keeps_the_keyboard_while_it_says_the_same(open_page):
    page = open_page("/om")
    ready = {"version": "2099-01-01T000000-00000000", "published_at": "2099-01-01T00:00:00+00:00"}
    pulses = []
    page.route("**/health/ready", lambda route: (pulses.append(1), route.fulfill(json=ready)))
    button = page.locator(".shell-news").get_by_role("button", name="Vis dem")
    button.focus(timeout=NEWS_WITHIN_MS)
    page.evaluate("""() => {
      window.written = 0;
      new MutationObserver((seen) => { window.written += seen.length; })
        .observe(document.querySelector('.shell-news'), { childList: true, subtree: true });
    }""")
    seen = len(pulses)
    while len(pulses) < seen + 3:  # The last is on its way when it is counted.
        page.wait_for_event("requestfinished", lambda one: "health/ready" in one.url)
    expect(button).to_be_focused()
    assert page.evaluate("window.written") == 0


def test_without_the_server_the_page_stays_and_says_so(open_page, complaints):
    page = open_page("/")
    page.context.set_offline(True)
    news = page.locator(".shell-news")
    expect(news).to_contain_text("Ingen forbindelse", timeout=2 * NEWS_WITHIN_MS)
    expect(heading(page)).to_be_visible()
    page.context.set_offline(False)
    expect(news).to_have_text("", timeout=NEWS_WITHIN_MS)
    complaints.forgive("ERR_INTERNET_DISCONNECTED|Failed to fetch")


@pytest.mark.parametrize("width", [390, 1366, 1920])
@pytest.mark.parametrize("path", ["/", "/om", "/data"])
def test_nothing_reaches_over_the_edge(open_page, path, width):
    page = open_page(path)
    page.set_viewport_size({"width": width, "height": 800})
    # What Plotly has drawn follows the window a moment later.
    page.wait_for_function("width => document.documentElement.scrollWidth <= width", arg=width)
    come_to_rest(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("width", [1280, 1366, 1920])
def test_all_pages_stand_in_one_row_with_search_and_municipality(open_page, width, lang):
    size = {"width": width, "height": 800}
    page = open_page(f"/om?kommune=0760&lang={lang}", viewport=size)
    rows = page.evaluate("""() => [...document.querySelectorAll(
      '.shell-brand, .shell-header > .shell-nav a, .shell-search, .mine-name, .shell-language')]
      .map((one) => { const { top, bottom } = one.getBoundingClientRect();
        return Math.round((top + bottom) / 2); })""")
    assert len(rows) > 10 and max(rows) - min(rows) <= 4
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [320, 390])
def test_on_a_phone_search_and_municipality_share_a_row(open_page, width):
    page = open_page("/om?kommune=0760", viewport={"width": width, "height": 800})
    search, mine = (page.locator(one).bounding_box() for one in (".shell-search", ".shell-mine"))
    assert search["y"] == mine["y"] and search["x"] + search["width"] <= mine["x"]
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_doors_of_the_header_can_be_hit_with_a_thumb(open_page):
    page = open_page("/")
    page.set_viewport_size({"width": 390, "height": 844})
    page.locator(".shell-fold > summary").click()
    doors = page.locator(".shell-header :is(a, summary, select):visible").all()
    assert len(doors) > len(SITE.pages) // 2
    assert min(door.bounding_box()["height"] for door in doors) >= 44


@pytest.mark.parametrize("path", ["/", "/om", "/data", "/om?lang=en", "/findes-ikke"])
def test_axe_finds_nothing(open_page, accessible, complaints, path):
    page = open_page(path, reduced_motion="reduce")
    accessible(page)
    complaints.forgive("404")


def test_on_a_rooms_screen_the_view_carries_its_address_as_a_code(open_page):
    page = open_page("/kvoter", viewport={"width": 1920, "height": 1080})
    code = page.get_by_role("img", name="QR-kode til denne visning")
    expect(code).to_have_attribute("src", "/qr.svg?sti=%2Fkvoter")
    assert code.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
    page.select_option("#kvoter-measure", "kvote")
    expect(code).to_have_attribute("src", "/qr.svg?sti=%2Fkvoter%3Fmaal%3Dkvote")


CODE_STANDS = "() => document.querySelector('img.qr').naturalWidth > 0"
UNDER_CODE = """() => {
  const code = document.querySelector('img.qr').getBoundingClientRect();
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const under = [];
  while (walker.nextNode()) {
    range.selectNodeContents(walker.currentNode);
    const meets = [...range.getClientRects()].some((one) => one.width > 1
      && one.left < code.right && one.right > code.left
      && one.top < code.bottom && one.bottom > code.top);
    if (meets) under.push(walker.currentNode.data);
  }
  return under;
}"""
LONG_HEADS = (
    "/",
    "/kvoter?kommune=0751",
    "/kvoter/beregning?landstal=6000&kommune=0657",
    "/kvoter/aftale",
    "/rar?kommune=0657",
    "/vaekst",
    "/sammenlign?kommuner=0657~0791~0661",
    "/kommune/0657",
    "/uddannelse",
    "/opgaver",
)


@pytest.mark.parametrize("address", LONG_HEADS)
def test_the_code_covers_no_word(open_page, address):
    page = open_page(address, viewport={"width": 1920, "height": 1080})
    page.wait_for_function(CODE_STANDS)
    come_to_rest(page)
    assert page.evaluate(UNDER_CODE) == []


# What the page looks at once a second, it has looked at.
HAS_LOOKED = """() => {
  const [{ loadEventEnd }] = performance.getEntriesByType('navigation');
  return loadEventEnd && performance.now() - loadEventEnd > 1000;
}"""


def test_on_a_smaller_screen_no_code_is_fetched(open_page):
    page = open_page("/kvoter")
    expect(page.locator("img.qr")).to_be_hidden()
    page.wait_for_function(HAS_LOOKED)
    names = page.evaluate("performance.getEntriesByType('resource').map(one => one.name)")
    assert not [name for name in names if "qr.svg" in name]


def test_a_table_of_contents_follows_and_marks_where_a_reader_is(open_page):
    page = open_page("/om")
    doors = page.locator(".contents a")
    expect(page.locator(".contents [aria-current]")).to_have_count(0)
    doors.nth(3).click()
    expect(page.locator(".contents [aria-current]")).to_have_text(doors.nth(3).inner_text())
    assert page.locator(".contents").bounding_box()["y"] >= 0
    page.evaluate("window.scrollTo(0, 0)")
    expect(page.locator(".contents [aria-current]")).to_have_count(0)
