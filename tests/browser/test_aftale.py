"""The agreement in a real browser: moved, undone, linked, reloaded, compared and taken along."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from dashboard.quota.agreement import as_csv, from_csv, from_link
from tests.browser.between import going_back_before_the_next_drawing
from tests.browser.held import Held, answers_held
from tests.browser.rest import come_live, come_to_rest

PAINTED = "() => document.querySelectorAll('#aftale-map .choroplethlayer path').length > 10"
ONE_STOP = """() => [...document.querySelectorAll('#aftale-table input')]
  .filter((one) => one.tabIndex === 0).length === 1"""
AARHUS, SAMSOE, HORSENS, VIBORG = "0751", "0741", "0615", "0791"
ONE_MOVE = (
    "Én flytning er foreslået; tallene stemmer med regionskvoten (1.039), og aftalen mangler alle "
    "19 underskrifter"
)


@pytest.fixture
def negotiation(open_page):
    """The page with its map drawn."""

    def opened(path="/kvoter/aftale", **options):
        page = open_page(path, **options)
        page.wait_for_function(PAINTED)
        expect(page.locator("#aftale-move")).to_be_attached()
        return page

    return opened


def headline(page):
    return page.locator("#aftale-headline")


def row(page, name):
    return page.locator("#aftale-table tbody tr", has=page.get_by_role("rowheader", name=name))


def case_in(url):
    """The case of an address; None where it has none."""
    case = parse_qs(urlsplit(url).query).get("sag")
    return from_link(case[0]) if case else None


def case_of(page):
    return case_in(page.url)


def clause_of(url):
    """What the agreement of an address says of another landstal; nothing where it has none."""
    case = case_in(url)
    return case.clause.text if case else ""


def title_in(url):
    """The title of an address's case."""
    case = case_in(url)
    return case.title if case else ""


def name_in(url):
    """What the alternative of an address is called."""
    case = case_in(url)
    return case.alternative.name if case else ""


def moves_in(url):
    """How many moves the agreement of an address holds."""
    case = case_in(url)
    return len(case.alternative.transfers) if case else 0


def move(page, giver, taker, persons, reason=""):
    page.select_option("#aftale-from", giver)
    page.select_option("#aftale-to", taker)
    page.fill("#aftale-persons", str(persons))
    page.fill("#aftale-reason", reason)
    page.get_by_role("button", name="Tilføj").click()


def moved(page):
    """The page after one move."""
    move(page, AARHUS, SAMSOE, 5, "Sprogskolen skal leve")
    expect(headline(page)).to_have_text(ONE_MOVE)
    page.wait_for_url("**sag=*")
    return page


def test_the_first_visit_shows_the_real_numbers_and_what_an_agreement_is(negotiation):
    page = negotiation()
    expect(headline(page)).to_contain_text("1.039 personer er fordelt på 19 kommuner")
    expect(page.locator("#aftale-table tbody tr")).to_have_count(19)
    expect(page.locator("#aftale-transfers")).to_contain_text("§ 5")
    expect(page.locator("#aftale-checks li")).to_have_count(5)
    assert urlsplit(page.url).query == ""


def test_a_move_changes_sentence_map_table_list_and_address_together(negotiation):
    page = moved(negotiation())
    expect(row(page, "Samsø")).to_contain_text("+5")
    expect(row(page, "Samsø")).to_have_class("last")
    expect(page.locator("#aftale-transfers li")).to_contain_text("5 fra Aarhus til Samsø")
    expect(page.locator("#aftale-transfers li")).to_contain_text("Sprogskolen skal leve")
    expect(page.locator("#aftale-spoken")).to_contain_text("5 personer fra Aarhus til Samsø")
    drawn = page.locator("#aftale-land .map-flow text").locator("visible=true")
    expect(drawn).to_have_text("5")
    expect(page.locator(f"#aftale-land [data-label='{SAMSOE}'] b")).to_have_text("+5")
    assert case_of(page).quotas[SAMSOE] == 13
    expect(page.locator("#aftale-from")).to_be_focused()
    expect(page.locator("#aftale-persons")).to_have_value("")


