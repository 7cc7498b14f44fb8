import xml.etree.ElementTree as ElementTree

import pytest


def test_a_view_has_a_code_that_is_a_picture(client):
    answer = client.get("/qr.svg", query_string={"sti": "/kvoter?aar=2015&revision=1"})
    assert answer.status_code == 200
    assert answer.mimetype == "image/svg+xml"
    assert ElementTree.fromstring(answer.data).tag.endswith("svg")


def test_another_view_has_another_code(client):
    first, second = (client.get("/qr.svg", query_string={"sti": to}) for to in ("/kvoter", "/om"))
    assert first.data != second.data


@pytest.mark.parametrize("to", ["", "kvoter", "//example.org", "/\\example.org", "/" + "a" * 1200])
def test_only_a_path_of_ours_has_a_code(client, to):
    assert client.get("/qr.svg", query_string={"sti": to}).status_code == 404
