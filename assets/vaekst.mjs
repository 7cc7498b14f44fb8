// `/vaekst`: the amounts that stand where figures share no unit, and no chart can be drawn of them.

import { element, fill } from "./kit/elements.mjs";
import { register } from "./kit/page.mjs";

/** @typedef {{ text: string, note: string }} Amount */

register("vaekst", { "effekt-amounts": amounts, "netto-amounts": amounts });

/**
 * @param {Amount[]} several
 * @param {import("./kit/drawers.mjs").PageView} page
 * @param {string} name
 */
function amounts(several, page, name) {
  const rows = several.map(({ text, note }) =>
    element("li", "", [
      ...(text ? [element("strong", "", text)] : []),
      ...(note ? [element("span", "quiet", note)] : []),
    ]),
  );
  fill(page.box(name), rows);
}