def test_a_move_is_painted_before_dash_has_answered_and_carried_out_by_its_answer(negotiation):
    page = negotiation()
    with answers_held(page):
        move(page, AARHUS, SAMSOE, 5)
        expect(headline(page)).to_have_text(ONE_MOVE)
        expect(row(page, "Samsø")).to_contain_text("+5")
        expect(page.locator("#aftale-transfers li")).to_contain_text("5 fra Aarhus til Samsø")
        expect(page.locator("#aftale-persons")).to_have_value("")
        assert "sag=" not in page.url
        page.select_option("#aftale-to", VIBORG)
    page.wait_for_url("**sag=*")
    expect(page.locator("#aftale-undo")).to_be_enabled()
    expect(page.locator("#aftale-to")).to_have_value(VIBORG)
    assert case_of(page).quotas[SAMSOE] == 13


TROUBLES = {
    "lost": lambda one: one.abort(),
    "refused": lambda one: one.fulfill(status=503),
    "silent": lambda one: None,
}


@pytest.mark.parametrize("trouble", TROUBLES)
def test_a_move_that_cannot_be_painted_ahead_is_carried_out(negotiation, complaints, trouble):
    page = negotiation()
    page.route("**/forud/aftale", TROUBLES[trouble])
    moved(page)
    assert case_of(page).quotas[SAMSOE] == 13
    complaints.forgive("Failed to load resource")


def test_the_next_move_can_be_written_while_the_one_before_it_is_on_its_way(negotiation):
    page = negotiation()
    page.route("**/forud/aftale", lambda one: one.fulfill(status=204))
    with answers_held(page):
        move(page, AARHUS, SAMSOE, 5)
        page.select_option("#aftale-to", VIBORG)
        page.fill("#aftale-persons", "7")
    expect(headline(page)).to_have_text(ONE_MOVE)
    come_to_rest(page)
    expect(page.locator("#aftale-to")).to_have_value(VIBORG)
    expect(page.locator("#aftale-persons")).to_have_value("7")
    expect(page.locator("#aftale-persons")).to_be_focused()


def test_what_is_being_written_stays_when_an_answer_comes(negotiation):
    page = negotiation()
    with answers_held(page):
        page.fill("#aftale-title", "Møde")
        page.keyboard.press("Tab")
        page.keyboard.type("Nav")
        # What it leads to is painted ahead, and Dash's answer comes after it.
        expect(page.locator("#aftale-undo")).to_be_enabled()
    page.wait_for_url(lambda url: title_in(url) == "Møde")
    come_to_rest(page)
    page.keyboard.type("n")
    expect(page.locator("#aftale-name")).to_have_value("Navn")
    page.keyboard.press("Tab")
    page.wait_for_url(lambda url: name_in(url) == "Navn")
    expect(page.locator("#aftale-title")).to_have_value("Møde")


def test_what_is_ticked_while_a_move_is_under_way_keeps_the_keyboard(negotiation):
    page = negotiation()
    with answers_held(page):
        move(page, AARHUS, SAMSOE, 5)
        page.locator("#aftale-status-0").focus()
        page.keyboard.press("Space")
    expect(headline(page)).to_contain_text("Én flytning er aftalt")
    expect(page.locator("#aftale-undo")).to_be_enabled()
    expect(page.locator("#aftale-status-0")).to_be_focused()


def test_the_keyboard_stays_in_a_box_whose_place_for_it_goes(negotiation):
    page = moved(negotiation())
    page.locator("#aftale-undo").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#aftale-undo")).to_be_disabled()
    expect(page.locator("#aftale-tools :focus")).to_have_count(1)
    page.locator("#aftale-redo").focus()
    page.keyboard.press("Enter")
    page.locator("#aftale-remove-0").focus()
    page.keyboard.press("Enter")
    expect(headline(page)).to_contain_text("Ingen flytninger endnu")
    expect(page.locator("#aftale-transfers button").first).to_be_focused()


