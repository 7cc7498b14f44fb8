// What opens and closes the search: its door in the header, `/` and Ctrl-K. Its field stands in the
// document and is written in at once; what finds is fetched when it is first opened. It waits for no
// other module.

const DIALOG = "dialog[data-search]", CLOSES = `${DIALOG}, ${DIALOG} .search-close`;
const WRITTEN_IN = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";

/** Whether Enter was pressed in the field, and nothing written since, before it could be followed. */
let isEntered = false;
/** @type {typeof import("../search/dialog.mjs") | undefined} */
let finder;

function open() {
  const dialog = /** @type {HTMLDialogElement | null} */ (document.querySelector(DIALOG));
  const field = dialog?.querySelector("input");
  if (!dialog || !field || dialog.open) return;
  isEntered = false;
  dialog.showModal();
  field.select();
  if (finder) finder.stand(false);
  else fetchFinder(dialog);
}

/** @param {HTMLDialogElement} dialog */
async function fetchFinder(dialog) {
  try {
    finder = await import("../search/dialog.mjs");
  } catch {
    const status = dialog.querySelector("[role=status]");
    if (status) status.textContent = dialog.dataset.failed ?? "";
    return;
  }
  if (dialog.open) finder.stand(isEntered);
}

document.addEventListener("click", (event) => {
  const target = /** @type {Element} */ (event.target);
  if (target.matches(CLOSES)) /** @type {HTMLDialogElement | null} */ (target.closest(DIALOG))?.close();
  const door = target.closest("[data-searches]");
  if (!door || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open();
});

document.addEventListener("keydown", (event) => {
  const target = /** @type {Element} */ (event.target);
  if (event.key === "Enter" && !event.isComposing && target.matches?.(`${DIALOG} input`)) {
    isEntered = true;
  }
  const isBare = !event.ctrlKey && !event.metaKey && !event.altKey;
  const isAsked = isBare
    ? event.key === "/" && !target.closest?.(WRITTEN_IN)
    : event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey;
  if (!isAsked) return;
  event.preventDefault();
  open();
});

document.addEventListener("input", () => (isEntered = false));
