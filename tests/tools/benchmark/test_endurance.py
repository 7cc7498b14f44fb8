"""The questions of the long run are varied, and the same in every run."""

import random
from itertools import islice

from dashboard.app import create_server
from tools.benchmark.endurance import varied


def drawn(times):
    return list(islice(varied(["{}"], random.Random(98)), times))


def test_the_questions_are_the_same_in_every_run_and_hardly_repeat():
    questions = drawn(1_000)
    assert questions == drawn(1_000)
    pages = [one["path"] for one in questions if "?" in one["path"]]
    assert len(set(pages)) > 0.8 * len(pages)


def test_every_kind_of_question_is_asked_of_the_dashboard():
    rules = create_server().url_map.bind("localhost")
    met = {rules.match(one["path"].partition("?")[0], method=method(one))[0] for one in drawn(300)}
    assert {"prefetch", "/<path:path>"} < met
    assert any("layout" in name for name in met)
    assert any("update" in name for name in met)


def method(question):
    return "POST" if "post" in question else "GET"
