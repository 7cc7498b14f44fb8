// The land of a map. It is fetched once for a ground and painted in the frame of the click; it is read
// and pressed by its areas. The Plotly figure below it follows after.

import { readAreas } from "./areas.mjs";
import { afterFrame, say } from "./elements.mjs";
import { keepText, textAt, textHere } from "./fetched.mjs";
import { drawFigure } from "./figures.mjs";
import { writeOn } from "./inks.mjs";
import { mark } from "./marks.mjs";

/**
 * What a choice puts on the land: lists in the order of its codes (`dashboard.kit.charts.land`).
 *
 * @typedef {{ bucket: number, d: string, width: number, head: string, text: string, size: number,
 *   at: [number, number], is_strong: boolean }} Flow
 * @typedef {{ fill: string, ink: string }} Look
 * @typedef {{ slots: number[], texts: string[], colours: Record<string, Look>,
 *   hover: import("./patterns.mjs").Patterned, selected: string[], named: string[], labels: string,
 *   hatched: string[] | true, flows: Flow[] }} Paint
 * @typedef {{ colour: string, line?: string, width?: number, text?: string, at?: [number, number],
 *   side?: string }} Border a line by its address, or the name of a side
 * @typedef {{ address?: string, paint?: Paint, borders?: Border[], graph?: string }} Layers
 */

/** @type {WeakMap<HTMLElement, Layers>} what each box is to show */
const wanted = new WeakMap();

/**
 * @param {HTMLElement | null} box
 * @param {string} address
 */
export async function drawLand(box, address) {
  if (!box) return;
  want(box, { address });
  if (box.dataset.land === address) return;
  const markup = await textAt(address);
  if (!markup || wanted.get(box)?.address !== address || box.dataset.land === address) return;
  box.innerHTML = markup;
  box.dataset.land = address;
  repaint(box);
  afterFrame(() => followPaint(box));
}

/**
 * Lines that have come before are drawn in this frame, others when they have come.
 *
 * @param {HTMLElement | null} box
 * @param {Border[]} borders
 */
export async function drawBorders(box, borders) {
  if (!box) return;
  for (const path of /** @type {NodeListOf<SVGPathElement>} */ (
    box.querySelectorAll("path[data-line]"))) {
    keepText(path.dataset.line ?? "", path.getAttribute("d") ?? "");
  }
  want(box, { borders });
  repaint(box);
  if (linesOf(borders).every(textHere)) return;
  await fetchLines(borders);
  if (wanted.get(box)?.borders === borders) repaint(box);
}

/** @param {Border[]} borders */
const linesOf = (borders) => borders.flatMap(({ line }) => line ?? []);

/** @param {Border[]} borders */
const fetchLines = (borders) => Promise.all(linesOf(borders).map(textAt));

/**
 * Fetch what the maps of a payload are drawn from, so that they can be drawn at once: their land, their
 * lines, and the labels they have instead of the land's.
 *
 * @param {Record<string, any>} payload
 */
export async function fetchMaps(payload) {
  await Promise.all(Object.entries(payload).map(([name, part]) => {
    const [, kind] = /(?:^|-)(land|borders|map)$/.exec(name) ?? [];
    if (kind === "borders") return fetchLines(part);
    const address = kind === "land" ? part : kind === "map" && part.labels;
    return address && textAt(address);
  }));
}

/**
 * @param {HTMLElement | null} box
 * @param {Paint} paint
 * @param {string} [graph] id of the figure below it
 */
export function drawMap(box, paint, graph) {
  if (!box) return;
  want(box, { paint });
  repaint(box);
  if (graph) {
    want(box, { graph });
    afterFrame(() => followPaint(box));
  }
}

/**
 * The land that came with the first answer moves into the box of the live page, which may know
 * another theme.
 *
 * @param {HTMLElement} from
 * @param {HTMLElement} to
 */
export function moveLand(from, to) {
  if (!from.dataset.land) return;
  to.replaceChildren(...from.childNodes);
  to.dataset.land = from.dataset.land;
  repaint(to);
}

/**
 * A map that stands as it is.
 *
 * @param {HTMLElement} box
 * @param {{ land: string, paint: Paint, borders: Border[] }} said
 */
export function drawStill(box, { land, paint, borders }) {
  want(box, { paint });
  drawBorders(box, borders);
  drawLand(box, land);
}

/** @param {HTMLElement} box @param {Layers} layers */
function want(box, layers) {
  wanted.set(box, { ...wanted.get(box), ...layers });
}

