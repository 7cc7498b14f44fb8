"""The data keeper's list of feeds: read as it is written, and refused in Danish."""

from pathlib import Path

import pytest

from data.faults import BadTables
from data.schemas import TABLES
from data.sources import RAW, load_feeds

SOUND = """
# en bemærkning
[[feed]]
table = "landstal"
title = "Landstal"
file = "landstal.csv"
reader = "csv"

[[feed]]
table = "visiterede"
title = "Visiterede"
file = "https://example.org/tal/visiterede.csv?aar=2015"
reader = "csv"
"""


def feeds_of(folder: Path, text: str):
    path = folder / "sources.toml"
    path.write_text(text, encoding="utf-8")
    return load_feeds(path)


def refusal(folder: Path, text: str) -> str:
    with pytest.raises(BadTables) as refused:
        feeds_of(folder, text)
    return str(refused.value)


def test_the_shipped_list_names_every_table_once_and_every_file_is_there():
    feeds = load_feeds()
    assert sorted(feed.table for feed in feeds) == sorted(TABLES)
    assert all(feed.path(RAW).is_file() for feed in feeds)


def test_a_feed_knows_where_it_was_declared_and_what_its_file_is_called(tmp_path):
    first, second = feeds_of(tmp_path, SOUND)
    assert (first.declared_on, second.declared_on) == (3, 9)
    assert first.path(Path("/tables")) == Path("/tables/landstal.csv")
    assert not first.is_address
    assert second.is_address
    assert second.file_name == "visiterede.csv"


@pytest.mark.parametrize(
    "before, after, says",
    [
        ('table = "landstal"\n', "", 'sources.toml, linje 3, kolonnen "table"'),
        (
            'reader = "csv"\n\n',
            'reader = "excel"\n\n',
            'er ikke et af valgene. Skriv en af "csv", "statbank".',
        ),
        ("title", "titel", 'kolonnen "titel", værdien "landstal": er ikke en nøgle, vi kender'),
        ('"landstal.csv"', "7", 'værdien "7": skal være tekst'),
        ('"landstal.csv"', '""', "må ikke være tom"),
        ("https://", "ftp://", "kan ikke hentes"),
        (
            '"visiterede"\n',
            '"landstal"\n',
            'linje 9, kolonnen "table", værdien "landstal": er '
            "nævnt to gange. Slet det ene stykke, eller ret table; det første står i linje 3.",
        ),
        ('title = "Landstal"', 'title = "Landstal', "linje 5: filen kan ikke læses her"),
        ('title = "Landstal"', 'title = "  "', 'kolonnen "title", værdien "landstal": må ikke'),
        ('"landstal.csv"', '"http://[/landstal.csv"', "kan ikke hentes"),
        ('title = "L', 'declared_in = "x"\ntitle = "L', "er ikke en nøgle, vi kender"),
        ('title = "Landstal"', f"title = {'[' * 5000}", "filen kan ikke læses her"),
        ('title = "Landstal"', f"title = {'9' * 5000}", "filen kan ikke læses her"),
    ],
)
def test_what_is_wrong_in_the_list_is_said_in_danish(tmp_path, before, after, says):
    assert before in SOUND
    assert says in refusal(tmp_path, SOUND.replace(before, after, 1))


def test_a_list_that_is_empty_or_gone_is_refused(tmp_path):
    assert "har ingen stykker" in refusal(tmp_path, "# tom\n")
    with pytest.raises(BadTables, match="filen findes ikke"):
        load_feeds(tmp_path / "væk.toml")


def test_a_list_saved_as_windows_1252_is_refused(tmp_path):
    (tmp_path / "sources.toml").write_bytes('# ændret\n[[feed]]\ntable = "å"'.encode("cp1252"))
    with pytest.raises(BadTables, match="er ikke gemt som UTF-8"):
        load_feeds(tmp_path / "sources.toml")
