// Every few seconds: is the server there, and is there a newer version than the one that this page
// was made from? A page stays on its version until the reader presses.

import { sentence, tell } from "./bar.mjs";

const PULSE_MS = 3500;
const PATIENCE_MS = 3000;
const MISSES = 2;

/**
 * @typedef {{ version: string, published_at: string }} Ready what the server says of itself
 * @typedef {{ version?: string, published?: string }} Shown what a page was made from
 */

/**
 * What there is to tell after a pulse: nothing after one that was missed alone, which may have been
 * slow, and nothing of versions to a page that its address holds to one.
 *
 * @param {Ready | null} said
 * @param {number} misses running
 * @param {Shown} shown
 * @returns {"new" | "away" | ""}
 */
export function newsOf(said, misses, shown) {
  if (said) return shown.version && said.version !== shown.version ? "new" : "";
  return misses >= MISSES && shown.published ? "away" : "";
}

/** @param {string} stamp */
function day(stamp) {
  const lang = document.documentElement.lang === "en" ? "en-GB" : "da-DK";
  return new Date(stamp).toLocaleString(lang, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "Europe/Copenhagen",
  });
}

/** @returns {Promise<Ready | null | undefined>} nothing where the server has no figures yet */
async function ready() {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const answer = await fetch(sentence("ready"), { cache: "no-store", signal });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return null;
  }
}

/**
 * Begin to listen for news; `found` is called when the server has answered.
 *
 * @param {() => void} found
 */
export function listenForNews(found) {
  let misses = 0;
  window.setInterval(async () => {
    const page = /** @type {HTMLElement | null} */ (document.querySelector("[data-title]"));
    if (document.hidden || !page) return;
    const said = await ready();
    if (said === undefined) return;
    misses = said ? 0 : misses + 1;
    if (said) found();
    const kind = newsOf(said, misses, page.dataset);
    const at = kind === "new" ? said?.published_at : page.dataset.published;
    const text = sentence(kind).replace("{day}", at ? day(at) : "");
    const button = kind === "new" ? sentence("show") : "";
    tell("news", kind ? { kind, text, button } : null);
  }, PULSE_MS);
}
