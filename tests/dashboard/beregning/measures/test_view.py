"""What a choice on the page shows: sums, the base beside the reader's own, and the findings."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.beregning.choice import BeregningChoice, Change, OwnCounts
from dashboard.beregning.effects import effects
from dashboard.beregning.findings import gains_and_losses, headline, notices, spoken, subtitle
from dashboard.beregning.measures import beregning_view, chain
from dashboard.beregning.measures.distance import distance
from dashboard.beregning.presets import presets
from dashboard.beregning.resolve import resolve
from dashboard.kit.choice import canonical
from dashboard.kit.words import words
from dashboard.quota import Interpretation, Sharing


def view_of(snapshot, **chosen):
    return beregning_view(snapshot, resolve(snapshot, BeregningChoice(**chosen)))


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
    assert steps["underskud"].assumption.startswith("A1, antaget")
    assert "1.039" in steps["region"].result.sentence


def test_the_paragraphs_are_those_of_the_order_in_force_on_the_day(real):
    by_2008 = {one.key: one.paragraph for one in chain(view_of(real))}
    by_2022 = {one.key: one.paragraph for one in chain(view_of(real, year=2026))}
    assert by_2008["andel"] == "§ 5, stk. 3-5 ff." and by_2008["counted"] == "§ 11"
    assert by_2022["andel"] == "§ 4, stk. 2" and by_2022["foreloebigt"] == "§ 4, stk. 4"
    assert "nr. 50 af 18. januar 2008" in subtitle(view_of(real))
    assert "1. maj 2025" in subtitle(view_of(real, year=2026))


def test_a_municipality_below_zero_is_told_so_at_the_step_where_it_happens(real):
    steps = {one.key: one for one in chain(view_of(real, area="danmark", selected="0101"))}
    assert steps["foreloebigt"].text.startswith("−")
    assert steps["nul"].text == "0" and "11 andre i landet" in steps["nul"].result.sentence
    assert steps["underskud"].result.put_in == "Ingen del"


def test_a_region_calculated_by_itself_is_told_with_the_regions_own_shares(real):
    steps = {one.key: one for one in chain(view_of(real, scope="region"))}
    assert "i regionen" in steps["counted"].result.sentence
    assert "regionskvoten" in steps["beregnet"].result.sentence


def test_the_headline_holds_the_number_against_the_published_one(real):
    assert headline(view_of(real)) == (
        "Tilnærmet regnet efter loven får Aarhus 113 flygtninge i 2015 ved landstallet 4.000; "
        "fastsat blev 112"
    )
    assert "fastsat" not in headline(view_of(real, year=2012))


def test_the_headline_of_a_what_if_holds_it_against_the_base(real):
    assert headline(view_of(real, landstal=6_000)).endswith("95 flere end ved 4.000")
    assert "med ændringerne" in headline(view_of(real, family=0))
    nobody = headline(view_of(real, landstal=8_000, area="danmark", selected="0101"))
    assert "ingen flygtninge" in nobody and "det samme som ved 4.000" in nobody


def test_real_counts_are_never_called_an_approximation(reported):
    view = view_of(reported(98))
    texts = [headline(view), *notices(view, None), *(one.result.put_in for one in chain(view))]
    assert not [text for text in texts if "ilnærmet" in text or "anslået" in text]
    assert set(view.rows["mark"]) <= {"value", "zero"}


def test_an_approximation_is_called_one_everywhere_and_says_how_good_it_is(real):
    view = view_of(real)
    tried = distance(real, 4_000, Interpretation())
    told = notices(view, tried)
    assert told[0].startswith("Tilnærmet, ikke officielt") and "1. januar 2014" in told[0]
    assert told[1] == "I snit 5,1 personer fra den officielle tabel for 2015."
    assert set(view.rows["mark"]) == {"provisional"}


def test_another_year_than_the_law_asks_for_is_told(real):
    told = notices(view_of(real, year=2022), None)
    assert "Loven spørger efter befolkningen 1. januar 2021" in " ".join(told)


def test_who_moves_is_told_with_those_who_leave_and_enter_zero(real):
    assert "Vælg et andet landstal" in gains_and_losses(view_of(real))[0]
    up = " ".join(gains_and_losses(view_of(real, landstal=8_000, area="danmark")))
    assert "87 får flere" in up and "Forlader nul: Ballerup" in up
    down = " ".join(gains_and_losses(view_of(real, landstal=1_000, area="danmark")))
    assert "får færre" in down and "Falder til nul" in down


def test_the_difference_from_the_published_number_is_missing_where_there_is_none(real):
    view = view_of(real, year=2015, revision=1, measure="forskel")
    known = view.rows.set_index("municipality_code")
    assert view.known == 11  # the ten that were calculated, and what Lemvig was given
    assert known.loc["0751", "value"] == quota(view, "0751") - 516
    lacking = known.index[known["value"].isna()][0]
    chosen = view_of(real, year=2015, revision=1, measure="forskel", selected=lacking)
    assert spoken(chosen).endswith("intet offentliggjort tal at sammenligne med.")


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
    near, far = (
        distance(real, 4_000, Interpretation(sharing=one)).mean
        for one in (Sharing.PROPORTIONAL, Sharing.POPULATION)
    )
    assert f"{near:.1f}".replace(".", ",") in told["sharing"]
    assert f"{far:.1f}".replace(".", ",") in told["sharing"]


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
