"""An answer written out as a browser does it (`assets/kit/answers.mjs`)."""

import re

from dashboard.kit.charts.payload import areas_of

BLANKS = re.compile(r"#|\{(?:text|rank|beside|official)\}")


def written_state(told, differing):
    """The state that a question told, with what differs put in."""
    after = dict(told)
    for name, own in differing.items():
        is_table = isinstance(own, dict) and isinstance(after.get(name), dict)
        after[name] = written_state(after[name], own) if is_table else own
    return {name: own for name, own in after.items() if own is not None}


def written_options(told, names):
    """The options of a list, by what the document calls municipalities."""
    pairs = [pair for one in told for pair in _pairs(one, names)]
    return [{"value": value, "label": label} for value, label in pairs]


def _pairs(one, names):
    if isinstance(one, str):
        return [(one, names.get(one, one))]
    return names.items() if one == ["*"] else [one]


def written_parts(told):
    """The parts of a payload, each with all that it says."""
    parts = dict(told)
    for name in (one for one in told if one == "map" or one.endswith("-map")):
        beside, colours = f"{name.removesuffix('map')}ranking", told[name]["colours"]
        looks = {slot: {"fill": fill, "ink": ink} for slot, (fill, ink) in colours.items()}
        parts[name] = told[name] | {"colours": looks}
        if beside in told and "slots" not in told[name]:
            parts[name] = _written_map(parts[name], told[beside]["columns"])
        if beside in told and "fills" not in told[beside]:
            fills = {slot: fill for slot, (fill, _) in colours.items()}
            parts[beside] = told[beside] | {"fills": fills}
    return parts


def _written_map(told, ranked):
    rows = sorted(areas_of(ranked), key=lambda row: row["code"])
    patterns, texts = told["hover"]["patterns"], told["hover"].get("texts", ["0"] * len(rows))
    hovers = zip(texts, rows, strict=True)
    hover = {
        "patterns": [BLANKS.sub("#", one) for one in patterns],
        "texts": [_written_hover(text, patterns, row) for text, row in hovers],
    }
    slots, names = [row["slot"] for row in rows], [row["text"] for row in rows]
    return told | {"slots": slots, "texts": names, "hover": hover}


def _written_hover(text, patterns, row):
    at, *numbers = text.split(" ")
    following = iter(numbers)
    blanks = BLANKS.findall(patterns[int(at)])
    return " ".join(
        [at, *(next(following) if one == "#" else str(row[one[1:-1]]) for one in blanks)]
    )