def test_two_moves_in_one_breath_are_both_carried_out(negotiation):
    page = negotiation()
    page.evaluate(
        """moves => moves.forEach(([from, to]) => {
          const form = document.querySelector('#aftale-move');
          for (const [name, value] of Object.entries({ from, to, persons: '1' })) {
            form.elements[name].value = value;
          }
          form.requestSubmit();
        })""",
        [[AARHUS, SAMSOE], [HORSENS, VIBORG]],
    )
    expect(page.locator("#aftale-transfers li")).to_have_count(2)
    page.wait_for_url(lambda url: moves_in(url) == 2)


def test_what_a_reader_has_unfolded_stays_so_while_others_move(negotiation):
    page = negotiation("/kvoter/aftale?landstal=6000")
    fold = page.locator("#aftale-landstal details")
    fold.locator("summary").click()
    agreed = fold.locator("tbody tr", has_text="Samsø").locator("td").first
    before = agreed.inner_text()
    moved(page)
    expect(agreed).not_to_have_text(before)
    expect(fold).to_have_attribute("open", "")


def test_a_second_reader_sees_the_same(negotiation):
    first = moved(negotiation())
    second = negotiation(first.url)
    expect(headline(second)).to_have_text(ONE_MOVE)
    expect(row(second, "Aarhus")).to_contain_text("107")


def test_what_cannot_be_done_is_said_and_the_form_keeps_what_was_typed(negotiation):
    page = negotiation()
    move(page, AARHUS, SAMSOE, 500)
    expect(page.get_by_role("alert")).to_contain_text("Aarhus har ikke så mange at afgive")
    expect(page.locator("#aftale-persons")).to_have_value("500")
    expect(headline(page)).to_contain_text("Ingen flytninger endnu")
    page.fill("#aftale-persons", "5")
    page.keyboard.press("Enter")
    expect(headline(page)).to_have_text(ONE_MOVE)
    expect(page.get_by_role("alert")).to_be_empty()


def test_a_refusal_that_was_read_goes_with_the_move_after_it(negotiation):
    page = negotiation()
    with answers_held(page):
        move(page, AARHUS, SAMSOE, 500)
        expect(page.get_by_role("alert")).to_contain_text("Aarhus har ikke så mange at afgive")
        page.fill("#aftale-persons", "5")
        page.keyboard.press("Enter")
    expect(headline(page)).to_have_text(ONE_MOVE)
    expect(page.get_by_role("alert")).to_be_empty()


def test_undo_and_redo_by_button_and_by_key(negotiation):
    page = moved(negotiation())
    page.get_by_role("button", name="Fortryd").click()
    expect(headline(page)).to_contain_text("Ingen flytninger endnu")
    expect(page.locator("#aftale-undo")).to_be_disabled()
    page.get_by_role("button", name="Gentag").click()
    expect(headline(page)).to_have_text(ONE_MOVE)
    page.locator("#aftale-from").focus()
    page.keyboard.press("Control+z")
    expect(headline(page)).to_contain_text("Ingen flytninger endnu")
    page.keyboard.press("Control+y")
    expect(headline(page)).to_have_text(ONE_MOVE)


def test_a_text_field_keeps_its_own_undo(negotiation):
    page = moved(negotiation())
    page.locator("#aftale-reason").press_sequentially("Nej")
    page.keyboard.press("Control+z")
    expect(page.locator("#aftale-reason")).not_to_have_value("Nej")
    come_to_rest(page)
    expect(headline(page)).to_have_text(ONE_MOVE)


def test_back_and_forward_walk_through_the_cases(negotiation):
    page = moved(negotiation())
    page.go_back()
    expect(headline(page)).to_contain_text("Ingen flytninger endnu")
    expect(page.locator("#aftale-redo")).to_be_enabled()
    page.go_forward()
    expect(headline(page)).to_have_text(ONE_MOVE)
    expect(page.locator("#aftale-undo")).to_be_enabled()


def test_back_takes_back_a_move_that_is_answered_and_not_yet_drawn(negotiation):
    page = negotiation()
    come_to_rest(page)
    with going_back_before_the_next_drawing(page):
        move(page, AARHUS, SAMSOE, 5)
    expect(page.locator("#aftale-redo")).to_be_enabled()
    expect(headline(page)).to_contain_text("Ingen flytninger endnu")
    assert urlsplit(page.url).query == ""


