"""What a view says in words: true of its rows, and no more than they hold."""

from dataclasses import replace
from datetime import date

import pytest

from dashboard.kvoter.choice import AREAS, MEASURES, KvoteChoice
from dashboard.kvoter.exhibits import municipalities
from dashboard.kvoter.findings import headline
from dashboard.kvoter.measures import quota_view
from dashboard.kvoter.notices import grading, notices
from dashboard.kvoter.spoken import spoken_selection as spoken
from dashboard.kvoter.subtitle import age, subtitle
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
        "Senere ændret: landstallet for 2015 blev sat op til 12.000 (december 2014); "
        "regionens beregnede kvote blev 3.212."
    )
    assert notices(view(lang="en"))[0] == (
        "Changed later: the national quota for 2015 was raised to 12,000 (December 2014); "
        "the region’s calculated quota became 3,212."
    )


def test_the_regions_quota_is_not_told_outside_the_region(view):
    assert notices(view(area="danmark"))[0] == (
        "Senere ændret: landstallet for 2015 blev sat op til 12.000 (december 2014)."
    )


def test_a_landstal_that_went_up_and_down_is_told_step_by_step(view):
    # 12,000, then 17,000, then 7,500.
    first = view(year=2016, revision=0, area="danmark")
    assert notices(first)[0] == (
        "Senere ændret: landstallet for 2016 blev sat op til 17.000 (11. december 2015), "
        "siden sat ned til 7.500 (31. august 2016)."
    )


def test_an_estimate_is_told_as_one(view):
    # 8,500, then 4,000, then an estimate of 2,200.
    assert notices(view(year=2017, revision=1, area="danmark"))[0] == (
        "Senere ændret: landstallet for 2017 blev sat ned til 4.000 (18. april 2017), "
        "siden sat ned til omtrent 2.200 (21. september 2017)."
    )


@pytest.mark.parametrize(("year", "revision"), [(2015, 1), (2021, 0)])
def test_the_last_announcement_has_nothing_after_it(view, year, revision):
    assert "Senere ændret" not in " ".join(notices(view(year=year, revision=revision)))


def test_the_age_tells_the_newest_of_all_and_of_some_and_what_was_not_found(real, view):
    assert age(real, view()) == (
        "Nyeste tal for alle 19 kommuner i regionen: 2015. "
        "Nyeste tal for enkelte kommuner: 2021 (1 kommune). "
        "Nyeste landstal: 600 for 2026. Landstal for 2024, 2025 og 2027 er ikke fundet."
    )
    # Middelfart and Læsø; Lemvig alone of the west has a figure after 2015.
    assert "enkelte kommuner: 2026 (2 kommuner)" in age(real, view(area="danmark"))
    assert "enkelte kommuner: 2016 (1 kommune)" in age(real, view(area="rar-vest"))
    assert "600 for 2026" in age(real, view(lang="en"))


def test_a_year_after_which_there_is_nothing_says_so(real, indicators):
    quotas = real["kommunekvoter"]
    tables = {**real.tables, "kommunekvoter": quotas[quotas["quota_year"] <= 2015]}
    until = replace(real, version="2016-01-01T000000-00000000", tables=tables)
    told = age(until, quota_view(until, KvoteChoice(), indicators))
    assert "Senere kommunetal i regionen er ikke fundet." in told
    assert "enkelte" not in told


def test_a_month_without_a_day_is_told_as_one(view):
    raised = subtitle(view(year=2015, revision=1))
    assert "landstal på 12.000, udmeldt i december 2014 (dagen er ikke fundet)" in raised
    randers = subtitle(view(year=2014, revision=1))
    assert "landstal på 4.400, udmeldt i december 2013" in randers


def test_a_change_between_two_kinds_says_so(view):
    changed = view(year=2015, revision=1, measure="kvote_aendring")
    assert "Sammenlignet: beregnet (ændring 1) med fastsat (første udmelding)." in notices(changed)
    same = view(year=2018, revision=1, kind="aftalt", area="danmark", measure="kvote_aendring")
    assert "Sammenlignet" not in " ".join(notices(same))


