"""Which municipalities are alike, by a distance that a reader can work out by hand.

Each measure is standardised over the field: how many standard deviations (of the whole field, not
of a sample) a municipality lies from the field's mean, so that per cent, kroner and kilometres
count alike. The distance between two is the root of the weighted mean of their squared differences.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

# Two are compared where they share at least this part of the weight that the first one has.
LEAST_SHARED = 0.75
SAME = 1e-9


@dataclass(frozen=True)
class Measure:
    """What likeness is measured by: a value by municipality, and how much it counts (0: not).

    A number of persons `is_counted`, and is compared on a logarithmic scale: twice as many is the
    same difference among small ones as among large ones.
    """

    name: str
    values: Mapping[str, float]
    weight: int = 1
    is_counted: bool = False


@dataclass(frozen=True)
class Difference:
    """How two differ in one measure: the other's value less the first one's in standard deviations,
    and the part of the squared distance that comes of it, in per cent. Both are None where one of
    the two lacks a value.
    """

    name: str
    deviations: float | None
    share_pct: float | None


@dataclass(frozen=True)
class Similar:
    """One that is compared with the first: its distance in standard deviations, and what makes it
    up, in the order of the measures that count.
    """

    code: str
    distance: float
    differences: tuple[Difference, ...]

    @property
    def lacking(self) -> tuple[str, ...]:
        """The measures that could not be compared."""
        return tuple(one.name for one in self.differences if one.deviations is None)


@dataclass(frozen=True)
class Likeness:
    """The others from the most alike to the least; equals by their code. Those in `left_out` share
    too few values with the first to be placed.
    """

    of: str
    nearest: tuple[Similar, ...]
    left_out: tuple[str, ...] = ()


def likeness(of: str, field: Sequence[str], measures: Sequence[Measure]) -> Likeness:
    """Everyone in the field by their distance from `of`, who need not be in it.

    A measure counts where both have a value; the weights of the others then share what it had. One
    that shares less than `LEAST_SHARED` of the weight is left out, rather than placed by the little
    that is known of it. A measure in which all of the field are equal parts nobody.
    """
    counting = [one for one in measures if one.weight > 0 and _scaled(one, of) is not None]
    standing = {one.name: _standardised(one, (*field, of)) for one in counting}
    most = sum(one.weight for one in counting)
    found, left_out = [], []
    for code in sorted(set(field) - {of}):
        shared = [one for one in counting if code in standing[one.name]]
        weight = sum(one.weight for one in shared)
        if not weight or weight < LEAST_SHARED * most:
            left_out.append(code)
        else:
            found.append(_similar(of, code, counting, standing, weight))
    ordered = sorted(found, key=lambda one: (round(one.distance / SAME), one.code))
    return Likeness(of, tuple(ordered), tuple(left_out))


def _similar(
    of: str,
    code: str,
    counting: Sequence[Measure],
    standing: Mapping[str, Mapping[str, float]],
    weight: int,
) -> Similar:
    apart = {
        one.name: standing[one.name][code] - standing[one.name][of]
        for one in counting
        if code in standing[one.name]
    }
    squares = {one.name: one.weight * apart[one.name] ** 2 for one in counting if one.name in apart}
    whole = sum(squares.values())
    differences = tuple(
        Difference(
            one.name,
            apart.get(one.name),
            _share(squares[one.name], whole) if one.name in apart else None,
        )
        for one in counting
    )
    return Similar(code, math.sqrt(whole / weight), differences)


def _share(part: float, whole: float) -> float:
    return 100 * part / whole if whole else 0.0


def _scaled(measure: Measure, code: str) -> float | None:
    """A value on the measure's scale; a count of nobody has no place on a logarithmic one."""
    value = measure.values.get(code)
    if value is None or (measure.is_counted and value <= 0):
        return None
    return math.log(value) if measure.is_counted else value


def _standardised(measure: Measure, codes: Sequence[str]) -> Mapping[str, float]:
    """Standard deviations from the mean of those that have a value; 0 where all are equal."""
    scaled = {code: _scaled(measure, code) for code in sorted(set(codes))}
    known = {code: value for code, value in scaled.items() if value is not None}
    mean = math.fsum(known.values()) / len(known)
    variance = math.fsum((value - mean) ** 2 for value in known.values()) / len(known)
    if min(known.values()) == max(known.values()) or not variance:
        return dict.fromkeys(known, 0.0)
    deviation = math.sqrt(variance)
    return {code: (value - mean) / deviation for code, value in known.items()}
