"""What a view says in words: true of its rows, and no more than they hold."""

from dataclasses import replace
from datetime import date

import pytest

from dashboard.kvoter.choice import AREAS, MEASURES, KvoteChoice
from dashboard.kvoter.findings import headline, subtitle
from dashboard.kvoter.measures import quota_view
from dashboard.kvoter.notices import notices
from dashboard.kvoter.spoken import spoken_selection as spoken
from dashboard.quotas.sets import available

TODAY = date(2026, 11, 22)
LETTER = "us-2014-09-29-kommunekvoter-2015"


@pytest.fixture
def view(real, indicators):
    def of(**choice):
        return quota_view(real, KvoteChoice(**choice), indicators)

    return of


def sources(view):
    return [source.source_id for source in view.sources]


def ranks(view):
    return view.rows.set_index("municipality_name")["rank"]


def test_an_announcement_that_was_overtaken_says_by_what(view):
    assert notices(view())[0] == (
        "Senere ændret: landstallet for 2015 blev sat op til 12.000; "
        "regionens beregnede kvote blev 3.212."
    )
    assert notices(view(lang="en"))[0] == (
        "Changed later: the national number for 2015 was raised to 12,000; "
        "the region’s calculated quota became 3,212."
    )


def test_the_regions_quota_is_not_told_outside_the_region(view):
    assert notices(view(area="danmark"))[0] == (
        "Senere ændret: landstallet for 2015 blev sat op til 12.000."
    )


def test_a_landstal_that_went_up_and_down_is_told_step_by_step(view):
    # 12,000, then 17,000, then 7,500.
    first = view(year=2016, revision=0, area="danmark")
    assert notices(first)[0] == (
        "Senere ændret: landstallet for 2016 blev sat op til 17.000, siden sat ned til 7.500."
    )


def test_an_estimate_is_told_as_one(view):
    # 8,500, then 4,000, then an estimate of 2,200.
    assert notices(view(year=2017, revision=1, area="danmark"))[0] == (
        "Senere ændret: landstallet for 2017 blev sat ned til 4.000, "
        "siden sat ned til omtrent 2.200."
    )


@pytest.mark.parametrize(("year", "revision"), [(2015, 1), (2021, 0)])
def test_the_last_announcement_has_nothing_after_it(view, year, revision):
    assert "Senere ændret" not in " ".join(notices(view(year=year, revision=revision)))


def test_the_front_view_says_why_it_is_no_newer(view):
    assert "2015 er det seneste år med tal for alle 19 kommuner." in notices(view())
    assert "det seneste år" not in " ".join(notices(view(year=2015, revision=1)))
    # Lemvig alone of the west has a figure after 2015.
    west = notices(view(area="rar-vest"))
    assert "2015 er det seneste år med tal for alle 8 kommuner." in west


def test_a_year_after_which_there_is_nothing_is_not_called_the_last(real, indicators):
    quotas = real["kommunekvoter"]
    tables = {**real.tables, "kommunekvoter": quotas[quotas["quota_year"] <= 2015]}
    until = replace(real, version="2026-01-01T000000-00000000", tables=tables)
    told = notices(quota_view(until, KvoteChoice(), indicators))
    assert "det seneste år" not in " ".join(told)


def test_a_change_between_two_kinds_says_so(view):
    changed = view(year=2015, revision=1, measure="kvote_aendring")
    assert "Sammenlignet: beregnet (ændring 1) med fastsat (første udmelding)." in notices(changed)
    same = view(year=2018, revision=1, kind="aftalt", area="danmark", measure="kvote_aendring")
    assert "Sammenlignet" not in " ".join(notices(same))


def test_a_share_of_a_quota_of_another_kind_says_so(view):
    # 2018, revision 1: agreed by the municipalities, fixed for the regions.
    share = view(year=2018, revision=1, kind="aftalt", area="danmark", measure="kvote_andel")
    assert (
        "Delt med en regionskvote af anden slags: kommunernes er aftalt, regionens fastsat."
        in notices(share)
    )
    assert "anden slags" not in " ".join(notices(view(measure="kvote_andel")))


def test_every_source_behind_a_figure_is_named(view):
    assert sources(view())[0] == LETTER
    assert "tv2ostjylland-2014-12-kvoter" in sources(view())
    assert "dst-folk1b" not in sources(view())
    assert "dst-folk1b" in sources(view(measure="kvote_pr_1000"))
    assert "dst-folk1a-historik" in sources(view(year=2021, measure="kvote_pr_1000"))
    changed = sources(view(year=2015, revision=1, measure="kvote_aendring"))
    assert changed[:2] == ["tv2ostjylland-1898-flygtninge", LETTER]
    # The notice of what is left of 3,212 rests on the region's own source.
    assert "tv2ostjylland-2014-12-kvoter" in sources(view(year=2015, revision=1))
    agreed = view(year=2021, area="danmark", kind="aftalt", measure="kvote_afvigelse")
    assert "sn-2020-06-03-bornholm" in sources(agreed)
    share = view(year=2018, revision=1, kind="aftalt", area="danmark", measure="kvote_andel")
    assert sources(share) == ["us-2018-04-19-landstal-2018"]


def test_a_derived_figure_says_what_it_is_worked_out_from(view):
    assert "regnet ud af kvote og folketal" in subtitle(view(measure="kvote_pr_1000"))
    assert "regnet ud af" not in subtitle(view())


