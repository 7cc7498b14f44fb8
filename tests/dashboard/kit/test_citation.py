"""How sources are named in a line."""

from dashboard.kit.citation import citation, cited, short
from data.snapshot import Source


def source(title, publisher, published=""):
    return Source(title, title, publisher, "https://x.dk/a ; https://x.dk/b", published, "", "", "")


def test_a_source_is_its_publisher_and_title_and_leads_to_its_first_address():
    assert cited(source("Brev", "KL")) == ("KL: Brev", "https://x.dk/a")
    assert cited(source("AUP02: Ledige", "Danmarks Statistik"))[0] == (
        "Danmarks Statistik, AUP02: Ledige"
    )


def test_a_publisher_that_is_not_stated_is_not_named():
    assert cited(source("Brev", "ikke oplyst"))[0] == "Brev"


def test_in_a_word_a_source_is_its_tables_code_or_who_published_it():
    assert short(source("AUP02: Ledige", "Danmarks Statistik")) == "AUP02"
    assert short(source("Brev", "KL")) == "KL"


def test_few_sources_are_named_with_their_dates():
    several = [source("Brev", "KL", "2014-09-29"), source("Notat", "STAR")]
    assert citation(several, "da") == "KL: Brev (29. september 2014); STAR: Notat"


def test_of_many_sources_everybody_who_published_them_is_named_once():
    several = [source(str(at), ("KL", "STAR", "ikke oplyst")[at % 3]) for at in range(7)]
    assert citation(several, "da") == "7 kilder fra KL og STAR"
    assert citation(several, "en") == "7 sources from KL and STAR"
