"""Parts that the server writes: whole without a script, and safe."""

from dash import html

from dashboard.kit.view.table import figure_table
from dashboard.kit.view.written import fill, is_written, picture, written


def test_a_part_is_html_with_its_tables_and_pictures_drawn():
    table = figure_table("Tal", ["Hvem", "Antal"], [["Herning", "58"]], numeric=[1])
    part = written(html.Section([table, picture("<svg><title>x</title></svg>", "figure")]))
    assert "<caption>Tal</caption>" in part["html"] and "58</td>" in part["html"]
    assert '<div class="figure"><svg><title>x</title></svg></div>' in part["html"]
    assert "data-table=" not in part["html"] and "data-picture" not in part["html"]


def test_what_is_text_stays_text():
    part = written(html.P("<script>alert(1)</script>"))
    assert part["html"] == "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"


def test_a_part_is_told_by_the_end_of_its_name():
    assert is_written("arbejde-html") and is_written("html")
    assert not is_written("html-arbejde") and not is_written("ranking")


def test_an_element_without_anything_to_draw_is_left_alone():
    assert fill({"id": "x"}) is None
