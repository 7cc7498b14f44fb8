"""A fault reads as one Danish sentence; many of a kind are counted."""

import json
import pickle

from data.faults import MOST_LISTED, MOST_SENTENCES, SPELLED_OUT, BadTables, Fault, listed

TWELVE = Fault(
    "kommunekvoter.csv",
    14,
    "quota_persons",
    "tolv",
    "skal være et helt tal",
    "Skriv tallet med cifre, fx 12.",
)


def test_a_fault_says_where_what_and_what_to_do():
    assert TWELVE.sentence() == (
        'kommunekvoter.csv, linje 14, kolonnen "quota_persons", værdien "tolv": '
        "skal være et helt tal. Skriv tallet med cifre, fx 12."
    )


def test_what_is_not_known_is_left_out():
    fault = Fault("kilder.csv", None, None, None, "er tom", "Læg filen ind igen.")
    assert fault.sentence() == "kilder.csv: er tom. Læg filen ind igen."


def test_a_long_value_is_clipped_and_stays_on_one_line():
    sentence = Fault("a.csv", 1, "note", "x\n" * 500, "er for lang", "Kort den af.").sentence()
    assert "\n" not in sentence
    assert "…" in sentence
    assert len(sentence) < 150


def test_a_fault_is_plain_values_for_json():
    plain = json.loads(json.dumps(TWELVE.to_dict()))
    assert plain["line"] == 14
    assert plain["sentence"] == TWELVE.sentence()


def test_many_of_a_kind_are_spelled_out_a_few_times_and_counted():
    many = [Fault("a.csv", line, "x", "?", "skal være et tal", "Ret.") for line in range(219)]
    other = Fault("a.csv", 300, "y", None, "mangler", "Skriv den.")
    bad = BadTables([*many, other])
    sentences = bad.sentences()
    assert len(sentences) == SPELLED_OUT + 2
    assert sentences[SPELLED_OUT] == 'a.csv, kolonnen "x": … og 214 til: skal være et tal.'
    assert sentences[-1] == other.sentence()
    assert len(bad.faults) == 220


def test_bad_tables_survive_the_way_between_processes():
    assert pickle.loads(pickle.dumps(BadTables([TWELVE]))).faults == (TWELVE,)


def test_all_kinds_together_are_no_more_than_a_screen():
    many = [Fault("a.csv", 2, f"x{at}", "?", "skal være et tal", "Ret.") for at in range(5_000)]
    sentences = BadTables(many).sentences()
    assert len(sentences) == MOST_SENTENCES + 1
    assert sentences[-1] == f"… og {5_000 - MOST_SENTENCES} andre slags fejl. Ret først dem her."


def test_columns_that_are_all_unknown_are_counted_together():
    many = [Fault("a.csv", None, f"x{at}", None, "kendes ikke", "Slet.") for at in range(5_000)]
    assert BadTables(many).sentences()[-1] == "a.csv: … og 4980 til: kendes ikke."


def test_those_that_are_not_listed_are_counted():
    faults = (Fault("a.csv", line, "x", "?", "er tom", "Ret.") for line in range(2, 5_002))
    bad = BadTables(listed(faults, 5_000))
    assert (len(bad.faults), bad.count) == (MOST_LISTED, 5_000)
    assert bad.sentences()[-1] == 'a.csv, kolonnen "x": … og 4995 til: er tom.'
    assert listed(iter(()), 0) == []
