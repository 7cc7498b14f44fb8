// Bars on tracks, drawn from what stands in their box: one Dash component for all rows. The rows are
// a list that can be read without seeing the bars.

import { drawBoxes } from "./boxes.mjs";
import { element } from "./elements.mjs";

// Beyond here (per cent) a bar's text stands before it, so that it is not cut off at the edge.
const FAR = 78;

/**
 * @typedef {{ at: number, text: string }} Mark
 * @typedef {{ start: number, end: number, text: string, spoken: string, is_unsure: boolean }} Bar
 * @typedef {{ name: string, note: string, group: string, group_note: string, spoken: string,
 *   tone: string, tick: number | null, bars: Bar[] }} Row
 * @typedef {{ rows: Row[], lines: Mark[], axis: Mark[] }} Tracks
 */

/**
 * @param {string} className
 * @param {number} at
 * @param {string} [text]
 */
function placed(className, at, text = "") {
  const made = element("span", className, text);
  made.style.left = `${at}%`;
  return made;
}

/**
 * @param {Bar} said
 * @param {string} tone
 */
function bar(said, tone) {
  const made = placed(said.is_unsure ? "track-bar track-unsure" : "track-bar", said.start);
  made.style.backgroundColor = `var(--${tone})`;
  made.style.width = `${said.end - said.start}%`;
  made.title = said.spoken;
  if (!said.text) return [made];
  const text = placed("track-text", said.end, said.text);
  if (said.end > FAR) {
    text.classList.add("track-text-before");
    text.style.left = "auto";
    text.style.right = `${100 - said.start}%`;
  }
  return [made, text];
}

/**
 * @param {Row} said
 * @param {Mark[]} lines
 */
function row(said, lines) {
  const track = element("span", "track", [
    ...lines.map((line) => placed("track-line", line.at)),
    ...said.bars.flatMap((one) => bar(one, said.tone)),
  ]);
  if (said.tick !== null) track.append(placed("track-tick", said.tick));
  track.setAttribute("aria-hidden", "true");
  const spoken = said.bars.map((one) => one.spoken).filter(Boolean).join("; ");
  const names = [element("span", "track-name", said.name)];
  if (said.note) names.push(element("span", "track-note", said.note));
  const whole = [element("span", "track-names", names), track];
  if (said.spoken) whole.push(element("span", "track-said", said.spoken));
  if (spoken) whole.push(element("span", "visually-hidden", spoken));
  return element("li", said.spoken ? "track-row track-told" : "track-row", whole);
}

/**
 * The rows under their headings, in the order the headings come.
 *
 * @param {Row[]} rows
 * @returns {Row[][]}
 */
function grouped(rows) {
  /** @type {Map<string, Row[]>} */
  const groups = new Map();
  for (const one of rows) {
    const key = JSON.stringify([one.group, one.group_note]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

/** @param {Row} row the first of a group, whose name and note head them all */
function heading({ group, group_note: note }) {
  const quiet = element("span", "quiet", note ? ` · ${note}` : "");
  return element("h3", "track-group", [group, quiet]);
}

/**
 * @param {Mark[]} marks
 * @param {string} className
 */
function axis(marks, className) {
  if (!marks.length) return [];
  const made = element("div", `track-row ${className}`, [
    element("span", "track-names"),
    element("span", "track", marks.map((one) => placed("track-mark", one.at, one.text))),
  ]);
  made.setAttribute("aria-hidden", "true");
  return [made];
}

/**
 * @param {HTMLElement} box
 * @param {Tracks} said
 */
function draw(box, said) {
  const parts = grouped(said.rows).flatMap((rows) => [
    ...(rows[0].group ? [heading(rows[0])] : []),
    element("ul", "track-rows", rows.map((one) => row(one, said.lines))),
  ]);
  box.replaceChildren(
    ...axis(said.lines, "track-breaks"),
    ...parts,
    ...axis(said.axis, "track-axis"),
  );
}

drawBoxes("tracks", draw);
