// What an element is to be, before there is one. A list that is drawn anew is told in sketches and held
// against what stands: most of its members find their like, and no element is made for those.

/**
 * @typedef {string | Node | Sketch} Wanted a text, what is made already, or what is to be made
 * @typedef {Record<string, string>} Attributes
 *
 * @typedef {object} Sketch
 * @property {string} name of the element, as its `nodeName`
 * @property {Attributes} attributes
 * @property {Wanted[]} content
 */

/**
 * @param {string} tag
 * @param {string} [className]
 * @param {Wanted | Wanted[]} [content]
 * @param {Attributes} [attributes] besides its class
 * @returns {Sketch}
 */
export function sketch(tag, className = "", content = [], attributes = {}) {
  return {
    name: tag.toUpperCase(),
    attributes: className ? { class: className, ...attributes } : attributes,
    content: [content].flat().filter((one) => one !== ""),
  };
}

/**
 * @param {Wanted} wanted
 * @returns {string} as `nodeName`
 */
export function nameOf(wanted) {
  return typeof wanted === "string" ? "#text" : wanted instanceof Node ? wanted.nodeName : wanted.name;
}

/**
 * @param {Wanted} wanted
 * @returns {Attributes} of a text none
 */
export function attributesOf(wanted) {
  if (typeof wanted === "string") return {};
  if (!(wanted instanceof Node)) return wanted.attributes;
  if (!(wanted instanceof Element)) return {};
  return Object.fromEntries([...wanted.attributes].map(({ name, value }) => [name, value]));
}

/**
 * @param {Wanted} wanted
 * @returns {Wanted[]}
 */
export function contentOf(wanted) {
  if (typeof wanted === "string") return [];
  return wanted instanceof Node ? [...wanted.childNodes] : wanted.content;
}

/**
 * @param {Wanted} wanted
 * @returns {string} all that it says
 */
export function textOf(wanted) {
  if (typeof wanted === "string") return wanted;
  return wanted instanceof Node ? wanted.textContent ?? "" : wanted.content.map(textOf).join("");
}

/**
 * @param {Wanted} wanted
 * @returns {Node} what was wanted
 */
export function made(wanted) {
  if (typeof wanted === "string") return document.createTextNode(wanted);
  if (wanted instanceof Node) return wanted;
  const one = document.createElement(wanted.name);
  for (const [name, value] of Object.entries(wanted.attributes)) one.setAttribute(name, value);
  one.append(...wanted.content.map(made));
  return one;
}
