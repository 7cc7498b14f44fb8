// `/kvoter`: what it draws that no other page has.

import { element } from "./kit/elements.mjs";
import { mend } from "./kit/mend.mjs";
import { register } from "./kit/page.mjs";

/** @typedef {{ half: string, cells: string[] }} Half */

register("kvoter", { splitsums });

/**
 * East and west under the map, when the reader has asked for them.
 *
 * @param {Half[]} halves
 * @param {import("./kit/drawers.mjs").PageView} page
 * @param {string} name
 */
function splitsums(halves, page, name) {
  const rows = halves.map(({ half, cells: [council, ...cells] }) => {
    const head = element("th", "", [element("span", `half-mark half-${half}`), council]);
    head.scope = "row";
    return element("tr", "", [head, ...cells.map((text) => element("td", "", text))]);
  });
  mend(page.box(name), rows.length ? [element("table", "", element("tbody", "", rows))] : []);
}
