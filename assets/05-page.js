// What every page that answers at once is drawn with: plain elements instead of Dash components
// (each component is asked at every change of anything on the page), a map that is repainted and
// not remade, and lists in which a municipality can be pressed or walked to.
(function () {
  "use strict";

  function element(tag, className, content) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    if (content !== undefined) made.append(...[].concat(content));
    return made;
  }

  // A list that scrolls by itself shows the chosen municipality; the page stays where it is.
  function reveal(box) {
    const chosen = box.querySelector('[aria-pressed="true"]');
    if (!chosen || box.scrollHeight <= box.clientHeight) return;
    const frame = box.getBoundingClientRect();
    const place = chosen.getBoundingClientRect();
    if (place.top < frame.top || place.bottom > frame.bottom) {
      box.scrollTop += place.top - frame.top - (frame.height - place.height) / 2;
    }
  }

  // Redrawing must not take the keyboard from the one who is walking through the list.
  function fill(id, content) {
    const box = document.getElementById(id);
    if (!box) return;
    const held = box.contains(document.activeElement) && document.activeElement.dataset.kommune;
    const scrolled = box.scrollTop;
    box.replaceChildren(...content);
    box.scrollTop = scrolled;
    if (held) box.querySelector('[data-kommune="' + held + '"]')?.focus({ preventScroll: true });
    reveal(box);
  }

  function say(id, text) {
    const place = document.getElementById(id);
    if (place && place.textContent !== text) place.textContent = text;
  }

  // A map keeps its figure; what a choice changes in it ([trace, attribute, value], …) is put in,
  // and it is drawn in one go. A map that is not there yet is waited for, and only the newest
  // changes are put on it.
  const wanted = new Map();

  function changed(trace, attribute, value) {
    const [name, inner] = attribute.split(".");
    trace[name] = inner ? Object.assign({}, trace[name], { [inner]: value }) : value;
  }

  function repaint(id, changes) {
    wanted.set(id, changes);
    if (changes) paint(id);
  }

  function paint(id) {
    const changes = wanted.get(id);
    if (!changes) return;
    const plot = document.querySelector("#" + id + " .js-plotly-plot");
    if (!plot || !plot._fullLayout || !window.Plotly) {
      window.setTimeout(() => paint(id), 50);
      return;
    }
    const data = plot.data.map((trace) => Object.assign({}, trace));
    for (const [trace, attribute, value] of changes) changed(data[trace], attribute, value);
    wanted.delete(id);
    window.Plotly.react(plot, data, plot.layout, plot._context);
  }

  // A small figure is sent whole and drawn in its place; the newest one wins.
  function redraw(id, figure) {
    const plot = document.querySelector("#" + id + " .js-plotly-plot");
    wanted.set(id, figure);
    if (plot && plot._fullLayout && window.Plotly) {
      wanted.delete(id);
      window.Plotly.react(plot, figure.data, figure.layout, plot._context);
    } else {
      window.setTimeout(() => wanted.get(id) === figure && redraw(id, figure), 50);
    }
  }

  // The rest of a page waits until its map is on the screen, or is not to be.
  function whenDrawn(id, then) {
    const map = document.getElementById(id);
    if (!map) return;
    if (!map.offsetHeight || map.querySelector(".choroplethlayer path")) window.setTimeout(then, 0);
    else window.setTimeout(() => whenDrawn(id, then), 30);
  }

  const whenIdle = window.requestIdleCallback || ((then) => window.setTimeout(then, 200));

  // The pictures one step away from the one on the screen, fetched while the browser rests:
  // `learn` the address that holds them, and ask for one by the step that leads to it.
  function ahead() {
    let here = null;
    let pictures = {};

    function learn(near) {
      here = near;
      pictures = {};
      whenIdle(async () => {
        if (near !== here) return;
        const answer = await fetch(near).catch(() => null);
        if (answer && answer.ok && near === here) pictures = await answer.json();
      });
    }

    return { learn, isAt: (near) => near === here, picture: (step) => pictures[step] };
  }

  // A step whose picture is known is painted at once; the event goes on to Dash after the frame,
  // and the callback comes with the same picture and all the rest.
  function stepping(page, steps, draw) {
    document.addEventListener("change", function (event) {
      const control = event.target;
      const value = control.value;
      const picture = steps.picture(control.id.replace(page + "-", "") + "=" + value);
      if (!picture || control.isPassedOn || !control.id.startsWith(page + "-")) return;
      event.stopImmediatePropagation();
      draw(picture);
      afterFrame(function () {
        control.value = value; // React may have put the old one back meanwhile.
        control.isPassedOn = true;
        control.dispatchEvent(new Event("change", { bubbles: true }));
        control.isPassedOn = false;
      });
    }, true);
  }

  // After the frame that shows what was just drawn.
  function afterFrame(then) {
    window.requestAnimationFrame(() => window.setTimeout(then, 0));
  }

  // Dash calls a function without an output only on a page that comes with the first answer, not on
  // one that is walked to: what draws a page therefore has an output, and leaves it as it is.
  function drawing(draw) {
    return function (...said) {
      draw(...said);
      return window.dash_clientside.no_update;
    };
  }

  // The page understood its address as `search`: what it did not understand leaves the address,
  // in place, so that Back never leads to it.
  function settle(id, search) {
    const here = window.location;
    if (here.search === search) return;
    window.history.replaceState(window.history.state, "", here.pathname + search + here.hash);
    window.dispatchEvent(new CustomEvent("_dashprivate_pushstate"));
  }

  window.overblik = Object.assign(window.overblik || {}, {
    element, fill, say, repaint, redraw, whenDrawn, drawing, ahead, stepping, afterFrame,
  });
  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.page = Object.assign(window.dash_clientside.page || {}, { settle: drawing(settle) });
})();
