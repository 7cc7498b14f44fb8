// `/kvoter`: the picture on the screen, and those one step away from it, fetched ahead.
(function () {
  "use strict";

  const { element, fill, municipalities, whenDrawn, ahead, afterFrame } = window.overblik;
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

  // A step whose picture is known is painted at once; the event goes on to Dash after the frame,
  // and the callback comes with the same picture and all the rest.
  document.addEventListener("change", function (event) {
    const control = event.target;
    const value = control.value;
    const picture = steps.picture(control.id.replace("kvoter-", "") + "=" + value);
    if (!picture || control.isPassedOn) return;
    event.stopImmediatePropagation();
    draw(picture, tileGrids);
    afterFrame(function () {
      control.value = value; // React may have put the old one back meanwhile.
      control.isPassedOn = true;
      control.dispatchEvent(new Event("change", { bubbles: true }));
      control.isPassedOn = false;
    });
  }, true);

  window.dash_clientside.kvoter = { draw: window.overblik.drawing(draw) };
})();
