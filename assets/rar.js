// `/rar`: the legend with a row for each council, the 19 small pictures, and the sections below,
// which are asked for when a reader comes near them.
(function () {
  "use strict";

  const { element, fill, say, repaint, redraw, whenDrawn, drawing, ahead, stepping, afterFrame } =
    window.overblik;
  const steps = ahead();
  const SVG = "http://www.w3.org/2000/svg";

  function legendRow(row) {
    const [half, name, count, cells] = row;
    const [first, ...rest] = name.split(" ");
    const head = element("th", "", [element("span", "half-mark half-" + half),
      element("span", "prefix", first + " "), rest.join(" "),
      element("span", "legend-count", String(count))]);
    head.scope = "row";
    return element("tr", "", [head].concat(cells.map(function (cell) {
      const swatch = element("span", "swatch");
      swatch.style.background = cell[0];
      return element("td", "", [swatch, element("span", "legend-count", String(cell[1]))]);
    })));
  }

  function legend(picture) {
    const limits = picture.limits.map(function (text) {
      const made = element("th", "", text);
      made.scope = "col";
      return made;
    });
    return [element("table", "", [
      element("thead", "", element("tr", "", [element("td")].concat(limits))),
      element("tbody", "", picture.legend.map(legendRow)),
    ])];
  }

  function shape(name, attributes) {
    const made = document.createElementNS(SVG, name);
    for (const key of Object.keys(attributes)) made.setAttribute(key, attributes[key]);
    return made;
  }

  function path(paths) {
    const svg = shape("svg", { viewBox: "0 0 100 40", preserveAspectRatio: "none", "aria-hidden": "true" });
    for (const points of paths) {
      svg.append(points.length > 1
        ? shape("polyline", { points: points.join(" ") })
        : shape("polyline", { points: points[0] + " " + points[0], class: "point" }));
    }
    return svg;
  }

  function multiple(row, selected) {
    const [code, name, half, rank, moved, value, paths] = row;
    const button = element("button", "multiple half-" + half, [
      element("span", "rank", rank),
      element("span", "name", name),
      element("span", "value", value),
      element("span", "moved", moved),
      path(paths),
    ]);
    button.type = "button";
    button.dataset.kommune = code;
    button.setAttribute("aria-pressed", String(code === selected));
    return button;
  }

  // A choice makes their box anew: the keyboard stays with the one who pressed.
  let held = "";
  document.addEventListener("focusin", function (event) {
    held = event.target.closest(".multiple") ? event.target.dataset.kommune : "";
  });

  function drawMultiples(box) {
    const said = JSON.parse(box.dataset.multiples);
    fill(box.id, said.rows.map((row) => multiple(row, said.selected))
      .concat(element("p", "quiet", said.axis)));
    if (held && document.activeElement === document.body) {
      box.querySelector('[data-kommune="' + held + '"]')?.focus({ preventScroll: true });
    }
    box.drawn = box.dataset.multiples;
  }

  function drawAll() {
    for (const box of document.querySelectorAll("[data-multiples]")) {
      if (box.drawn !== box.dataset.multiples) drawMultiples(box);
    }
  }

  const options = { childList: true, subtree: true, attributes: true };
  options.attributeFilter = ["data-multiples"];
  new MutationObserver(drawAll).observe(document.documentElement, options);

  // What the sections are to follow: the choice on the screen.
  let state = "";

  function ask(section) {
    section.isSeen = true;
    window.dash_clientside.set_props(section.dataset.follows, { data: state });
  }

  const near = new IntersectionObserver(function (entries) {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      near.unobserve(entry.target);
      ask(entry.target);
    }
  }, { rootMargin: "10% 0px" });

  function follow() {
    for (const section of document.querySelectorAll("[data-follows]")) {
      if (section.isSeen) ask(section);
      else near.observe(section);
    }
  }

  function draw(picture) {
    if (steps.isAt(picture.near) && picture.map) return;
    steps.learn(picture.near);
    repaint("rar-map", picture.map || null);
    for (const part of ["headline", "subtitle", "spoken"]) say("rar-" + part, picture[part]);
    say("rar-gap-finding", picture.gap);
    say("rar-time-summary", picture.time);
    fill("rar-notice", picture.notices.map((text) => element("p", "", text)));
    fill("rar-legend", legend(picture));
    // The map is painted first; the lines beside it follow in the next frame.
    afterFrame(() => afterFrame(function () {
      for (const [id, figure] of Object.entries(picture.figures || {})) redraw(id, figure);
    }));
    state = picture.state;
    whenDrawn("rar-map", follow);
  }

  stepping("rar", steps, draw);

  window.dash_clientside.rar = { draw: drawing(draw) };
})();
