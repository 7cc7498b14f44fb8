"""The tasks are the secretariat's, in its order and in the reader's language."""

from dataclasses import replace

from dashboard.opgaver.choice import TasksChoice
from dashboard.opgaver.measures.tasks import chosen, points, tasks


def test_every_task_is_told_in_the_secretariats_order(real):
    table = real["opgaver"].sort_values("order_no")
    assert [task.name for task in tasks(real, "da")] == list(table["opgave_id"])


def test_every_task_is_told_in_both_languages(real):
    for task in tasks(real, "en"):
        texts = (task.title, task.part, task.basis, task.decision, task.today, task.then)
        assert {one.lang for one in texts if one} == {"en"}, task.name


def test_a_text_that_nobody_has_translated_is_danish_and_says_so(real):
    table = real["opgaver"].assign(title_en="")
    bare = replace(real, version="uden-engelsk", tables={**real.tables, "opgaver": table})
    title = tasks(bare, "en")[0].title
    assert (title.text, title.lang) == ("Fordeling af flygtninge på kommunerne", "da")


def test_a_choice_leaves_the_tasks_that_fit_all_of_it(real):
    own = chosen(real, TasksChoice(decides="kkr"))
    assert own and {task.decides for task in own} == {"kkr"}
    both = chosen(real, TasksChoice(decides="kkr", subject="erhverv"))
    assert {task.name for task in both} == {
        "resultatkontrakt", "erhvervshus-bestyrelse", "erhvervsfremmebestyrelsen",
    }  # fmt: skip
    assert chosen(real, TasksChoice(decides="stat", subject="erhverv")) == ()
    assert chosen(real, TasksChoice()) == tasks(real, "da")


def test_the_eight_themes_and_the_eleven_examples_are_whole(real):
    held = points(real, "da")
    assert len(held["udviklingsstrategi"][0].points) == 8
    assert len(held["beskaeftigelsessamarbejde"][0].points) == 11
    assert len(held["uddannelsesudvalg"][0].points) == 6
    assert held["udviklingsstrategi"][0].points[1].text.startswith("Infrastruktur")
    assert set(held) <= {task.name for task in tasks(real, "da")}


def test_a_version_from_before_the_tables_has_no_tasks(real):
    lacking = {name: one for name, one in real.tables.items() if not name.startswith("opgaver")}
    older = replace(real, version="uden-opgaver", tables=lacking)
    assert tasks(older, "da") == () and points(older, "da") == {}
