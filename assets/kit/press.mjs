// A municipality that is pressed, in a list or on a map, in a box that says what it selects
// (`data-selects`, the id of a store) and of how many at most (`data-most`, one by itself).

import { landUnder, listenToAreas } from "./areas.mjs";

/**
 * What is chosen after a press: a press on what is chosen lets it go, and where there are as many as
 * may be the oldest leaves.
 *
 * @param {string} chosen codes, `0657~0791`
 * @param {string} code
 * @param {number} [most]
 */
export function toggled(chosen, code, most = 1) {
  const before = chosen ? chosen.split("~") : [];
  if (before.includes(code)) return before.filter((one) => one !== code).join("~");
  return [...before, code].slice(-most).join("~");
}

/**
 * Begin to listen to presses; `choose` carries a choice out, `valueOf` tells what is chosen.
 *
 * @param {(id: string, value: string, prop: string) => void} choose
 * @param {(id: string) => string} valueOf
 */
export function listenToPresses(choose, valueOf) {
  /** @param {HTMLElement} box @param {string} code */
  function press(box, code) {
    const store = box.dataset.selects ?? "";
    choose(store, toggled(valueOf(store), code, Number(box.dataset.most ?? 1)), "data");
  }

  document.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    const row = /** @type {HTMLElement | null} */ (target.closest("[data-kommune]"));
    const list = row && !landUnder(row) && selecting(row);
    if (list) press(list, row.dataset.kommune ?? "");
  });
  listenToAreas((land, code) => {
    const box = selecting(land);
    if (box) press(box, code);
  });
}

/** @param {Element} target @returns {HTMLElement | null} */
function selecting(target) {
  return target.closest("[data-selects]");
}
