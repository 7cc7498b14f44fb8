// How the parts of a page's payload are drawn, by name. A part is drawn by the page's own drawer of
// its name, by a general one of its name or of the end of it (`local-ranking`), or as a text.

import { afterFrame, say } from "./elements.mjs";
import { drawBorders, drawLand, drawMap } from "./land.mjs";
import { drawFigure } from "./figures.mjs";
import { mend } from "./mend.mjs";
import { sketch } from "./sketch.mjs";
import { putWritten } from "./written.mjs";
import { drawLegend, drawRanking, drawTiles } from "./lists.mjs";

/**
 * A page as its drawers see it.
 *
 * @typedef {object} PageView
 * @property {string} name
 * @property {HTMLElement} root
 * @property {(suffix: string) => string} id of one of its components
 * @property {(suffix: string) => HTMLElement | null} box the element with that id
 *
 * @typedef {(part: any, page: PageView, name: string) => void} Drawer
 */

/** @type {Map<string, Record<string, Drawer>>} */
const own = new Map();

/**
 * The drawers of a page's own parts: `register("kvoter", { splitsums(part, page) { … } })`.
 *
 * @param {string} page
 * @param {Record<string, Drawer>} drawers
 */
export function register(page, drawers) {
  own.set(page, drawers);
}

/** @param {string} page */
export function isRegistered(page) {
  return own.has(page);
}

/** @type {Record<string, Drawer>} */
const general = {
  ranking: (part, page, name) => drawRanking(page.box(name), part),
  tiles: (part, page, name) => drawTiles(page.box(name), part),
  legend: (part, page, name) => drawLegend(page.box(name), part),
  land: (part, page, name) => drawLand(page.box(name), part),
  borders: (part, page, name) => drawBorders(page.box(landOf(name)), part),
  map: (part, page, name) => drawMap(page.box(landOf(name)), part, page.id(name)),
  notices: drawTexts,
  remarks: drawTexts,
  stage: drawStage,
  focus: drawFocus,
  hidden: drawHidden,
  html: (part, page, name) => putWritten(page.box(name), part.html),
  wrong: drawWrong,
};

/**
 * Draw a part.
 *
 * @param {PageView} page
 * @param {string} name
 * @param {any} part
 * @throws {Error} where nobody can draw it
 */
export function drawPart(page, name, part) {
  const drawer = own.get(page.name)?.[name] ?? general[name] ?? general[lastOf(name)];
  if (drawer) drawer(part, page, name);
  else if (typeof part === "string") say(page.box(name), part);
  else throw new Error(`${page.name} has no drawer for "${name}"`);
}

/** @param {string} name */
const lastOf = (name) => name.slice(name.lastIndexOf("-") + 1);

/** @param {string} name of a map's part */
const landOf = (name) => `${name.slice(0, name.lastIndexOf("-") + 1)}land`;

/**
 * Take up the maps of a page that came drawn, so that a step leads on from them.
 *
 * @param {PageView} page
 * @param {Record<string, any>} payload
 */
export function takeUpMaps(page, payload) {
  const names = Object.keys(payload).filter((name) => /(^|-)(land|borders|map)$/.test(name));
  for (const name of names) drawPart(page, name, payload[name]);
}

/** @type {Drawer} */
function drawTexts(part, page, name) {
  mend(page.box(name), part.map((/** @type {string} */ text) => sketch("p", "", text)));
}

/** @type {Drawer} */
function drawStage(part, page, name) {
  const stage = page.box(name);
  if (!stage) return;
  stage.className = part.class;
  for (const [property, value] of Object.entries(part.style ?? {})) {
    stage.style.setProperty(property, String(value));
  }
}

/**
 * What another year changes in a figure of the same lines (`dashboard.kit.charts.plotly.lines`);
 * `halves-focus` is that of the graph `halves`. Plotly lays out the whole page each time it draws, so
 * the lines follow after the frame of the choice, as a map's figure does.
 *
 * @type {Drawer}
 */
function drawFocus(part, page, name) {
  const id = page.id(name.slice(0, -"-focus".length));
  afterFrame(() => drawFigure(id, { changes: part }));
}

/** @type {Drawer} */
function drawHidden(part, page) {
  for (const [suffix, isHidden] of Object.entries(part)) {
    const box = page.box(suffix);
    if (box) box.hidden = isHidden;
  }
}

/**
 * What is wrong with what a reader has written stands at the field, until it is mended.
 *
 * @type {Drawer}
 */
function drawWrong(part, page) {
  for (const text of page.root.querySelectorAll(".wrong[id$='-wrong']")) {
    const id = text.id.slice(0, -"-wrong".length);
    const field = document.getElementById(id);
    const sentence = part[id.slice(page.name.length + 1)] ?? "";
    say(text, sentence);
    if (sentence) {
      field?.setAttribute("aria-invalid", "true");
      field?.setAttribute("aria-describedby", text.id);
    } else {
      field?.removeAttribute("aria-invalid");
      field?.removeAttribute("aria-describedby");
    }
  }
}
