"""What can be found: all municipalities, pages, figures, indicators and sources, where they are."""

import json

import pytest

from dashboard.indicators import catalogue
from dashboard.kit import current
from dashboard.kit.page import page_path
from dashboard.kit.words import words
from dashboard.opgaver.measures.tasks import tasks
from dashboard.search import KINDS, entries, found, index_text
from dashboard.site import SITE


@pytest.fixture(params=["da", "en"])
def every(asked, request):
    return entries(current.snapshot(), SITE.pages, request.param)


def of_kind(every, name):
    return [one for one in every if one.kind.name == name]


def test_all_municipalities_indicators_and_sources_are_there(every):
    assert len(of_kind(every, "kommune")) == 98
    assert len(of_kind(every, "indikator")) == len(catalogue())
    assert len(of_kind(every, "kilde")) == len(current.snapshot().sources)


def test_every_municipality_is_found_first_by_name_and_by_code(every):
    for one in of_kind(every, "kommune"):
        assert found(every, one.title)[0].entry == one
        assert found(every, one.code)[0].entry == one


def test_a_municipality_is_found_first_by_its_formal_name(every):
    for one in of_kind(every, "kommune"):
        assert found(every, f"{one.title} Kommune")[0].entry == one, one.title


def test_the_word_municipality_alone_leads_to_no_single_one(every):
    firsts = [found(every, query, 1) for query in ("kommune", "municipality")]
    assert any(firsts)
    assert all(one.entry.kind.name != "kommune" for first in firsts for one in first)


def test_several_municipalities_are_put_side_by_side(every):
    for query in ("Herning Viborg", "viborg og herning", "herning and viborg"):
        first = found(every, query)[0]
        assert {one.title for one in first.municipalities} == {"Herning", "Viborg"}, query
        address = first.entry.address_of(*(one.code for one in first.municipalities))
        page, _ = SITE.at(page_path(address.partition("?")[0]), current.snapshot())
        choice, unread = page.choice.read(address.partition("?")[2])
        assert not unread and set(choice.municipalities) == {"0657", "0791"}


@pytest.mark.parametrize(
    ("query", "path"),
    [
        ("sammenligning", "/sammenlign"),
        ("arbejdsløshed", "/rar"),
        ("RBR", "/rar"),
        ("østjylland", "/rar"),
        ("mødeplan", "/opgaver"),
        ("Excel", "/data"),
        ("forside", "/"),
    ],
)
def test_a_page_is_found_by_what_readers_call_it(asked, query, path):
    every = entries(current.snapshot(), SITE.pages, "da")
    assert path in [one.entry.address for one in found(every, query, 3)]


def test_every_word_that_a_page_is_also_found_by_belongs_to_a_page_there_is():
    for lang in ("da", "en"):
        named = {key.split(".")[2] for key in words(lang).texts if key.startswith("soeg.also.")}
        assert named <= {page.name for page in SITE}


def test_pages_figures_and_sections_lead_to_pages_there_are(every):
    for one in every:
        if one.kind.name in ("side", "figur", "afsnit", "indikator"):
            path = page_path(one.address_of("0657").partition("#")[0].partition("?")[0])
            assert SITE.at(path, current.snapshot())[0] is not None, one


def test_a_figure_of_an_example_is_not_named_by_it(every):
    beside = {one.title for one in of_kind(every, "figur") if "Aarhus" in one.title}
    assert beside <= {"Aarhus Kommune", "The City of Aarhus"}


def test_the_figures_of_a_municipality_s_page_are_found_with_it_alone(every):
    municipal = [one for one in every if one.needs_municipality]
    assert len(municipal) >= 5
    assert not [one for one in found(every, municipal[0].title) if one.entry in municipal]
    results = found(every, f"{municipal[0].title} Herning")
    assert municipal[0] in [one.entry for one in results]
    assert {each.title for one in results for each in one.municipalities} == {"Herning"}


def test_the_index_holds_the_same_and_stays_small(asked):
    text = index_text(current.snapshot(), SITE.pages, "da")
    index = json.loads(text)
    every = entries(current.snapshot(), SITE.pages, "da")
    assert [one["name"] for one in index["kinds"]] == list(KINDS)
    assert [row[1:] for row in index["entries"]] == [
        [one.title, one.address, one.detail, one.other, one.code] for one in every
    ]
    assert len(text.encode()) < 120_000


def test_a_figure_is_found_by_what_its_rows_are_called(asked):
    every = entries(current.snapshot(), SITE.pages, "da")
    figures = [one.entry for one in found(every, "psykiatri") if one.entry.kind.name == "figur"]
    assert figures[0].address == "/opgaver#opgaver"


@pytest.mark.parametrize("lang", ["da", "en"])
def test_every_task_is_found_first_by_its_title_and_leads_to_its_place(client, lang):
    snapshot = current.snapshot()
    every, page = entries(snapshot, SITE.pages, lang), client.get(f"/opgaver?lang={lang}").text
    own = tasks(snapshot, lang)
    assert len(own) == len(of_kind(every, "opgave")) > 10
    for task in own:
        first = found(every, task.title.text)[0].entry
        assert (first.kind.name, first.title) == ("opgave", task.title.text)
        assert first.address == f"/opgaver#{task.anchor}"
        assert f'id="{task.anchor}"' in page


def test_a_task_is_found_by_its_law(asked):
    every = entries(current.snapshot(), SITE.pages, "da")
    tasks_found = [
        one.entry.title
        for one in found(every, "lov om danskuddannelse", 100)
        if one.entry.kind.name == "opgave"
    ]
    assert "Rammeaftale om danskuddannelse til voksne udlændinge" in tasks_found


def test_a_name_alone_does_not_find_every_ranking_it_stands_in(asked):
    every = entries(current.snapshot(), SITE.pages, "da")
    rankings = {"/kvoter#rangliste", "/kvoter#kort", "/rar#kommuner"}
    assert not rankings & {one.entry.address for one in found(every, "Herning", 100)}
