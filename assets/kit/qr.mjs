// On the screen of a room, the view's address stands as a QR code beside the headline; a phone gets it
// without the big screen. Pages move their address in several ways, and not all tell; so it is looked
// at once a second. A long address has a larger code, and one that is too long to scan is said.

const LONG = 300;
const LONGEST = 1200;
const LOOK_MS = 1000;
const isWall = window.matchMedia("(min-width: 1800px) and (min-height: 960px)");

function show() {
  /** @type {HTMLImageElement | null} */
  const code = isWall.matches ? document.querySelector("img.qr") : null;
  const address = new URL(window.location.href);
  if (address.searchParams.has("storskaerm")) address.searchParams.delete("storskaerm");
  const here = address.pathname + address.search;
  if (!code || code.dataset.shows === here) return;
  code.dataset.shows = here;
  const size = here.length > LONGEST ? "none" : here.length > LONG ? "long" : "short";
  code.classList.toggle("qr-long", size !== "short");
  if (code.parentElement) code.parentElement.dataset.qr = size;
  if (size === "none") code.removeAttribute("src");
  else code.src = code.dataset.code + encodeURIComponent(here);
}

window.setInterval(show, LOOK_MS);
