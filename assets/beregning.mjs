// `/kvoter/beregning`: the chain of steps, the landstal to jump to, and who gets more and fewer.

import { rowsIn } from "./kit/columns.mjs";
import { element } from "./kit/elements.mjs";
import { mend } from "./kit/mend.mjs";
import { register } from "./kit/page.mjs";

/**
 * @typedef {import("./kit/drawers.mjs").PageView} PageView
 * @typedef {import("./kit/columns.mjs").Columns} Columns
 * @typedef {{ key: string, title: string, paragraph: string, putIn: string, text: string,
 *   sentence: string, assumption: string }} Link
 * @typedef {{ landstal: string, note: string, isChosen: boolean }} Preset
 */

register("beregning", { chain, presets, gains });

/**
 * @param {Columns} links
 * @param {PageView} page
 * @param {string} name
 */
function chain(links, page, name) {
  mend(page.box(name), rowsIn(links).map(link));
}

/** @param {Link} one */
function link({ key, title, paragraph, putIn, text, sentence, assumption }) {
  const sum = element("p", "chain-sum", [
    element("span", "chain-put-in", putIn),
    element("strong", "chain-result", text),
  ]);
  const words = element("p", "chain-sentence", sentence);
  if (assumption) words.append(" ", element("em", "chain-assumed", assumption));
  const heading = element("h3", "", [title, " ", element("span", "chain-paragraph", paragraph)]);
  return element("li", `chain-${key}`, [heading, sum, words]);
}

/**
 * A press writes the landstal into its field.
 *
 * @param {Columns} all
 * @param {PageView} page
 * @param {string} name
 */
function presets(all, page, name) {
  mend(page.box(name), rowsIn(all).map(({ landstal, note, isChosen }) => {
    const content = [element("strong", "", landstal), " ", element("span", "", note)];
    const button = element("button", "preset", content);
    button.type = "button";
    button.dataset.sets = page.id("landstal");
    button.dataset.value = landstal;
    button.setAttribute("aria-pressed", String(isChosen));
    return button;
  }));
}

/**
 * @param {string[]} sentences
 * @param {PageView} page
 * @param {string} name
 */
function gains(sentences, page, name) {
  mend(page.box(name), sentences.map((text) => element("p", "", text)));
}
