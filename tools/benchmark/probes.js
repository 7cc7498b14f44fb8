// What the benchmark puts into every page before the page's own scripts: the same clock for all.
(function () {
  "use strict";
  const GRAPH = "[id$='-map'] .js-plotly-plot"; // A page has one map.
  const PATIENCE_MS = 8000;
  const VALUES = 1;
  const LABELS = 3;

  const graph = () => document.querySelector(GRAPH);
  const said = (gd) => JSON.stringify([gd.data[VALUES].z, gd.data[VALUES].text]);
  // The frame that shows the work is painted when a task runs after its animation callback.
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));

  function within(promise, what) {
    const late = new Promise((_, fail) =>
      setTimeout(() => fail(new Error("never came: " + what)), PATIENCE_MS));
    return Promise.race([promise, late]);
  }

  // The first plot that is complete: Plotly also reports one before the outline has arrived.
  const firstMap = new Promise(function (done) {
    const watcher = new MutationObserver(function () {
      const gd = graph();
      if (!gd || !gd.on) return;
      watcher.disconnect();
      gd.on("plotly_afterplot", async function () {
        if (!gd.querySelector(".choroplethlayer path")) return;
        await frame();
        done(performance.now());
      });
    });
    watcher.observe(document, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ["class"],
    });
  });

  // From `act` until the picture says something else and that is painted.
  async function timed(act, what) {
    const gd = graph();
    const before = said(gd);
    let seen;
    const drawn = new Promise(function (done) {
      seen = () => said(gd) !== before && done(performance.now());
      gd.on("plotly_afterplot", seen);
    });
    const began = performance.now();
    act(gd);
    try {
      const plotted = await within(drawn, what);
      await frame();
      return { plotted: plotted - began, painted: performance.now() - began };
    } finally {
      gd.removeListener("plotly_afterplot", seen);
    }
  }

  window.bench = {
    firstMap: () => firstMap,
    options: (id) => {
      // The first option of a Bootstrap select is an empty one.
      const values = Array.from(document.getElementById(id).options, (one) => one.value);
      return values.filter((value) => value);
    },
    picture: () => ({
      z: graph().data[VALUES].z,
      text: graph().data[VALUES].text,
      labels: graph().data[LABELS].text,
    }),
    change: (id, value) =>
      timed(function () {
        const box = document.getElementById(id);
        box.value = value;
        box.dispatchEvent(new Event("change", { bubbles: true }));
      }, id + " = " + value),
    enter: (id, value) =>
      timed(function () {
        const field = document.getElementById(id);
        field.value = value;
        field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
      }, id + " = " + value),
    // The `turn`th of what a list offers, among those that are not chosen.
    press: (css, turn) =>
      timed(function () {
        const others = Array.from(document.querySelectorAll(css + "[aria-pressed=false]"));
        others[turn % others.length].click();
      }, css),
    // A form is filled in beforehand; what is timed begins with the button.
    submit: (fields) => {
      let button;
      for (const [id, value] of Object.entries(fields)) {
        const field = document.getElementById(id);
        field.value = value;
        field.dispatchEvent(new Event("change", { bubbles: true }));
        button = field.closest("form").querySelector("button");
      }
      return timed(() => button.click(), "submit");
    },
    restyle: (to) =>
      timed(function (gd) {
        const changes = { z: [to.z, undefined], text: [to.text, to.labels] };
        window.Plotly.restyle(gd, changes, [VALUES, LABELS]);
      }, "restyle"),
  };
})();
