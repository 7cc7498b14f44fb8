"""Projects are one through the lists, by what the table says is one."""

from dashboard.opgaver.measures.infrastructure import listed_years, projects


def test_five_have_been_named_since_the_first_list(real):
    found = projects(real)
    assert listed_years(real) == (2011, 2013, 2019)
    assert len(found) == 10
    assert sum(one.years == (2011, 2013, 2019) for one in found) == 5
    assert sum(one.years == (2013, 2019) for one in found) == 5


def test_a_project_keeps_the_name_of_each_list(real):
    (rail,) = [one for one in projects(real) if "letbane" in one.name.lower()]
    assert rail.name == "Aarhus letbane etape 2 mod Brabrand og Hinnerup"
    assert rail.named[2011] == "Letbane i Aarhus-området"
