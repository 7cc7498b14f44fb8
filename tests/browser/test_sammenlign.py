"""Municipalities side by side in a real browser: put beside, exchanged, sorted and taken along."""

import csv
import io
import re
from pathlib import Path

import pypdf
import pytest
from playwright.sync_api import expect

from tests.browser.ahead import wait_for_steps
from tests.browser.rest import come_live, come_to_rest
from tools.reading import come_to

HERNING, VIBORG, HOLSTEBRO, AARHUS, SKIVE = "0657", "0791", "0661", "0751", "0779"
THREE = f"/sammenlign?kommuner={HERNING}~{VIBORG}~{HOLSTEBRO}"
BELOW = ("dengang", "fordeling", "udvikling", "sammenhaeng", "lignende")
MOST_CLICKS = 6


def heads(page):
    return page.locator("#sammenlign-table-html thead th a")


def first_row(page):
    return page.locator("#sammenlign-table-html tbody tr:not(.subject) .name").first


def read(page, name):
    come_to(page, f"#{name}", f"#sammenlign-{name} .provenance")
    expect(page.locator(f"#sammenlign-{name} .provenance").first).to_be_visible()


def at(page, **asked):
    """The address says so."""
    for name, value in asked.items():
        expect(page).to_have_url(re.compile(rf"[?&]{name}={re.escape(value)}(&|$)"))


def test_a_link_opens_the_view_it_was_made_from(open_page):
    page = open_page(f"{THREE}&sorter=2&gruppe=landet&emne=befolkning")
    expect(heads(page)).to_have_text(["Herning", "Viborg", "Holstebro"])
    expect(page.locator("#sammenlign-subtitle")).to_contain_text("landets 98 kommuner")
    expect(page.locator("#sammenlign-slot3")).to_have_value(HOLSTEBRO)
    expect(page.locator("thead th[aria-sort]")).to_contain_text("Viborg")
    expect(page.locator("#sammenlign-table-html")).not_to_contain_text("Ledighed")
    expect(page.locator("#sammenlign-slot5-box")).to_be_hidden()


def test_it_can_be_read_before_any_script(browser, base_url):
    context = browser.new_context(base_url=base_url, java_script_enabled=False)
    page = context.new_page()
    page.goto(THREE)
    expect(page.locator("#sammenlign-table-html tbody .name").first).to_be_visible()
    assert page.locator("#sammenlign-table-html tbody tr:not(.subject, .note)").count() > 20
    context.close()


def test_one_is_exchanged_for_another_and_back(open_page):
    page = open_page(THREE)
    headline = page.locator("#sammenlign-headline").inner_text()
    page.select_option("#sammenlign-slot2", AARHUS)
    expect(heads(page)).to_have_text(["Herning", "Aarhus", "Holstebro"])
    expect(page.locator("#sammenlign-headline")).to_contain_text("Aarhus")
    at(page, kommuner=f"{HERNING}~{AARHUS}~{HOLSTEBRO}")
    page.go_back()
    expect(heads(page)).to_have_text(["Herning", "Viborg", "Holstebro"])
    expect(page.locator("#sammenlign-headline")).to_have_text(headline)


def test_one_is_added_and_taken_out(open_page):
    page = open_page(THREE)
    page.select_option("#sammenlign-slot4", SKIVE)
    expect(heads(page)).to_have_text(["Herning", "Viborg", "Holstebro", "Skive"])
    expect(page.locator("#sammenlign-slot5-box")).to_be_visible()
    page.select_option("#sammenlign-slot2", HOLSTEBRO)
    expect(heads(page)).to_have_text(["Herning", "Holstebro", "Viborg", "Skive"])
    page.select_option("#sammenlign-slot3", "0")
    expect(heads(page)).to_have_text(["Herning", "Holstebro", "Skive"])
    expect(page.locator("#sammenlign-slot5-box")).to_be_hidden()


def test_the_next_in_the_list_is_put_beside_by_keyboard(open_page):
    page = open_page(THREE)
    wait_for_steps(page)
    page.locator("#sammenlign-slot2").focus()
    page.keyboard.press("ArrowUp")
    expect(heads(page).nth(1)).not_to_have_text("Viborg")
    named = page.locator("#sammenlign-slot2 option:checked").inner_text()
    expect(heads(page).nth(1)).to_have_text(named)
    expect(page.locator("#sammenlign-slot2")).to_be_focused()


