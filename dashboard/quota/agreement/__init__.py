"""A voluntary agreement on kommunekvoter: drafted, checked, undone, carried to others.

The councils of a region may agree on other numbers than the calculated ones, as long as every
municipality has one and the sum is the regionskvote (§ 6). An agreement is therefore kept as
what it is: a `Start` (the region's numbers) and a list of `Transfer`s in which persons move from
one municipality's number to another's. The sum cannot change, and nobody can fall below zero.

Everything is a frozen value with exact whole numbers:

    start = Start("1082", 2015, (("0615", 37), …), kind=Kind.FIXED, landstal=4000)
    case = Case(start)                              # one alternative, "A", nothing moved
    case = case.adding(take_over(case.quotas, "0741", "0706", reason="Ingen boliger"))
    case = case.branching("B").adding(exempt(case.quotas, "0665"))
    case.quotas                                     # numbers of the chosen alternative, by code
    changes(case.transfers)                         # what each gains or gives up
    check(case)                                     # § 6, requirement by requirement
    at_landstal(case, 12000)                        # lapses, or what its clause says

`calculated_start` begins with a calculation of our own, `regional` is what one falls back on.

Moves answer with transfers: `take_over` (a whole number), `split` (on several), `exempt` (all
others take it in proportion), `fix_at` (some name their own number, the rest is shared in
proportion), `towards` (from these numbers to those). `History` undoes and redoes. A case leaves
and returns, the very same, as `as_csv`/`from_csv`, `as_link`/`from_link` (None when it is longer
than a link holds) and `as_file`/`from_file`.

Unknown figures are None everywhere and are never guessed. What cannot be done raises
`NotPossible` with a `Reason`; what cannot be read raises `data.faults.BadTables`, whole, with
Danish faults. Nothing else is raised.
"""

from dashboard.quota.agreement.calculated import calculated_start, regional
from dashboard.quota.agreement.case import Alternative, Case
from dashboard.quota.agreement.check import Finding, Requirement, check, stands
from dashboard.quota.agreement.clause import Clause, Rule
from dashboard.quota.agreement.csv_in import from_csv
from dashboard.quota.agreement.csv_out import as_csv
from dashboard.quota.agreement.history import History
from dashboard.quota.agreement.link import as_file, as_link, from_file, from_link
from dashboard.quota.agreement.moves import exempt, fix_at, split, take_over, towards
from dashboard.quota.agreement.outcome import Fate, Outcome, at_landstal
from dashboard.quota.agreement.refusal import NotPossible, Reason
from dashboard.quota.agreement.start import Kind, Start, changes, quotas_after, total
from dashboard.quota.agreement.transfer import Status, Transfer

__all__ = [
    "Alternative",
    "Case",
    "Clause",
    "Fate",
    "Finding",
    "History",
    "Kind",
    "NotPossible",
    "Outcome",
    "Reason",
    "Requirement",
    "Rule",
    "Start",
    "Status",
    "Transfer",
    "as_csv",
    "as_file",
    "as_link",
    "at_landstal",
    "calculated_start",
    "changes",
    "check",
    "exempt",
    "fix_at",
    "from_csv",
    "from_file",
    "from_link",
    "quotas_after",
    "regional",
    "split",
    "stands",
    "take_over",
    "total",
    "towards",
]
