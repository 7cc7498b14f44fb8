// Boxes that are drawn from what stands as JSON in an attribute of theirs: one Dash component for a
// whole table, however long. One observer for all kinds of them.

/** @type {Map<string, (box: HTMLElement, said: any) => void>} */
const kinds = new Map();
/** @type {WeakMap<Element, string>} */
const drawn = new WeakMap();
/** @type {MutationObserver | undefined} */
let observer;

/**
 * Draw every box with the attribute `data-<kind>`, now and whenever it says something else.
 *
 * @param {string} kind
 * @param {(box: HTMLElement, said: any) => void} draw
 */
export function drawBoxes(kind, draw) {
  kinds.set(kind, draw);
  observer?.disconnect();
  observer = new MutationObserver(drawAll);
  observer.observe(document.documentElement, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: [...kinds.keys()].map((one) => `data-${one}`),
  });
  drawAll();
}

function drawAll() {
  for (const [kind, draw] of kinds) {
    for (const found of document.querySelectorAll(`[data-${kind}]`)) {
      const box = /** @type {HTMLElement} */ (found);
      const said = box.dataset[kind] ?? "";
      if (drawn.get(box) === said && box.firstChild) continue;
      drawn.set(box, said);
      draw(box, JSON.parse(said));
    }
  }
}
