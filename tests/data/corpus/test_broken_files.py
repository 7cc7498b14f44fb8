"""Files a municipality might send, and the Danish sentence that each is refused with."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from data.faults import BadTables
from data.load import load_table
from data.schemas import TABLES
from data.schemas.places import MUNICIPALITIES_OF_REGION

HEAD = "quota_year,revision,municipality_code,municipality_name,quota_persons,kind,mark,source_id"
AARHUS = "2015,0,0751,Aarhus,112,fastsat,value,brev"
VIBORG = "2015,0,0791,Viborg,92,fastsat,value,brev"
SEATS = "council,body,role,seats,period,period_note,mark,source_id"
COUNCILS = "municipality_code,name_da,council,valid_from,valid_to,evidence,note,source_id"
PLACES = (
    "municipality,municipality_code,rar_area,metric,period_start,period_end,value_pct,value_count,"
    "value_mio_kr,value_per_1000,unit_note,qualifier,mark,note,confidence,source_id"
)
LANDSTAL = "quota_year,revision,announced_on,landstal_persons,mark,note,source_id"
INPUTS = "quota_year,municipality_code,region_code,population,immigrants,family_reunified,source_id"
CODES = sorted(MUNICIPALITIES_OF_REGION["1082"])
KILDER = "source_id,title,publisher,address,published,retrieved,licence,note"
RATES = "year,municipality_code,employment_rate_pct,mark,note,source_id"


class Broken(NamedTuple):
    """A file, and what its fault must say: line, column and the beginning of the message."""

    name: str
    raw: bytes
    says: str
    table: str = "kommunekvoter"


def file(*lines: str, encoding: str = "utf-8", separator: str = ",") -> bytes:
    """The lines with that separator; a `~` is a comma inside a cell."""
    text = "\n".join(lines).replace(",", separator).replace("~", ",")
    return f"{text}\n".encode(encoding)


def aarhus(before: str, after: str) -> bytes:
    """The sound file with one thing changed in line 3."""
    assert before in AARHUS
    return file(HEAD, VIBORG, AARHUS.replace(before, after))


def rates(*values: str, separator: str = ";") -> bytes:
    rows = (f"2015,0{751 + at * 40},{value},value,,brev" for at, value in enumerate(values))
    return file(RATES, *rows, separator=separator)


def landstal(day: str) -> bytes:
    return file(LANDSTAL, f"2015,0,{day},4000,value,,brev")


BROKEN = (
    # --- not a table at all
    Broken("empty", b"", "kommunekvoter.csv: er tom."),
    Broken("only white space", b"\n \r\n\n", "kommunekvoter.csv: er tom."),
    Broken("only a byte-order mark", b"\xef\xbb\xbf", "kommunekvoter.csv: er tom."),
    Broken("only the heading", file(HEAD), "har ingen rækker"),
    Broken("heading and empty lines", file(HEAD, ",,,,,,,", ""), "har ingen rækker"),
    Broken("an xlsx renamed", b"PK\x03\x04" + bytes(200), "Excel-projektmappe (xlsx)"),
    Broken("an xls renamed", b"\xd0\xcf\x11\xe0" + bytes(200), "gammel Excel-projektmappe"),
    Broken("a PDF", b"%PDF-1.7\n", "er en PDF"),
    Broken("a zipped file", b"\x1f\x8b\x08" + bytes(20), "er pakket (gzip)"),
    Broken("the web page around it", b"<!DOCTYPE html><html></html>", "er en webside"),
    # --- encoding
    Broken("a NUL", aarhus("112", "11\x002"), "linje 3: har et NUL-tegn"),
    Broken("UTF-16 without its mark", file(HEAD, AARHUS, encoding="utf-16-le"), "har et NUL-tegn"),
    Broken("half a UTF-16 file", "\ufeffår".encode("utf-16-le")[:-1], "kan ikke læses som UTF-16"),
    Broken("neither UTF-8 nor Windows", aarhus("Aarhus", "X") + b"\xff\x81", "linje 4: er hverken"),
    Broken("MS-DOS", file(HEAD, AARHUS.replace("brev", "søren"), encoding="cp850"), "MS-DOS"),
    Broken(
        "Macintosh", file(HEAD, AARHUS.replace("brev", "mød"), encoding="mac-roman"), "Macintosh"
    ),
    Broken("read as Windows, saved as UTF-8", aarhus("brev", "sÃ¸ren"), "ødelagte bogstaver"),
    Broken("a lost letter", aarhus("brev", "s\ufffdren"), "er gået tabt"),
    Broken("a control character", aarhus("brev", "br\x07ev"), "usynligt styretegn"),
    # --- heading
    Broken("no heading", file(AARHUS, VIBORG), "er ikke en overskrift"),
    Broken("other separator", file(HEAD, AARHUS).replace(b",", b"|"), "komma, semikolon eller"),
    Broken("a title above", file("Kvoter 2015", "", HEAD, AARHUS), "Overskriften står i linje 3"),
    Broken(
        "misspelt",
        file(HEAD.replace("quota_persons", "qouta_persons"), AARHUS),
        'kolonnen "quota_persons": kolonnen mangler. Overskriften har "qouta_persons"; mente du',
    ),
    Broken("capitals", file(HEAD.replace("kind", "Kind"), AARHUS), 'mente du "kind"?'),
    Broken(
        "a column missing",
        file(HEAD.replace(",kind", ""), AARHUS.replace(",fastsat", "")),
        'kolonnen "kind": kolonnen mangler. Sæt kolonnen ind',
    ),
    Broken(
        "a column too many",
        file(HEAD + ",hemmelig", AARHUS + ",x"),
        'kolonnen "hemmelig": kolonnen kendes ikke',
    ),
    Broken("a column twice", file(HEAD + ",kind", AARHUS + ",aftalt"), "kolonnen står 2 gange"),
    Broken("no name above a column", file(HEAD.replace("mark", ""), AARHUS), "ingen overskrift"),
    Broken("the heading again", file(HEAD, AARHUS, HEAD), "gentager overskriften"),
    Broken(
        "a title with quotation marks above",
        file('"Kvoter" for 2015', "", HEAD, AARHUS),
        'linje 1, værdien ""Kvoter" for 2015": er ikke overskriften. Overskriften står i linje 3; '
        "slet linje 1-2.",
    ),
    Broken(
        "a row in one quoted cell",
        file(*(f'"{line}"' for line in (HEAD, AARHUS))),
        "alle rækkens felter i én celle",
    ),
    Broken(
        "a row in one cell of several",
        file(f'"{HEAD}"***', f'"{AARHUS}"***').replace(b"*", b";"),
        "Data > Fra tekst/CSV",
    ),
    Broken(
        "a row in one plain cell",
        file(f"{HEAD}**", f"{AARHUS}**").replace(b"*", b";"),
        "alle rækkens felter i én celle",
    ),
    Broken(
        "the statistics' own table",
        b'"Folketal den 1. i kvartalet"\n\n" ";"2024K1"\n"Aarhus";373388\n',
        "er ikke en overskrift",
    ),
    # --- lines
    Broken(
        "a footnote",
        file(HEAD, AARHUS, "Kilde: Danmarks Statistik"),
        'værdien "Kilde: Danmarks Statistik": er en tekst under tabellen og ikke en række. Slet',
    ),
    Broken(
        "a footnote in a cell",
        file(HEAD, AARHUS, "", "1) Foreløbige tal.,,,,,,,"),
        "er en tekst under tabellen",
    ),
    Broken(
        "a row of sums",
        file(HEAD, AARHUS, "I alt,,,,204,,,"),
        "er en sum og ikke en række for sig. Slet linjen",
    ),
    Broken("a cell missing", aarhus(",value", ""), "linje 3: har for få felter. Der er 7"),
    Broken("a cell too many", aarhus("brev", "brev,x"), 'værdien "x": har for mange felter'),
    Broken("another separator in a line", aarhus(",", ";"), "linje 3: har for få felter. Der er 1"),
    Broken("a quote never closed", aarhus("Aarhus", '"Aarhus'), "anførselstegn, der aldrig lukkes"),
    Broken("a quote in a quoted text", aarhus("Aarhus", '"Aar"hus"'), "forkert sted"),
    Broken("a cell of 10 MB", aarhus("brev", "x" * 10_000_000), "linje 3: har en celle på over"),
    Broken("a cell longer than Excel's", aarhus("brev", "x" * 40_000), "er på 40000 tegn"),
    # --- keys and codes
    Broken(
        "a key twice",
        file(HEAD, AARHUS, VIBORG, AARHUS),
        'linje 4, værdien "2015, 0, 0751, fastsat": har samme nøgle som en tidligere linje. '
        "Slet den ene, eller ret quota_year, revision, municipality_code, kind; den første "
        "står i linje 2.",
    ),
    Broken("a code of no municipality", aarhus("0751", "0752"), 'værdien "0752": er ikke en kode'),
    Broken("a county of before 2007", aarhus("0751", "070"), 'værdien "070": er ikke en kode'),
    Broken(
        "a name for a code",
        aarhus("0751", "Aarhus"),
        "er kommunens navn og ikke dens kode. Skriv koden 0751.",
    ),
    Broken(
        "the whole country", aarhus("0751", "000"), "er hele landet og ikke en kommune. Slet linjen"
    ),
    Broken(
        "a region among municipalities", aarhus("0751", "082"), "er en region og ikke en kommune"
    ),
    Broken("a sum", aarhus("0751", "I alt"), "er hele landet og ikke en kommune. Slet linjen"),
    Broken("a part of the country", aarhus("0751", "011"), "er en landsdel og ikke en kommune"),
    Broken("Christiansø", aarhus("0751", "411"), "er Christiansø og ikke en kommune"),
    Broken("a code with decimals", aarhus("0751", "751.0"), 'værdien "751.0": er ikke en kode'),
    Broken("a word not on the list", aarhus("fastsat", "vedtaget"), "beregnet, aftalt, fastsat"),
    Broken("a source left out", aarhus("brev", ""), 'kolonnen "source_id": mangler'),
    Broken("no key", aarhus("0751", ""), 'linje 3, kolonnen "municipality_code": mangler'),
    # --- numbers
    Broken(
        "a word for a number",
        aarhus("112", "tolv"),
        'kommunekvoter.csv, linje 3, kolonnen "quota_persons", værdien "tolv": skal være et '
        "helt tal. Skriv tallet med cifre, fx 12",
    ),
    Broken("text behind a number", aarhus("112", "112 personer"), "skal være et helt tal"),
    Broken("two signs", aarhus("112", "--112"), "skal være et helt tal"),
    Broken("negative", aarhus("112", "-112"), 'kolonnen "quota_persons", værdien "-112": er neg'),
    Broken("a typographic minus", aarhus("112", "\u2212112"), "er negativ"),
    Broken("half a person", aarhus("112", "112.5"), "det her har decimaler"),
    Broken("a thousands point among commas", aarhus("112", "1.039"), "både kan være tusindtegn"),
    Broken("a decimal comma among commas", aarhus("112", '"112,5"'), "har komma i et tal"),
    Broken(
        "an English number among semicolons",
        file(LANDSTAL, "2014,0,,4000,value,,b", "2031,0,,20~000,value,,b", separator=";"),
        'linje 3, kolonnen "landstal_persons", værdien "20,000": har et komma, der både kan være '
        "tusindtegn og decimaltegn. Skriv 20000 eller 20, alt efter hvad kilden siger.",
        "landstal",
    ),
    Broken(
        "a whole table in English numbers",
        file(INPUTS, *(f"2027,{code},1082,50~000,1~000,10,b" for code in CODES), separator=";"),
        'kolonnen "population": … og 14 til: har et komma, der både kan være',
        "quota_inputs",
    ),
    Broken(
        "English decimals or thousands",
        rates("1~039", separator="\t"),
        "Skriv 1039 eller 1,039",
        "employment_rate",
    ),
    Broken("English thousands", rates("1~039~500"), "har komma som tusindtegn", "employment_rate"),
    Broken(
        "not published, as the statistics say",
        aarhus("112", ".."),
        "tegn for et tal, der ikke er offentliggjort. Lad cellen stå tom, og skriv not_published",
    ),
    Broken("nought, as the statistics say", aarhus("112", "-"), "tegn for nul. Skriv 0."),
    Broken("provisional, as the statistics say", aarhus("112", "112*"), "skriv provisional i mark"),
    Broken(
        "a quarter for a year",
        aarhus("2015", "2015K1"),
        "er et kvartal og ikke et år. Skriv 2015, hvis",
    ),
    Broken(
        "a month for a year",
        aarhus("2015", "2015M03"),
        "er en måned og ikke et år. Skriv 2015, hvis",
    ),
    Broken(
        "a quarter for a period",
        file(SEATS, "RAR,KL,medlem,5,2015K3,,value,brev"),
        "Skriv måneden: 2015-07, når kvartalet begynder, og 2015-09, når det slutter.",
        "rar_composition",
    ),
    Broken("a percent sign", rates("72~5 %"), "uden procenttegn", "employment_rate"),
    Broken("shortened by Excel", aarhus("112", "1.2E+05"), "Excel har forkortet tallet"),
    Broken("too large", aarhus("112", "9" * 20), "er for stort et tal"),
    Broken("a year with two digits", aarhus("2015", "15"), 'værdien "15": er ikke et årstal'),
    Broken("over a hundred per cent", rates("725~0"), "er større end 100", "employment_rate"),
    Broken(
        "comma and point mixed",
        rates("72~5", "70.25"),
        "resten af filen har decimalkomma",
        "employment_rate",
    ),
    Broken("thousand or decimal", rates("1.039"), "både kan være tusindtegn", "employment_rate"),
    # --- addresses
    *(
        Broken(
            f"an address that is none: {address}",
            file(KILDER, f"brev,T,U,{address},,,ukendt,"),
            "er ikke en adresse på nettet",
            "kilder",
        )
        for address in (
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "data:text/html;x",
            "ftp://a.dk/x",
            "www.a.dk",
            "//a.dk",
            "https://a.dk ; javascript:alert(1)",
            "file:///etc/passwd",
            "https://",
            "vbscript:x",
        )
    ),
    # --- figures nobody can have
    Broken(
        "a million million",
        file(LANDSTAL, "2015,0,,1000000000000,,,b"),
        "er større end 100.000",
        "landstal",
    ),
    Broken(
        "a year far ahead",
        file(LANDSTAL, "2099,0,,4000,,,b"),
        'værdien "2099": er ikke et årstal',
        "landstal",
    ),
    Broken("a day far ahead", landstal("2099-01-01"), "er ikke en dag fra 1900", "landstal"),
    Broken("a quota of a whole city", aarhus("112", "999999"), "er større end 10.000"),
    Broken(
        "shares for percentages", rates("0~725", "0~701"), "er mindre end 20", "employment_rate"
    ),
    Broken(
        "a period that is no day",
        file(PLACES, "Aarhus,0751,,x,2021-02-30,,1,,,,,exact,,,high,b"),
        'værdien "2021-02-30": findes ikke i kalenderen',
        "vaeksthus_by_municipality",
    ),
    # --- Excel
    Broken("a formula", aarhus("112", "=A1+1"), 'værdien "=A1+1": er en formel'),
    Broken("a formula in text", aarhus("brev", "=HYPERLINK(1)"), "er en formel"),
    Broken("a column too narrow", aarhus("112", "######"), "er Excels fejltegn"),
    Broken("not available", aarhus("112", "#N/A"), "er Excels fejltegn"),
    Broken("not available, in Danish", aarhus("112", "#I/T"), "er Excels fejltegn"),
    Broken(
        "a month made of a period",
        file(SEATS, "RAR,KL,medlem,5,nov-15,,value,brev"),
        'kolonnen "period", værdien "nov-15": er lavet om til en dato af Excel',
        "rar_composition",
    ),
    Broken("a day as Excel counts it", landstal("41911"), "Skriv 2014-09-29, hvis", "landstal"),
    # --- days
    Broken("a day that is not", landstal("31-02-2014"), "en dag, der ikke findes", "landstal"),
    Broken("a day in letters", landstal("29. september 2014"), "er ikke en dag", "landstal"),
    Broken("a year with two digits in a day", landstal("29-09-14"), "er ikke en dag", "landstal"),
    Broken(
        "ends before it begins",
        file(COUNCILS, "0791,Viborg,RAR,2017-07-01,2017-06-30,verified,,b"),
        "slutter, før den begynder. Ret valid_from eller valid_to.",
        "council_membership",
    ),
    Broken(
        "a period backwards",
        file(PLACES, "Aarhus,0751,,x,2016-05,2015,1,,,,,exact,,,high,b"),
        "perioden slutter, før den begynder",
        "vaeksthus_by_municipality",
    ),
    # --- marks
    Broken("a mark that is none", aarhus("value", "ukendt"), "value, zero, not_published"),
    Broken("nought marked as a value", aarhus("112", "0"), "har mærket value, men tallet er 0"),
    Broken("a number marked unpublished", aarhus("value", "not_published"), "Slet tallet, eller"),
    Broken("a value without a number", aarhus("112", ""), "har mærket value, men intet tal"),
    Broken("zero with a number", aarhus("value", "zero"), "har mærket zero, men tallet er ikke 0"),
)


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.name)
def test_a_broken_file_is_refused_in_danish(broken: Broken):
    with pytest.raises(BadTables) as refused:
        load_table(broken.raw, TABLES[broken.table], f"{broken.table}.csv")
    assert broken.says in str(refused.value)
    assert all(fault.file == f"{broken.table}.csv" for fault in refused.value.faults)
    assert all(fault.remedy.endswith(".") for fault in refused.value.faults)


def test_every_fault_of_a_file_is_named_at_once():
    lines = (HEAD, AARHUS.replace("112", "tolv"), VIBORG.replace("0791", "0999"), "2015,0")
    with pytest.raises(BadTables) as refused:
        load_table(file(*lines), TABLES["kommunekvoter"], "kvoter.csv")
    assert [(fault.line, fault.column, fault.value) for fault in refused.value.faults] == [
        (2, "quota_persons", "tolv"),
        (3, "municipality_code", "0999"),
        (4, None, None),
    ]


def test_a_line_is_the_line_of_the_file_also_after_a_text_of_two_lines():
    note = '2015,0,,4000,value,"to\nlinjer",brev'
    with pytest.raises(BadTables) as refused:
        load_table(
            file(LANDSTAL, note, "", "2015,1,,tolv,value,,brev"), TABLES["landstal"], "l.csv"
        )
    assert [fault.line for fault in refused.value.faults] == [5]
