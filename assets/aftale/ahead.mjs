// What acts lead to, asked of the server before Dash hears of them, so that it is painted the sooner.

import { property } from "../kit/dash.mjs";

/**
 * @typedef {import("./acts.mjs").Act} Act
 * @typedef {import("../kit/drawers.mjs").PageView} PageView
 * @typedef {import("../kit/prefetch.mjs").Step & { moved: number }} Step which act moved persons last, 0 for none
 * @typedef {import("../kit/prints.mjs").Prints} Prints
 */

/**
 * The step that the acts lead to; none where the server cannot say it beforehand, and where something
 * else has been drawn meanwhile. A file is not sent twice.
 *
 * @param {Act[]} acts
 * @param {PageView} page
 * @param {() => Prints} drawn
 * @returns {Promise<Step | null>}
 */
export async function askAhead(acts, page, drawn) {
  if (acts.some((act) => act.content)) return null;
  const { ahead } = property(page.id("words"), "data");
  const prints = drawn();
  const stored = { ...property(page.root.dataset.state ?? "", "data"), prints };
  const { search } = window.location;
  const answer = await fetch(ahead, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ acts, search, stored, history: property(page.id("history"), "data") }),
  }).catch(() => null);
  const step = answer?.status === 200 ? await answer.json().catch(() => null) : null;
  return step && drawn() === prints ? { ...step, search } : null;
}
