// `/vaekst`: the map of the five houses, and its key in words. What a swatch looks like is the style
// sheet's.

import { element } from "./kit/elements.mjs";
import { drawFigure } from "./kit/figures.mjs";
import { mend } from "./kit/mend.mjs";
import { register } from "./kit/page.mjs";

/** @typedef {{ text: string, tone: string, is_hatched: boolean }} Entry */

register("vaekst", { "houses-key": housesKey, "houses-changes": housesChanges });

/**
 * What the same areas show, in the frame of the choice: no land is painted under this map.
 *
 * @param {import("./kit/figures.mjs").Change[]} changes
 * @param {import("./kit/drawers.mjs").PageView} page
 */
function housesChanges(changes, page) {
  drawFigure(page.id("houses-map"), { changes });
}

/**
 * @param {Entry[]} legend
 * @param {import("./kit/drawers.mjs").PageView} page
 * @param {string} name
 */
function housesKey(legend, page, name) {
  const rows = legend.map(({ text, tone, is_hatched }) => {
    const swatch = element("span", is_hatched ? "swatch swatch-hatched" : "swatch", []);
    swatch.style.backgroundColor = `var(--${tone})`;
    return element("li", "", [swatch, element("span", "", text)]);
  });
  mend(page.box(name), rows);
}
