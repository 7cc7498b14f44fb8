// The pattern that land on a map is hatched with, for the style sheet to lay over what is estimated
// (`#hatching`): a style sheet cannot make one itself, and Plotly has none for land.

const NAMESPACE = "http://www.w3.org/2000/svg";
const STEP = 8;

/** @param {string} name @param {Record<string, string | number>} attributes */
function shape(name, attributes) {
  const made = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

const pattern = shape("pattern", {
  id: "hatching",
  width: STEP,
  height: STEP,
  patternUnits: "userSpaceOnUse",
  patternTransform: "rotate(45)",
});
pattern.append(...[1, 3].map((at) => shape("path", { d: `M${at},0V${STEP}` })));
const holder = shape("svg", { width: 0, height: 0, class: "hatching", "aria-hidden": "true" });
holder.append(pattern);
document.body.append(holder);
