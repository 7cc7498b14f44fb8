// An answer as it travels says in short what a browser knows; here it is written out before Dash
// carries it out (`callbacks.wire` is the other half).

/**
 * @typedef {{ state?: { id: string, property: string, value: any }[] }} Question
 * @typedef {Record<string, Record<string, any>>} Answer new properties by the id of the component
 * @typedef {{ value: string, label: string }} Option
 */

/**
 * Write out an answer: a state that the question told and that is told back, of which it holds what
 * differs, and options of lists.
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
 * or as the value itself.
 *
 * @param {(string | [value: string, label: string])[]} told
 * @param {Record<string, string>} names
 * @returns {Option[]}
 */
export function optionsOf(told, names) {
  return told.map((one) => {
    const [value, label] = typeof one === "string" ? [one, names[one] ?? one] : one;
    return { value, label };
  });
}

/** @param {any} one */
const isTable = (one) => typeof one === "object" && one !== null && !Array.isArray(one);
