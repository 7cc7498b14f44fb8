// A figure that is wider than its place can be scrolled by the keyboard, and is no stop where it fits.

import { drawBoxes } from "./boxes.mjs";

const watching = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth + 1) target.setAttribute("tabindex", "0");
    else target.removeAttribute("tabindex");
  }
});

drawBoxes("scrolls", (box) => watching.observe(box));
