"""The sentence that a reader copies."""

from dashboard.kit.exhibit import Exhibit, Table
from dashboard.kit.export.sentence import sourced_sentence
from data.snapshot import Source

ONE = Exhibit(
    "kort",
    "Kort",
    "Aarhus skulle modtage flest.",
    "personer",
    "2015",
    Table(()),
    (Source("brev", "Kvoter", "KL", "", "", "", "", ""),),
)


def test_the_sentence_is_the_finding_its_source_and_its_address():
    assert sourced_sentence(ONE, lang="da", address="https://x.dk/kvoter") == (
        "Aarhus skulle modtage flest. Kilde: KL: Kvoter, via Midtjysk Overblik, https://x.dk/kvoter"
    )


def test_a_finding_without_a_full_stop_gets_one():
    bare = Exhibit("kort", "Kort", "Aarhus flest", "", "", Table(()), ONE.sources)
    assert sourced_sentence(bare, lang="en", address="a").startswith("Aarhus flest. Source: KL")
