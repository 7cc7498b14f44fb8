"""Neighbours: every pair once, nobody beside itself, and seven islands alone."""


def test_a_pair_is_written_with_the_lower_code_first(shipped, changed, sentences):
    pair = {"municipality_code": "0657", "neighbour_code": "0661"}
    turned = {"municipality_code": "0661", "neighbour_code": "0657"}
    (said,) = sentences(changed(shipped, "neighbours", pair, **turned))
    assert 'værdien "0657": er ikke højere end kommunens egen kode' in said


def test_an_island_has_no_neighbour_by_land(shipped, changed, sentences):
    pair = {"municipality_code": "0727", "neighbour_code": "0746"}
    (said,) = sentences(changed(shipped, "neighbours", pair, neighbour_code="0741"))
    assert 'værdien "0741": er en ø uden landgrænse' in said


def test_a_municipality_on_land_has_one(shipped, without, sentences):
    tables = shipped
    for column in ("municipality_code", "neighbour_code"):
        frame = tables["neighbours"].frame
        if (frame[column] == "0707").any():
            tables = without(tables, "neighbours", **{column: "0707"})
    (said,) = sentences(tables)
    assert 'værdien "0707": har ingen nabo' in said


def test_there_are_186_borders_and_struer_meets_thisted_in_a_corner(shipped):
    frame = shipped["neighbours"].frame
    assert len(frame) == 186
    corners = frame[frame["border_km"] < 1]
    assert (corners["note"] != "").all()
    assert ("0671", "0787") in set(
        corners[["municipality_code", "neighbour_code"]].itertuples(index=False, name=None)
    )
