"""What a choice on the page shows: sums, the base beside the reader's own, and the findings."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.beregning.choice import BeregningChoice, Change, OwnCounts
from dashboard.beregning.effects import effects
from dashboard.beregning.findings import (
    age,
    gains_and_losses,
    headline,
    notices,
    spoken,
    subtitle,
)
from dashboard.beregning.measures import accuracy, beregning_view, chain
from dashboard.beregning.measures.chain import chain_about
from dashboard.beregning.presets import presets
from dashboard.beregning.resolve import resolve
from dashboard.kit.choice import canonical
from dashboard.kit.words import words
from dashboard.quotas.counts import calculable


def view_of(snapshot, **chosen):
    return beregning_view(snapshot, resolve(snapshot, BeregningChoice(**chosen)))


def head(snapshot, **chosen):
    view = view_of(snapshot, **chosen)
    return headline(view, accuracy(snapshot, view.choice))


def quota(view, code):
    rows = view.rows.set_index("municipality_code")
    return int(rows.loc[code, "now_persons"])


def test_without_a_choice_it_is_the_one_landstal_whose_quotas_are_all_published(real):
    view = view_of(real)
    assert (view.choice.year, view.choice.revision) == (2015, 0)
    assert view.now.landstal == 4_000 and view.pair.is_same
    assert len(view.rows) == 19 and view.rows["published_persons"].notna().all()


@settings(max_examples=40)
@given(
    landstal=st.integers(0, 60_000),
    family=st.integers(0, 20_000),
    sharing=st.sampled_from(["forholdsmaessig", "befolkning"]),
    scope=st.sampled_from(["land", "region"]),
    rounding=st.sampled_from(["land", "region"]),
    own=st.sampled_from([(), (Change("0751", "i", 60_000),), (Change("0741", "b", 0),)]),
)
def test_whatever_is_changed_the_country_adds_up(
    real, landstal, family, sharing, scope, rounding, own
):
    view = view_of(
        real,
        **{"landstal": landstal, "family": family, "counts": OwnCounts(own), "area": "danmark"},
        **{"sharing": sharing, "scope": scope, "rounding": rounding},
    )
    assert view.rows["now_persons"].sum() == landstal
    assert view.rows["now_persons"].min() >= 0
    assert view.rows["base_persons"].sum() == 4_000


def test_the_chain_leads_from_the_counts_to_the_published_sum(real):
    steps = {one.key: one for one in chain(view_of(real))}
    assert list(steps) == [
        *("counted", "andel", "beregnet", "foreloebigt"),
        *("nul", "underskud", "hele", "region"),
    ]
    assert steps["hele"].text == str(quota(view_of(real), "0751"))
    put_in = steps["counted"].result.put_in
    assert "Indbyggere 323.893" in put_in and "anslået" in put_in
    assert steps["underskud"].assumption == "Antagelse A1: efter de foreløbige fordelingstal."
    assert "1.039" in steps["region"].result.sentence


def test_the_paragraphs_are_those_of_the_order_in_force_on_the_day(real):
    by_2008 = {one.key: one.paragraph for one in chain(view_of(real))}
    by_2022 = {one.key: one.paragraph for one in chain(view_of(real, year=2026))}
    assert by_2008["andel"] == "§ 5, stk. 3-5 ff." and by_2008["counted"] == "§ 11"
    assert by_2022["andel"] == "§ 4, stk. 2" and by_2022["foreloebigt"] == "§ 4, stk. 4"
    assert "nr. 50 af 18. januar 2008" in subtitle(view_of(real))


def test_a_paragraph_is_named_once_and_each_step_that_was_not_read_says_so(real):
    by_2008, by_2022 = (chain(view_of(real, year=year)) for year in (2015, 2026))
    assert not any(one.is_read for one in by_2008)
    places = [one.place for one in by_2008]
    assert places == ["§ 11", "§ 5, stk. 3-5 ff.", "", "", "", "", "§ 9, stk. 2-4 ff.", places[1]]
    unread = [one.key for one in by_2022 if not one.is_read]
    assert unread == ["underskud", "hele", "region"]


@pytest.mark.parametrize(
    ("announcement", "told"),
    [
        ({"year": 2015}, "landstallet blev udmeldt 30. marts 2014"),
        ({"year": 2015, "revision": 1}, "landstallet blev udmeldt i december 2014"),
        ({"year": 2014, "revision": 1}, "landstallet blev udmeldt i december 2013"),
        ({"year": 2026}, "landstallet blev udmeldt i april 2025"),
        ({"year": 2012}, "udmeldingsdagen er ikke fundet; reglerne pr. 1. april 2011 er brugt"),
    ],
)
def test_a_landstal_is_dated_as_far_as_it_is_known_and_a_revision_is_never_due(
    real, announcement, told
):
    assert told in subtitle(view_of(real, **announcement))


def test_a_municipality_below_zero_is_told_so_at_the_step_where_it_happens(real):
    steps = {one.key: one for one in chain(view_of(real, area="danmark", selected="0101"))}
    assert steps["foreloebigt"].text.startswith("−")
    assert steps["nul"].text == "0" and "11 andre i landet" in steps["nul"].result.sentence
    assert steps["underskud"].result.put_in == "Kommunen deltager ikke"


def test_a_region_calculated_by_itself_is_told_with_the_regions_own_shares(real):
    steps = {one.key: one for one in chain(view_of(real, scope="region"))}
    assert "i regionen" in steps["counted"].result.sentence
    assert "regionskvoten" in steps["beregnet"].result.sentence


def test_the_headline_holds_the_number_against_the_published_one(real):
    assert head(real, selected="0657") == (
        "Vores tilnærmede beregning giver Herning 69 flygtninge i 2015 ved et landstal på 4.000. "
        "Den fastsatte kvote er 58."
    )
    assert "fastsat" not in head(real, year=2012)


def test_where_nobody_chose_a_municipality_the_headline_is_of_the_region(real):
    assert head(real) == (
        "Vores tilnærmede beregning giver Region Midtjylland 1.110 flygtninge i 2015 ved et "
        "landstal på 4.000. Den fastsatte kvote er 1.039."
    )
    assert "Region Midtjylland 3.302" in head(real, landstal=12_000)
    own = OwnCounts((Change("0751", "i", 20_000),))
    assert "Aarhus" in head(real, counts=own)


def test_what_was_not_read_is_said_once_and_of_every_step_that_was_not(real):
    assert "nr. 50 af 18. januar 2008 er ikke læst" in chain_about(view_of(real))
    kinds = set()
    for year in calculable(real):
        view = view_of(real, year=year)
        links, said = chain(view), chain_about(view)
        unread = [one for one in links if not one.is_read]
        is_some = 0 < len(unread) < len(links)
        kinds.add(is_some)
        assert [f"»{one.title}«" in said for one in links] == [
            is_some and not one.is_read for one in links
        ]
        assert said.count("læst") == 1
    assert kinds == {False, True}


def test_where_the_approximation_is_not_good_enough_the_headline_begins_with_that(real):
    assert head(real, year=2022).startswith(
        "Beregningen er ikke god nok for 2022: 11,4 pct. af personerne er placeret i en forkert "
        "region. Den giver Region Midtjylland"
    )
    assert head(real, year=2018, revision=1).startswith(
        "Beregningen er ikke god nok for 2018, ændring 1: 21,1 pct. af personerne"
    )
    assert "afviger tilsammen 132 pct. Den giver" in head(real, year=2021)
    assert "kan ikke efterprøves" in head(real, year=2013)
    assert "ikke efterprøvet ved et landstal under 4.000." in head(real, landstal=600)
    assert "{" not in "".join(head(real, year=year, lang="en") for year in (2013, 2021, 2022))


def test_the_headline_of_a_what_if_holds_it_against_the_base(real):
    moved = head(real, landstal=6_000)
    assert moved.startswith("Vores tilnærmede beregning giver Region Midtjylland 1.6")
    assert moved.endswith(" flere end ved 4.000.")
    assert head(real, family=4_100).startswith("Med ændringerne giver vores tilnærmede beregning")
    nobody = head(real, landstal=8_000, area="danmark", selected="0101")
    assert "ingen flygtninge" in nobody and "det samme som ved 4.000" in nobody


def test_real_counts_are_never_called_an_approximation(reported):
    counted = reported(98)
    view = view_of(counted)
    put_in = [one.result.put_in for one in chain(view)]
    texts = [head(counted), *notices(counted, view), *put_in]
    assert not [text for text in texts if "ilnærmet" in text or "anslået" in text]
    assert "tre antagelser" in head(counted)
    assert set(view.rows["mark"]) <= {"value", "zero"}


def test_an_approximation_is_called_one_everywhere_and_says_how_good_it_is(real):
    view = view_of(real)
    told = notices(real, view)
    assert told[:2] == (
        "Regionens 19 kommuner: 6,4 personer fra det offentliggjorte tal i gennemsnit (12 pct. af "
        "gennemsnitskvoten), i alt 1.110 mod 1.039.",
        "Landets 98 kommuner: 5,1 personer fra det offentliggjorte tal i gennemsnit (13 pct. af "
        "gennemsnitskvoten).",
    )
    assert told[3].startswith("Tilnærmet, ikke officielt") and "1. januar 2014" in told[3]
    assert "4.000 antagne familiesammenførte (tilpasset tabellen for 2015)" in told[3]
    other = notices(real, view_of(real, family=3_000))[3]
    assert "3.000 antagne familiesammenførte (læserens antal)" in other
    assert set(view.rows["mark"]) == {"provisional"}


def test_another_year_than_the_law_asks_for_is_told(real):
    told = " ".join(notices(real, view_of(real, year=2022)))
    assert "Bekendtgørelsen bruger befolkningen 1. januar 2021" in told


def test_a_landstal_that_was_only_scaled_down_says_so_beside_our_calculation(real):
    told = notices(real, view_of(real, year=2017, revision=3))[-1]
    assert "sat ned fra 4.000 til 2.200 og blev dermed 0,55 gange så stort" in told
    assert "ikke beregnet på ny som her" in told
    assert not any("sat ned" in one for one in notices(real, view_of(real, revision=1)))
    assert "kan ikke ses" in notices(real, view_of(real, year=2019, revision=1))[-1]


def test_the_age_of_the_figures_is_counted_from_the_tables(real):
    assert age(real, view_of(real)) == (
        "Nyeste landstal: 600 for 2026, udmeldt april 2025. Landstal for 2024, 2025 og 2027 er "
        "ikke fundet. Nyeste år, vi har fundet alle 98 kommuners kvoter for: 2015."
    )


def test_who_moves_is_told_with_those_who_leave_and_enter_zero(real):
    assert "Vælg et andet landstal" in gains_and_losses(view_of(real))[0]
    up = " ".join(gains_and_losses(view_of(real, landstal=8_000, area="danmark")))
    assert "87 får flere" in up and "Får en kvote, som de ikke havde: Ballerup" in up
    down = " ".join(gains_and_losses(view_of(real, landstal=1_000, area="danmark")))
    assert "får færre" in down and "Får ikke længere en kvote" in down


def test_the_difference_from_the_published_number_is_missing_where_there_is_none(real):
    view = view_of(real, year=2015, revision=1, measure="forskel")
    known = view.rows.set_index("municipality_code")
    assert view.known == 11  # the ten that were calculated, and what Lemvig was given
    assert known.loc["0751", "value"] == quota(view, "0751") - 516
    lacking = known.index[known["value"].isna()][0]
    chosen = view_of(real, year=2015, revision=1, measure="forskel", selected=lacking)
    assert spoken(chosen).endswith("der er ikke fundet et tal at sammenligne med.")


def test_the_presets_are_the_years_own_and_the_letters_examples(real):
    found = [(one.landstal, one.note) for one in presets(view_of(real), words("da"))]
    assert found == [
        (4_000, "udmeldt"),
        (6_000, "+50 pct."),
        (8_000, "+100 pct."),
        (12_000, "ændring 1"),
    ]


def test_each_assumption_tells_what_its_other_reading_moves(real):
    told = effects(real, view_of(real))
    assert set(told) == {"sharing", "scope", "rounding"}
    other = view_of(real, sharing="befolkning")
    change = quota(other, "0751") - quota(view_of(real), "0751")
    assert f"Aarhus får {-change} færre" in told["sharing"]


def test_no_assumption_is_argued_for_by_its_fit_to_invented_counts(real, reported):
    assert not any("gennemsnit" in text for text in effects(real, view_of(real)).values())
    counted = reported(98)
    fit = effects(counted, view_of(counted))["sharing"]
    assert "Afvigelsen fra de 19 offentliggjorte tal for 2015" in fit


@pytest.mark.parametrize(
    ("asked", "resolved"),
    [
        ({"landstal": 4_000}, {}),
        ({"year": 2099}, {}),
        ({"year": 2015, "revision": 7}, {"revision": 0}),
        ({"selected": "9999"}, {}),
        ({"selected": "0101"}, {}),
        ({"counts": OwnCounts((Change("9999", "b", 1),))}, {}),
        ({"counts": OwnCounts((Change("0751", "b", 323_893),))}, {}),
    ],
)
def test_what_is_not_there_or_changes_nothing_is_left_out(real, asked, resolved):
    assert resolve(real, BeregningChoice(**asked)) == resolve(real, BeregningChoice(**resolved))


def test_own_counts_that_leave_no_share_are_let_go(real):
    codes = real["municipalities"]["municipality_code"]
    nobody = tuple(sorted(Change(code, "i", 0) for code in codes))
    assert resolve(real, BeregningChoice(counts=OwnCounts(nobody))).counts.changes == ()


@pytest.mark.parametrize(
    "chosen",
    [{}, {"year": 2015}, {"year": 2016, "revision": 2}, {"family": 9}, {"landstal": 6_000}],
)
def test_the_shortest_address_leads_to_the_same_choice(real, chosen):
    choice = resolve(real, BeregningChoice(**chosen))
    shortest = canonical(choice, lambda one: resolve(real, one)).search()
    assert resolve(real, BeregningChoice.parse(shortest)) == choice


def test_what_there_is_anyway_stays_out_of_the_address(real):
    announced = BeregningChoice(year=2015, revision=0, landstal=4_000)
    assert canonical(announced, lambda one: resolve(real, one)).search() == ""
    assert resolve(real, BeregningChoice()).landstal == 4_000


def test_a_resolved_choice_knows_the_counts_of_its_municipality(real):
    own = OwnCounts((Change("0615", "i", 9_000),))
    choice = resolve(real, BeregningChoice(counts=own, selected="0615"))
    assert choice.count("i") == 9_000 and choice.count("b") == 85_662
    assert choice.counts.first["i"] != 9_000
    aarhus = resolve(real, choice.but(selected="0751"))
    assert aarhus.count("b") == 323_893 and aarhus.counts == choice.counts
