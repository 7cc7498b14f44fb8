/* What is unfolded for the first time is fetched then: <div data-later="address">. */
(function () {
  "use strict";

  async function fetchLater(place) {
    if (place.dataset.fetched) return;
    place.dataset.fetched = "true";
    try {
      const answer = await fetch(place.dataset.later);
      if (!answer.ok) throw new Error(answer.status);
      place.innerHTML = await answer.text();
    } catch {
      delete place.dataset.fetched;
      place.textContent = place.dataset.failed;
    }
  }

  document.addEventListener(
    "toggle",
    (event) => {
      const place = event.target.querySelector?.("[data-later]");
      if (place && event.target.open) fetchLater(place);
    },
    true,
  );
})();
