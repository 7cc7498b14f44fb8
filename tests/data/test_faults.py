"""A fault reads as one Danish sentence; many of a kind are counted."""

import json
import pickle

from data.faults import SPELLED_OUT, BadTables, Fault

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
