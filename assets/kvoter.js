// `/kvoter`: the picture on the screen, and those one step away from it, fetched ahead.
(function () {
  "use strict";

  const { element, fill, municipalities, whenDrawn, drawing, ahead, stepping } = window.overblik;
  const steps = ahead();
  let tileGrids = null;

  // East and west under the map, when the reader has asked for them.
  function lens(halves) {
    const rows = halves.map(function ([half, council, ...cells]) {
      const head = element("th", "", [element("span", "half-mark half-" + half), council]);
      head.scope = "row";
      return element("tr", "", [head, ...cells.map((text) => element("td", "", text))]);
    });
    return rows.length ? [element("table", "", element("tbody", "", rows))] : [];
  }

  function draw(picture, grids) {
    const isDrawn = steps.isAt(picture.near) && document.querySelector("#kvoter-ranking li");
    if (isDrawn && picture.map) return;
    municipalities.draw("kvoter", picture, grids);
    fill("kvoter-lens-sums", lens(picture.lens));
    tileGrids = grids;
    steps.learn(picture.near);
    if (!picture.map) {
      whenDrawn("kvoter-map", () =>
        window.dash_clientside.set_props("kvoter-ready", { data: true }));
    }
  }

  stepping("kvoter", steps, (picture) => draw(picture, tileGrids));

  window.dash_clientside.kvoter = { draw: drawing(draw) };
})();
