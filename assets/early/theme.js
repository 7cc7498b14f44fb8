/* The theme, set before anything is painted. "tema_valg" is what the reader chose, "tema" what it
   came to: the server draws its figures in the latter. */
(function () {
  "use strict";
  const YEAR = 31536000;
  const store = document.currentScript.dataset.store;
  const dark = window.matchMedia("(prefers-color-scheme: dark)");

  function cookie(name) {
    const found = document.cookie.split("; ").find((one) => one.startsWith(name + "="));
    return found ? found.slice(name.length + 1) : "";
  }

  function keep(name, value) {
    document.cookie = `${name}=${value}; path=/; max-age=${YEAR}; samesite=lax`;
  }

  function chosen() {
    return cookie("tema_valg") || "auto";
  }

  function resolved() {
    const choice = chosen();
    return choice === "auto" ? (dark.matches ? "dark" : "light") : choice;
  }

  function show() {
    const theme = resolved();
    document.documentElement.dataset.bsTheme = theme;
    if (cookie("tema") !== theme) keep("tema", theme);
    if (window.dash_clientside?.set_props) {
      window.dash_clientside.set_props(store, { data: theme });
    }
  }

  window.overblikTheme = {
    choose(choice) {
      keep("tema_valg", choice);
      show();
    },
  };

  dark.addEventListener("change", show);
  show();
})();
