"""Every page with figures says right under its subtitle how new the newest of them is."""

import re
from datetime import date

import pytest

from dashboard.kit import current
from dashboard.kit.look import theme
from dashboard.kit.view.markup import markup
from dashboard.kit.view.page import page_layout
from dashboard.site import SITE

YEAR = re.compile(r"\b20[0-4]\d\b")
WITH_FIGURES = [page for page in SITE if page.exhibits]
TEXT_PAGES = ["om", "data"]
# Targets without a result, contracts, what has happened, and how many reports there are.
NO_RESULTS = {("vaekst", name) for name in ("maal", "kontrakt", "tidslinje", "kommuner")}


def newest_of(page, snapshot):
    """The newest year that stands in words in the page's tables or their periods; a deadline or a
    framework that is still to come is no figure.
    """
    choice = page.resolve(snapshot, page.choice())
    made = {name: make(snapshot, choice) for name, make in page.exhibits.items()}
    shown = [one for name, one in made.items() if (page.name, name) not in NO_RESULTS]
    words = [one.period for one in shown]
    words += [cell for one in shown for row in one.table.rows for cell in row if type(cell) is str]
    years = {int(year) for text in words for year in YEAR.findall(text)}
    return max(year for year in years if year <= date.today().year)


def age_line(page, search=""):
    said = markup(page_layout(page, current.snapshot(), search, theme(None)))
    found = re.search(rf'<p[^>]*id="{page.name}-age"[^>]*>([^<]*)</p>', said)
    assert found, f"{page.path} has no age line"
    assert 'class="age"' in found[0]
    before = said[: found.start()]
    assert re.search(
        r'(id="[^"]*subtitle"[^>]*|class="lead")>[^<]*</p>(<div class="fine-print">)?$', before
    ), page.path
    return found[1]


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("page", WITH_FIGURES, ids=lambda page: page.name)
def test_the_age_line_names_the_newest_year_of_the_tables(page, lang, asked):
    assert str(newest_of(page, current.snapshot())) in age_line(page, f"?lang={lang}")


@pytest.mark.parametrize("name", TEXT_PAGES)
def test_pages_of_text_name_the_newest_year_of_all_tables(name, asked):
    newest = current.snapshot()["population_monthly_midtjylland"]["period"].max()[:4]
    years = [int(year) for year in YEAR.findall(age_line(SITE.named(name)))]
    assert max(years) >= int(newest)
