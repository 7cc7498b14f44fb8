// What the benchmark puts into every page before the page's own scripts: the same clock for all.
(function () {
  "use strict";
  const PATIENCE_MS = 20000;
  const FIRST_PATIENCE_MS = 120000;
  const FOLLOWS_WITHIN_MS = 3000;
  const SETTLED_MS = 250;
  // The traces of the floor's figure (`tools.benchmark.floor`); the app's has a trace of values alone.
  const VALUES = 1;
  const LABELS = 3;

  // The page that came with the first answer, as long as it stands; then the live one.
  const page = () => document.getElementById("first") ?? document;
  const box = () => page().querySelector(".figure-box:has([id$='-map'])");
  const land = () => box()?.querySelector(".map-layers > .map-land");
  const graph = () => box()?.querySelector(".js-plotly-plot") ?? document.querySelector(".js-plotly-plot");
  const values = () => graph().data[land() ? 0 : VALUES];
  const labels = () => [...box().querySelectorAll("[data-label]")];
  const flows = () => box().querySelector(".map-layers > .map-flows");
  const codes = () => land().dataset.codes.split(" ");

  const written = (code) =>
    box().querySelector(`[data-label="${code}"] b`)?.textContent ?? "";
  const painted = () => [
    [...land().querySelectorAll("path[data-kommune]")].map((path) => path.getAttribute("fill")),
    labels().map((label) => (label.hidden ? "" : label.textContent)),
    flows().innerHTML,
  ];
  const plotted = (gd) => JSON.stringify([gd.data, gd.layout.annotations]);
  // What the map says: the land where it is painted, otherwise Plotly's figure.
  const said = () => (land() ? JSON.stringify(painted()) : plotted(graph()));
  const beside = () => [...page().querySelectorAll("h1, [id$=ranking], .legend")]
    .map((one) => one.textContent).join("\n");

  const pause = (ms) => new Promise((done) => setTimeout(done, ms));
  // A task of its own, ahead of timers: what a page does after its frame is not waited for.
  function task(then) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(null);
  }
  // A frame is painted when a task runs after its animation callbacks. The first in which it is so;
  // watched from now on, so that our callback comes before those of the page.
  function frameWhen(isSo) {
    return new Promise(function (done) {
      requestAnimationFrame(function watch() {
        if (isSo()) task(() => done(performance.now()));
        else requestAnimationFrame(watch);
      });
    });
  }
  const frame = () => frameWhen(() => true);

  function within(promise, what, ms = PATIENCE_MS) {
    const late = pause(ms).then(() => {
      throw new Error("never came: " + what);
    });
    return Promise.race([promise, late]);
  }

  // Every municipality has its colour, and the arrows' box behind the labels is there: the parser
  // brings them a piece at a time.
  const isLandWhole = () => Boolean(land() && flows()) &&
    land().querySelectorAll("path[data-kommune][fill]").length >= codes().length;
  // Plotly also reports a plot before the outline has arrived.
  const isPlotWhole = () => Boolean(graph()?.querySelector(".choroplethlayer path, .scatterlayer path"));

  // A map that the server has drawn as a picture, where no land is painted: what follows its box has come.
  const isPictureWhole = () => Boolean(
    box()?.querySelector(".dash-graph > svg") && box().nextElementSibling);

  const firstMap = new Promise(function (done) {
    const watcher = new MutationObserver(async function () {
      if (!document.querySelector(".map-labels, .js-plotly-plot, .dash-graph > svg")) return;
      if (!isLandWhole() && (land() || !(isPictureWhole() || isPlotWhole()))) return;
      watcher.disconnect();
      done(await frame());
    });
    watcher.observe(document, { childList: true, subtree: true });
  });

  const isStanding = () => !document.documentElement.hasAttribute("data-first");
  let liveAt = null;
  let largest = null;
  new MutationObserver(function () {
    if (liveAt === null && isStanding()) liveAt = performance.now();
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-first"] });
  new PerformanceObserver(function (list) {
    for (const one of list.getEntries()) largest = one.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });

  // Whether the server had answered a change by now: then the map was not known ahead.
  performance.setResourceTimingBufferSize(100000);
  const hasAnswered = (since) => performance.getEntriesByType("resource").some((one) =>
    one.startTime >= since && one.responseEnd > 0 && one.name.includes("/_dash-update-component"));

  // From `act` until the map says something else and that is painted. `isWhole`: what stands beside
  // the map was painted in the same frame; `isAhead`: before any answer; `followed`: when Plotly's
  // figure says the same.
  async function timed(act, what) {
    const gd = graph();
    const [before, figureBefore] = [said(), plotted(gd)];
    let watcher, onPlot;
    let isOther = false;
    const look = () => (isOther ||= said() !== before);
    if (land()) {
      watcher = new MutationObserver(look);
      watcher.observe(box(), {
        childList: true, subtree: true, attributes: true, characterData: true,
      });
    } else gd.on("plotly_afterplot", (onPlot = look));
    let onFollow;
    const follows = new Promise(function (done) {
      onFollow = () => plotted(gd) !== figureBefore && done();
      gd.on("plotly_afterplot", onFollow);
    });
    const began = performance.now();
    const shown = frameWhen(() => isOther);
    act(gd);
    try {
      const took = (await within(shown, what)) - began;
      const [seen, isAhead] = [beside(), !hasAnswered(began)];
      watcher?.disconnect();
      const hasFollowed = await Promise.race([
        follows.then(frame).then(() => true),
        pause(FOLLOWS_WITHIN_MS).then(() => false),
      ]);
      const followed = hasFollowed ? performance.now() - began : null;
      await pause(SETTLED_MS);
      return { painted: took, followed, isAhead, isWhole: beside() === seen };
    } finally {
      watcher?.disconnect();
      if (onPlot) gd.removeListener("plotly_afterplot", onPlot);
      gd.removeListener("plotly_afterplot", onFollow);
    }
  }

  // From `act` until what `css` finds reads otherwise and that is painted, on a page without a map.
  async function reread(css, act) {
    const text = () => document.querySelector(css)?.textContent;
    const before = text();
    const began = performance.now();
    const shown = frameWhen(() => text() !== before);
    act();
    const took = (await within(shown, css)) - began;
    return { painted: took, isAhead: !hasAnswered(began) };
  }

  function change(id, value) {
    const field = document.getElementById(id);
    field.value = value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }

  window.bench = {
    firstMap: () => within(firstMap, "the first map", FIRST_PATIENCE_MS),
    isLive: () => isStanding() && isPlotWhole(),
    isStanding,
    // Milliseconds after the navigation; null for what has not been.
    moments: () => ({ live: liveAt, largest, origin: performance.timeOrigin }),
    options: (id) => {
      // The first option of a Bootstrap select is an empty one.
      const found = Array.from(document.getElementById(id).options, (one) => one.value);
      return found.filter((value) => value);
    },
    selects: () => Array.from(page().querySelectorAll("main select[id]"), (one) => one.id),
    // What a restyle of the floor's figure needs, in the order of its municipalities.
    picture: () => ({
      z: values().z,
      text: land() ? codes().map((code) => written(code)) : values().text,
      labels: land() ? codes().map((code) => written(code)) : graph().data[LABELS].text,
    }),
    set: change,
    change: (id, value) => timed(() => change(id, value), id + " = " + value),
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
        change(id, value);
        button = document.getElementById(id).closest("form").querySelector("button");
      }
      return timed(() => button.click(), "submit");
    },
    follow: (door, css) => reread(css, () => document.querySelector(door).click()),
    exchange: (id, value, css) => reread(css, () => change(id, value)),
    restyle: (to) =>
      timed(function (gd) {
        const changes = { z: [to.z, undefined], text: [to.text, to.labels] };
        window.Plotly.restyle(gd, changes, [VALUES, LABELS]);
      }, "restyle"),
  };
})();
