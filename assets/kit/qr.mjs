// On the screen of a room, the view's address stands as a QR code beside the headline. Pages move
// their address in several ways, and not all tell; so it is looked at once a second. An address too
// long to scan has no code.

const LONGEST = 400;
const LOOK_MS = 1000;
const isWall = window.matchMedia("(min-width: 1800px) and (min-height: 960px)");

function show() {
  /** @type {HTMLImageElement | null} */
  const code = isWall.matches ? document.querySelector("img.qr") : null;
  const here = window.location.pathname + window.location.search;
  if (!code || code.dataset.shows === here) return;
  code.dataset.shows = here;
  if (here.length > LONGEST) code.removeAttribute("src");
  else code.src = code.dataset.code + encodeURIComponent(here);
}

window.setInterval(show, LOOK_MS);
