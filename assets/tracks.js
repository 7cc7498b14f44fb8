// Bars on tracks, drawn from what stands in their box (dashboard/components/vaekst/tracks.py): one
// Dash component for all rows. The rows are a list that can be read without seeing the bars.
(function () {
  "use strict";

  const { element } = window.overblik;

  // Beyond here a bar's text stands before it, so that it is not cut off at the edge.
  const FAR = 78;

  function placed(className, at, content) {
    const made = element("span", className, content || []);
    made.style.left = at + "%";
    return made;
  }

  function bar(said, tone) {
    const made = placed(said.is_unsure ? "track-bar track-unsure" : "track-bar", said.start);
    made.style.backgroundColor = "var(--" + tone + ")";
    made.style.width = said.end - said.start + "%";
    made.title = said.spoken;
    if (!said.text) return [made];
    const text = placed("track-text", said.end, said.text);
    if (said.end > FAR) {
      text.classList.add("track-text-before");
      text.style.left = "auto";
      text.style.right = 100 - said.start + "%";
    }
    return [made, text];
  }

  function row(said, lines) {
    const track = element("span", "track", lines.map((line) => placed("track-line", line.at))
      .concat(said.bars.flatMap((one) => bar(one, said.tone))));
    if (said.tick !== null) track.append(placed("track-tick", said.tick));
    track.setAttribute("aria-hidden", "true");
    const spoken = said.bars.map((one) => one.spoken).filter(Boolean).join("; ");
    const parts = [element("span", "track-name", said.name)];
    if (said.note) parts.push(element("span", "track-note", said.note));
    const whole = [element("span", "track-names", parts), track];
    if (said.said) whole.push(element("span", "track-said", said.said));
    if (spoken) whole.push(element("span", "visually-hidden", spoken));
    return element("li", said.said ? "track-row track-told" : "track-row", whole);
  }

  function grouped(rows) {
    const groups = new Map();
    for (const one of rows) groups.set(one.group, (groups.get(one.group) || []).concat(one));
    return groups;
  }

  // Whose goals they are, and after the first point what is said of all of them.
  function heading(text) {
    const [whose, ...rest] = text.split(" · ");
    const quiet = element("span", "quiet", rest.map((part) => " · " + part).join(""));
    return element("h3", "track-group", [whose, quiet]);
  }

  function axis(marks, className) {
    if (!marks.length) return [];
    const made = element("div", "track-row " + className, [
      element("span", "track-names"),
      element("span", "track", marks.map((one) => placed("track-mark", one.at, one.text))),
    ]);
    made.setAttribute("aria-hidden", "true");
    return [made];
  }

  function draw(box) {
    const said = JSON.parse(box.dataset.tracks);
    const parts = axis(said.lines, "track-breaks");
    for (const [group, rows] of grouped(said.rows)) {
      if (group) parts.push(heading(group));
      parts.push(element("ul", "track-rows", rows.map((one) => row(one, said.lines))));
    }
    box.replaceChildren(...parts, ...axis(said.axis, "track-axis"));
    box.drawn = box.dataset.tracks;
  }

  function drawAll() {
    for (const box of document.querySelectorAll("[data-tracks]")) {
      if (box.drawn !== box.dataset.tracks) draw(box);
    }
  }

  const options = { childList: true, subtree: true, attributes: true };
  options.attributeFilter = ["data-tracks"];
  new MutationObserver(drawAll).observe(document.documentElement, options);
})();
