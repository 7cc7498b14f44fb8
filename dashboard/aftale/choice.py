"""The state of `/kvoter/aftale`: the case itself, and how it is looked at."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.kit.choice import Choice, flag, one_of, param, whole

MEASURES = ("aendring", "aftalt", "pr_1000")
LONGEST_CASE = 4000
HIGHEST_LANDSTAL = 1_000_000


@dataclass(frozen=True)
class AgreementChoice(Choice):
    """What a reader of `/kvoter/aftale` looks at.

    `case` is the case as a link holds it (`dashboard.quota.agreement`), "" the default one;
    `measure` "" is the one that says most, `landstal` 0 none asked about.
    """

    case: str = param("sag", "", str, longest=LONGEST_CASE)
    measure: str = param("maal", "", one_of(*MEASURES))
    landstal: int = param("landstal", 0, whole(1, HIGHEST_LANDSTAL))
    is_compared: bool = param("sammenlign", False, flag)
    is_on_wall: bool = param("storskaerm", False, flag)
