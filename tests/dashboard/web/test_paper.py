"""Every page has a paper: its finding, its figures, all of its sources, and nothing to press."""

import re
from html import unescape

import pytest

from dashboard.kit import current
from dashboard.kit.look import DARK, LIGHT
from dashboard.kit.page import view_of
from dashboard.kit.view.markup import markup
from dashboard.kit.view.paper import MOST_ROWS, everything, spans
from dashboard.site import SITE

PATHS = [page.path for page in SITE if "<" not in page.path] + ["/kommune/0657"]


@pytest.fixture(scope="module", params=PATHS)
def path(request):
    return request.param


def on_paper(client, path, query=""):
    answer = client.get(f"/papir{path}{query}")
    assert answer.status_code == 200
    return unescape(answer.text)


def view_at(app, path):
    page, variables = SITE.at(path)
    with app.server.test_request_context("/"):
        return view_of(page, current.snapshot(), page.choice.parse(variables), LIGHT)


def exhibits(app, path):
    view = view_at(app, path)
    parts = view.page.paper(view) if view.page.paper else everything(view)
    return [(part, view.exhibit(part.name)) for part in parts]


def test_nothing_can_be_pressed_and_no_script_is_asked_for(client, path):
    text = on_paper(client, path)
    # Forms, lists of sections and what sorts a column are hidden on paper by the style sheet.
    hidden = r'<(form|nav)\b.*?</\1>|<button class="sort".*?</button>'
    seen = re.sub(hidden, "", text.partition("<main>")[2], flags=re.DOTALL)
    assert re.findall(r"<(?:button|select|input|script)\b", seen) == []
    assert "Brug dette" not in text


def test_it_says_where_and_when_it_is_from_and_leads_back(client, path):
    text = on_paper(client, path)
    assert f"?version={current.snapshot().version}" in text
    assert 'class="segno"' in text
    assert re.search(r"Udskrevet \d+\. \w+ 20\d\d · ", text)
    assert text.count("<h1") == 1


def test_every_figure_stands_with_its_finding_and_every_source_once(client, app, path):
    text = on_paper(client, path)
    shown = exhibits(app, path)
    assert text.count('class="paper-figure"') == sum(
        one.chart is not None and part.has_chart for part, one in shown
    )
    listed = text.partition('class="paper-sources"')[2]
    for _, one in shown:
        assert one.finding in text
        assert all(source.title in listed for source in one.sources)
    assert bool(listed) == bool(shown)


def test_rows_stand_where_no_picture_has_them(client, app, path):
    text = on_paper(client, path)
    tables = [
        one
        for part, one in exhibits(app, path)
        if not part.table
        and (part.has_table or not (one.chart and part.has_chart))
        and 0 < len(one.table.rows) <= MOST_ROWS
    ]
    view = view_at(app, path)
    own = [part.table(view) for part, _ in exhibits(app, path) if part.table]
    drawn = [one for one in own if "<table" in markup(one)]
    assert text.count("<table") == len(tables) + len(drawn) or "paper as-read" in text


def test_it_is_light_whatever_the_reader_has(client, path):
    client.set_cookie("tema", "dark")
    text = on_paper(client, path)
    client.delete_cookie("tema")
    assert 'data-bs-theme="light"' in text
    assert DARK.paper not in text


def test_it_is_in_the_readers_language_and_of_the_readers_choice(client):
    text = on_paper(client, "/kvoter", "?lang=en&maal=kvote&kommune=0657")
    assert '<html lang="en"' in text and "All sources" in text
    assert "Herning" in text.partition("</h1>")[0]
    assert "historie-kommune" in text


def test_of_text_what_is_folded_and_fetched_stands_open(client):
    text = on_paper(client, "/data")
    assert "<details>" not in text
    assert "data-later" not in text
    titles = [one.title for one in current.snapshot().sources.values()]
    assert all(title in text for title in titles)


def test_an_agreement_is_printed_as_its_address_has_it(client):
    assert "Ingen flytninger" in on_paper(client, "/kvoter/aftale")
    assert client.get("/papir/kvoter/aftale?sag=abc").status_code == 400


def test_what_is_no_page_has_no_paper(client):
    assert client.get("/papir/findes/ikke").status_code == 404


def test_a_wide_table_has_the_columns_that_paper_is_wide_enough_for(client, app):
    text = on_paper(client, "/kommune/0740")
    quotas = text.partition("exhibit-kvoter")[2].partition("</table>")[0]
    assert re.findall(r"<th[^>]*scope=\"col\"[^>]*>([^<]*)", quotas) == [
        "År", "Udmelding", "Type", "Personer", "Pr. 1.000 indbyggere", "Pålidelighed",
    ]  # fmt: skip


def test_what_is_brief_names_its_sources_by_number_and_says_once_what_to_mind(client, app):
    text = on_paper(client, "/kommune/0657")
    shown = [one for _, one in exhibits(app, "/kommune/0657")]
    listed = text.partition('class="paper-sources"')[2]
    count = len(dict.fromkeys(source for one in shown for source in one.sources))
    assert re.findall(r"<strong>(\d+)\.</strong>", listed) == [str(n + 1) for n in range(count)]
    assert "http" not in listed
    assert all(text.count(note) == 1 for one in shown for note in one.notices)


def test_a_page_may_set_its_figures_closer_in_its_own_style(client):
    text = on_paper(client, "/kommune/0657")
    assert "80-kommune.css" in text and text.count('class="standing"') > 15
    assert "80-kommune.css" not in on_paper(client, "/rar")


def test_numbers_that_follow_each_other_are_one():
    assert spans([1, 2, 3, 7, 9, 10]) == ["1–3", "7", "9–10"]
    assert spans([]) == []
