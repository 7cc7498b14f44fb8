// The first screen of `/kvoter/aftale`: tools, table, moves and requirements, as
// `dashboard/aftale/view/board.py` says them.

import { element } from "../kit/elements.mjs";
import { cell, heading } from "./fields.mjs";

/**
 * @typedef {import("./fields.mjs").Fields} Fields
 * @typedef {Record<string, any>} Words
 *
 * @typedef {{ tabs: string[], chosen: number, can_undo: boolean, can_redo: boolean,
 *   measure: string, is_compared: boolean, is_on_wall: boolean }} Tools
 * @typedef {{ caption: string, headings: string[], rows: string[][], total: string[],
 *   codes: string[], signed: string[], last: string[], unchanged: string[], mine: string, is_made: boolean,
 *   notes: string[] }} Numbers
 * @typedef {{ index: number, persons: string, who: string, text: string, reason: string,
 *   status: string, is_last: boolean }} Transfer
 */

const AGREED = "aftalt";
// Moves that a wall has room for only when they are written smaller.
const MANY = 13;

/**
 * @param {Tools} part
 * @param {Words} words
 * @param {Fields} fields
 */
export function tools(part, words, fields) {
  const back = fields.button(words.undo, { do: "undo" }, "undo");
  const again = fields.button(words.redo, { do: "redo" }, "redo");
  Object.assign(back, { title: "Ctrl+Z", disabled: !part.can_undo });
  Object.assign(again, { title: "Ctrl+Y", disabled: !part.can_redo });
  const tabs = element("div", "tabs", part.tabs.map((name, index) =>
    tab(index, name, index === part.chosen, fields)));
  tabs.classList.toggle("tabs-alone", part.tabs.length < 2);
  tabs.setAttribute("role", "group");
  tabs.setAttribute("aria-label", words.alternatives);
  const compare = part.tabs.length > 1
    ? [fields.ticked("compare", words.compare, part.is_compared, { do: "compare" })] : [];
  return [
    element("div", "alternatives", [
      tabs, fields.button(words.new_alternative, { do: "copy" }, "copy"), ...compare,
    ]),
    element("div", "looks", [
      element("div", "steps", [back, again]),
      fields.select("measure", words.measure, words.measures, part.measure, { do: "measure" }),
      fields.ticked("wall", words.wall, part.is_on_wall, { do: "wall" }),
    ]),
  ];
}

/**
 * @param {number} index
 * @param {string} name
 * @param {boolean} isChosen
 * @param {Fields} fields
 */
function tab(index, name, isChosen, fields) {
  const made = fields.button(name, { do: "choose", index }, `tab-${index}`);
  made.className = "tab";
  made.setAttribute("aria-pressed", String(isChosen));
  return made;
}

const COLUMNS = [
  "", "numeric", "numeric", "numeric", "numeric agreed", "numeric change", "numeric", "numeric",
];

/**
 * @param {Numbers} part
 * @param {Words} words
 * @param {Fields} fields
 */
export function table(part, words, fields) {
  const kinds = [...COLUMNS.map((one) => one.split(" ")[0]), "signed"];
  const heads = part.headings.map((text, index) => heading(text, kinds[index]));
  const sum = part.total.map((text, index) =>
    (index ? cell(text, kinds[index]) : heading(text, "", "row")));
  const made = element("table", "data-table agreement", [
    element("caption", "visually-hidden", part.caption),
    element("thead", "", element("tr", "", heads)),
    element("tbody", "", part.codes.map((code, index) => row(code, index, part, words, fields))),
    element("tfoot", "", element("tr", "", sum)),
  ]);
  return [made, ...part.notes.map((text) => element("p", "remark", text))];
}

/**
 * A municipality's row; the last cell says whether it has signed, by a box to tick.
 *
 * @param {string} code
 * @param {number} index
 * @param {Numbers} part
 * @param {Words} words
 * @param {Fields} fields
 */
function row(code, index, part, words, fields) {
  const [name, ...figures] = part.rows[index].slice(0, -1);
  const sign = fields.ticked(`sign-${code}`, words.signed_by.replace("{name}", name),
    part.signed.includes(code), { do: "sign", code }, { isHeard: true });
  const looks = [
    ...(part.last.includes(code) ? ["last"] : []),
    ...(part.unchanged.includes(code) ? ["still"] : []),
    ...(part.mine === code ? ["mine"] : []),
  ];
  return element("tr", looks.join(" "), [
    heading(name, "", "row"),
    ...figures.map((text, at) => cell(text, COLUMNS[at + 1])),
    cell(part.is_made ? "" : sign, "signed"),
  ]);
}

/**
 * The moves; before there are any, what an agreement is, and those that were really made.
 *
 * @param {Transfer[]} part
 * @param {Words} words
 * @param {Fields} fields
 */
export function transfers(part, words, fields) {
  if (!part.length) return introduction(words, fields);
  const open = part.filter((one) => one.status !== AGREED);
  const all = open.length > 1 ? [fields.button(words.agree_all, { do: "agree" }, "agree")] : [];
  return [
    ...all,
    element("ol", part.length >= MANY ? "transfers transfers-many" : "transfers",
      part.map((one) => transfer(one, words, fields))),
  ];
}

/**
 * @param {Transfer} one
 * @param {Words} words
 * @param {Fields} fields
 */
function transfer(one, words, fields) {
  const isAgreed = one.status === AGREED;
  const { index } = one;
  const agree = fields.ticked(`status-${index}`, words.agreed, isAgreed, { do: "status", index });
  agree.append(element("span", "visually-hidden", `: ${one.text}`));
  const away = fields.button(words.remove, { do: "remove", index }, `remove-${index}`,
    `${words.remove}: ${one.text}`);
  const reason = one.reason ? [element("span", "reason", one.reason)] : [];
  return element("li", `transfer${one.is_last ? " last" : ""}`, [
    element("span", "who", [element("strong", "", one.persons), ` ${one.who}`]),
    ...reason,
    element("span", "status", words[isAgreed ? "is_agreed" : "is_proposed"]),
    element("span", "transfer-tools", [agree, away]),
  ]);
}

/**
 * @param {Words} words
 * @param {Fields} fields
 */
function introduction(words, fields) {
  /** @type {import("./fields.mjs").Option[]} */
  const examples = words.examples;
  const doors = examples.map(([value, title]) =>
    element("li", "", fields.button(title, { do: "example", value }, `example-${value}`)));
  return [
    ...words.explained.map((/** @type {string} */ text) => element("p", "", text)),
    element("h3", "", words.examples_title),
    element("ul", "examples", doors),
  ];
}

/** @param {[answer: string, said: string, text: string][]} part */
export function checks(part) {
  return part.map(([answer, said, text]) => element("li", `check-${answer}`, [
    element("span", "answer", said), element("span", "", text),
  ]));
}
