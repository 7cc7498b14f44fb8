"""The facts of the front page, from the figures of the rooms below it."""

from dashboard.overblik.measures.calendar import Calendar, DueDate, calendar
from dashboard.overblik.measures.employees import Area, EastWest, employees
from dashboard.overblik.measures.lead import LeadQuotas, lead_quotas, region_codes
from dashboard.overblik.measures.newest import KeyFigure, newest

__all__ = [
    "Area",
    "Calendar",
    "DueDate",
    "EastWest",
    "KeyFigure",
    "LeadQuotas",
    "calendar",
    "employees",
    "lead_quotas",
    "newest",
    "region_codes",
]
