"""Names stand as in a Danish register."""

from dashboard.kit.words.alphabet import alphabet_key, alphabetical


def test_the_three_danish_letters_are_the_last_and_aa_is_one_of_them():
    names = ["Aarhus", "Ærø", "Viborg", "Åbenrå", "Øster Hurup", "Aalborg", "Billund"]
    assert alphabetical(names) == [
        "Billund", "Viborg", "Ærø", "Øster Hurup", "Åbenrå", "Aalborg", "Aarhus",
    ]  # fmt: skip


def test_capitals_do_not_count():
    assert alphabet_key("AARHUS") == alphabet_key("aarhus") == alphabet_key("Århus")


def test_the_19_begin_with_favrskov_and_end_with_aarhus(real):
    table = real["municipalities"]
    names = alphabetical(table.loc[table["region_code"] == "1082", "name_da"])
    assert (names[0], names[-1], len(names)) == ("Favrskov", "Aarhus", 19)
