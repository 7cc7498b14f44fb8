"""The small parts of the text pages."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pandas as pd
import pytest

from dashboard.data.versions import same_as
from dashboard.kit.view.changes import told
from dashboard.kit.view.dates import age
from dashboard.kit.view.markup import markup
from dashboard.kit.view.provenance import provenance
from dashboard.kit.view.sources import source_table
from dashboard.kit.view.tables import NO_YEARS, covered, table_title
from dashboard.kit.words import words
from dashboard.kit.words.numbers import year_spells
from data.compare import TableDifference
from data.snapshot import Snapshot, Source
from data.store import VersionInfo

HELD = Source(
    "x", "AUP02: Ledige", "Danmarks Statistik", "https://x.dk/samling", "", "", "", "", "en/samling"
)
SNAPSHOT = Snapshot("2026-01-01T000000-00000001", datetime(2026, 1, 1, tzinfo=UTC), {}, {})


def version(number, content):
    at = datetime(2026, 1, number, tzinfo=UTC)
    return VersionInfo(f"2026-01-0{number}T000000-{number:08d}", at, content, ())


def test_years_that_follow_each_other_are_drawn_together():
    assert year_spells(["2008", "2009", "2010", "2022"]) == "2008–2010, 2022"
    assert year_spells(["2015-03", "2015-04"]) == "2015"
    assert year_spells([]) == ""


@pytest.mark.parametrize(
    ("columns", "years"),
    [
        ({"period_start": [2008], "period_end": [2012]}, "2008, 2012"),
        ({"code": ["0751"]}, NO_YEARS),
    ],
)
def test_a_table_covers_the_years_of_all_its_columns_of_time(columns, years):
    one = replace(SNAPSHOT, tables={"one": pd.DataFrame(columns)})
    assert covered.__wrapped__(one, "one") == years


def test_age_is_told_in_words():
    gone = datetime.now(UTC) - timedelta(hours=3, minutes=5)
    assert age(gone, "da") == "for 3 timer siden"
    assert age(gone, "en") == "3 hours ago"


def test_a_version_is_the_same_as_the_first_with_its_content():
    kept = [version(3, "a"), version(2, "b"), version(1, "a")]
    assert same_as(kept[0], kept) == kept[2]
    assert same_as(kept[1], kept) is None


def test_a_difference_is_counted_in_words_and_nothing_to_zero():
    one = TableDifference("landstal", ("quota_year",), (("2027",),), (), ())
    assert told(one, words("da")) == "Landstal: 1 ny række"
    more = TableDifference("landstal", ("quota_year",), (("2027",), ("2028",)), (("2010",),), ())
    assert told(more, words("en")) == "National quota (landstal): 2 new rows, 1 row deleted"


def test_a_source_without_address_is_no_link_and_one_without_licence_says_so():
    bare = Source("x", "Brev", "Styrelsen", "", "", "", "ikke oplyst", "")
    said = markup(source_table({"x": bare}, words("en")))
    assert "<a" not in said
    assert said.count("not stated") == 2


def test_the_collection_a_source_was_read_in_is_small_print_and_no_publisher():
    said = markup(source_table({"x": HELD}, words("da")))
    door = '<a href="https://x.dk/samling" rel="noreferrer">læst via en/samling</a>'
    assert f"<small>{door}</small>" in said
    assert ">Danmarks Statistik</th>" in said and said.count("<a ") == 1


def test_under_a_figure_stand_publisher_and_table_and_never_the_collection():
    line = markup(provenance(SNAPSHOT, [HELD], lang="da"))
    assert "Danmarks Statistik, AUP02: Ledige" in line
    assert "samling" not in line and "<a" not in line


def test_under_a_figure_the_version_is_a_date_with_its_id_behind_it():
    line = markup(provenance(SNAPSHOT, [], lang="da"))
    assert '<span title="2026-01-01T000000-00000001">Version af 1. januar 2026</span>' in line
    assert line.count(SNAPSHOT.version) == 1


def test_tables_have_titles_in_both_languages():
    assert table_title("landstal", words("da")) == "Landstal"
    assert table_title("landstal", words("en")) == "National quota (landstal)"
    assert table_title("noget_nyt", words("en")) == "noget_nyt"
