"""What is said of a comparison: true for every choice, and silent where there is nothing."""

import re

import pytest

from dashboard.areas import members, municipality_names
from dashboard.indicators import Period
from dashboard.kit.words import words
from dashboard.sammenlign.choice import GROUPS, ComparisonChoice
from dashboard.sammenlign.exhibits import EXHIBITS
from dashboard.sammenlign.findings import (
    age,
    headline,
    notices,
    outsiders,
    row_note,
    standing_sentence,
    subtitle,
)
from dashboard.sammenlign.formatting import span_text
from dashboard.sammenlign.measures.indicators import drawn
from dashboard.sammenlign.measures.rows import comparison
from dashboard.sammenlign.resolve import resolve

HERNING, HOLSTEBRO, VIBORG, AARHUS, ODENSE, SAMSOE = "0657", "0661", "0791", "0751", "0461", "0741"
THREE = f"kommuner={HERNING}~{VIBORG}~{HOLSTEBRO}"
UNFINISHED = re.compile(r"\{|\}|\.\.|  |None|\bnan\b|: \.|\(\)")


def view(snapshot, query):
    return comparison(snapshot, resolve(snapshot, ComparisonChoice.parse(query)))


def exhibit(snapshot, name, query):
    return EXHIBITS[name](snapshot, resolve(snapshot, ComparisonChoice.parse(query)))


def test_the_headline_names_the_row_in_which_they_are_farthest_apart(real):
    shown = view(real, THREE)
    codes = shown.choice.municipalities
    apart = {row.measure.id: row.distance(codes) or 0.0 for row in shown.every}
    assert max(apart, key=apart.get) == "ledighedsprocent"
    assert headline(real, shown) == (
        "Herning, Viborg og Holstebro er længst fra hinanden, når det gælder ledighed "
        "(pct. af arbejdsstyrken, 2024): 2,7 i Viborg mod 1,9 i Holstebro"
    )


def test_a_unit_that_stands_in_the_name_is_not_said_twice(real):
    said = headline(real, view(real, f"{THREE}~0751~0740~0730"))
    assert said.count("pr. 10.000 indbyggere") == 1


def test_the_standing_counts_the_words_of_the_first(real):
    shown = view(real, THREE)
    given = [row.cells[0].verdict.word for row in shown.every if row.cells[0].verdict]
    said = standing_sentence(real, shown)
    counts = [given.count(word) for word in ("over", "under", "like")]
    assert f"over på {counts[0]}, under på {counts[1]} og på linje på {counts[2]}" in said


def test_the_age_names_newest_and_oldest(real):
    said = age(real, view(real, THREE))
    assert "februar 2026" in said and "2015" in said and "nyere er ikke fundet" in said


def test_who_is_outside_the_group_is_told(real):
    assert outsiders(real, view(real, THREE)) == ()
    (said,) = outsiders(real, view(real, f"kommuner={HERNING}~{ODENSE}"))
    assert said.startswith("Odense er ikke i gruppen")


def test_several_years_are_told_and_stand_in_each_row(real):
    shown = view(real, THREE)
    assert "fra 2015 til 2026" in notices(real, shown)[-1]
    assert "2015, 2019, 2022, 2024–2026" in subtitle(real, shown)
    table = exhibit(real, "tabel", THREE).table
    assert all(row[3] for row in table.rows)


def test_a_row_tells_who_has_a_newer_figure_and_where_it_breaks(real):
    row = view(real, f"kommuner={HERNING}~{AARHUS}").of("kvote")
    said = row_note(real, row, words("da"))
    assert "Aarhus har et nyere tal (2021, første udmelding, fastsat)." in said
    assert "Før december 2015" in said


def test_a_break_has_no_picture_and_no_change(real):
    one = exhibit(real, "dengang", f"{THREE}&maal=serviceudgift_pr_indbygger")
    assert one.chart is None and "kan ikke sammenlignes" in one.finding
    assert all(row[-1] is None for row in one.table.rows)
    assert all(row[2] is not None and row[3] is not None for row in one.table.rows[:3])


def test_the_change_is_that_of_the_two_ends(real):
    one = exhibit(real, "dengang", f"{THREE}&fra=2008")
    herning = one.table.rows[0]
    assert herning[4] == pytest.approx(herning[3] - herning[2])
    assert one.finding.startswith("Beskæftigelsesfrekvens (pct.), 2008–2024: ændringen er højest")


def test_what_a_scatter_does_not_show_is_said(real):
    one = exhibit(real, "sammenhaeng", THREE)
    assert "viser ikke, at det ene er årsag" in one.definition and not one.notices
    apart = exhibit(real, "sammenhaeng", f"{THREE}&x=areal_km2&y=videregaaende_uddannelse")
    assert any("ikke fra samme år" in text for text in apart.notices)
    assert any("hver for sig" in text for text in apart.notices)


def test_likeness_tells_its_weights_and_who_is_left_out(real):
    one = exhibit(real, "lignende", f"{THREE}&vaegte=3~0~1~0~0~0~0~0~0")
    assert "Folketal (3)" in one.definition and "Ledighed" not in one.definition
    assert len(one.table.columns) == 4 + 2 and len(one.table.rows) == 7
    assert [row[3] for row in one.table.rows] == sorted(row[3] for row in one.table.rows)


def test_a_municipality_outside_the_19_is_not_said_to_lack_what_was_never_gathered(real):
    table = exhibit(real, "tabel", f"kommuner={HERNING}~{ODENSE}").table
    (row,) = [row for row in table.rows if row[1] == "Folketal hver måned"]
    assert row[7] == "kun samlet for Midtjylland"


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("kind", GROUPS)
def test_every_sentence_is_whole_in_every_group(real, kind, lang):
    shown = view(real, f"{THREE}&gruppe={kind}&lang={lang}")
    said = [headline(real, shown), subtitle(real, shown), age(real, shown)]
    said += [standing_sentence(real, shown), *notices(real, shown)]
    assert not [text for text in said if UNFINISHED.search(text)]


@pytest.mark.parametrize("name", drawn())
def test_every_indicator_can_be_drawn_and_said(real, name):
    for query in (f"{THREE}&maal={name}&x={name}", f"kommuner={ODENSE}~{SAMSOE}&maal={name}"):
        for made in ("dengang", "fordeling", "udvikling", "sammenhaeng"):
            one = exhibit(real, made, query)
            assert one.finding and one.table.rows and not UNFINISHED.search(one.finding), query


def test_all_98_have_a_headline_that_names_them(real):
    names = municipality_names(real)
    for code in members(real, "danmark", 0):
        said = headline(real, view(real, f"kommune={code}"))
        assert names[code] in said and not UNFINISHED.search(said)


def test_nothing_found_is_said(real):
    said = subtitle(real, view(real, f"{THREE}&find=findesikke"))
    assert said.startswith("Ingen nøgletal passer til valget")


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (Period("2008"), Period("2024"), "2008–2024"),
        (Period("2008"), Period("2008"), "2008"),
        (Period("2015-Q3"), Period("2025-Q3"), "3. kvartal 2015 – 3. kvartal 2025"),
    ],
)
def test_a_span_is_spaced_where_an_end_is_more_than_a_year(first, last, said):
    assert span_text(first, last, words("da")) == said
