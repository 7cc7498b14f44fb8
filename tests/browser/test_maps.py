"""The labels of a map as a browser writes them: inside their borders or at the end of a line."""

import pytest
from playwright.sync_api import expect

LABELS = """() => {
  const box = document.querySelector('#kvoter-land').getBoundingClientRect();
  const land = document.querySelector('#kvoter-land .map-land');
  return [...document.querySelectorAll('#kvoter-land .map-label')]
    .filter((label) => label.offsetParent !== null)
    .map((label) => {
      const code = label.dataset.label;
      const texts = [...label.children].filter((one) => one.offsetParent !== null);
      const ranges = texts.map((one) => {
        const range = document.createRange();
        range.selectNodeContents(one);
        return range.getBoundingClientRect();
      });
      // The ink, which is lower than the line.
      const size = parseFloat(getComputedStyle(label).fontSize);
      const air = 0.19 * size;
      const left = Math.min(...ranges.map((one) => one.left));
      const right = Math.max(...ranges.map((one) => one.right));
      const top = Math.min(...ranges.map((one) => one.top)) + air;
      const bottom = Math.max(...ranges.map((one) => one.bottom)) - air;
      const path = land.querySelector(`path[data-kommune="${code}"]`);
      const onto = path.getScreenCTM().inverse();
      const corners = [[left, top], [right, top], [left, bottom], [right, bottom]];
      const isInside = corners.every(([x, y]) =>
        path.isPointInFill(new DOMPoint(x, y).matrixTransform(onto)));
      const leaders = [...document.querySelectorAll(`[data-leader="${code}"]`)]
        .filter((line) => getComputedStyle(line).display !== 'none').length;
      return { code, left: left - box.left, right: right - box.left, top: top - box.top,
        bottom: bottom - box.top, width: box.width, height: box.height, size, isInside, leaders };
    });
}"""


def overlapping(one, other):
    return (
        one["left"] < other["right"]
        and other["left"] < one["right"]
        and one["top"] < other["bottom"]
        and other["top"] < one["bottom"]
    )


@pytest.mark.parametrize("width", [390, 768, 1366, 1920])
def test_labels_keep_to_their_borders_and_clear_of_each_other(open_page, width):
    page = open_page("/kvoter", viewport={"width": width, "height": 1080 if width > 1400 else 844})
    expect(page.locator("#kvoter-land .map-label").first).to_be_attached()
    labels = page.evaluate(LABELS)
    assert len(labels) >= 18
    for at, one in enumerate(labels):
        assert one["size"] >= 9.5
        assert one["left"] >= 0 and one["right"] <= one["width"]
        assert one["top"] >= 0 and one["bottom"] <= one["height"]
        assert one["isInside"] or one["leaders"] == 1, one
        assert not [other for other in labels[at + 1 :] if overlapping(one, other)]


def test_a_chosen_municipality_has_its_name_on_a_phone(open_page):
    page = open_page("/kvoter?kommune=0671", viewport={"width": 390, "height": 844})
    label = page.locator('#kvoter-land [data-label="0671"]')
    expect(label.locator("span")).to_be_visible()
    expect(page.locator('#kvoter-land [data-label="0657"] span')).to_be_hidden()


def test_one_of_the_whole_country_is_written_when_it_is_chosen(open_page):
    page = open_page("/kvoter?omraade=danmark")
    expect(page.locator("#kvoter-land .map-label")).to_have_count(0)
    page.locator("#kvoter-ranking .ranked", has_text="Samsø").click()
    expect(page.locator("#kvoter-land .map-label")).to_have_count(1)
    expect(page.locator("#kvoter-land .map-label")).to_contain_text("Samsø")
