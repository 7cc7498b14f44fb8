// What opens the search: its door in the header, `/` and Ctrl-K. It is fetched when it is asked for.

const WRITTEN_IN = "input, textarea, select, [contenteditable]";

async function open() {
  const search = await import("../search/dialog.mjs");
  await search.open();
}

document.addEventListener("click", (event) => {
  const door = /** @type {Element} */ (event.target).closest("[data-searches]");
  if (!door || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open();
});

document.addEventListener("keydown", (event) => {
  const isWritten = /** @type {Element} */ (event.target).closest?.(WRITTEN_IN);
  const isBare = !event.ctrlKey && !event.metaKey && !event.altKey;
  const isAsked = isBare
    ? event.key === "/" && !isWritten
    : event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey;
  if (!isAsked) return;
  event.preventDefault();
  open();
});
