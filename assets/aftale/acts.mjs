// The acts that a reader asks for, on their way. The server is told of every act that it has not
// carried out yet, in order: a question that takes the place of an earlier one, or whose answer is
// lost, therefore loses no act, and none is done twice.

/**
 * @typedef {Record<string, unknown>} Act
 * @typedef {Act & { number: number, painted?: boolean }} Sent `painted` when a reader has seen what
 *   it leads to: that is not said once more with what follows it
 */

export class Acts {
  /** @param {(open: Sent[]) => void} tell tells the server what is open */
  constructor(tell) {
    this.tell = tell;
    this.sent = 0;
    /** @type {Sent[]} */
    this.open = [];
  }

  /** @param {Act} act */
  send(act) {
    this.sent += 1;
    this.open = [...this.open, { ...act, number: this.sent }];
    this.tell(this.open);
  }

  /**
   * What acts lead to has been painted.
   *
   * @param {Sent[]} acts
   */
  painted(acts) {
    for (const act of acts) act.painted = true;
  }

  /** @param {number} number of the last act that was carried out */
  done(number) {
    this.open = this.open.filter((act) => act.number > number);
  }
}
