// What stands below the first screen of `/kvoter/aftale`: the clause, another landstal, names and
// comments, and the case on its way in and out, as `dashboard/aftale/view/lower_sections.py` says it.

import { element } from "../kit/elements.mjs";
import { usesOf } from "../kit/uses.mjs";
import { cell, heading } from "./fields.mjs";

/**
 * @typedef {import("./fields.mjs").Fields} Fields
 * @typedef {import("./fields.mjs").Option} Option
 * @typedef {Record<string, any>} Words
 *
 * @typedef {{ rule: string, explained: string, text: string, is_notified: boolean }} Clause
 * @typedef {{ value: number, known: Option[], finding: string, remarks: string[],
 *   headings: string[], rows: string[][] }} Landstal
 * @typedef {{ title: string, name: string, comment: string, case_comment: string,
 *   can_drop: boolean }} Notes
 * @typedef {{ query: string, text: string }} Case
 */

const NONE = "ingen";
const OWN = "egen";
const UNKNOWN = "ukendt";
const MOST_PERSONS = 1000000;
const LONGEST_NAME = 120;

/**
 * @param {Clause} part
 * @param {Words} words
 * @param {Fields} fields
 */
export function clause(part, words, fields) {
  /** @type {Option[]} */
  const every = words.rules;
  const rules = every.filter(([rule]) => rule !== UNKNOWN || rule === part.rule);
  const text = part.rule === OWN
    ? [fields.textarea("clause-text", words.clause_text, part.text, { do: "clause", part: "text" })]
    : [];
  const notified = [NONE, UNKNOWN].includes(part.rule) ? [] : [fields.ticked(
    "notified", words.notified, part.is_notified, { do: "clause", part: "notified" },
  )];
  return [
    fields.select("rule", words.rule, rules, part.rule, { do: "clause", part: "rule" }),
    element("p", "remark", part.explained), ...text, ...notified,
  ];
}

/**
 * @param {Landstal} part
 * @param {Words} words
 * @param {Fields} fields
 */
export function landstal(part, words, fields) {
  const asked = fields.input("asked", words.landstal, {
    type: "number", min: "1", max: String(MOST_PERSONS), inputMode: "numeric",
    value: String(part.value || ""),
  }, { do: "landstal" });
  const known = part.known.map(([value, text]) => {
    const made = fields.button(text, { do: "landstal", value }, `landstal-${value}`);
    made.setAttribute("aria-pressed", String(value === String(part.value)));
    return made;
  });
  return [
    asked,
    element("div", "known", known),
    element("p", part.value ? "fate" : "remark", part.finding),
    ...part.remarks.map((text) => element("p", "remark", text)),
    element("details", "", [element("summary", "", words.by_municipality), numbers(part)]),
  ];
}

/** @param {Landstal} part */
function numbers(part) {
  const heads = part.headings.map((text, index) => heading(text, index ? "numeric" : ""));
  const rows = part.rows.map(([name, ...figures]) => element("tr", "", [
    heading(name, "", "row"), ...figures.map((figure) => cell(figure)),
  ]));
  return element("table", "data-table", [
    element("caption", "visually-hidden", part.finding),
    element("thead", "", element("tr", "", heads)),
    element("tbody", "", rows),
  ]);
}

/**
 * @param {Notes} part
 * @param {Words} words
 * @param {Fields} fields
 */
export function notes(part, words, fields) {
  const name = (/** @type {string} */ value) =>
    ({ type: "text", maxLength: LONGEST_NAME, value });
  const drop = part.can_drop ? [fields.button(words.drop, { do: "drop" }, "drop")] : [];
  return [
    fields.input("title", words.title, name(part.title), { do: "title" }),
    fields.input("name", words.name, name(part.name), { do: "rename" }),
    fields.textarea("comment", words.comment, part.comment, { do: "comment" }),
    fields.textarea("case-comment", words.case_comment, part.case_comment, { do: "case_comment" }),
    ...drop,
  ];
}

/**
 * @param {Case} part
 * @param {Words} words
 * @param {Fields} fields
 */
export function ways(part, words, fields) {
  return [opening(words, fields), saving(part, words, fields)];
}

/**
 * @param {Words} words
 * @param {Fields} fields
 */
function opening(words, fields) {
  const first = ["", words.choose_start];
  const file = fields.input("file", words.open, { type: "file", accept: ".csv,.txt,.json" }, {
    do: "open",
  });
  file.control.className = "visually-hidden";
  file.classList.add("file");
  file.querySelector("label")?.classList.add("button");
  return element("div", "opening", [
    element("h3", "", words.open_title),
    fields.select("start", words.start, [first, ...words.starts], "", { do: "start" }),
    fields.select("calculated", words.calculated_start, [first, ...words.calculated], "", {
      do: "start",
    }),
    file,
  ]);
}

/**
 * @param {Case} part
 * @param {Words} words
 * @param {Fields} fields
 */
function saving(part, words, fields) {
  const link = part.text ? [] : [fields.button(words.copy_link, { copies: "link" }, "copy-link")];
  return element("div", "saving", [
    element("h3", "", words.save_title),
    element("p", "remark", words.save_text),
    toolbar(words.save_title, [...downloads(part, words), ...link]),
    fields.button(words.reset, { do: "reset" }, "reset"),
    element("span", "remark", ` ${words.reset_text}`),
  ]);
}

/**
 * The ways to keep a case are one stop of the Tab key.
 *
 * @param {string} label
 * @param {Node[]} doors
 */
function toolbar(label, doors) {
  const made = element("div", "downloads", doors);
  made.setAttribute("role", "toolbar");
  made.setAttribute("aria-label", label);
  made.dataset.roves = "on";
  return made;
}

/**
 * A case that fits in a link is fetched by its address; a longer one is handed in by a form.
 *
 * @param {Case} part
 * @param {Words} words
 */
function downloads(part, words) {
  /** @type {[text: string, address: string][]} */
  const files = words.files;
  return files.map(([text, address]) => (part.text
    ? handedIn(address + part.query, text, part.text)
    : fetched(address + part.query, text)));
}

/**
 * @param {string} address
 * @param {string} text
 */
function fetched(address, text) {
  return Object.assign(element("a", "", text), { href: address, download: "" });
}

/**
 * @param {string} address
 * @param {string} text
 * @param {string} value
 */
function handedIn(address, text, value) {
  const held = Object.assign(element("input"), { type: "hidden", name: "sag", value });
  const go = Object.assign(element("button", "button", text), { type: "submit" });
  return Object.assign(element("form", "", [held, go]), { method: "post", action: address });
}

/**
 * What is taken along of every exhibit on the page is of the case as it now is; of a case that no
 * address can hold, nothing is to be had one by one, and the page is printed as it stands.
 *
 * @param {HTMLElement | null} footer
 * @param {Case} part
 */
export function followFiles(footer, part) {
  footer?.toggleAttribute("data-prints-itself", Boolean(part.text));
  for (const found of footer?.querySelectorAll("[data-use]") ?? []) {
    const box = /** @type {HTMLElement} */ (found);
    box.dataset.use = JSON.stringify(usesOf(JSON.parse(box.dataset.use ?? ""), part.query));
    box.hidden = Boolean(part.text);
  }
}
