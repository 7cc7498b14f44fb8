"""Bytes to text: which encoding a file is in, and what is not a text file at all."""

from __future__ import annotations

import codecs
import re
import unicodedata

from data.faults import BadTables, Fault

MOST_BYTES = 200_000_000
SAVE_AS = 'Gem filen i Excel som "CSV UTF-8 (kommasepareret)".'

_NOT_TEXT = (
    (b"PK\x03\x04", "er en Excel-projektmappe (xlsx) og ikke en CSV-fil"),
    (b"\xd0\xcf\x11\xe0", "er en gammel Excel-projektmappe (xls) og ikke en CSV-fil"),
    (b"%PDF", "er en PDF og ikke en CSV-fil"),
    (b"\x1f\x8b", "er pakket (gzip) og ikke en CSV-fil"),
)
_MARKUP = re.compile(r"\s*<(?:!doctype|html|\?xml)", re.IGNORECASE)
_UTF_8_READ_AS_1252 = re.compile("Ã[\u00a6\u00b8\u00a5\u00a9\u02dc\u2026\u2020\u0085\u0098\u0086]")
_DOS_OR_MAC = re.compile(r"[A-Za-z][›†‘¿¾][a-z]")
_WINDOWS_SIGNS = ("cp1252", "Windows-1252")


def decode(raw: bytes, file: str) -> tuple[str, list[str]]:
    """The text of the file without its byte-order mark, and remarks on how it was read.

    UTF-8, UTF-16 with a byte-order mark (Excel's "Unicode-tekst"), and
    Windows-1252 when it is not UTF-8. Raises `BadTables`.
    """
    if len(raw) > MOST_BYTES:
        remedy = f"Del den, eller slet det overflødige; grænsen er {MOST_BYTES // 1_000_000} MB."
        raise _refused(file, None, "er for stor", remedy)
    if not raw.strip():
        raise _refused(file, None, "er tom", "Læg filen ind igen; den skal have en overskrift.")
    for beginning, message in _NOT_TEXT:
        if raw.startswith(beginning):
            raise _refused(file, None, message, SAVE_AS)
    text, remarks = _decoded(raw, file)
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
        remarks.append(f"{file}: bogstaver i to dele (å som a og ring, fra en Mac) er samlet.")
    _refuse_what_is_not_a_table(text, file)
    return text, remarks


def _decoded(raw: bytes, file: str) -> tuple[str, list[str]]:
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return raw.decode("utf-16"), [f"{file}: læst som UTF-16 (Excels Unicode-tekst)."]
        except UnicodeDecodeError as error:
            raise _refused(file, None, "kan ikke læses som UTF-16", SAVE_AS) from error
    try:
        return raw.decode("utf-8-sig"), []
    except UnicodeDecodeError as not_utf_8:
        line = raw.count(b"\n", 0, not_utf_8.start) + 1
    codec, name = _WINDOWS_SIGNS
    try:
        text = raw.decode(codec)
    except UnicodeDecodeError as error:
        message = f"er hverken UTF-8 eller {name}; det første forkerte tegn står her"
        raise _refused(file, line, message, SAVE_AS) from error
    odd = _DOS_OR_MAC.search(text)
    if odd:
        line = text.count("\n", 0, odd.start()) + 1
        message = "er gemt som MS-DOS eller Macintosh, så æ, ø og å er ødelagt"
        raise BadTables([Fault(file, line, None, odd[0], message, SAVE_AS)])
    return text, [f"{file}: læst som {name}, fordi den ikke er UTF-8."]


def _refuse_what_is_not_a_table(text: str, file: str) -> None:
    if not text.strip():
        raise _refused(file, None, "er tom", "Læg filen ind igen; den skal have en overskrift.")
    if "\x00" in text:
        line = text.count("\n", 0, text.index("\x00")) + 1
        raise _refused(file, line, "har et NUL-tegn, som ikke hører til i en tekstfil", SAVE_AS)
    if _MARKUP.match(text):
        remedy = "Hent selve filen; det her er den side, den ligger på."
        raise _refused(file, None, "er en webside og ikke en CSV-fil", remedy)
    for sign, message in (
        (
            _UTF_8_READ_AS_1252,
            "har ødelagte bogstaver: UTF-8 er læst som Windows-1252 og gemt igen",
        ),
        (re.compile("\ufffd"), "har et tegn, som er gået tabt, da filen blev gemt"),
    ):
        odd = sign.search(text)
        if odd:
            line = text.count("\n", 0, odd.start()) + 1
            around = text[max(0, odd.start() - 10) : odd.end() + 10]
            remedy = "Hent filen igen fra kilden, og åbn den i Excel med Data > Fra tekst/CSV."
            raise BadTables([Fault(file, line, None, around, message, remedy)])


def _refused(file: str, line: int | None, message: str, remedy: str) -> BadTables:
    return BadTables([Fault(file, line, None, None, message, remedy)])
