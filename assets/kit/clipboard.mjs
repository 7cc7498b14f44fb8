// A text that is still to be fetched, on its way to the reader's clipboard.

/**
 * Put a text on the clipboard. It is asked for while the press is fresh: a browser lets nobody else
 * in, and a page without encryption has to do it by a field that is selected.
 *
 * @param {Promise<string>} text
 * @throws {Error} where the browser or the server will not
 */
export async function copyText(text) {
  if (navigator.clipboard && window.ClipboardItem) {
    const plain = text.then((one) => new Blob([one], { type: "text/plain" }));
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": plain })]);
  } else if (!copySelected(await text)) {
    throw new Error("the clipboard is closed");
  }
}

/** @param {string} text */
function copySelected(text) {
  const held = /** @type {HTMLElement | null} */ (document.activeElement);
  const field = document.createElement("textarea");
  field.value = text;
  field.className = "visually-hidden";
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  held?.focus({ preventScroll: true });
  return isCopied;
}
