"""An exhibit is taken along: its sentence by one press, the rest by links."""

import re

import pytest
from playwright.sync_api import expect

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
ROOM = ["clipboard-read", "clipboard-write"]
# It is said for a few seconds: an eye on the page misses none of them.
IS_SAID = """([selector, text]) =>
  document.querySelector(`${selector} .use-copy`).textContent === text"""
COUNT_TEXTS = """() => {
  window.texts = 0;
  new MutationObserver((seen) => { window.texts += seen.length; })
    .observe(document.querySelector('#kvoter-footer .use-copy'), { childList: true });
}"""


def use_of(page, section="#kvoter-footer"):
    return page.locator(f"{section} .use").first


def copy(page, section="#kvoter-footer"):
    """The sentence is copied, and its button says so."""
    use_of(page, section).locator(".use-copy").click()
    page.wait_for_function(IS_SAID, arg=[section, "Kopieret"])


def test_the_sentence_is_copied_with_its_source_and_that_is_heard(open_page):
    page = open_page("/kvoter", permissions=ROOM)
    copy(page)
    expect(page.locator("[data-announcer]")).to_have_text("Sætningen er kopieret med sin kilde.")
    copied = page.evaluate("() => navigator.clipboard.readText()")
    assert copied.startswith(page.locator("h1").inner_text())
    assert "Kilde: " in copied and "/kvoter?version=" in copied
    expect(use_of(page).get_by_role("button")).to_have_text("Kopiér sætning")


def test_who_presses_twice_is_told_and_offered_it_again(open_page):
    page = open_page("/kvoter", permissions=ROOM)
    page.evaluate(COUNT_TEXTS)
    copy(page)
    copy(page)
    page.wait_for_function("() => window.texts === 4")  # Each press, and the end of each.
    expect(use_of(page).get_by_role("button")).to_have_text("Kopiér sætning")


def test_the_sentence_follows_what_is_chosen(open_page):
    page = open_page("/kvoter", permissions=ROOM)
    page.select_option("#kvoter-measure", "kvote_andel")
    expect(page.locator("h1")).to_contain_text("pct.")
    expect(page.locator("#kvoter-footer [href*=maal]").first).to_be_attached()
    copy(page)
    assert "pct." in page.evaluate("() => navigator.clipboard.readText()")


@pytest.mark.parametrize("form", ["PNG", "SVG", "CSV", "Excel"])
def test_a_file_is_had_by_its_link(open_page, form):
    page = open_page("/kvoter")
    link = use_of(page).get_by_role("link", name=f"{form}: Kommunekvoter")
    with page.expect_download() as got:
        link.click()
    ending = {"Excel": "xlsx"}.get(form, form.lower())
    assert got.value.suggested_filename == f"kvoter-kort.{ending}"


def test_the_link_leads_to_the_view_and_the_code_to_the_link(open_page):
    page = open_page("/kvoter?kommune=0657")
    link = use_of(page).get_by_role("link", name="Link: Kommunekvoter").get_attribute("href")
    assert link.startswith("/kvoter?version=") and "kommune=0657" in link
    code = use_of(page).get_by_role("link", name="QR: Kommunekvoter").get_attribute("href")
    assert page.request.get(code).headers["content-type"].startswith("image/svg+xml")


def test_a_finger_has_room(open_page):
    page = open_page("/kvoter", **PHONE)
    boxes = [one.bounding_box() for one in use_of(page).locator("a, button").all()]
    assert len(boxes) == 7
    assert all(box["width"] >= 44 and box["height"] >= 44 for box in boxes)


def test_without_scripts_every_part_is_a_link(browser, base_url):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{base_url}/kvoter")
    sentence = use_of(page).get_by_role("link", name="Kopiér sætning")
    assert "Kilde: " in page.request.get(base_url + sentence.get_attribute("href")).text()
    assert use_of(page).get_by_role("link").count() == 7
    context.close()


def test_an_agreement_is_taken_along_as_it_is(open_page):
    page = open_page("/kvoter/aftale", permissions=ROOM)
    page.select_option("#aftale-from", label="Aarhus")
    page.select_option("#aftale-to", label="Herning")
    page.fill("#aftale-persons", "10")
    page.locator(".move-form button[type=submit]").click()
    expect(page.locator("#aftale-headline")).to_contain_text("Én flytning")
    line = use_of(page, "#aftale-footer")
    expect(line.get_by_role("link", name="CSV")).to_have_attribute("href", re.compile("sag="))
    copy(page, "#aftale-footer")
    copied = page.evaluate("() => navigator.clipboard.readText()")
    assert "sag=" in copied and "Ingen flytninger" not in copied


def tabs_in(page, toolbar):
    """How many Tab presses a toolbar takes, from its first stop to what comes after."""
    toolbar.locator("a, button").first.focus()
    for count in range(1, 12):
        page.keyboard.press("Tab")
        if not toolbar.evaluate("one => one.contains(document.activeElement)"):
            return count
    return 12


@pytest.mark.parametrize(
    ("path", "name"), [("/kvoter/aftale", "Gem og send"), ("/data", "Filer: Landstal")]
)
def test_files_are_one_stop_and_walked_with_the_arrows(open_page, path, name):
    page = open_page(path)
    toolbar = page.get_by_role("toolbar", name=name, exact=True)
    assert tabs_in(page, toolbar) == 1
    first, second = toolbar.locator("a").nth(0), toolbar.locator("a").nth(1)
    first.focus()
    page.keyboard.press("ArrowRight")
    expect(second).to_be_focused()
    page.keyboard.press("Home")
    expect(first).to_be_focused()
