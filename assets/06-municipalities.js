// Ranking, tiles and legend of a map of municipalities, drawn from the short lists that the server
// sends (dashboard/components/kvoter/picture.py says what they hold) into the boxes of the page
// whose ids begin with `page`.
(function () {
  "use strict";

  const { element, fill, say, repaint } = window.overblik;

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

  // Everything the picture says: map, sentences, ranking, legend and, where there is a grid, tiles.
  function draw(page, picture, grids) {
    repaint(page + "-map", picture.map || null);
    for (const part of ["headline", "subtitle", "spoken"]) {
      if (part in picture) say(page + "-" + part, picture[part]);
    }
    fill(page + "-notice", (picture.notices || []).map((text) => element("p", "", text)));
    fill(page + "-ranking", ranking(picture));
    fill(page + "-legend", legend(picture));
    if (grids) fill(page + "-tiles", tiles(picture, grids[picture.grid]));
  }

  window.overblik.municipalities = { draw };
})();
