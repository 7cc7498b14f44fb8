// What a reader chose and no question has carried to the server yet. An answer that was on its way
// meanwhile may put an older value into the control, as Dash carries it out after the choice.

/**
 * @typedef {{ id: string, property: string, value: unknown }} Said a property as a question says it
 * @typedef {{ property: string, value: unknown, isTold: boolean }} Choice
 */

export class Unheard {
  /**
   * @param {object} dash
   * @param {(id: string, props: Record<string, unknown>) => void} dash.setProps
   * @param {(id: string, property: string) => unknown} dash.property
   */
  constructor({ setProps, property }) {
    this.setProps = setProps;
    this.property = property;
    /** @type {Map<string, Choice>} by the id of the component */
    this.choices = new Map();
  }

  /**
   * A reader has chosen; Dash is told by the function that is returned, now or after a frame.
   *
   * @param {string} id
   * @param {string} property
   * @param {unknown} value
   * @returns {() => void}
   */
  chosen(id, property, value) {
    const choice = { property, value, isTold: false };
    this.choices.set(id, choice);
    return () => {
      choice.isTold = true;
      this.setProps(id, { [property]: value });
    };
  }

  /**
   * What a property says, a choice that is still unheard included.
   *
   * @param {string} id
   * @param {string} property
   */
  value(id, property) {
    const choice = this.choices.get(id);
    return choice?.property === property ? choice.value : this.property(id, property);
  }

  /**
   * A question goes to the server: what it carries is heard.
   *
   * @param {Said[]} inputs
   */
  ask(inputs) {
    for (const { id, property, value } of inputs) {
      const choice = this.choices.get(id);
      if (choice?.property === property && isEqual(choice.value, value)) this.choices.delete(id);
    }
  }

  /** An answer has been carried out: what it wrote over is told again. */
  answer() {
    for (const [id, { property, value, isTold }] of this.choices) {
      if (isTold && !isEqual(this.property(id, property), value)) this.setProps(id, { [property]: value });
    }
  }

  /** The page is another. */
  clear() {
    this.choices.clear();
  }
}

/**
 * Whether two values that Dash can carry are equal.
 *
 * @param {unknown} one
 * @param {unknown} other
 */
export const isEqual = (one, other) => JSON.stringify(one) === JSON.stringify(other);
