// The lines that say how exhibits are taken along, for another state of their page.

/**
 * A door of kind `file` is kept, one of kind `code` leads to the code of the view.
 *
 * @typedef {[text: string, name: string, address: string, kind: string]} Door
 * @typedef {{ group: string, title: string, sentence: string, doors: Door[] }} Line
 * @typedef {{ label: string, copy: string, lines: Line[] }} Uses
 */

/**
 * The same lines for another state of the page.
 *
 * @param {Uses} uses
 * @param {string} query of that state, with its question mark
 * @returns {Uses}
 */
export function usesOf(uses, query) {
  const lines = uses.lines.map((one) => ({
    ...one,
    sentence: withQuery(one.sentence, query),
    doors: one.doors.map((door) => movedDoor(door, query)),
  }));
  return { ...uses, lines };
}

/** @param {Door} door @param {string} query @returns {Door} */
function movedDoor([text, name, address, kind], query) {
  if (kind !== "code") return [text, name, withQuery(address, query), kind];
  const [path, code] = address.split("=");
  const view = encodeURIComponent(withQuery(decodeURIComponent(code), query));
  return [text, name, `${path}=${view}`, kind];
}

/** @param {string} address @param {string} query */
function withQuery(address, query) {
  const [path, anchor] = address.split("#");
  return path.split("?")[0] + query + (anchor ? `#${anchor}` : "");
}
