// What is unfolded for the first time is fetched then: `<div data-later="address">`.

/** @param {HTMLElement} place */
async function fetchLater(place) {
  if (place.dataset.fetched) return;
  place.dataset.fetched = "true";
  const answer = await fetch(place.dataset.later ?? "").catch(() => null);
  if (answer?.ok) {
    place.innerHTML = await answer.text();
  } else {
    delete place.dataset.fetched;
    place.textContent = place.dataset.failed ?? "";
  }
}

document.addEventListener(
  "toggle",
  (event) => {
    const fold = event.target;
    if (!(fold instanceof HTMLDetailsElement) || !fold.open) return;
    const place = /** @type {HTMLElement | null} */ (fold.querySelector("[data-later]"));
    if (place) fetchLater(place);
  },
  true,
);
