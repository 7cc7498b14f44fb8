"""The selected municipality's number as a chain: each step with paragraph, figures and words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.beregning.choice import BeregningChoice
from dashboard.beregning.measures.view import BeregningView
from dashboard.kit.words import Words, words
from dashboard.kit.words.numbers import number
from dashboard.quota import Distribution, Scope, Step

PERSON, PCT = "person", "pct"
PERSON_DECIMALS, SHARE_DECIMALS = 1, 3


@dataclass(frozen=True)
class Result:
    """What a step gives: `put_in` leads to `value`, and `sentence` says what it means.

    `value` is None where a step only counts; `unit` is person or pct.
    """

    put_in: str
    sentence: str
    value: float | None = None
    decimals: int = PERSON_DECIMALS
    unit: str = PERSON


@dataclass(frozen=True)
class Link:
    """One step as it is read, with the paragraph it stands in.

    `text` is the result as it is shown, empty where there is none. `assumption` tells which
    reading of an unread point was used, empty where there is none. `is_read` is whether the step's
    own words were read in the order in force, `has_place` whether its paragraph is another than
    that of the step before.
    """

    key: str
    title: str
    paragraph: str
    result: Result
    text: str
    assumption: str = ""
    is_read: bool = True
    has_place: bool = True

    @property
    def place(self) -> str:
        """The paragraph, where it was not named at the step before."""
        return self.paragraph if self.has_place else ""


@dataclass(frozen=True)
class Figures:
    """What the steps are made of: the selected municipality's row and the part it stands in."""

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
        return number(value, PERSON_DECIMALS, self.w.lang)

    def whole(self, value: float) -> str:
        """Whole persons."""
        return number(value, 0, self.w.lang)

    def pct(self, share: float) -> str:
        """A share in per cent."""
        return number(100 * share, SHARE_DECIMALS, self.w.lang)

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
    order = view.now.order
    links: list[Link] = []
    for key, step, calculated, assumption in STEPS:
        result, paragraph = calculated(figures), order.paragraphs.get(step, "")
        links.append(
            Link(
                key,
                w(f"beregning.chain.{key}.title"),
                paragraph,
                result,
                _text(result, w),
                assumed(view.choice, assumption, w) if assumption else "",
                is_read=step in order.read,
                has_place=not links or links[-1].paragraph != paragraph,
            )
        )
    return tuple(links)


def _text(result: Result, w: Words) -> str:
    if result.value is None:
        return ""
    written = number(result.value, result.decimals, w.lang)
    return w("beregning.chain.pct", share=written) if result.unit == PCT else written


def chain_about(view: BeregningView) -> str:
    """Which of the steps have not been read in the order in force, once for all of them."""
    w, links = words(view.choice.lang), chain(view)
    unread = [w("beregning.chain.step", title=one.title) for one in links if not one.is_read]
    key = "none" if len(unread) == len(links) else "some" if unread else "all"
    order = w(f"beregning.order.{view.now.order.key}")
    read = w(f"beregning.chain.read_{key}", order=order, steps=w.listed(unread) if unread else "")
    return w("beregning.chain.about", read=read)


def assumed(choice: BeregningChoice, assumption: str, w: Words) -> str:
    """`Antagelse A1: efter de foreløbige tal.`"""
    key = f"beregning.assumption.{assumption}"
    reading = w(f"{key}.step_{getattr(choice, assumption)}")
    return w("beregning.chain.assumed", id=w(f"{key}.id"), reading=reading)


def _counted(at: Figures) -> Result:
    row, w = at.row, at.w
    columns = {"population": "population", "immigrants": "immigrants", "family": "family_reunified"}
    counts = {name: at.whole(row[column]) for name, column in columns.items()}
    shares = {"p": at.pct(row["population_share"]), "m": at.pct(row["immigrant_share"])}
    about = "_about" if at.view.basis.is_approximate else ""
    return Result(
        w(f"beregning.chain.counted.put_in{about}", **counts),
        w("beregning.chain.counted.sentence", where=at.where, **shares),
    )


def _andel(at: Figures) -> Result:
    row, w = at.row, at.w
    p, m = at.pct(row["population_share"]), at.pct(row["immigrant_share"])
    key = "fewer" if row["immigrant_share"] <= row["population_share"] else "more"
    key = "never" if row["fordelingsandel"] <= 0 else key
    return Result(
        w("beregning.chain.andel.put_in", p=p, m=m),
        w(f"beregning.chain.andel.{key}", where=at.where),
        100 * row["fordelingsandel"],
        SHARE_DECIMALS,
        PCT,
    )


