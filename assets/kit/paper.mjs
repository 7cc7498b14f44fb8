// A reader who prints gets the page as it is made for paper (`kit.view.paper`) in the place of what
// stands on the screen: it is fetched while the browser waits to lay its pages out, which is the only
// time that it waits. Without a server the screen is printed as it stands.

const PLACE = "paper";
const root = document.documentElement;

/** @param {string} address */
function fetchAtOnce(address) {
  const asked = new XMLHttpRequest();
  asked.open("GET", address, false);
  try {
    asked.send();
  } catch {
    return "";
  }
  return asked.status === 200 ? asked.responseText : "";
}

function lay() {
  const own = document.querySelector("[data-prints-itself]");
  if (!root.dataset.paper || own) return;
  const { pathname, search } = window.location;
  const text = fetchAtOnce(`${root.dataset.paper}${pathname}${search}`);
  const paper = new DOMParser().parseFromString(text, "text/html").querySelector(".paper");
  if (!paper) return;
  const place = document.createElement("div");
  place.id = PLACE;
  place.append(document.adoptNode(paper));
  document.body.append(place);
}

window.addEventListener("beforeprint", lay);
window.addEventListener("afterprint", () => document.getElementById(PLACE)?.remove());

document.addEventListener("click", (event) => {
  if (/** @type {Element} */ (event.target).closest("[data-prints]")) window.print();
});