def test_a_share_of_a_quota_of_another_kind_says_so(view):
    # 2018, revision 1: agreed by the municipalities, fixed for the regions.
    share = view(year=2018, revision=1, kind="aftalt", area="danmark", measure="kvote_andel")
    said = "Andelen bygger på tal af forskellig type: "
    assert f"{said}kommunekvoterne er aftalt, regionskvoten fastsat." in notices(share)
    assert "forskellig type" not in " ".join(notices(view(measure="kvote_andel")))


def test_every_source_behind_a_figure_is_named(view):
    assert sources(view())[0] == LETTER
    assert "tv2ostjylland-2014-12-kvoter" in sources(view())
    # The headline holds the rates of 2015 against the region's own, and tells what became of 112.
    assert "dst-folk1b" in sources(view(measure="kvote"))
    assert "tv2ostjylland-1898-flygtninge" in sources(view())
    assert "dst-folk1b" in sources(view(measure="kvote_pr_1000"))
    assert "dst-folk1a-historik" in sources(view(year=2021, measure="kvote_pr_1000"))
    changed = sources(view(year=2015, revision=1, measure="kvote_aendring"))
    assert changed[:2] == ["tv2ostjylland-1898-flygtninge", LETTER]
    # The notice of what is left of 3,212 rests on the region's own source.
    assert "tv2ostjylland-2014-12-kvoter" in sources(view(year=2015, revision=1))
    agreed = view(year=2021, area="danmark", kind="aftalt", measure="kvote_afvigelse")
    assert "sn-2020-06-03-bornholm" in sources(agreed)
    share = view(year=2018, revision=1, kind="aftalt", area="danmark", measure="kvote_andel")
    assert sources(share)[0] == "us-2018-04-19-landstal-2018"


def test_a_derived_figure_says_what_it_is_worked_out_from(view):
    assert "egen beregning af kvote og folketal" in subtitle(view(measure="kvote_pr_1000"))
    assert "egen beregning" not in subtitle(view(measure="kvote"))


def test_a_paper_is_a_source_and_an_office_publishes(view):
    assert subtitle(view(year=2016, area="rar-vest")).endswith("kilde dateret 2. november 2015")
    assert subtitle(view(year=2021)).endswith("kvoter offentliggjort 1. oktober 2020")
    # The figures of this set come from a page without a date.
    assert "kilde" not in subtitle(view(year=2015, revision=1))


@pytest.mark.parametrize(("today", "verb"), [(date(2015, 6, 1), "står"), (TODAY, "stod")])
def test_a_calculated_quota_is_no_duty(view, today, verb):
    said = headline(view(year=2015, revision=1, measure="kvote_andel"), today)
    assert said.startswith(f"Ændring 1 for 2015: Aarhus {verb} til at modtage 16,1 pct.")
    assert said.endswith("(beregnet)")


def test_one_known_figure_is_the_highest_of_nothing(view):
    assert headline(view(year=2021, measure="kvote"), TODAY) == (
        "For 2021 har vi kun fundet et tal i regionen for Aarhus: 0"
    )
    assert headline(view(year=2013, measure="kvote"), TODAY) == (
        "For 2013 har vi fundet tal for 2 af 19 kommuner i regionen; Silkeborg har det højeste: 73"
    )
    assert headline(view(year=2010, measure="kvote"), TODAY) == (
        "For 2010 har vi kun fundet et tal i regionen for Silkeborg: 69"
    )
    assert headline(view(year=2010, measure="kvote", lang="en"), TODAY) == (
        "For 2010 we have found only one figure in the region, for Silkeborg: 69"
    )
    left = "Regionens kvote er 183; den ene kendte har 0, så der er 183 til de øvrige 18 tilsammen."
    assert left in notices(view(year=2021))


def test_what_one_has_in_a_set_others_may_have_in_another(view):
    # Middelfart's fixed 3 is not the only figure for 2026: Læsø agreed on none.
    said = headline(view(year=2026, area="danmark", measure="kvote"), TODAY)
    assert said == (
        "For 2026 (fastsat, første udmelding) har vi kun fundet et tal i landet for Middelfart: 3"
    )


