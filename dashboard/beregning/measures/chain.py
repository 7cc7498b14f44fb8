"""The selected municipality's number as a chain: each step with paragraph, figures and words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.beregning.choice import ANNOUNCED, BeregningChoice
from dashboard.beregning.measures.view import BeregningView
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number
from dashboard.quota import Distribution, Scope, Step


@dataclass(frozen=True)
class Link:
    """One step as it is read: `put_in` gives `result`, `said` is a sentence on it.

    `assumption` tells which reading of an unread point was used, empty where there is none.
    """

    key: str
    title: str
    paragraph: str
    put_in: str
    result: str
    said: str
    assumption: str = ""


@dataclass(frozen=True)
class Figures:
    """What the steps are told from: the selected municipality's row and the part it stands in."""

    view: BeregningView
    part: Distribution
    row: Mapping[str, Any]
    w: Words

    @property
    def where(self) -> str:
        """Whether the steps are those of the country or of the region."""
        return self.w(f"beregning.where.{self.view.choice.scope}")

    def persons(self, value: float) -> str:
        """Persons that are not whole yet."""
        return number(value, 1, self.w.lang)

    def whole(self, value: float) -> str:
        """Whole persons."""
        return number(value, 0, self.w.lang)

    def pct(self, share: float) -> str:
        """A share in per cent."""
        return number(100 * share, 3, self.w.lang)

    @property
    def is_zero(self) -> bool:
        """Whether the preliminary number is not above zero."""
        return bool(self.row["foreloebigt_fordelingstal"] <= 0)

    @property
    def zeros(self) -> int:
        """How many municipalities of the part are not above zero."""
        return sum(number <= 0 for number in self.part.foreloebigt.numerators)


def chain(view: BeregningView) -> tuple[Link, ...]:
    """Every step from what is counted to the region's sum."""
    selected = view.choice.selected
    part = next(one for one in view.now.parts if selected in one.inputs.codes)
    w = words(view.choice.lang)
    figures = Figures(view, part, view.now.rows.loc[selected].to_dict(), w)
    paragraphs = view.now.order.paragraphs
    return tuple(
        Link(
            key,
            w(f"beregning.chain.{key}.title"),
            paragraphs.get(step, ""),
            *tell(figures),
            assumption=assumed(view.choice, assumption, w) if assumption else "",
        )
        for key, step, tell, assumption in STEPS
    )


def chain_about(view: BeregningView) -> str:
    """How much of the steps has been read in the order in force."""
    w, order = words(view.choice.lang), view.now.order
    key = "read_all" if Step.ANDEL in order.read else "read_some"
    read = w(f"beregning.chain.{key}", order=w(f"beregning.order.{order.key}"))
    return w("beregning.chain.about", read=read)


def assumed(choice: BeregningChoice, assumption: str, w: Words) -> str:
    """`A1, antaget: efter de foreløbige tal`."""
    key = f"beregning.assumption.{assumption}"
    reading = w(f"{key}.step_{getattr(choice, assumption)}")
    return w("beregning.chain.assumed", id=w(f"{key}.id"), reading=reading)


Told = tuple[str, str, str]


def _counted(at: Figures) -> Told:
    row, w = at.row, at.w
    counts = {
        name: at.whole(row[column])
        for name, column in (
            ("population", "population"),
            ("immigrants", "immigrants"),
            ("family", "family_reunified"),
        )
    }
    shares = {"p": at.pct(row["population_share"]), "m": at.pct(row["immigrant_share"])}
    said = w("beregning.chain.counted.said", where=at.where, **shares)
    about = "_about" if at.view.basis.is_approximate else ""
    return w(f"beregning.chain.counted.put_in{about}", **counts), "", said


def _andel(at: Figures) -> Told:
    row, w = at.row, at.w
    p, m = at.pct(row["population_share"]), at.pct(row["immigrant_share"])
    key = "fewer" if row["immigrant_share"] <= row["population_share"] else "more"
    key = "never" if row["fordelingsandel"] <= 0 else key
    result = w("beregning.chain.andel.result", a=at.pct(row["fordelingsandel"]))
    return w("beregning.chain.andel.put_in", p=p, m=m), result, w(f"beregning.chain.andel.{key}")


