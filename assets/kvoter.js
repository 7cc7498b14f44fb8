// Ranking, tiles and legend of /kvoter, drawn from the short lists that the server sends
// (dashboard/components/kvoter/picture.py says what they hold). They are plain elements and not
// Dash components: each component is asked at every change of anything on the page, and here
// are hundreds.
(function () {
  "use strict";

  function element(tag, className, content) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (content !== undefined) made.append(...[].concat(content));
    return made;
  }

  function municipality(row, picture, className, content) {
    const button = element("button", className, content);
    button.type = "button";
    button.dataset.kommune = row[0];
    button.setAttribute("aria-pressed", String(row[0] === picture.selected));
    return button;
  }

  function colour(picture, place, part) {
    return picture.colours[String(place)][part];
  }

  function ranked(picture, row) {
    const bar = element("span", "ranked-bar");
    bar.style.marginLeft = row[4] + "%";
    bar.style.width = row[5] + "%";
    bar.style.background = colour(picture, row[6], 0);
    return element("li", "", municipality(row, picture, "ranked", [
      element("span", "rank", row[2]),
      element("span", "name", row[1]),
      element("span", "ranked-track", bar),
      element("span", "value", row[3]),
    ]));
  }

  function unranked(picture, heading, place) {
    const rows = picture.rows.filter((row) => row[6] === place);
    if (!rows.length) return [];
    const names = rows.map((row) =>
      element("li", "", municipality(row, picture, "unranked", row[1])));
    return [element("p", "group", heading), element("ul", "names", names)];
  }

  function ranking(picture) {
    const rows = picture.rows.filter((row) => row[6] >= -1).map((row) => ranked(picture, row));
    const list = rows.length ? [element("ol", "ranks", rows)] : [];
    return list.concat(
      unranked(picture, picture.missing, -2),
      unranked(picture, picture.unfit, -3)
    );
  }

  function legend(picture) {
    return picture.legend.map(function (entry) {
      const swatch = element("span", "swatch swatch" + entry[0]);
      swatch.style.background = colour(picture, entry[0], 0);
      const text = element("span", "legend-text", entry[1]);
      const count = element("span", "legend-count", String(entry[2]));
      return element("li", "legend-entry", [swatch, text, count]);
    });
  }

  function tiles(picture, grid) {
    const places = picture.rows.map((row) => grid[row[0]]);
    const left = Math.min(...places.map((place) => place[0]));
    const top = Math.min(...places.map((place) => place[1]));
    return picture.rows.map(function (row, index) {
      const name = element("span", "tile-name", row[1]);
      const tile = municipality(row, picture, "tile", [name, element("span", "tile-value", row[3])]);
      tile.title = row[1];
      tile.style.gridColumn = places[index][0] - left + 1;
      tile.style.gridRow = places[index][1] - top + 1;
      tile.style.background = colour(picture, row[6], 0);
      tile.style.color = colour(picture, row[6], 1);
      return tile;
    });
  }

  // A list that scrolls by itself shows the chosen municipality; the page stays where it is.
  function reveal(box) {
    const chosen = box.querySelector('[aria-pressed="true"]');
    if (!chosen || box.scrollHeight <= box.clientHeight) return;
    const frame = box.getBoundingClientRect();
    const place = chosen.getBoundingClientRect();
    if (place.top < frame.top || place.bottom > frame.bottom) {
      box.scrollTop += place.top - frame.top - (frame.height - place.height) / 2;
    }
  }

  // Redrawing must not take the keyboard from the one who is walking through the list.
  function fill(id, content) {
    const box = document.getElementById(id);
    if (!box) return;
    const held = box.contains(document.activeElement) && document.activeElement.dataset.kommune;
    const scrolled = box.scrollTop;
    box.replaceChildren(...content);
    box.scrollTop = scrolled;
    if (held) box.querySelector('[data-kommune="' + held + '"]')?.focus({ preventScroll: true });
    reveal(box);
  }

  function say(id, text) {
    const place = document.getElementById(id);
    if (place && place.textContent !== text) place.textContent = text;
  }

  // The map keeps its figure; what a choice changes in it is put in, and it is drawn in one go. A
  // map that is not there yet is waited for, and only the newest picture is put on it.
  let wanted = null;

  function changed(trace, attribute, value) {
    const [name, inner] = attribute.split(".");
    trace[name] = inner ? Object.assign({}, trace[name], { [inner]: value }) : value;
  }

  function repaint() {
    const plot = document.querySelector("#kvoter-map .js-plotly-plot");
    if (!wanted) return;
    if (!plot || !plot._fullLayout || !window.Plotly) {
      window.setTimeout(repaint, 50);
      return;
    }
    const data = plot.data.map((trace) => Object.assign({}, trace));
    for (const [trace, attribute, value] of wanted) changed(data[trace], attribute, value);
    wanted = null;
    window.Plotly.react(plot, data, plot.layout, plot._context);
  }

  // The rest of the page waits until the map is on the screen, or is not to be.
  function whenDrawn(then) {
    const map = document.getElementById("kvoter-map");
    if (!map) return;
    if (!map.offsetHeight || map.querySelector(".choroplethlayer path")) window.setTimeout(then, 0);
    else window.setTimeout(() => whenDrawn(then), 30);
  }

  // What the server has said of the picture on the screen, and of those one step away from it.
  let drawn = null;
  let steps = {};

  function draw(picture, grids) {
    if (picture.near === drawn && picture.map && document.querySelector("#kvoter-ranking li")) return;
    wanted = picture.map || null;
    repaint();
    say("kvoter-headline", picture.headline);
    say("kvoter-subtitle", picture.subtitle);
    say("kvoter-spoken", picture.spoken);
    fill("kvoter-notice", picture.notices.map((text) => element("p", "", text)));
    fill("kvoter-ranking", ranking(picture));
    fill("kvoter-legend", legend(picture));
    fill("kvoter-tiles", tiles(picture, grids[picture.grid]));
    drawn = picture.near;
    learn(picture.near, grids);
    if (!picture.map) whenDrawn(() => window.dash_clientside.set_props("kvoter-ready", { data: true }));
  }

  const whenIdle = window.requestIdleCallback || ((then) => window.setTimeout(then, 200));

  function learn(near, grids) {
    steps = {};
    whenIdle(async () => {
      if (near !== drawn) return;
      const answer = await fetch(near).catch(() => null);
      if (answer && answer.ok && near === drawn) steps = { grids: grids, pictures: await answer.json() };
    });
  }

  // A step whose picture is known is painted at once; the event goes on to Dash after the frame,
  // and the callback comes with the same picture and all the rest.
  document.addEventListener("change", function (event) {
    const control = event.target;
    const value = control.value;
    const picture = steps.pictures && steps.pictures[control.id.replace("kvoter-", "") + "=" + value];
    if (!picture || control.isPassedOn) return;
    event.stopImmediatePropagation();
    draw(picture, steps.grids);
    window.requestAnimationFrame(() => window.setTimeout(function () {
      control.value = value; // React may have put the old one back meanwhile.
      control.isPassedOn = true;
      control.dispatchEvent(new Event("change", { bubbles: true }));
      control.isPassedOn = false;
    }, 0));
  }, true);

  // The page understood its address as `search`: what it did not understand leaves the address,
  // in place, so that Back never leads to it.
  function settle(id, search) {
    const here = window.location;
    if (here.search === search) return;
    window.history.replaceState(window.history.state, "", here.pathname + search + here.hash);
    window.dispatchEvent(new CustomEvent("_dashprivate_pushstate"));
  }

  // One listener for every list of municipalities: what is pressed becomes the page's selection.
  document.addEventListener("click", function (event) {
    const pressed = event.target.closest("[data-kommune]");
    const list = pressed && pressed.closest("[data-selects]");
    if (!list) return;
    const again = pressed.getAttribute("aria-pressed") === "true";
    window.dash_clientside.set_props(list.dataset.selects, {
      data: again ? "" : pressed.dataset.kommune,
    });
  });

  // On a narrow screen the controls are folded away behind a button.
  document.addEventListener("click", function (event) {
    const fold = event.target.closest(".controls-fold");
    if (!fold) return;
    const isOpen = fold.getAttribute("aria-expanded") === "true";
    fold.setAttribute("aria-expanded", String(!isOpen));
  });

  // Arrows walk through a list, as a reader of lists expects.
  document.addEventListener("keydown", function (event) {
    const step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const here = document.activeElement;
    const list = step && here.dataset.kommune && here.closest("[data-selects]");
    if (!list) return;
    const all = Array.from(list.querySelectorAll("[data-kommune]"));
    const next = all[all.indexOf(here) + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.kvoter = { draw: draw, settle: settle };
})();