def _beregnet(at: Figures) -> Result:
    put_in = at.w(
        "beregning.chain.beregnet.put_in",
        a=at.pct(at.row["fordelingsandel"]),
        landstal=at.whole(at.part.landstal),
        family=at.whole(sum(at.part.inputs.family_reunified)),
    )
    key = "sentence_region" if at.view.choice.scope == Scope.REGION else "sentence"
    return Result(put_in, at.w(f"beregning.chain.beregnet.{key}"), at.row["beregnet_fordelingstal"])


def _foreloebigt(at: Figures) -> Result:
    put_in = at.w(
        "beregning.chain.foreloebigt.put_in",
        b=at.persons(at.row["beregnet_fordelingstal"]),
        family=at.whole(at.row["family_reunified"]),
    )
    sentence = at.w("beregning.chain.foreloebigt.sentence")
    return Result(put_in, sentence, at.row["foreloebigt_fordelingstal"])


def _nul(at: Figures) -> Result:
    w, preliminary = at.w, at.row["foreloebigt_fordelingstal"]
    f = at.persons(preliminary)
    if at.is_zero:
        key = {0: "below_alone", 1: "below_one"}.get(at.zeros - 1, "below")
        sentence = w(f"beregning.chain.nul.sentence_{key}", others=at.zeros - 1, where=at.where)
        return Result(w("beregning.chain.nul.below", f=f), sentence, 0, decimals=0)
    key = {0: "sentence_above_none", 1: "sentence_above_one"}.get(at.zeros, "sentence_above")
    sentence = w(f"beregning.chain.nul.{key}", count=at.zeros, where=at.where)
    return Result(w("beregning.chain.nul.above", f=f), sentence, preliminary)


def _underskud(at: Figures) -> Result:
    w, part = at.w, at.part
    sentence = w("beregning.chain.underskud.sentence_nothing")
    if part.deficit:
        sentence = w(
            "beregning.chain.underskud.sentence",
            positive=at.persons(float(part.positive_sum)),
            deficit=at.persons(float(part.deficit)),
            landstal=at.whole(part.landstal),
        )
    put_in = w("beregning.chain.underskud.none")
    if not at.is_zero:
        columns = {"f": "foreloebigt_fordelingstal", "given": "deficit_share"}
        persons = {name: at.persons(at.row[column]) for name, column in columns.items()}
        put_in = w("beregning.chain.underskud.put_in", **persons)
    return Result(put_in, sentence, at.row["fordelingstal"])


def _hele(at: Figures) -> Result:
    put_in = at.w("beregning.chain.hele.put_in", x=at.persons(at.row["fordelingstal"]))
    sentence = at.w("beregning.chain.hele.sentence", landstal=at.whole(at.part.landstal))
    return Result(put_in, sentence, at.row["kommunekvote"], decimals=0)


def _region(at: Figures) -> Result:
    w, view = at.w, at.view
    region, published = str(at.row["region_code"]), view.regional
    count = view.now.inputs.regions.count(region)
    sentence = w("beregning.chain.region.sentence", count=count)
    if published and view.now.landstal == view.basis.landstal:
        sentence = w(
            "beregning.chain.region.sentence_published",
            count=count,
            kind=w(f"quotas.kind.{published.kind}"),
            published=at.whole(published.persons),
        )
    put_in = w(
        "beregning.chain.region.put_in",
        quota=at.whole(at.row["kommunekvote"]),
        name=view.region_names[region],
    )
    return Result(put_in, sentence, view.now.regionskvoter[region], decimals=0)


STEPS: tuple[tuple[str, Step, Callable[[Figures], Result], str], ...] = (
    ("counted", Step.OPTAELLING, _counted, ""),
    ("andel", Step.ANDEL, _andel, ""),
    ("beregnet", Step.BEREGNET, _beregnet, ""),
    ("foreloebigt", Step.FORELOEBIGT, _foreloebigt, ""),
    ("nul", Step.NUL, _nul, ""),
    ("underskud", Step.UNDERSKUD, _underskud, "sharing"),
    ("hele", Step.KOMMUNEKVOTE, _hele, "rounding"),
    ("region", Step.REGIONSKVOTE, _region, "scope"),
)
