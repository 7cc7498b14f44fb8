"""Parts of an answer as they travel, where one says what another says as well.

A map and its ranking show the same numbers, and the ranking's are said once for both
(`assets/kit/answers.mjs` writes them out).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.kit.charts.patterns import BLANK
from dashboard.kit.charts.payload import areas_of

MAP, RANKING = re.compile(r"(?:^|-)map$"), "ranking"
# The columns of a ranking that the hovers of its map may name.
NAMED = ("text", "rank", "beside", "official")
BRACE = "{"

Row = Mapping[str, Any]


def told_parts(parts: Mapping[str, Any]) -> dict[str, Any]:
    """The parts by name. A map whose ranking comes with it has no `slots` and `texts` but those of
    the ranking, its municipalities rising; `{rank}` in the patterns of its hovers is that column,
    and without `texts` all hovers follow the first. The ranking has its `fills` from the map, whose
    `colours` are fill and ink.
    """
    told = dict(parts)
    for name in (one for one in parts if MAP.search(one)):
        paint, ranking = parts[name], name.removesuffix("map") + RANKING
        if ranking in parts:
            told[name] = _told_map(paint, parts[ranking])
            told[ranking] = _told_ranking(parts[ranking], paint)
        colours = {slot: [look["fill"], look["ink"]] for slot, look in paint["colours"].items()}
        told[name] = told[name] | {"colours": colours}
    return told


def _told_ranking(ranking: Mapping[str, Any], paint: Mapping[str, Any]) -> Mapping[str, Any]:
    """The ranking's part; as it is where its map is coloured otherwise."""
    fills = {slot: look["fill"] for slot, look in paint["colours"].items()}
    return {
        name: one for name, one in ranking.items() if name != "fills" or ranking["fills"] != fills
    }


def _told_map(paint: Mapping[str, Any], ranking: Mapping[str, Any]) -> Mapping[str, Any]:
    """The map's part; as it is where its ranking says otherwise."""
    rows = sorted(areas_of(ranking["columns"]), key=lambda row: row["code"])
    own = [(row["slot"], row["text"]) for row in rows]
    is_alike = own == list(zip(paint["slots"], paint["texts"], strict=True))
    if not is_alike or BRACE in "".join(paint["hover"]["patterns"]):
        return paint
    rest = {name: one for name, one in paint.items() if name not in ("slots", "texts")}
    return rest | {"hover": _named(paint["hover"], rows)}


def _named(hover: Mapping[str, Sequence[str]], rows: Sequence[Row]) -> dict[str, Any]:
    """Patterned sentences that name the column which a blank is filled from."""
    split = [text.split(" ") for text in hover["texts"]]
    patterns, texts = list[str](), [""] * len(rows)
    for at, pattern in enumerate(hover["patterns"]):
        places = [place for place, (own, *_) in enumerate(split) if own == str(at)]
        inside = [rows[place] for place in places]
        numbers = [split[place][1:] for place in places]
        blanks = [_column(column, inside) for column in zip(*numbers, strict=True)]
        patterns.append(_filled(pattern, blanks))
        for place, own in zip(places, numbers, strict=True):
            left = [one for one, blank in zip(own, blanks, strict=True) if blank == BLANK]
            texts[place] = " ".join([str(at), *left])
    return {"patterns": patterns} | ({"texts": texts} if set(texts) != {"0"} else {})


def _filled(pattern: str, blanks: Sequence[str]) -> str:
    following = iter(blanks)
    return re.sub(BLANK, lambda _: next(following), pattern)


def _column(numbers: Sequence[str], rows: Sequence[Row]) -> str:
    """The column that holds these numbers in these rows, as a pattern names it; else a blank."""
    for name in NAMED:
        if [str(row.get(name)) for row in rows] == list(numbers):
            return f"{{{name}}}"
    return BLANK
