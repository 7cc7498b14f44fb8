"""By municipality: what is published, which is little, and a file that is made up for the test."""

import pytest

from dashboard.vaekst.choice import VaekstChoice
from dashboard.vaekst.exhibits.local import municipalities
from dashboard.vaekst.measures.municipal import context, guided_years, inside, local_view


def values(view):
    return view.rows.set_index("municipality_code")["value"]


def marks(view):
    return view.rows.set_index("municipality_code")["mark"]


def test_the_shipped_figures_tell_of_no_guided_firms(real):
    view = local_view(real)
    assert not view.is_filled and guided_years(real) == ()
    assert "er ikke fundet" in municipalities(real, VaekstChoice()).finding


def test_nothing_found_is_no_zero(real):
    view = local_view(real)
    assert (view.known, len(view.rows)) == (0, 19)
    assert set(marks(view)[values(view).isna()]) == {"not_published"}
    assert not (values(view) == 0).any()


def test_every_published_figure_is_listed_with_its_source(real):
    told = municipalities(real, VaekstChoice())
    assert len(told.table.rows) == len(context(real)) == len(real["vaeksthus_by_municipality"])
    assert {row[-1].source_id for row in told.table.rows} == set(
        real["vaeksthus_by_municipality"]["source_id"]
    )


def test_a_filled_table_is_shown_at_once(guided):
    view = local_view(guided)
    assert view.is_filled and view.choice.year == 2015
    assert municipalities(guided, VaekstChoice()).finding == (
        "Aarhus har flest vejledte virksomheder pr. 1.000 virksomheder i 2015: 100,0 "
        "(17 af 19 kommuner har et tal)"
    )


def test_per_1000_firms_and_per_1000_inhabitants(guided):
    people = guided["population_midtjylland"]
    aarhus = people[(people["year"] == 2015) & (people["municipality_code"] == "0751")]
    inhabitants = int(aarhus["population_persons"].iloc[0])
    by_firms = local_view(guided, measure="pr_1000_virksomheder")
    by_people = local_view(guided, measure="pr_1000_indbyggere")
    assert values(by_firms)["0751"] == 100
    assert values(by_people)["0751"] == pytest.approx(100_000 / inhabitants)


def test_zero_and_unknown_are_two_things(guided):
    view = local_view(guided, measure="antal")
    assert values(view)["0727"] == 0 and marks(view)["0727"] == "zero"
    assert values(view).isna()["0741"] and marks(view)["0741"] == "not_published"


def test_a_municipality_without_a_number_of_firms_has_no_share_of_them(guided):
    by_firms = local_view(guided, measure="pr_1000_virksomheder")
    assert values(by_firms).isna()["0615"] and marks(by_firms)["0615"] == "not_published"
    assert values(local_view(guided, measure="antal"))["0615"] == 10


def test_a_filled_table_shows_what_it_is_worked_out_from_and_how_surely(guided):
    told = municipalities(guided, VaekstChoice())
    aarhus = told.table.rows[0]
    assert aarhus[:6] == (1, "Aarhus", "0751", 100, 100, 1000)
    assert aarhus[7] == "lav" and aarhus[8].source_id == "opdigtet-kun-til-test"
    assert local_view(guided, confidence="hoej").known == 0


def test_a_service_nobody_has_told_of_is_unknown_everywhere(guided):
    assert local_view(guided, service="lokal").known == 0


def test_only_the_nineteen_can_be_selected(real):
    assert len(inside(real)) == 19
    assert local_view(real, selected="0751").choice.selected == "0751"
    assert local_view(real, selected="0101").choice.selected == ""


def test_nothing_fictive_ships(real):
    for name, table in real.tables.items():
        assert (
            not table.astype(str)
            .apply(lambda column: column.str.contains("(?i)opdigtet"))
            .any(axis=None)
        ), name
    assert not any("opdigtet" in source.lower() for source in real.sources)


def test_facts_about_municipalities_are_drawn_on_no_map(real, guided):
    facts = municipalities(real, VaekstChoice())
    assert facts.chart is None and "Viborg" in {row[0] for row in facts.table.rows}
    rates = municipalities(guided, VaekstChoice())
    assert rates.table.rows[0][:4] == (1, "Aarhus", "0751", 100.0)
    assert rates.unit == "pr. 1.000 virksomheder"


def test_the_map_shows_the_rows_of_its_table(guided):
    one = municipalities(guided, VaekstChoice())
    drawn = [(area.name, area.value) for area in one.chart.areas]
    assert drawn == [(row[1], row[3]) for row in one.table.rows]
