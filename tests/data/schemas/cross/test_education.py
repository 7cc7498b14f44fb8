"""What the regions take in is what the country does, and single counts agree with the whole."""


def test_five_regions_are_the_country(shipped, changed, sentences):
    where = {"period": "2019", "education": "PAU", "area": "Region Midtjylland"}
    (said,) = sentences(changed(shipped, "sosu_pau_tilgang", where, entrants_persons=462))
    assert "PAU 2019: 5 regioner har tilsammen 1.638" in said


def test_four_regions_may_be_less_than_the_country_and_not_more(shipped, changed, sentences):
    where = {"period": "2019", "education": "SOSU-hjælper", "area": "Region Sjælland"}
    tables = changed(shipped, "sosu_pau_tilgang", where, entrants_persons=600)
    assert sentences(tables) == []
    (said,) = sentences(changed(shipped, "sosu_pau_tilgang", where, entrants_persons=6_000))
    assert "4 regioner har tilsammen" in said
