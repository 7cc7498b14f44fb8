// Municipalities as lists: ranking, tiles and the legend of a map, drawn from what
// `kit.charts.payload` says of them. A row can be pressed, and walked to with the arrows.

import { areasIn, rowsIn } from "./columns.mjs";
import { shellKnown } from "./known.mjs";
import { mend } from "./mend.mjs";
import { sketch } from "./sketch.mjs";

const NOT_PUBLISHED = -2;
const NOT_APPLICABLE = -3;

/**
 * @typedef {import("./sketch.mjs").Wanted} Wanted
 * @typedef {{ fill: string, ink: string }} Colour
 * @typedef {{ code: string, name: string, text: string, value: number | null, slot: number,
 *   is_provisional?: boolean }} Area
 * @typedef {{ value: number, text: string }} Mark
 * @typedef {Area & { rank: string | number, official?: string, official_value?: number,
 *   beside?: string | number }} Ranked
 * @typedef {Area & { column: number, row: number }} Tile
 * @typedef {import("./columns.mjs").Columns} Columns
 * @typedef {{ columns: Columns, fills: Record<string, string>, selected: string[], headings?: string[],
 *   reference?: Mark | null, not_published?: string, not_applicable?: string,
 *   official?: string }} Ranking
 * @typedef {{ columns: Columns, colours: Record<string, Colour>, selected: string[] }} Tiles
 * @typedef {{ slot: number, text: string, count: number, colour: string }} Entry
 * @typedef {{ columns?: Columns }} Legend
 * @typedef {{ start: number, length: number }} Extent in per cent of the track
 */

/**
 * A municipality that can be pressed.
 *
 * @param {{ code: string, isChosen: boolean }} which
 * @param {string} className
 * @param {Wanted | Wanted[]} content
 * @param {import("./sketch.mjs").Attributes} [look] besides its class
 */
export function municipality({ code, isChosen }, className, content, look = {}) {
  return sketch("button", className, content, {
    type: "button", "data-kommune": code, "aria-pressed": String(isChosen), ...look,
  });
}

/**
 * Where each value's bar begins and how long it is: from zero, on a scale that holds all of them and
 * what they are held against.
 *
 * @param {(number | null)[]} values
 * @param {number[]} [marks]
 * @returns {Extent[]}
 */
export function extents(values, marks = []) {
  const known = [...values.filter((value) => value !== null), ...marks];
  const low = Math.min(0, ...known);
  const span = Math.max(0, ...known) - low || 1;
  return values.map((value) => ({
    start: value === null ? 0 : (100 * (Math.min(0, value) - low)) / span,
    length: (100 * Math.abs(value ?? 0)) / span,
  }));
}

/**
 * Where marks stand on the scale of `extents`, in per cent of the track.
 *
 * @param {(number | null)[]} values
 * @param {number[]} marks
 */
export function places(values, marks) {
  return extents([...values, ...marks])
    .slice(values.length)
    .map(({ start, length }, index) => (marks[index] < 0 ? start : start + length));
}

/**
 * Municipalities with their names, which the document has once for all.
 *
 * @param {Columns} columns
 * @returns {any[]}
 */
function named(columns) {
  const { names } = shellKnown();
  return areasIn(columns).map((row) => ({ ...row, name: names[row.code] }));
}

/**
 * @param {HTMLElement | null} box
 * @param {Ranking} said
 */
export function drawRanking(box, said) {
  /** @type {Ranked[]} */
  const rows = named(said.columns);
  const values = rows.map((row) => row.value);
  const ticked = rows.filter((row) => row.official_value !== undefined);
  const line = said.reference ?? null;
  const marks = [...ticked.map((row) => row.official_value ?? 0), line?.value ?? 0];
  const bars = extents(values, marks);
  const ticks = places(values, marks);
  /** @type {import("./sketch.mjs").Attributes} */
  const through = line ? { style: `--reference:${ticks[ticked.length]}%` } : {};
  const hasSecond = rows.some((row) => row.beside !== undefined);
  const ranked = rows.flatMap((row, index) => {
    if (row.value === null) return [];
    const { start, length } = bars[index];
    const style = `margin-left:${start}%;width:${length}%;background-color:${said.fills[row.slot]}`;
    const bar = sketch("span", row.is_provisional ? "ranked-bar hatched" : "ranked-bar", [], { style });
    const tick = row.official ? [tickAt(ticks[ticked.indexOf(row)], said, row.official)] : [];
    return sketch("li", "", municipality(which(row, said), "ranked", [
      sketch("span", "rank", String(row.rank)),
      sketch("span", "name", row.name),
      sketch("span", "ranked-track", [bar, ...tick], through),
      sketch("span", "value", row.text),
      ...(hasSecond ? [sketch("span", "beside", String(row.beside ?? ""))] : []),
    ]));
  });
  const hasHead = line || said.headings?.some(Boolean);
  const kinds = ["ranks-box", ...(hasSecond ? ["has-second"] : []), ...(line ? ["has-reference"] : [])];
  const list = sketch("div", kinds.join(" "), [
    ...(hasHead ? [head(said, through, hasSecond)] : []),
    sketch("ol", "ranks", ranked),
  ]);
  mend(box, [
    ...(ticked.length ? [sketch("p", "ranked-key", said.official ?? "")] : []),
    ...(ranked.length ? [list] : []),
    ...unranked(rows, said, said.not_published ?? "", NOT_PUBLISHED),
    ...unranked(rows, said, said.not_applicable ?? "", NOT_APPLICABLE),
  ]);
  rove(box);
}