/** @param {HTMLElement} box */
function repaint(box) {
  const { address, paint, borders = [] } = wanted.get(box) ?? {};
  const land = box.querySelector("svg");
  if (!land || !paint || (address && box.dataset.land !== address)) return;
  const codes = codesOf(land);
  const slots = new Map(codes.map((code, index) => [code, paint.slots[index]]));
  const texts = new Map(codes.map((code, index) => [code, paint.texts[index]]));
  /** @param {string} code */
  const lookOf = (code) => paint.colours[String(slots.get(code))];

  /** @type {Map<string, SVGPathElement[]>} those of a municipality: one may stand in an inset too */
  const paths = new Map();
  for (const path of /** @type {NodeListOf<SVGPathElement>} */ (
    land.querySelectorAll("path[data-kommune]"))) {
    const code = path.dataset.kommune ?? "";
    paths.set(code, [...(paths.get(code) ?? []), path]);
    const { fill } = lookOf(code);
    if (path.getAttribute("fill") !== fill) path.setAttribute("fill", fill);
  }
  writeLabels(box, paint);
  const chosen = new Set(paint.selected);
  const written = new Set([...paint.selected, ...paint.named]);
  for (const label of /** @type {NodeListOf<HTMLElement>} */ (
    box.querySelectorAll("[data-label]"))) {
    const code = label.dataset.label ?? "";
    writeOn(lookOf(code), label);
    label.hidden = Boolean(paint.labels) && !written.has(code);
    label.classList.toggle("map-label-chosen", chosen.has(code));
    say(label.querySelector("b"), texts.get(code) ?? "");
  }
  mark(land, paths, { ...paint, borders, hatched: paint.hatched === true ? codes : paint.hatched });
  readAreas(box, codes, paint);
}

/**
 * The labels that a paint has instead of those of the land, in the box behind them; until they have
 * come, those that were there stay. The land's own are hidden by the style sheet meanwhile.
 *
 * @param {HTMLElement} box
 * @param {Paint} paint
 */
async function writeLabels(box, paint) {
  const other = /** @type {HTMLElement | null} */ (box.querySelectorAll(".map-labels")[1]);
  if (!other || (other.dataset.labels ?? "") === paint.labels) return;
  const markup = paint.labels ? await textAt(paint.labels) : "";
  if (wanted.get(box)?.paint !== paint || !other.isConnected) return;
  other.innerHTML = markup;
  other.dataset.labels = paint.labels;
  other.previousElementSibling?.classList.toggle("map-labels-away", markup !== "");
  if (markup) repaint(box);
}

/** @param {SVGElement} land */
const codesOf = (land) => (land.dataset.codes ?? "").split(" ");

/**
 * Bring the figure in line with what is painted. While another land is on its way the figure has that
 * land's municipalities already, and waits for it.
 *
 * @param {HTMLElement} box
 */
function followPaint(box) {
  const { address, paint, graph } = wanted.get(box) ?? {};
  const land = box.querySelector("svg");
  if (!land || !paint || !graph || (address && box.dataset.land !== address)) return;
  const panels = [...land.querySelectorAll(".map-panel")].map((panel) =>
    [.../** @type {NodeListOf<SVGPathElement>} */ (panel.querySelectorAll("path[data-kommune]"))]
      .map((path) => path.dataset.kommune ?? ""));
  drawFigure(graph, { changes: changesOf(paint, codesOf(land), panels) });
}

/**
 * What a paint changes in the figure: a trace of values and colours for each panel.
 *
 * @param {Paint} paint
 * @param {string[]} codes of the municipalities, in the order of the paint
 * @param {string[][]} panels who stands in each
 * @returns {import("./figures.mjs").Change[]}
 */
export function changesOf(paint, codes, panels) {
  const { scale, low, high } = scaleOf(paint.colours);
  const places = new Map(codes.map((code, index) => [code, index]));
  return panels.flatMap((inside, trace) => {
    const at = inside.map((code) => places.get(code) ?? -1);
    return /** @type {import("./figures.mjs").Change[]} */ ([
      [trace, "z", at.map((index) => paint.slots[index])],
      [trace, "colorscale", scale],
      [trace, "zmin", low],
      [trace, "zmax", high],
    ]);
  });
}

/**
 * A stepped colour scale that gives every slot exactly its colour.
 *
 * @param {Record<string, Look>} colours
 */
export function scaleOf(colours) {
  const slots = Object.keys(colours).map(Number).sort((one, other) => one - other);
  const [low, high] = [slots[0], slots[slots.length - 1]];
  const count = high - low + 1;
  const scale = slots.flatMap((slot) => {
    const step = slot - low;
    return [[step / count, colours[slot].fill], [(step + 1) / count, colours[slot].fill]];
  });
  return { scale, low: low - 0.5, high: high + 0.5 };
}
