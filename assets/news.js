/* Every few seconds: is there a newer version than the one this page was made from? */
(function () {
  "use strict";

  const PATIENCE_MS = 3000;
  const html = (type, props) => ({ namespace: "dash_html_components", type, props });

  function day(stamp) {
    const lang = document.documentElement.lang === "en" ? "en-GB" : "da-DK";
    const shape = { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Copenhagen" };
    return new Date(stamp).toLocaleString(lang, shape);
  }

  function bar(text, button) {
    const parts = [html("Span", { children: text })];
    if (button) {
      const props = { children: button, className: "button", "data-reload": "true" };
      parts.push(html("Button", props));
    }
    return parts;
  }

  async function ready() {
    const answer = await fetch("/health/ready", {
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return answer.ok ? answer.json() : null;
  }

  async function news() {
    const none = window.dash_clientside.no_update;
    const page = document.querySelector("[data-title]")?.dataset;
    if (document.hidden || !page) return none;
    try {
      const state = await ready();
      if (!state) return none;
      const isNew = page.version && state.version !== page.version;
      if (!isNew) return "";
      return bar(page.news.replace("{day}", day(state.published_at)), page.show);
    } catch {
      return page.published ? bar(page.away.replace("{day}", day(page.published))) : none;
    }
  }

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.shell = Object.assign(window.dash_clientside.shell || {}, { news });
})();
