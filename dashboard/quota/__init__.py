"""The quota law as code: from landstal over regionskvoter to kommunekvoter.

The order on the placement of refugees (bekendtgørelse om boligplacering af flygtninge), its steps
in exact numbers, its days, and the three points nobody could read as named interpretations.
Nothing here knows a screen.
"""

from dashboard.quota.calculation import Calculation, calculate
from dashboard.quota.dated import Dated, NotInForce, Since
from dashboard.quota.deadlines import Deadline, Due, deadlines, landstal_due
from dashboard.quota.inputs import CannotCalculate, Inputs
from dashboard.quota.interpretation import (
    ASSUMPTIONS,
    DEFAULT,
    Assumption,
    Interpretation,
    Rounding,
    Scope,
    Sharing,
)
from dashboard.quota.orders import COUNTING, ORDERS, Counting, Order, Step, order_on
from dashboard.quota.revision import Revision, revision
from dashboard.quota.steps import Amounts, Distribution
from dashboard.quota.ukraine import UKRAINE_ORDERS, UkraineOrder, kommunetal
from dashboard.quota.whole import scaled, share_out
from dashboard.quota.zero import leaves_zero_above

__all__ = [
    "ASSUMPTIONS",
    "COUNTING",
    "DEFAULT",
    "ORDERS",
    "UKRAINE_ORDERS",
    "Amounts",
    "Assumption",
    "Calculation",
    "CannotCalculate",
    "Counting",
    "Dated",
    "Deadline",
    "Distribution",
    "Due",
    "Inputs",
    "Interpretation",
    "NotInForce",
    "Order",
    "Revision",
    "Rounding",
    "Scope",
    "Sharing",
    "Since",
    "Step",
    "UkraineOrder",
    "calculate",
    "deadlines",
    "kommunetal",
    "landstal_due",
    "leaves_zero_above",
    "order_on",
    "revision",
    "scaled",
    "share_out",
]
