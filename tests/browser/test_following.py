"""The land is painted at once and the figure above it follows: in the end both say the same."""

import pytest

# Of every municipality by its place: the fill of the painted land, and Plotly's own of the shape
# that it draws for it.
FILLS = """(id) => {
  const box = document.getElementById(id).closest('.figure-box');
  const painted = [...box.querySelectorAll('.map-layers path[data-kommune]')]
    .map((path) => [path.dataset.kommune, getComputedStyle(path).fill]);
  const gd = box.querySelector('.js-plotly-plot');
  const codes = gd.data.flatMap((trace) => trace.locations);
  const plotted = [...gd.querySelectorAll('.choroplethlayer .choroplethlocation')]
    .map((path, index) => [codes[index], getComputedStyle(path).fill]);
  return { painted: Object.fromEntries(painted), plotted: Object.fromEntries(plotted) };
}"""
HAS_FOLLOWED = f"""(id) => {{
  const {{ painted, plotted }} = ({FILLS})(id);
  const codes = Object.keys(painted);
  return codes.length === Object.keys(plotted).length
    && codes.every((code) => painted[code] === plotted[code]);
}}"""
STEPS = [
    ("/kvoter?aar=2015", "kvoter-map", "kvoter-measure", "kvote", 19),
    ("/kvoter?omraade=danmark", "kvoter-map", "kvoter-measure", "kvote_andel", 98),
    ("/kvoter/beregning?aar=2015", "beregning-map", "beregning-measure", "aendring", 19),
    ("/rar", "rar-map", "rar-year", "2012", 19),
]


@pytest.mark.parametrize(("address", "graph", "control", "value", "count"), STEPS)
def test_the_figure_has_the_fills_of_the_land_that_was_painted_before_it(
    open_page, address, graph, control, value, count
):
    page = open_page(address)
    page.wait_for_selector(f"#{graph} .choroplethlocation", state="attached")
    page.wait_for_function(HAS_FOLLOWED, arg=graph)
    before = page.evaluate(FILLS, graph)
    assert len(before["painted"]) == count
    page.select_option(f"#{control}", value)
    page.wait_for_function(
        f"([id, before]) => JSON.stringify(({FILLS})(id).painted) !== before",
        arg=[graph, page.evaluate("(fills) => JSON.stringify(fills)", before["painted"])],
    )
    painted = page.evaluate(FILLS, graph)["painted"]
    page.wait_for_function(HAS_FOLLOWED, arg=graph)
    after = page.evaluate(FILLS, graph)
    assert after["plotted"] == painted == after["painted"]
    assert after["plotted"] != before["plotted"]
