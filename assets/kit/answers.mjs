// An answer as it travels says in short what a browser knows; here it is written out before Dash
// carries it out (`callbacks.wire` is the other half).

import { areasIn } from "./columns.mjs";

const MAP = /(^|-)map$/;
/** What a hover's number is: its own, or that of a column of the ranking (`kit.charts.told`). */
const BLANK = /#|\{(?:text|rank|beside|official)\}/g;

/**
 * @typedef {{ state?: { id: string, property: string, value: any }[] }} Question
 * @typedef {Record<string, Record<string, any>>} Answer new properties by the id of the component
 * @typedef {{ value: string, label: string }} Option
 */

/**
 * Write out an answer: a state that the question told and that is told back, of which it holds what
 * differs, options of lists, and parts that say one thing for two.
 *
 * @param {Question} question
 * @param {Answer | undefined} answer
 * @param {Record<string, string>} names of municipalities, by code
 */
export function writeOut(question, answer, names) {
  if (!answer) return;
  for (const { id, property, value } of question.state ?? []) {
    const differing = answer[id]?.[property];
    if (isTable(differing) && isTable(value)) answer[id][property] = merged(value, differing);
  }
  for (const props of Object.values(answer)) {
    if (Array.isArray(props?.options)) props.options = optionsOf(props.options, names);
    if (isTable(props?.data)) props.data = partsOf(props.data);
  }
}

/**
 * A state with what differs put in; what is null is gone from it.
 *
 * @param {Record<string, any>} told
 * @param {Record<string, any>} differing
 * @returns {Record<string, any>}
 */
export function merged(told, differing) {
  const after = { ...told };
  for (const [name, own] of Object.entries(differing)) {
    if (own === null) delete after[name];
    else after[name] = isTable(own) && isTable(after[name]) ? merged(after[name], own) : own;
  }
  return after;
}

/**
 * Options as a list takes them. One that is no more than a value is called what its municipality is,
 * or as the value itself; one that stands for every municipality is as many.
 *
 * @param {(string | [every: "*"] | [value: string, label: string])[]} told
 * @param {Record<string, string>} names
 * @returns {Option[]}
 */
export function optionsOf(told, names) {
  return told.flatMap((one) => {
    if (typeof one === "string") return { value: one, label: names[one] ?? one };
    if (one.length === 2) return { value: one[0], label: one[1] };
    return Object.entries(names).map(([value, label]) => ({ value, label }));
  });
}

/**
 * Parts as they are drawn: a map and its ranking have from each other what one says for both.
 *
 * @param {Record<string, any>} told
 * @returns {Record<string, any>}
 */
export function partsOf(told) {
  const parts = { ...told };
  for (const name of Object.keys(told).filter((one) => MAP.test(one) && told[one].colours)) {
    const beside = name.replace(MAP, "$1ranking");
    const map = { ...told[name], colours: bySlot(told[name].colours, lookOf) };
    const ranking = told[beside];
    parts[name] = ranking && !map.slots ? paintOf(map, ranking.columns) : map;
    if (ranking && !ranking.fills) {
      parts[beside] = { ...ranking, fills: bySlot(map.colours, ({ fill }) => fill) };
    }
  }
  return parts;
}

/**
 * @param {Record<string, any>} colours
 * @param {(one: any) => unknown} made
 */
const bySlot = (colours, made) =>
  Object.fromEntries(Object.entries(colours).map(([slot, one]) => [slot, made(one)]));

/** @param {[fill: string, ink: string] | { fill: string, ink: string }} told */
const lookOf = (told) => (Array.isArray(told) ? { fill: told[0], ink: told[1] } : told);

/**
 * @param {Record<string, any>} told
 * @param {import("./columns.mjs").Columns} columns of the ranking
 */
function paintOf(told, columns) {
  const rows = areasIn(columns).sort((one, other) => (one.code < other.code ? -1 : 1));
  const slots = rows.map(({ slot }) => slot);
  const texts = rows.map(({ text }) => text);
  return { ...told, slots, texts, hover: hoverOf(told.hover, rows) };
}

/**
 * Patterned sentences, with the numbers that their patterns name a column for.
 *
 * @param {{ patterns: string[], texts?: string[] }} told
 * @param {Record<string, any>[]} rows
 * @returns {import("./patterns.mjs").Patterned}
 */
function hoverOf({ patterns, texts }, rows) {
  const written = rows.map((row, index) => {
    const [at, ...numbers] = (texts?.[index] ?? "0").split(" ");
    const blanks = patterns[Number(at)].match(BLANK) ?? [];
    return [at, ...blanks.map((one) => (one === "#" ? numbers.shift() : row[one.slice(1, -1)]))];
  });
  return {
    patterns: patterns.map((one) => one.replace(BLANK, "#")),
    texts: written.map((one) => one.join(" ")),
  };
}

/** @param {any} one */
const isTable = (one) => typeof one === "object" && one !== null && !Array.isArray(one);
