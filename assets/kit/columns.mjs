// Rows that travel by columns (`columns` and `areas_of` of `dashboard.kit.charts.payload`).

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
  return Array.from({ length: count }, (_, index) => {
    /** @type {Record<string, any>} */
    const row = { value: null };
    for (const [key, column] of known) {
      const one = valueIn(column, index);
      if (one !== null) row[key] = one;
    }
    return row;
  });
}

/**
 * The rows of municipalities, each with the texts of its values: one that is the value in its form
 * (`0,00`) does not travel beside it.
 *
 * @param {Columns} columns
 * @returns {any[]}
 */
export function areasIn(columns) {
  return rowsIn(columns).map((row) => ({
    ...(row.value === null ? {} : { text: written(row.value, row.form) }),
    ...(row.official_value === undefined ? {} : { official: written(row.official_value, row.form) }),
    ...row,
  }));
}

/** @param {number} value */
const written = (value, form = "0") =>
  value.toFixed(form.slice(2).length).replace(".", form.slice(1, 2));

/** @param {any} column @param {number} index */
const valueIn = (column, index) =>
  (column !== null && typeof column === "object" ? column[index] ?? null : column);
