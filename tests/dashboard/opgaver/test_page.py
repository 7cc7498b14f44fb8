"""What `/opgaver` answers to its reader, and what stands in its first answer."""

import re
from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from dashboard.kit import current
from dashboard.kit.look import LIGHT
from dashboard.kit.view.markup import markup
from dashboard.kit.view.page import page_layout
from dashboard.kit.words import words
from dashboard.opgaver.choice import TasksChoice
from dashboard.opgaver.measures.tasks import tasks
from dashboard.opgaver.page import PAGE
from dashboard.opgaver.screen import age_sentence, screen_on
from dashboard.opgaver.view.tasks import PATHS
from dashboard.site import SITE
from data.schemas.tasks import PAGES
from tests.reader import Reader

TODAY = date(2026, 11, 26)


@pytest.fixture
def reader(asked):
    return partial(Reader, PAGE)


@pytest.fixture
def drawn(asked):
    return lambda search="": markup(page_layout(PAGE, current.snapshot(), search, LIGHT))


@pytest.mark.parametrize(
    ("change", "address"),
    [
        ({"decides": "kkr"}, "?beslutter=kkr"),
        ({"rhythm": "aarligt"}, "?hvornaar=aarligt"),
        ({"subject": "uddannelse"}, "?omraade=uddannelse"),
    ],
)
def test_a_filter_draws_the_tasks_and_nothing_else(reader, change, address):
    here = reader()
    answer = here.asks(**change)
    assert here.redrawn(answer) == {"opgaver"}
    assert answer.address == address
    assert set(answer.payload) == {"opgaver-finding"}


def test_every_task_can_be_linked_to(drawn):
    told = drawn()
    for task in tasks(current.snapshot(), "da"):
        assert told.count(f'id="{task.anchor}"') == 1
        assert f'href="#{task.anchor}"' in told
    ids = re.findall(r'\bid="([^"]*)"', told)
    assert len(ids) == len(set(ids))


def test_a_filter_leaves_out_what_does_not_fit(drawn):
    told = drawn("?beslutter=region")
    assert 'id="opgave-udviklingsstrategi"' in told and 'id="opgave-kommunekvoter"' not in told
    assert "Ingen opgave passer" in drawn("?beslutter=stat&omraade=erhverv")


def test_tasks_and_time_line_are_read_without_scripts(drawn):
    told = drawn()
    assert 'class="track-bar"' in told and "i dag" in told
    assert "Psykiatriforum samler de 19 kommuner" in told


def test_pages_that_the_secretariat_may_name_are_pages_of_the_house(drawn):
    assert set(PATHS) == set(PAGES) <= {page.name for page in SITE}
    assert 'href="/kvoter/aftale"' in drawn()


def test_english_says_which_of_it_is_danish(drawn):
    told = drawn("?lang=en")
    assert "Distribution of refugees between the municipalities" in told
    assert "ikke fundet" not in told


@pytest.mark.parametrize("lang", ["da", "en"])
def test_the_age_follows_the_tables_and_the_plan(real, planned, lang):
    w = words(lang)
    before = age_sentence(real, TODAY, w)
    assert "2024" in before and "2026" in before and "2027" in before
    assert age_sentence(planned, TODAY, w) != before
    later = real["framework_agreement"].assign(
        period_end=real["framework_agreement"]["period_end"].replace({"2026": "2031"})
    )
    newer = replace(
        real, version="rammeaftale-2031", tables={**real.tables, "framework_agreement": later}
    )
    assert "2031" in age_sentence(newer, TODAY, w)


def test_the_headline_follows_the_day(real):
    now, then = (
        screen_on(real, TasksChoice(), day).parts["headline"] for day in (TODAY, date(2027, 1, 2))
    )
    assert "udløber med udgangen af 2026" in now and "udløb i 2026" in then


def test_a_version_from_before_the_tables_is_still_a_page(reader):
    missing = {"opgaver", "opgaver_punkter", "moedeplan"}
    older = replace(
        current.snapshot(),
        version="foer-opgavelisten",
        tables={k: v for k, v in current.snapshot().tables.items() if k not in missing},
    )
    here = reader("", older)
    assert "ikke lagt ind" in here.view.screen.parts["opgaver-finding"]