def _beregnet(at: Figures) -> Told:
    put_in = at.w(
        "beregning.chain.beregnet.put_in",
        a=at.pct(at.row["fordelingsandel"]),
        landstal=at.whole(at.part.landstal),
        family=at.whole(sum(at.part.inputs.family_reunified)),
    )
    is_region = at.view.choice.scope == Scope.REGION
    said = at.w(f"beregning.chain.beregnet.{'said_region' if is_region else 'said'}")
    return put_in, at.persons(at.row["beregnet_fordelingstal"]), said


def _foreloebigt(at: Figures) -> Told:
    put_in = at.w(
        "beregning.chain.foreloebigt.put_in",
        b=at.persons(at.row["beregnet_fordelingstal"]),
        family=at.whole(at.row["family_reunified"]),
    )
    result = at.persons(at.row["foreloebigt_fordelingstal"])
    return put_in, result, at.w("beregning.chain.foreloebigt.said")


def _nul(at: Figures) -> Told:
    w, f = at.w, at.persons(at.row["foreloebigt_fordelingstal"])
    if at.is_zero:
        said = w("beregning.chain.nul.said_below", others=at.zeros - 1, where=at.where)
        return w("beregning.chain.nul.below", f=f), "0", said
    key = {0: "said_above_none", 1: "said_above_one"}.get(at.zeros, "said_above")
    said = w(f"beregning.chain.nul.{key}", count=at.zeros, where=at.where)
    return w("beregning.chain.nul.above", f=f), f, said


def _underskud(at: Figures) -> Told:
    w, part = at.w, at.part
    said = w("beregning.chain.underskud.said_nothing")
    if part.deficit:
        said = w(
            "beregning.chain.underskud.said",
            positive=at.persons(float(part.positive_sum)),
            deficit=at.persons(float(part.deficit)),
            landstal=at.whole(part.landstal),
        )
    result = at.persons(at.row["fordelingstal"])
    if at.is_zero:
        return w("beregning.chain.underskud.none"), result, said
    f, given = (at.persons(at.row[name]) for name in ("foreloebigt_fordelingstal", "deficit_share"))
    return w("beregning.chain.underskud.put_in", f=f, given=given), result, said


def _hele(at: Figures) -> Told:
    x = at.persons(at.row["fordelingstal"])
    said = at.w("beregning.chain.hele.said", landstal=at.whole(at.part.landstal))
    quota = at.whole(at.row["kommunekvote"])
    return at.w("beregning.chain.hele.put_in", x=x), quota, said


def _region(at: Figures) -> Told:
    w, view = at.w, at.view
    region, published = str(at.row["region_code"]), view.regional
    count = view.now.inputs.regions.count(region)
    said = w("beregning.chain.region.said", count=count)
    if published and view.choice.landstal == ANNOUNCED:
        said = w(
            "beregning.chain.region.said_published",
            count=count,
            kind=w(f"quotas.kind.{published.kind}"),
            published=at.whole(published.persons),
        )
    put_in = w(
        "beregning.chain.region.put_in",
        quota=at.whole(at.row["kommunekvote"]),
        name=view.region_names[region],
    )
    return put_in, at.whole(view.now.regionskvoter[region]), said


STEPS: tuple[tuple[str, Step, Callable[[Figures], Told], str], ...] = (
    ("counted", Step.OPTAELLING, _counted, ""),
    ("andel", Step.ANDEL, _andel, ""),
    ("beregnet", Step.BEREGNET, _beregnet, ""),
    ("foreloebigt", Step.FORELOEBIGT, _foreloebigt, ""),
    ("nul", Step.NUL, _nul, ""),
    ("underskud", Step.UNDERSKUD, _underskud, "sharing"),
    ("hele", Step.KOMMUNEKVOTE, _hele, "rounding"),
    ("region", Step.REGIONSKVOTE, _region, "scope"),
)