def test_a_rate_that_only_one_has_does_not_hide_published_quotas(view):
    # Three have a fixed quota for 2021; only Aarhus has a population for that year.
    said = headline(view(year=2021, kind="fastsat", area="danmark", measure="kvote_pr_1000"), TODAY)
    assert said.startswith("For 2021 (fastsat, første udmelding) kan tallet i landet kun beregnes")


def test_the_most_persons_may_be_the_fewest_for_the_population(view):
    said = (
        "Første udmelding for 2015: Aarhus skulle modtage flest flygtninge i regionen "
        "(112 af 1.039, siden beregnet til 516), men færrest i forhold til folketallet: "
        "0,34 pr. 1.000 indbyggere mod regionens 0,81"
    )
    assert headline(view(), TODAY) == headline(view(measure="kvote"), TODAY) == said
    # Nobody of the country has both the most and the fewest.
    assert headline(view(area="danmark", measure="kvote"), TODAY) == (
        "Første udmelding for 2015: Aalborg skulle modtage flest flygtninge i landet, "
        "208 af 4.000 (siden aftalt til 587)"
    )


def test_highest_and_lowest_for_the_population(view):
    assert headline(view(area="rar-vest"), TODAY) == (
        "Første udmelding for 2015: Set i forhold til folketallet skulle Skive modtage flest "
        "flygtninge i RAR Vestjylland (1,44 pr. 1.000 indbyggere, 67 personer) "
        "og Herning og Viborg færrest (0,67)"
    )
    country = headline(view(area="danmark"), TODAY)
    assert country.endswith("8 personer, siden beregnet til 18); kvoten er nul for 11 kommuner")


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        # 58 of 86,864; 1,039 of 1,282,750 in the region.
        (
            {"selected": "0657"},
            "Første udmelding for 2015: Herning skulle modtage 58 flygtninge, nr. 10 af 19 regnet "
            "fra flest, men nr. 16 i forhold til folketallet "
            "(0,67 pr. 1.000 indbyggere mod regionens 0,81)",
        ),
        (
            {"selected": "0751", "year": 2015, "revision": 1},
            "Ændring 1 for 2015: Aarhus stod til at modtage 516 flygtninge (beregnet), nr. 1 af de "
            "10, vi har tal for, regnet fra flest, men nr. 10 i forhold til folketallet "
            "(1,58 pr. 1.000 indbyggere mod regionens 2,50)",
        ),
        (
            {"selected": "0657", "year": 2015, "revision": 1},
            "Ændring 1 for 2015: Den beregnede kvote for Herning er ikke fundet",
        ),
        (
            {"selected": "0165", "area": "danmark"},
            "Første udmelding for 2015: Albertslund skulle ikke modtage flygtninge efter kvoten "
            "(siden fastsat til 0)",
        ),
        (
            {"selected": "0657", "measure": "kvote_andel"},
            "Første udmelding for 2015: Herning skulle modtage 5,6 pct. af sin regions kvote "
            "(58 personer), nr. 10 af 19 regnet fra den største andel",
        ),
        (
            {"selected": "0741", "year": 2015, "revision": 1, "measure": "kvote_aendring"},
            "Ændring 1 for 2015: Samsø fik 10 flere personer end i den foregående udmelding, "
            "nr. 10 af de 10, vi har tal for, regnet fra den største stigning",
        ),
        (
            {"selected": "0751", "measure": "kvote_aendring"},
            "Første udmelding for 2015: For Aarhus kan tallet ikke vises: "
            "ingen tidligere udmelding at sammenligne med",
        ),
        (
            {"selected": "0751", "year": 2021},
            "Kvoteåret 2021: Aarhus skulle ikke modtage flygtninge efter kvoten",
        ),
    ],
)
def test_a_chosen_municipality_has_the_headline(view, choice, said):
    assert headline(view(**choice), TODAY) == said


