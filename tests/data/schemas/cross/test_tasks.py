"""What is told of a task belongs to one, and what is told of the past has its source."""

SOURCE = {"opgave_id": "kommunekvoter"}


def test_a_point_belongs_to_a_task(shipped, changed, sentences):
    where = {"opgave_id": "uddannelsesudvalg", "item_no": 1}
    (said,) = sentences(changed(shipped, "opgaver_punkter", where, opgave_id="udvalget"))
    assert "er ikke en af opgaverne" in said and "opgaver.csv" in said


def test_the_past_has_a_source_that_is_listed(shipped, changed, sentences):
    (said,) = sentences(changed(shipped, "opgaver", SOURCE, then_source_id="et-brev"))
    assert "kilden findes ikke" in said


def test_the_past_is_told_with_its_source_or_not_at_all(shipped, changed, sentences):
    for wrong in ({"then_source_id": ""}, {"then_da": ""}):
        (said,) = sentences(changed(shipped, "opgaver", SOURCE, **wrong))
        assert "svarer ikke til then_da" in said