/**
 * The official value of an estimate, on the scale of the bars.
 *
 * @param {number} at
 * @param {Ranking} said
 * @param {string} text
 */
function tickAt(at, said, text) {
  return sketch("span", "ranked-tick", sketch("span", "visually-hidden", text), {
    title: `${said.official ?? ""}: ${text}`, style: `inset-inline-start:${at}%`,
  });
}

/**
 * What stands over the bars: the value of the line through them, and what the numbers are.
 *
 * @param {Ranking} said
 * @param {import("./sketch.mjs").Attributes} through where the line stands
 * @param {boolean} hasSecond
 */
function head({ headings = [], reference }, through, hasSecond) {
  return sketch("div", "ranks-head", [
    sketch("span", "reference", sketch("span", "reference-text", reference?.text ?? "", through)),
    sketch("span", "value", headings[0] ?? ""),
    ...(hasSecond ? [sketch("span", "beside", headings[1] ?? "")] : []),
  ]);
}

/**
 * @param {Ranked[]} rows
 * @param {Ranking} said
 * @param {string} heading
 * @param {number} slot
 */
function unranked(rows, said, heading, slot) {
  const names = rows
    .filter((row) => row.slot === slot)
    .map((row) => sketch("li", "", municipality(which(row, said), "unranked", row.name)));
  return names.length ? [sketch("p", "group", heading), sketch("ul", "names", names)] : [];
}

/**
 * @param {HTMLElement | null} box
 * @param {Tiles} said
 */
export function drawTiles(box, said) {
  /** @type {Tile[]} */
  const rows = named(said.columns);
  const left = Math.min(...rows.map((row) => row.column));
  const top = Math.min(...rows.map((row) => row.row));
  mend(box, rows.map((row) => {
    const { fill, ink } = said.colours[row.slot];
    const place = `grid-column:${row.column - left + 1};grid-row:${row.row - top + 1}`;
    return municipality(which(row, said), row.is_provisional ? "tile hatched" : "tile", [
      sketch("span", "tile-name", row.name),
      sketch("span", "tile-value", row.text),
    ], { title: row.name, style: `${place};background-color:${fill};color:${ink}` });
  }));
  rove(box);
}

/**
 * @param {HTMLElement | null} box
 * @param {Legend} said
 */
export function drawLegend(box, said) {
  /** @type {Entry[]} */
  const rows = rowsIn(said.columns ?? {});
  mend(box, rows.map((one) => sketch("li", "legend-entry", [
    sketch("span", `swatch swatch${one.slot}`, [], { style: `background-color:${one.colour}` }),
    sketch("span", "legend-text", one.text),
    sketch("span", "legend-count", String(one.count)),
  ])));
}

/**
 * @param {Area} area
 * @param {{ selected: string[] }} said
 */
function which(area, said) {
  return { code: area.code, isChosen: said.selected.includes(area.code) };
}

/**
 * One stop of the Tab key for the whole list: where the keyboard is, what is pressed, or the first.
 *
 * @param {HTMLElement | null} list
 */
export function rove(list) {
  if (!list) return;
  const rows = rowsOf(list);
  const focused = rows.find((row) => row === document.activeElement);
  const pressed = rows.find((row) => row.getAttribute("aria-pressed") === "true");
  const stop = focused ?? pressed ?? rows[0];
  for (const row of rows) {
    const at = row === stop ? "0" : "-1";
    if (row.getAttribute("tabindex") !== at) row.setAttribute("tabindex", at);
  }
}

/** @param {Element} list @returns {HTMLElement[]} */
function rowsOf(list) {
  return Array.from(list.querySelectorAll("[data-kommune]"));
}

/**
 * The next row to walk to: up and left go back, Home and End to the ends.
 *
 * @param {string} key
 * @param {number} index
 * @param {number} count
 * @returns {number | undefined} none where the key is no step or leads nowhere
 */
export function nextRow(key, index, count) {
  const to = {
    ArrowDown: index + 1,
    ArrowRight: index + 1,
    ArrowUp: index - 1,
    ArrowLeft: index - 1,
    Home: 0,
    End: count - 1,
  }[key];
  return to !== undefined && to >= 0 && to < count ? to : undefined;
}

/**
 * Go from one of the rows of a box to the one that the key leads to, if it leads to any.
 *
 * @param {KeyboardEvent} event
 * @param {HTMLElement[]} rows
 * @param {HTMLElement} from
 */
export function walk(event, rows, from) {
  const to = nextRow(event.key, rows.indexOf(from), rows.length);
  if (to === undefined) return;
  event.preventDefault();
  rows[to].focus();
}

/** Begin to listen to the arrows in every list that selects. */
export function walkLists() {
  document.addEventListener("keydown", (event) => {
    const row = /** @type {HTMLElement | null} */ (document.activeElement);
    const list = row?.dataset.kommune && row.closest("[data-selects]");
    if (list) walk(event, rowsOf(list), row);
  });
  document.addEventListener("focusin", (event) => {
    const row = /** @type {HTMLElement} */ (event.target);
    const list = row.dataset.kommune && row.closest("[data-selects]");
    if (list) rove(/** @type {HTMLElement} */ (list));
  });
}
