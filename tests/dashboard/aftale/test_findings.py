"""Where an agreement stands: one sentence, five answers, and why something cannot be done."""

from dataclasses import replace

import pytest

from dashboard.aftale.findings import (
    age,
    headline,
    outcome_sentence,
    refusal_sentence,
    requirements,
    step_sentence,
)
from dashboard.aftale.formatting import numeral
from dashboard.aftale.measures.examples import example, examples
from dashboard.aftale.measures.starts import default_case
from dashboard.aftale.measures.view import agreement_view
from dashboard.areas import municipality_names
from dashboard.kit.words import words
from dashboard.quota.agreement import (
    Clause,
    Fate,
    History,
    NotPossible,
    Reason,
    Requirement,
    Rule,
    Status,
    Transfer,
    at_landstal,
)

DA, EN = words("da"), words("en")
SIX = [Transfer("0751", "0741", 1), *(Transfer("0615", "0791", size) for size in range(1, 6))]


@pytest.fixture
def case(real):
    return default_case(real)


def signed_by(case, count):
    return case.but(signed=frozenset(sorted(case.quotas)[:count]))


def test_the_headline_says_where_the_agreement_stands(case):
    assert headline(case, DA) == (
        "Ingen flytninger endnu: 1.039 personer er fordelt på 19 kommuner"
    )
    six = signed_by(case.adding(SIX), 7)
    assert headline(six, DA) == (
        "Seks flytninger er foreslået; tallene stemmer med regionskvoten (1.039), og aftalen "
        "mangler tolv underskrifter"
    )
    assert headline(signed_by(six, 18), DA).endswith("og aftalen mangler én underskrift")
    assert headline(signed_by(six, 19), DA).endswith("og aftalen er underskrevet af alle 19")


def test_the_headline_counts_what_is_agreed_and_what_is_proposed(case):
    two = case.adding(SIX[:2])
    half = two.changing(0, status=Status.AGREED)
    assert headline(half, DA).startswith("Én flytning er aftalt og én foreslået; ")
    assert headline(half, EN).startswith("One transfer agreed and one proposed; ")
    whole = half.changing(1, status=Status.AGREED)
    assert headline(whole, DA).startswith("To flytninger er aftalt; ")


@pytest.mark.parametrize("w", [DA, EN])
def test_every_agreement_that_was_made_has_a_sentence_without_signatures(real, w):
    for case in examples(real, w.lang).values():
        said = headline(case, w)
        assert "underskrift" not in said and "signature" not in said
        assert "{" not in said


def test_an_agreement_that_was_made_is_not_blamed_for_what_is_not_published(real):
    view = agreement_view(real, example(real, "bornholm-2021"))
    answers = [answer for answer, _ in requirements(view, DA)]
    assert answers == ["unknown", "unknown", "unknown", "unknown", "yes"]


def test_the_five_requirements_are_answered_in_words(real, case):
    draft = agreement_view(real, case.adding(SIX[:1]))
    assert requirements(draft, DA) == [
        ("yes", "Alle 19 kommuner har et tal."),
        ("yes", "Tallene summer til regionskvoten på 1.039."),
        ("no", "0 af 19 kommuner har skrevet under."),
        (
            "no",
            "Aftalen bortfalder, hvis landstallet ændres, for styrelsen er ikke underrettet om en "
            "bestemmelse herom.",
        ),
        ("no", "1 af 1 flytninger er kun foreslået (Samsø og Aarhus)."),
    ]
    ready = signed_by(case.but(clause=Clause(Rule.SCALED, is_notified=True)), 19)
    assert {answer for answer, _ in requirements(agreement_view(real, ready), DA)} == {"yes"}


def test_of_no_transfers_it_is_not_said_that_all_are_agreed(real, case):
    *_, last = requirements(agreement_view(real, case), DA)
    assert last == ("yes", "Der er ingen flytninger, der kun er foreslået.")
    agreed = case.adding(SIX[:1]).changing(0, status=Status.AGREED)
    *_, last = requirements(agreement_view(real, agreed), DA)
    assert last == ("yes", "Alle flytninger er aftalt.")


def test_the_age_of_the_figures_is_counted_from_the_tables(real):
    told = age(real, "1082", DA)
    assert told.startswith("Nyeste landstal: 600 for 2026, udmeldt april 2025. Landstal for 2024,")
    assert told.endswith("alle kommuners kvoter for i Region Midtjylland: 2015.")
    assert age(real, "1081", DA).endswith("i Region Nordjylland: 2021.")


@pytest.mark.parametrize("w", [DA, EN])
def test_there_is_a_sentence_for_every_refusal_answer_and_fate(w):
    names = {"0751": "Aarhus"}
    for reason in Reason:
        said = refusal_sentence(
            NotPossible(reason, code="0751", persons=3, most=5, name="A"), names, w
        )
        assert said and "0751" not in said
    assert all(
        w.has(f"aftale.check.{one.value}.{answer}")
        for one in Requirement
        for answer in ("yes", "no", "unknown")
    )
    assert all(w.has(f"aftale.fate.{one.value}") for one in Fate)
    assert all(w.has(f"aftale.rule.{one.value}") for one in Rule)


def test_another_landstal_is_told_with_its_numbers(case):
    agreed = case.but(clause=Clause(Rule.SCALED, is_notified=True))
    assert outcome_sentence(at_landstal(agreed, 12000), DA) == (
        "Ved et landstal på 12.000 ændres de aftalte tal forholdsmæssigt til 3.117 i alt."
    )
    assert "bortfalder" in outcome_sentence(at_landstal(case, 12000), DA)
    untold = case.but(clause=replace(agreed.clause, is_notified=False))
    assert "ikke underrettet om bestemmelsen" in outcome_sentence(at_landstal(untold, 12000), DA)


def test_what_was_done_is_told_to_those_who_listen(real, case):
    names = municipality_names(real)
    before = History(case)
    after = before.done(case.adding(SIX[:1]))
    assert step_sentence(before, after, names, DA).startswith(
        "1 person fra Aarhus til Samsø. Én flytning"
    )
    assert step_sentence(after, after.undo(), names, DA).startswith(
        "Den seneste ændring er fortrudt. Ingen flytninger"
    )
    assert step_sentence(after, after, names, DA) == ""


def test_small_numbers_are_written_in_letters():
    assert [numeral(count, DA) for count in (1, 12, 13)] == ["én", "tolv", "13"]