def test_a_reload_and_a_walk_through_other_pages_lose_nothing(negotiation):
    page = moved(negotiation())
    page.reload()
    come_live(page)
    expect(headline(page)).to_have_text(ONE_MOVE)
    expect(page.locator("#aftale-undo")).to_be_enabled()
    page.locator(".shell-fold > summary").click()
    page.get_by_role("link", name="Data", exact=True).click()
    come_live(page)
    expect(page.locator("main h1")).to_contain_text("Data")
    page.get_by_role("link", name="Aftale", exact=True).click()
    come_live(page)
    expect(headline(page)).to_have_text(ONE_MOVE)
    page.get_by_role("button", name="Fortryd").click()
    expect(headline(page)).to_contain_text("Ingen flytninger endnu")


def test_a_move_that_is_left_before_it_is_carried_out_is_carried_out_later(negotiation):
    page = negotiation()
    held = Held(page, "**/_dash-update-component*")
    move(page, AARHUS, SAMSOE, 5)
    expect(headline(page)).to_have_text(ONE_MOVE)
    assert "sag=" not in page.url
    page.goto("/was")
    held.lose()
    page.goto("/kvoter/aftale")
    page.wait_for_url("**sag=*")
    expect(headline(page)).to_have_text(ONE_MOVE)
    assert case_of(page).quotas[SAMSOE] == 13


def test_a_whole_negotiation_by_keyboard_alone(negotiation):
    page = negotiation()
    page.locator("#aftale-kind").focus()
    page.keyboard.press("Tab")
    page.keyboard.type("Aarhus")
    page.keyboard.press("Tab")
    page.keyboard.type("Samsø")
    page.keyboard.press("Tab")
    page.keyboard.type("5")
    page.keyboard.press("Enter")
    expect(headline(page)).to_have_text(ONE_MOVE)
    page.locator("#aftale-status-0").focus()
    page.keyboard.press("Space")
    expect(headline(page)).to_contain_text("Én flytning er aftalt")
    expect(page.locator("#aftale-status-0")).to_be_focused()
    page.locator("#aftale-sign-0751").focus()
    page.keyboard.press("Space")
    expect(headline(page)).to_contain_text("mangler 18 underskrifter")
    expect(page.locator("#aftale-sign-0751")).to_be_focused()
    page.locator("#aftale-remove-0").focus()
    page.keyboard.press("Enter")
    expect(headline(page)).to_contain_text("Ingen flytninger endnu")


@pytest.mark.parametrize(
    ("kind", "filled", "name", "agreed"),
    [
        ("take_over", {"from": SAMSOE, "to": AARHUS}, "Samsø", "0"),
        ("exempt", {"from": AARHUS}, "Aarhus", "0"),
        ("raise", {"to": SAMSOE, "persons": "20"}, "Samsø", "20"),
        ("split", {"from": SAMSOE, f"part-{HORSENS}": "3", f"part-{VIBORG}": "2"}, "Samsø", "3"),
    ],
)
def test_every_kind_of_move(negotiation, kind, filled, name, agreed):
    page = negotiation()
    page.select_option("#aftale-kind", kind)
    for field, value in filled.items():
        control = page.locator(f"#aftale-{field}")
        control.select_option(value) if field in ("from", "to") else control.fill(value)
    page.get_by_role("button", name="Tilføj").click()
    expect(row(page, name).locator(".agreed")).to_have_text(agreed)
    expect(page.locator("#aftale-table tfoot")).to_contain_text("1.039")


def test_the_map_fills_the_form(negotiation, centre_of):
    page = negotiation()
    for code, field in ((AARHUS, "from"), (SAMSOE, "to")):
        page.mouse.click(*centre_of(page, "aftale-map", code))
        expect(page.locator(f"#aftale-{field}")).to_have_value(code)
    expect(page.locator("#aftale-persons")).to_be_focused()


