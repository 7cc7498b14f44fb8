"""One number has one reading, or none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.load.numbers import Form, Refused, form_of, read_decimal, read_whole


@pytest.mark.parametrize(
    "separator, texts, form",
    [
        (",", ["1", "2.5"], Form.POINT),
        (",", ["2,5"], Form.POINT),
        (";", ["1", "2,5"], Form.COMMA),
        (";", ["1.039", "2.5"], Form.POINT),
        (";", ["1.039"], Form.DANISH),
        (";", ["2.5", "2,5"], Form.COMMA),
        ("\t", ["1.039"], Form.UNKNOWN),
        ("\t", ["-1.039,5"], Form.COMMA),
        (";", ["12,000", "1,234,567"], Form.DANISH),
        ("\t", ["12,000"], Form.UNKNOWN),
        (";", ["12,000", "0,725"], Form.COMMA),
        (";", ["12,000", "1\u00a0000,000"], Form.COMMA),
    ],
)
def test_the_file_shows_how_its_numbers_are_written(separator, texts, form):
    assert form_of(separator, texts) is form


@pytest.mark.parametrize(
    "text, form, number",
    [
        ("1039", Form.POINT, 1039),
        ("1.039", Form.DANISH, 1039),
        ("1.234.567", Form.COMMA, 1234567),
        ("12,00", Form.COMMA, 12),
        ("12.0", Form.POINT, 12),
        ("\u2212338", Form.POINT, -338),
        ("+5", Form.POINT, 5),
        ("007", Form.POINT, 7),
    ],
)
def test_whole_numbers(text, form, number):
    assert read_whole(text, form) == number


@pytest.mark.parametrize(
    "text, form, number",
    [
        ("2,5", Form.COMMA, 2.5),
        ("1.039,25", Form.COMMA, 1039.25),
        ("1.039", Form.COMMA, 1039.0),
        ("1.039", Form.POINT, 1.039),
        ("-5.2", Form.POINT, -5.2),
        ("0.039", Form.POINT, 0.039),
    ],
)
def test_decimals(text, form, number):
    assert read_decimal(text, form) == number


@pytest.mark.parametrize(
    "read, text, form",
    [
        (read_whole, "1.039", Form.POINT),
        (read_whole, "1.039", Form.UNKNOWN),
        (read_whole, "12,5", Form.COMMA),
        (read_whole, "--5", Form.POINT),
        (read_whole, "1.03", Form.COMMA),
        (read_whole, "12,000", Form.COMMA),
        (read_whole, "12,000", Form.DANISH),
        (read_whole, "12,000", Form.POINT),
        (read_whole, "12,000", Form.UNKNOWN),
        (read_whole, "-1,234,567", Form.COMMA),
        (read_decimal, "1,039", Form.DANISH),
        (read_decimal, "1,039", Form.UNKNOWN),
        (read_decimal, "1,039", Form.POINT),
        (read_decimal, "1,234,567", Form.COMMA),
        (read_decimal, "1.039", Form.DANISH),
        (read_decimal, "2,5", Form.POINT),
        (read_decimal, "2.5", Form.COMMA),
        (read_decimal, "1,2,3", Form.COMMA),
        (read_decimal, "nan", Form.POINT),
        (read_decimal, "inf", Form.POINT),
        (read_decimal, "1e5", Form.POINT),
        (read_decimal, "9" * 400, Form.POINT),
        (read_whole, "9" * 400 + ",0", Form.COMMA),
    ],
)
def test_what_has_no_one_reading_is_refused(read, text, form):
    with pytest.raises(Refused):
        read(text, form)


@pytest.mark.parametrize(
    "read, text, form, readings",
    [
        (read_whole, "12,000", Form.COMMA, "Skriv 12000 eller 12, alt efter"),
        (read_whole, "12.000", Form.POINT, "Skriv 12000 eller 12, alt efter"),
        (read_decimal, "1,039", Form.UNKNOWN, "Skriv 1039 eller 1,039, alt efter"),
        (read_decimal, "1.250", Form.DANISH, "Skriv 1250 eller 1,25, alt efter"),
    ],
)
def test_a_number_with_two_readings_is_refused_with_both(read, text, form, readings):
    with pytest.raises(Refused) as refused:
        read(text, form)
    assert "både kan være tusindtegn og decimaltegn" in refused.value.message
    assert refused.value.remedy.startswith(readings)


@given(
    st.integers(1_000, 10**12),
    st.sampled_from(["{:,}", "{:,}.00", "{:,}.50"]),
    st.sampled_from([",", ";", "\t"]),
    st.lists(st.sampled_from(["2,5", "2.5", "7", "1,039", "1.039", "0,725"])),
)
def test_an_english_number_is_itself_or_refused(number, form, separator, others):
    text = form.format(number)
    how = form_of(separator, [text, *others])
    for read in (read_whole, read_decimal):
        if read is read_decimal and "2,5" in others:
            continue  # The file says itself that its commas are decimal.
        if read is read_decimal and "0,725" in others:
            continue
        try:
            assert read(text, how) == number + (0.5 if form.endswith("50") else 0)
        except Refused as refused:
            assert refused.remedy


@given(st.integers(-(10**14), 10**14))
def test_a_whole_number_in_danish_is_itself(number):
    assert read_whole(f"{number:,}".replace(",", "."), Form.DANISH) == number


@given(st.text(max_size=20), st.sampled_from(Form))
def test_any_text_is_a_number_or_refused(text, form):
    for read in (read_whole, read_decimal):
        try:
            number = read(text, form)
        except Refused as refused:
            assert refused.message
        else:
            assert isinstance(number, int | float)