# How far each name stands from the column that it heads.
APART = """() => {
  const heads = [...document.querySelectorAll('#sammenlign-table-html thead th:not(.indicator)')];
  return [...document.querySelectorAll('.compared-names > span:not(.indicator)')]
    .map((name, at) => Math.abs(name.getBoundingClientRect().left
      - heads[at].getBoundingClientRect().left));
}"""
ARE_OVER = f"() => {{ const all = ({APART})(); return all.length && all.every((one) => one < 1); }}"


@pytest.mark.parametrize("width", [320, 390, 1024])
def test_the_names_stay_in_sight_over_a_table_that_scrolls_sideways(open_page, width):
    page = open_page(f"{THREE}~{AARHUS}~{SKIVE}", viewport={"width": width, "height": 700})
    names = page.locator(".compared-names")
    expect(names).to_have_count(0)
    row = page.locator("#sammenlign-table-html tbody tr:not(.subject, .note)").nth(12)
    row.evaluate("(one) => one.scrollIntoView({ block: 'center' })")
    expect(names).to_be_in_viewport()
    said = [text.strip() for text in names.locator("> span:not(.indicator)").all_inner_texts()]
    assert said[:5] == heads(page).all_inner_texts()[:5]
    page.wait_for_function(ARE_OVER)
    page.locator("#sammenlign-table-html").evaluate("(box) => { box.scrollLeft = 130; }")
    page.wait_for_function(ARE_OVER)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.select_option("#sammenlign-slot2", "0615", force=True)  # Folded on a phone.
    expect(names).to_contain_text("Horsens")
    expect(names).not_to_contain_text("Viborg")
    sort = page.get_by_role("button", name="Sortér efter nummer: Herning")
    sort.focus()
    expect(names).to_be_hidden()
    expect(sort).to_be_in_viewport(ratio=1)


def test_rows_are_sorted_searched_and_chosen_by_subject(open_page):
    page = open_page(THREE)
    page.get_by_role("button", name="Sortér efter nummer: Holstebro").click()
    expect(page.locator("thead th[aria-sort]")).to_contain_text("Holstebro")
    at(page, sorter="3")
    page.get_by_role("button", name="Sortér efter nummer: Holstebro").click()
    expect(page.locator("thead th[aria-sort]")).to_have_count(0)
    page.get_by_text("Flere valg").click()
    page.select_option("#sammenlign-subject", "kvoter")
    expect(first_row(page)).to_have_text("Kommunekvote")
    at(page, emne="kvoter")
    page.select_option("#sammenlign-subject", "alle")
    expect(first_row(page)).to_have_text("Beskæftigelsesfrekvens")
    page.fill("#sammenlign-find", "indkomst")
    page.keyboard.press("Enter")
    expect(page.locator("#sammenlign-table-html .name")).to_have_text(["Disponibel indkomst"])
    at(page, find="indkomst")


def test_everything_below_has_its_picture_and_its_sources(open_page):
    page = open_page(THREE)
    for name in BELOW:
        read(page, name)
    expect(page.locator(".compared-dengang .scatterlayer .trace")).to_have_count(10)
    expect(page.locator(".compared-sammenhaeng .scatterlayer")).to_contain_text("Holstebro")
    expect(page.locator("#sammenlign-multiples .multiple")).to_have_count(19)
    nearest = page.locator("#sammenlign-lignende table").first.locator("tbody tr")
    expect(nearest).to_have_count(7)


def test_another_indicator_is_drawn_in_all_three_pictures(open_page):
    page = open_page(THREE)
    for name in BELOW[:3]:
        read(page, name)
    page.select_option("#sammenlign-indicator", "pendlingsafstand")
    for name in BELOW[:3]:
        expect(page.locator(f"#sammenlign-{name} .finding")).to_contain_text("Pendlingsafstand")
    at(page, maal="pendlingsafstand")


def test_one_of_those_most_alike_is_put_beside_and_taken_out(open_page):
    page = open_page(THREE)
    read(page, "lignende")
    buttons = page.locator("#sammenlign-lignende button.alike")
    free = page.locator("#sammenlign-lignende button.alike[aria-pressed=false]").first
    name = free.inner_text()
    free.click()
    expect(heads(page)).to_have_text(["Herning", "Viborg", "Holstebro", name])
    expect(buttons.filter(has_text=name)).to_have_attribute("aria-pressed", "true")
    buttons.filter(has_text=name).click()
    expect(heads(page)).to_have_text(["Herning", "Viborg", "Holstebro"])


