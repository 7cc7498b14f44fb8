// `/vaekst`: the sections below the first are asked for when it stands; the map of the 19 and its
// lists are drawn from what the server sends, and a press on the map selects as the list does.
(function () {
  "use strict";

  const { municipalities } = window.overblik;
  const MAP = "vaekst-local-map";

  // Two frames: the first section is painted before the others are worked on.
  let isArrived = false;

  function begin() {
    isArrived = false;
    return new Promise((resolve) => window.requestAnimationFrame(() =>
      window.requestAnimationFrame(() => resolve(true))));
  }

  function listen() {
    const plot = document.querySelector("#" + MAP + " .js-plotly-plot");
    if (!plot || !plot.on) {
      if (document.getElementById(MAP)) window.setTimeout(listen, 100);
      return;
    }
    plot.removeAllListeners("plotly_click");
    plot.on("plotly_click", function (event) {
      const code = event.points[0].location || "";
      const row = document.querySelector('#vaekst-local-ranking [data-kommune="' + code + '"]');
      if (row) row.click();
    });
  }

  // A link to a section leads there again when the sections before it have got their height; not
  // after the reader has begun to move.
  function arrive() {
    const asked = window.location.hash && document.getElementById(window.location.hash.slice(1));
    if (asked && !isArrived) asked.scrollIntoView();
    isArrived = true;
  }

  for (const moved of ["wheel", "touchmove", "keydown"]) {
    window.addEventListener(moved, () => { isArrived = true; }, { passive: true });
  }

  function draw(picture) {
    if (!picture) return;
    municipalities.draw("vaekst-local", picture, null);
    if (picture.map) return;
    listen();
    window.setTimeout(arrive, 100);
  }

  window.dash_clientside.vaekst = { begin, draw };
})();
