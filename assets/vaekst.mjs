// `/vaekst`: the key of the map of the five houses, in words. What a swatch looks like is the style
// sheet's.

import { element, fill } from "./kit/elements.mjs";
import { register } from "./kit/page.mjs";

/** @typedef {{ text: string, tone: string, is_hatched: boolean }} Entry */

register("vaekst", { "houses-key": housesKey });

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
  fill(page.box(name), rows);
}
