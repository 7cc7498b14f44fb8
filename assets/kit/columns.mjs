// Rows that travel by columns (`dashboard.kit.charts.payload.columns`).

/**
 * @typedef {Record<string, any>} Columns a list of each row's value, the values of few rows by the
 *   number of the row, or the value of all rows
 */

/**
 * The rows of a table that travels by columns, each with the keys it has.
 *
 * @param {Columns} columns
 * @returns {any[]}
 */
export function rowsIn(columns) {
  const known = Object.entries(columns);
  const count = known.length ? known[0][1].length : 0;
  return Array.from({ length: count }, (_, index) => ({
    value: null,
    ...Object.fromEntries(known.map(([key, column]) => [key, valueIn(column, index)])
      .filter(([, one]) => one !== null)),
  }));
}

/** @param {any} column @param {number} index */
const valueIn = (column, index) =>
  (column !== null && typeof column === "object" ? column[index] ?? null : column);
