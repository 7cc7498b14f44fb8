"""Every table is declared once, and wholly."""

import pytest

from data.schemas import TABLES, Kind
from data.schemas.places import MUNICIPALITIES, MUNICIPALITIES_OF_REGION

EACH = pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)


def test_there_are_98_municipalities_in_five_regions():
    assert len(MUNICIPALITIES) == 98
    assert {code: len(those) for code, those in MUNICIPALITIES_OF_REGION.items()} == {
        "1081": 11,
        "1082": 19,
        "1083": 22,
        "1084": 29,
        "1085": 17,
    }


@EACH
def test_a_table_has_a_key_among_its_columns(table):
    assert table.key
    assert set(table.key) <= set(table.kinds)


@EACH
def test_every_column_says_in_danish_what_it_holds(table):
    assert all(column.description for column in table.schema.columns.values())


@EACH
def test_a_table_with_a_mark_names_the_figures_it_speaks_of(table):
    assert ("mark" in table.kinds) == bool(table.figures)
    assert all(table.kinds[name] in {Kind.WHOLE, Kind.DECIMAL} for name in table.figures)
    assert all(table.may_be_blank(name) for name in table.figures)


@EACH
def test_every_table_but_the_sources_themselves_has_a_source(table):
    assert "source_id" in table.kinds
