"""How good a calculation is, in sentences."""

from __future__ import annotations

from dashboard.beregning.measures.accuracy import LIMITS, Accuracy, Compared, Verdict
from dashboard.kit.words import Words
from dashboard.kit.words.numbers import number

PLACES = ("midtjylland", "danmark")


def verdict_sentence(found: Accuracy, w: Words, verdict: Verdict) -> str:
    """Why the municipal numbers are not good enough, by the limit that is not met."""
    announcement = announcement_text(found, w)
    values: dict[str, object] = {
        "announcement": announcement,
        "landstal": number(found.landstal, 0, w.lang),
    }
    if verdict is Verdict.REGIONAL:
        values["reason"] = regional_sentence(found, w)
    if verdict is Verdict.MUNICIPAL:
        values["reason"] = _off(found.judged, w)
    return _stopped(w(f"beregning.verdict.{verdict.value}", **values))


def announcement_text(found: Accuracy, w: Words) -> str:
    """The announcement that is judged: `2018, ændring 1`."""
    key = "later" if found.revision else "first"
    return w(f"beregning.verdict.{key}", year=found.quota_year, revision=found.revision)


def accuracy_sentences(found: Accuracy, area: str, w: Words) -> tuple[str, ...]:
    """How far the area, the country and the regions are off, as far as anything is published."""
    several = {area: found.area, "danmark": found.country}
    texts = [_municipal(found, one, place, w) for place, one in several.items() if len(one)]
    if len(found.regions):
        texts.append(_sentence(regional_sentence(found, w)))
    return tuple(texts) or (w("beregning.accuracy.none", announcement=announcement_text(found, w)),)


def regional_sentence(found: Accuracy, w: Words) -> str:
    """The persons in a wrong region; how far the known regions are off where not all are."""
    wrong = found.wrong_region_pct
    if wrong is not None:
        return w("beregning.accuracy.wrong_region", pct=number(wrong, 1, w.lang))
    pct = number(found.regions.pct or 0, 1, w.lang)
    return w.counted("beregning.accuracy.regions", len(found.regions), pct=pct)


def limits_sentence(w: Words) -> str:
    """The rule itself."""
    pct = ("municipal_pct", "wrong_region_pct", "known_regions_pct")
    texts = {name: number(getattr(LIMITS, name), 0, w.lang) for name in pct}
    return w(
        "beregning.accuracy.limits",
        municipalities=LIMITS.municipalities,
        regions=LIMITS.regions,
        **texts,
    )


def _municipal(found: Accuracy, one: Compared, place: str, w: Words) -> str:
    total = {"midtjylland": 19, "danmark": len(found.names)}[place]
    whole = "all" if len(one) == total else "some"
    where = w.counted(f"beregning.accuracy.{whole}.{place}", len(one))
    mean = number(one.mean, 1, w.lang)
    pct = "" if one.pct is None else w("beregning.accuracy.pct", pct=number(one.pct, 0, w.lang))
    sums = {"calculated": sum(one.calculated.values()), "published": sum(one.published.values())}
    texts = {name: number(value, 0, w.lang) for name, value in sums.items()}
    key = "mean" if len(one) > 1 else "one"
    key = "sum" if len(one) > 1 and texts["calculated"] != texts["published"] else key
    return w(f"beregning.accuracy.municipal_{key}", where=where, mean=mean, pct=pct, **texts)


def _off(one: Compared, w: Words) -> str:
    if one.pct is None:
        persons = number(sum(one.calculated.values()), 0, w.lang)
        return w.counted("beregning.accuracy.nothing", len(one), persons=persons)
    return w.counted("beregning.accuracy.off", len(one), pct=number(one.pct, 0, w.lang))


def _sentence(text: str) -> str:
    return _stopped(f"{text[:1].upper()}{text[1:]}")


def _stopped(text: str) -> str:
    """A sentence with its full stop, and with one alone after `pct.`."""
    return text if text.endswith(".") else f"{text}."
