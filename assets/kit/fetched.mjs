// Texts that never change at their address: the land under a map, its labels, a border.

/** @type {Map<string, Promise<string>>} */
const asked = new Map();
/** @type {Map<string, string>} */
const known = new Map();

/**
 * The text at an address, asked for once; blank where it cannot be had, and then asked for again.
 *
 * @param {string} address
 * @returns {Promise<string>}
 */
export function textAt(address) {
  const before = asked.get(address);
  if (before) return before;
  const asking = fetch(address).then((answer) => (answer.ok ? answer.text() : ""), () => "");
  asked.set(address, asking);
  asking.then((text) => (text ? known.set(address, text) : asked.delete(address)));
  return asking;
}

/**
 * The same where it has come already.
 *
 * @param {string} address
 */
export const textHere = (address) => known.get(address);

/**
 * A text that came otherwise, in the first answer.
 *
 * @param {string} address
 * @param {string} text
 */
export function keepText(address, text) {
  known.set(address, text);
  asked.set(address, Promise.resolve(text));
}