def test_alternatives_stand_side_by_side(negotiation):
    page = moved(negotiation())
    page.get_by_role("button", name="Nyt forslag").click()
    expect(page.get_by_role("button", name="Forslag B")).to_have_attribute("aria-pressed", "true")
    move(page, HORSENS, VIBORG, 12)
    expect(headline(page)).to_contain_text("To flytninger")
    page.get_by_label("Side om side", exact=True).check()
    expect(page.locator("#aftale-compared .js-plotly-plot")).to_have_count(2)
    table = page.get_by_role("group", name="Forslagene kommune for kommune")
    expect(table.locator("tr", has_text="Viborg")).to_contain_text("+12")
    page.get_by_role("button", name="Forslag A").click()
    expect(headline(page)).to_have_text(ONE_MOVE)
    page.get_by_label("Side om side", exact=True).uncheck()
    expect(page.locator("#aftale-compared")).to_be_empty()
    expect(page.locator("#aftale-table")).to_be_visible()


def test_a_clause_decides_what_another_landstal_does(negotiation):
    page = moved(negotiation())
    page.get_by_role("button", name="12.000").click()
    expect(page.locator("#aftale-landstal")).to_contain_text("bortfalder aftalen")
    page.select_option("#aftale-rule", "skaleret")
    page.get_by_label("Styrelsen er underrettet om bestemmelsen").check()
    expect(page.locator("#aftale-landstal")).to_contain_text("forholdsmæssigt til 3.117 i alt")
    page.get_by_text("Kommune for kommune").click()
    expect(page.locator("#aftale-landstal tr", has_text="Samsø")).to_contain_text("39")


def test_what_is_done_in_haste_is_all_done(negotiation):
    page = negotiation()
    page.select_option("#aftale-rule", "egen")
    page.get_by_label("Bestemmelsens ordlyd").fill("Samsø holdes uden for.")
    page.get_by_label("Styrelsen er underrettet om bestemmelsen").check()
    page.get_by_role("button", name="12.000").click()
    page.wait_for_url(lambda url: clause_of(url) == "Samsø holdes uden for.")
    expect(page.locator("#aftale-landstal")).to_contain_text("aftalens egen ordlyd")


def test_the_big_screen_hides_what_is_typed_in_and_escape_leads_back(negotiation):
    page = moved(negotiation(viewport={"width": 1920, "height": 1080}))
    page.get_by_label("Storskærm").check()
    expect(page.locator("#aftale-form")).to_be_hidden()
    page.wait_for_url("**storskaerm=1*")
    come_to_rest(page)
    for part in ("#aftale-headline", "#aftale-map", "#aftale-table", "#aftale-transfers"):
        box = page.locator(part).bounding_box()
        assert box["y"] >= 0 and box["y"] + box["height"] <= 1080, part
    sizes = "one => parseFloat(getComputedStyle(one).fontSize)"
    assert page.locator("#aftale-headline").evaluate(sizes) >= 40
    assert page.locator("#aftale-table tbody td").first.evaluate(sizes) >= 20
    page.keyboard.press("Escape")
    expect(page.locator("#aftale-form")).to_be_visible()


def test_a_real_agreement_is_opened_with_what_is_published(negotiation):
    page = negotiation()
    page.get_by_role("button", name="Bornholm overtager kvoter i 2021").click()
    expect(headline(page)).to_contain_text("Fire flytninger er aftalt")
    expect(headline(page)).to_be_focused()
    expect(row(page, "Bornholm")).to_contain_text("+24")
    expect(row(page, "Dragør").locator(".agreed")).to_have_text("?")
    expect(page.locator("#aftale-remark")).to_contain_text("11 af 29 kommuner")
    expect(page.locator("#aftale-checks")).to_contain_text("Kan ikke vurderes")
    page.get_by_role("button", name="Fortryd").click()
    expect(page.locator("#aftale-table tbody tr")).to_have_count(19)


def test_a_case_leaves_as_a_file_and_comes_back(negotiation, tmp_path):
    page = moved(negotiation())
    door = page.get_by_role("link", name="CSV", exact=True)
    expect(door).to_have_attribute("href", re.compile("sag="))
    with page.expect_download() as download:
        door.click()
    file = tmp_path / "aftale.csv"
    download.value.save_as(file)
    assert from_csv(file.read_bytes(), "aftale.csv") == case_of(page)
    page.get_by_role("button", name="Start forfra").click()
    expect(headline(page)).to_contain_text("Ingen flytninger endnu")
    page.locator("#aftale-file").set_input_files(file)
    expect(headline(page)).to_have_text(ONE_MOVE)


