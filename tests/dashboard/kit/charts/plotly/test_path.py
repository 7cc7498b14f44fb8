"""A number's way through the years: every point is told of, and the numbers do not collide."""

import pandas as pd

from dashboard.kit.charts.plotly.path import APART, HEADROOM, quota_path
from dashboard.kit.look import LIGHT


def drawn(*values):
    path = pd.DataFrame(
        {
            "quota_year": 2019,
            "revision": range(len(values)),
            "kind": "fastsat",
            "value": values,
            "mark": "",
        }
    )
    return quota_path(path, palette=LIGHT, lang="da", kinds={"fastsat": "fastsat"}).data[0]


def test_points_that_stand_close_share_one_label_and_the_newest_has_it():
    assert list(drawn(17000, 1000, 750).text) == ["17.000", "", "750"]


def test_first_last_and_turning_points_have_their_labels():
    assert list(drawn(12000, 17000, 7500).text) == ["12.000", "17.000", "7.500"]
    assert list(drawn(15000, 8500, 4000, 2200).text) == ["15.000", "", "", "2.200"]


def test_no_two_labels_of_a_year_are_closer_than_they_may():
    apart = HEADROOM * APART * 1000
    assert list(drawn(1000 - apart * 0.9, 1000).text) == ["", "1.000"]
    assert "" not in drawn(1000 - apart * 1.1, 1000).text


def test_hovering_tells_of_every_point():
    assert list(drawn(1000, 990).customdata) == ["2019, fastsat: 1.000", "2019, fastsat: 990"]