def test_a_paper_is_a_source_and_an_office_publishes(view):
    assert subtitle(view(year=2016, area="rar-vest")).endswith("kilde af 2. november 2015")
    assert subtitle(view(year=2021)).endswith("kvoter offentliggjort 1. oktober 2020")
    # The figures of this set come from a page without a date.
    assert "kilde" not in subtitle(view(year=2015, revision=1))


@pytest.mark.parametrize(("today", "verb"), [(date(2015, 6, 1), "står"), (TODAY, "stod")])
def test_a_calculated_quota_is_no_duty(view, today, verb):
    said = headline(view(year=2015, revision=1, measure="kvote_andel"), today)
    assert said.startswith(f"Aarhus {verb} i 2015 til at modtage 16,1 pct.")
    assert said.endswith("(beregnet)")


def test_one_known_figure_is_the_highest_of_nothing(view):
    assert headline(view(year=2021), TODAY) == (
        "Kun Aarhus har et offentliggjort tal for 2021 i regionen, og det er 0"
    )
    assert headline(view(year=2013), TODAY) == (
        "2 af 19 kommuner i regionen har et offentliggjort tal for 2013; "
        "Silkeborg har det højeste: 73"
    )
    assert headline(view(year=2010), TODAY) == (
        "Kun Silkeborg har et offentliggjort tal for 2010 i regionen: 69"
    )
    assert headline(view(year=2010, lang="en"), TODAY) == (
        "Only Silkeborg has a published figure for 2010 in the region: 69"
    )
    assert "trækkes den ene kendte fra (0), er der 183" in " ".join(notices(view(year=2021)))


def test_what_one_has_in_a_set_others_may_have_in_another(view):
    # Middelfart's fixed 3 is not the only figure for 2026: Læsø agreed on none.
    said = headline(view(year=2026, area="danmark"), TODAY)
    assert said == (
        "Kun Middelfart har et offentliggjort tal for 2026 i landet (fastsat, første udmelding): 3"
    )


def test_a_rate_that_only_one_has_does_not_hide_published_quotas(view):
    # Three have a fixed quota for 2021; only Aarhus has a population for that year.
    said = headline(view(year=2021, kind="fastsat", area="danmark", measure="kvote_pr_1000"), TODAY)
    assert said.startswith("Kun for Aarhus kan tallet regnes ud for 2021 i landet")


def test_highest_and_lowest_for_the_population(view):
    assert headline(view(measure="kvote_pr_1000"), TODAY) == (
        "I 2015 skulle Samsø modtage flest efter folketal i regionen: "
        "2,14 pr. 1.000 indbyggere (8 personer), Aarhus færrest: 0,34"
    )
    country = headline(view(measure="kvote_pr_1000", area="danmark"), TODAY)
    assert country.endswith("(8 personer), 11 kommuner ingen")


def test_equal_as_printed_is_equal_in_rank(view):
    # 58 of 86,864 and 64 of 94,985: 0.6677 and 0.6738, both printed 0.67.
    rate = view(measure="kvote_pr_1000", area="rar-vest")
    assert ranks(rate)["Herning"] == ranks(rate)["Viborg"] == 7
    assert headline(rate, TODAY).endswith("Herning og Viborg færrest: 0,67")


def test_the_halves_are_counted(view):
    assert "Vest og øst er delt, som rådene var 1. januar 2015 (8 og 11 kommuner)." in notices(
        view(area="rar-vest")
    )
    drawn = notices(view(area="rar-oest", year=2013))
    assert drawn[-1] == (
        "Delingen er her en opdeling, vi selv har lagt: rådene fandtes kun fra 2015 til 2024."
    )


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        ({"measure": "kvote_afvigelse"}, "Der er ingen beregnet kvote at sammenligne med"),
        ({"year": 2013, "measure": "kvote_andel"}, "Der er ingen offentliggjort regionskvote"),
        (
            {"year": 2021, "kind": "aftalt", "area": "danmark", "measure": "kvote_pr_1000"},
            "Der er intet folketal for 2021 for Bornholm og 15 andre",
        ),
    ],
)
def test_an_empty_view_says_which_figure_is_missing(view, choice, said):
    assert headline(view(**choice), TODAY).startswith(said)


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        ({}, "57,3 personer over gennemsnittet (uvægtet) for de 19."),
        ({"measure": "kvote_andel"}, "5,5 procentpoint over gennemsnittet (uvægtet) for de 19."),
        ({"measure": "kvote_aendring"}, "Aarhus: ingen tidligere udmelding at sammenligne med."),
        ({"measure": "kvote_afvigelse"}, "Aarhus: ingen beregnet kvote at sammenligne med."),
        ({"year": 2013}, "Aarhus: ikke offentliggjort."),
        ({"year": 2021}, "Aarhus: 0 personer, det eneste tal i denne visning."),
    ],
)
def test_the_selected_one_is_spoken_with_unit_or_reason(view, choice, said):
    # 112 less the mean 1,039 / 19 = 54.7; 10.78 less 100 / 19 = 5.26.
    assert spoken(view(selected="0751", **choice)).endswith(said)


def test_nothing_selected_says_where_to_select(view):
    assert spoken(view()) == "Vælg en kommune på kortet eller i listen."


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("measure", MEASURES)
def test_every_published_set_can_be_told(real, view, area, measure, lang):
    for one in available(real, area):
        told = view(
            year=one.quota_year,
            revision=one.revision,
            kind=one.kind,
            area=area,
            measure=measure,
            lang=lang,
        )
        texts = [headline(told, TODAY), subtitle(told), spoken(told), *notices(told)]
        assert all(text and "{" not in text and "  " not in text for text in texts)
