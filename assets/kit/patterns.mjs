// Sentences that differ in their numbers alone travel as patterns (`dashboard.kit.charts.patterns`).

/** @typedef {{ patterns: string[], texts: string[] }} Patterned */

/**
 * The sentences, written out.
 *
 * @param {Patterned} said
 * @returns {string[]}
 */
export function textsOf({ patterns, texts }) {
  return texts.map((text) => {
    const [at, ...numbers] = text.split(" ");
    return patterns[Number(at)].replace(/#/g, () => numbers.shift() ?? "");
  });
}