def test_a_broken_file_is_refused_and_the_case_stays(negotiation, tmp_path):
    page = moved(negotiation())
    file = tmp_path / "aftale.csv"
    file.write_bytes(as_csv(case_of(page)).replace(b"5;", b"500;"))
    page.locator("#aftale-file").set_input_files(file)
    expect(page.get_by_role("alert")).to_contain_text("aftale.csv er ikke åbnet")
    expect(page.get_by_role("alert")).to_contain_text("linje")
    expect(headline(page)).to_have_text(ONE_MOVE)


def test_a_broken_link_says_so(negotiation):
    page = negotiation("/kvoter/aftale?sag=eJyrVkrMS87PzU")
    expect(page.get_by_role("alert")).to_contain_text("Linket kan ikke læses")
    expect(headline(page)).to_contain_text("Ingen flytninger endnu")


def test_a_case_too_large_for_a_link_stays_in_the_tab_and_leaves_as_a_file(negotiation, tmp_path):
    page = moved(negotiation())
    page.fill("#aftale-case-comment", "".join(map(str, range(1300)))[:4000])
    page.locator("#aftale-name").focus()
    expect(page.get_by_role("alert")).to_contain_text("større, end et link kan rumme")
    page.wait_for_url(lambda address: "sag=" not in address)
    with page.expect_download() as download:
        page.get_by_role("button", name="Sagen som fil").click()
    download.value.save_as(tmp_path / "sag.json")
    assert "999" in (tmp_path / "sag.json").read_text("utf-8")
    page.reload()
    come_live(page)
    expect(headline(page)).to_have_text(ONE_MOVE)


def test_english_is_complete(negotiation):
    page = negotiation("/kvoter/aftale?lang=en")
    page.select_option("#aftale-from", AARHUS)
    page.select_option("#aftale-to", SAMSOE)
    page.fill("#aftale-persons", "5")
    page.get_by_role("button", name="Add").click()
    expect(headline(page)).to_contain_text(
        "One transfer proposed; the numbers match the regional quota (1,039)"
    )
    said = page.locator("main").inner_text()
    assert not {"og", "personer", "Aftalt", "Flytninger"} & set(said.split())


@pytest.mark.parametrize("state", ["", "?storskaerm=1", "moved"])
def test_axe_finds_nothing(negotiation, accessible, state):
    page = negotiation(f"/kvoter/aftale{'' if state == 'moved' else state}")
    if state == "moved":
        moved(page)
        page.get_by_role("button", name="Nyt forslag").click()
        page.get_by_label("Side om side", exact=True).check()
        expect(page.locator("#aftale-compared .js-plotly-plot")).to_have_count(2)
    accessible(page)


@pytest.mark.parametrize("width", [390, 1366, 1920])
def test_nothing_reaches_over_the_edge_and_thumbs_can_hit(negotiation, width):
    page = moved(negotiation(viewport={"width": width, "height": 844}))
    come_to_rest(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if width == 390:
        small = page.evaluate(
            """() => [...document.querySelectorAll('main :is(button, select, .tick)')]
              .filter(one => one.offsetHeight && one.offsetHeight < 44)
              .map(one => one.outerHTML.slice(0, 80))"""
        )
        assert small == []


def test_the_table_is_one_stop_and_arrows_walk_in_it(open_page):
    page = open_page("/kvoter/aftale")
    ticks = page.locator("#aftale-table input")
    expect(ticks).to_have_count(19)
    page.wait_for_function(ONE_STOP)
    ticks.first.focus()
    page.keyboard.press("ArrowDown")
    expect(ticks.nth(1)).to_be_focused()
    page.keyboard.press("Space")
    expect(ticks.nth(1)).to_be_checked()
    expect(ticks.nth(1)).to_be_focused()
    page.keyboard.press("End")
    expect(ticks.last).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("#aftale-table :focus")).to_have_count(0)
    page.keyboard.press("Shift+Tab")
    expect(ticks.last).to_be_focused()
    described = page.locator("#aftale-table").get_attribute("aria-describedby")
    expect(page.locator(f"#{described}")).to_contain_text("piletasterne")