def test_the_regions_own_rate_is_the_sum_over_the_inhabitants(real, view):
    people = real["population_midtjylland"]
    inside = people[people["year"] == 2015]["population_persons"].sum()
    own = view().own_rate
    assert (own.persons, own.inhabitants) == (1039, inside)
    assert own.per_1000 == pytest.approx(1000 * 1039 / inside)
    # Ten of 19 are known of the revision; the region's own quota of 3,212 is published.
    assert view(year=2015, revision=1).own_rate.persons == 3212
    assert view(area="danmark", year=2018, revision=1).own_rate.persons == 1000
    assert view(year=2013).own_rate is None


def test_grades_are_told_and_their_rules_with_the_sources(view, real):
    graded = view(year=2016, revision=0)
    said = "Pålidelighed, vurderet af os: høj for Silkeborg og middel for Lemvig."
    assert said in notices(graded)
    (rules,) = grading(graded)
    assert rules.startswith("Sådan er pålideligheden vurderet. Høj: tal, år")
    assert "Middel: " in rules and "Lav: " not in rules
    # A file has both, since it leaves the page.
    filed = municipalities(real, graded.choice).notices
    assert {said, rules} <= set(filed)
    assert "Pålidelighed" not in " ".join(notices(view()))
    assert grading(view()) == ()


def test_equal_as_printed_is_equal_in_rank(view):
    # 58 of 86,864 and 64 of 94,985: 0.6677 and 0.6738, both printed 0.67.
    rate = view(measure="kvote_pr_1000", area="rar-vest")
    assert ranks(rate)["Herning"] == ranks(rate)["Viborg"] == 7
    assert headline(rate, TODAY).endswith("Herning og Viborg færrest (0,67)")


def test_the_halves_are_counted(view):
    assert "Vest og øst er opdelt som RAR-områderne 1. januar 2015 (8 og 11 kommuner)." in notices(
        view(area="rar-vest")
    )
    drawn = notices(view(area="rar-oest", year=2013))
    assert drawn[-1] == (
        "Det er her en opdeling, vi selv har foretaget: rådene fandtes kun fra 2015 til 2024."
    )


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        ({"measure": "kvote_afvigelse"}, "Vi har ikke fundet en beregnet kvote at sammenligne"),
        ({"year": 2013, "measure": "kvote_andel"}, "Vi har ikke fundet en regionskvote"),
        (
            {"year": 2021, "kind": "aftalt", "area": "danmark", "measure": "kvote_pr_1000"},
            "Vi har ikke fundet et folketal for 2021 for Bornholm og 15 andre",
        ),
    ],
)
def test_an_empty_view_says_which_figure_is_missing(view, choice, said):
    assert headline(view(**choice), TODAY).startswith(said)


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        ({}, "i klassen 0,34–0,43; 0,47 under 0,81 for hele regionen."),
        ({"measure": "kvote"}, "; pr. 1.000 indbyggere er det 0,47 under 0,81 for hele regionen."),
        ({"measure": "kvote_andel"}, "10,8 pct. (112 personer), nr. 1 af 19 (nr. 1 er højest), "),
        ({"measure": "kvote_aendring"}, "Aarhus: ingen tidligere udmelding at sammenligne med."),
        ({"measure": "kvote_afvigelse"}, "Aarhus: ingen beregnet kvote fundet at sammenligne med."),
        ({"year": 2013}, "Aarhus: ikke fundet."),
        ({"year": 2021, "measure": "kvote"}, "Aarhus: 0 personer, det eneste tal i denne visning."),
    ],
)
def test_the_selected_one_is_spoken_with_unit_or_reason(view, choice, said):
    text = spoken(view(selected="0751", **choice))
    assert said in text
    assert "gennemsnit" not in text


def test_nothing_selected_says_where_to_select(view):
    assert spoken(view()) == "Vælg en kommune på kortet, i listen eller under Kommune."


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
        for code in told.rows["municipality_code"].iloc[[0, -1]]:
            chosen = replace(told, choice=told.choice.but(selected=code))
            texts += [headline(chosen, TODAY), spoken(chosen)]
        assert all(text and "{" not in text and "  " not in text for text in texts)
