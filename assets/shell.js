/* What the frame does by itself: theme, language, focus after a change of page. */
(function () {
  "use strict";

  const frame = () => document.querySelector("[data-title]");

  /* The page keeps its state in the address; the language door has to follow it. */
  function followAddress(event) {
    const door = event.target.closest?.("a[data-language]");
    if (!door) return;
    const address = new URL(window.location.href);
    if (door.dataset.language === "da") address.searchParams.delete("lang");
    else address.searchParams.set("lang", door.dataset.language);
    door.href = address.href;
  }

  for (const kind of ["pointerdown", "focusin", "click", "auxclick"]) {
    document.addEventListener(kind, followAddress, true);
  }

  document.addEventListener("change", (event) => {
    if (event.target.matches("select[data-theme-choice]")) {
      window.overblikTheme.choose(event.target.value);
    }
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-reload]")) window.location.reload();
  });

  /* The first page keeps the browser's own focus; each later one is announced by its heading. */
  let isFirst = true;

  function toHeading() {
    const named = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    const target = named || document.querySelector("main h1");
    if (!target || (isFirst && !named)) return;
    target.closest("details")?.setAttribute("open", "");
    target.tabIndex = -1;
    target.focus({ preventScroll: !named });
    if (named) named.scrollIntoView();
    else window.scrollTo(0, 0);
  }

  function arrived() {
    const page = frame();
    if (!page) return;
    document.title = page.dataset.title;
    toHeading();
    isFirst = false;
  }

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.shell = Object.assign(window.dash_clientside.shell || {}, {
    arrived: () => window.requestAnimationFrame(arrived),
  });
})();