def test_weights_that_a_reader_changes_stand_in_the_address_and_the_rule(open_page):
    page = open_page(THREE)
    read(page, "lignende")
    page.locator(".section-lignende summary", has_text="Vægte").click()
    page.select_option("#sammenlign-weight1", "3")
    page.locator("#sammenlign-lignende summary").first.click()
    expect(page.locator("#sammenlign-lignende")).to_contain_text("Folketal (3)")
    at(page, vaegte="3~1~1~1~1~1~1~1~1")


def test_the_readers_own_municipality_is_first_and_has_its_colour(open_page):
    page = open_page(f"/sammenlign?kommune={HERNING}")
    expect(heads(page)).to_have_text(["Herning", "Viborg", "Holstebro"])
    colour = heads(page).first.evaluate("(one) => getComputedStyle(one).color")
    own = page.evaluate(
        "() => { const one = document.createElement('i'); one.style.color = 'var(--chosen)';"
        " document.body.append(one); return getComputedStyle(one).color; }"
    )
    assert colour == own


def test_it_is_clean_for_axe(open_page, accessible):
    page = open_page(THREE, reduced_motion="reduce")
    for name in BELOW:
        read(page, name)
    expect(page.locator(".compared-figure .main-svg").nth(2)).to_be_attached()
    accessible(page)


def test_on_a_phone_the_table_scrolls_and_the_page_does_not(open_page):
    page = open_page(f"{THREE}~{AARHUS}~0740~0730", viewport={"width": 390, "height": 844})
    for name in BELOW:
        read(page, name)
    come_to_rest(page)
    assert page.evaluate("() => document.documentElement.scrollWidth") == 390
    box = page.locator("#sammenlign-table-html")
    assert box.evaluate("(one) => one.scrollWidth > one.clientWidth")
    box.evaluate("(one) => one.scrollTo(400, 0)")
    assert page.locator("tbody .indicator").first.bounding_box()["x"] >= 0
    small = page.evaluate(
        """() => [...document.querySelectorAll('.sort, .presets a, .alike')]
          .filter((one) => one.getBoundingClientRect().height < 44).length"""
    )
    assert small == 0


def test_on_a_phone_three_stand_beside_each_other(open_page):
    page = open_page(THREE, viewport={"width": 390, "height": 844})
    ends = heads(page).evaluate_all("all => all.map((one) => one.getBoundingClientRect().right)")
    assert len(ends) == 3 and max(ends) <= 390
    name = page.locator("#sammenlign-table-html tbody .name").first
    figure = page.locator("#sammenlign-table-html tbody .figure").first
    assert name.bounding_box()["y"] < figure.bounding_box()["y"]
    cut = page.locator("#sammenlign-table-html :is(td, tbody th)").evaluate_all(
        "all => all.filter((one) => one.scrollWidth > one.clientWidth + 1).length"
    )
    assert cut == 0


def test_the_directors_errand_takes_few_clicks(open_page, tmp_path):
    """Find Herning, put Viborg and Holstebro beside it, on all subjects, and take the table and a
    printable page along.
    """
    page = open_page("/")
    clicks = 0

    def click(target):
        nonlocal clicks
        clicks += 1
        target.click()

    click(page.locator(".shell-search"))
    expect(page.get_by_role("combobox", name="Søg efter")).to_be_focused()
    page.keyboard.type("herning")
    first = page.get_by_role("dialog").get_by_role("option").first
    expect(first).to_contain_text("Herning")
    click(first)
    page.wait_for_url(f"**/kommune/{HERNING}*")
    come_live(page)
    click(page.get_by_role("link", name="Sammenlign Herning med andre"))
    page.wait_for_url("**/sammenlign*")
    come_live(page)
    expect(heads(page)).to_have_text(["Herning", "Viborg", "Holstebro"])
    rows = page.locator("#sammenlign-table-html tbody tr:not(.subject, .note)")
    subjects = page.locator("#sammenlign-table-html tr.subject")
    expect(subjects).to_have_text(["Arbejdsmarked", "Befolkning", "Kvoter"])
    count = rows.count()
    with page.expect_download() as coming:
        click(page.locator("#sammenlign-behind .use a[href*='.csv']"))
    saved = tmp_path / "tabel.csv"
    coming.value.save_as(saved)
    lines = list(csv.reader(io.StringIO(Path(saved).read_text("utf-8-sig")), delimiter=";"))
    heading = next(line for line in lines if "Herning" in line)
    assert {"Viborg", "Holstebro", "Midtjylland", "Hele landet"} < set(heading)
    assert len(lines) - lines.index(heading) - 1 == count
    printed = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    first = printed.pages[0].extract_text()
    assert "Herning, Viborg og Holstebro" in " ".join(first.split()) and "Ledighed" in first
    assert clicks <= MOST_CLICKS
