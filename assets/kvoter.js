// Ranking, tiles and legend of /kvoter, built from the short lists that the server sends
// (dashboard/components/kvoter/picture.py says what they hold).
(function () {
  "use strict";

  function element(type, props) {
    return { namespace: "dash_html_components", type: type, props: props };
  }

  function span(className, children, style) {
    return element("Span", { className: className, children: children, style: style });
  }

  function button(row, picture, className, children, style) {
    return element("Button", {
      className: className,
      children: children,
      style: style,
      type: "button",
      "data-kommune": row[0],
      "aria-pressed": row[0] === picture.selected ? "true" : "false",
    });
  }

  function colour(picture, row, part) {
    return picture.colours[String(row[6])][part];
  }

  function ranked(picture, row) {
    const bar = span("ranked-track", span("ranked-bar", null, {
      marginLeft: row[4] + "%",
      width: row[5] + "%",
      background: colour(picture, row, 0),
    }));
    const cells = [span("rank", row[2]), span("name", row[1]), bar, span("value", row[3])];
    return element("Li", { children: button(row, picture, "ranked", cells), key: row[0] });
  }

  function unranked(picture, heading, place) {
    const rows = picture.rows.filter((row) => row[6] === place);
    if (!rows.length) return [];
    const names = rows.map((row) => element("Li", {
      children: button(row, picture, "unranked", row[1]),
      key: row[0],
    }));
    return [
      element("P", { className: "group", children: heading }),
      element("Ul", { className: "names", children: names }),
    ];
  }

  function ranking(picture) {
    const rows = picture.rows.filter((row) => row[6] >= -1).map((row) => ranked(picture, row));
    const list = rows.length ? [element("Ol", { children: rows, className: "ranks" })] : [];
    return list.concat(
      unranked(picture, picture.missing, -2),
      unranked(picture, picture.unfit, -3)
    );
  }

  function legend(picture) {
    return picture.legend.map(function (entry) {
      const swatch = span("swatch swatch" + entry[0], null, {
        background: picture.colours[String(entry[0])][0],
      });
      return element("Span", {
        role: "listitem",
        className: "legend-entry",
        key: String(entry[0]),
        children: [swatch, span("legend-text", entry[1]), span("legend-count", String(entry[2]))],
      });
    });
  }

  function tiles(picture, grids) {
    const places = picture.rows.map((row) => grids[picture.grid][row[0]]);
    const left = Math.min(...places.map((place) => place[0]));
    const top = Math.min(...places.map((place) => place[1]));
    return picture.rows.map(function (row, index) {
      const style = {
        gridColumn: places[index][0] - left + 1,
        gridRow: places[index][1] - top + 1,
        background: colour(picture, row, 0),
        color: colour(picture, row, 1),
      };
      const cells = [span("tile-name", row[1]), span("tile-value", row[3])];
      return Object.assign(button(row, picture, "tile", cells, style), { key: row[0] });
    });
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

  // Up and down walk through a list, as a reader of lists expects.
  document.addEventListener("keydown", function (event) {
    const step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const here = document.activeElement;
    const list = step && here.dataset && here.dataset.kommune && here.closest("[data-selects]");
    if (!list) return;
    const all = Array.from(list.querySelectorAll("[data-kommune]"));
    const next = all[all.indexOf(here) + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  });

  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    kvoter: { ranking: ranking, legend: legend, tiles: tiles },
  });
})();
