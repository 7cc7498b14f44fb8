"""The palettes as CSS variables, so that the style sheets and the figures cannot disagree."""

from __future__ import annotations

from dashboard.kit.look.palette import DARK, LIGHT, Palette


def _variables(palette: Palette) -> str:
    single = {
        name.replace("_", "-"): value
        for name, value in vars(palette).items()
        if isinstance(value, str) and name != "name"
    }
    lines = [f"--{name}: {value};" for name, value in single.items()]
    lines += [f"--class-{rank}: {value};" for rank, value in enumerate(palette.sequential)]
    lines += [f"--compared-{place}: {value};" for place, value in enumerate(palette.compared)]
    return " ".join(lines)


def stylesheet() -> str:
    """The style sheet that declares `--ink`, `--paper`, … for both themes; print is light."""
    return (
        f":root, [data-bs-theme=light] {{ color-scheme: light; {_variables(LIGHT)} }}\n"
        f"[data-bs-theme=dark] {{ color-scheme: dark; {_variables(DARK)} }}\n"
        "@media print { [data-bs-theme=dark] "
        f"{{ color-scheme: light; {_variables(LIGHT)} }} }}\n"
    )
