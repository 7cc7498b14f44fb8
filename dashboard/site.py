"""All pages, in the order of the navigation: whatever lists pages reads it here."""

from __future__ import annotations

from dashboard.aftale import page as aftale
from dashboard.beregning import page as beregning
from dashboard.data import page as data
from dashboard.kit.page import Site
from dashboard.kommune import page as kommune
from dashboard.kvoter import page as kvoter
from dashboard.om import page as om
from dashboard.opgaver import page as opgaver
from dashboard.overblik import page as overblik
from dashboard.rar import page as rar
from dashboard.sammenlign import page as sammenlign
from dashboard.soeg import page as soeg
from dashboard.uddannelse import page as uddannelse
from dashboard.vaekst import page as vaekst
from dashboard.was import page as was

PAGES = (
    overblik.PAGE,
    kvoter.PAGE,
    beregning.PAGE,
    aftale.PAGE,
    rar.PAGE,
    vaekst.PAGE,
    sammenlign.PAGE,
    kommune.PAGE,
    uddannelse.PAGE,
    opgaver.PAGE,
    data.PAGE,
    om.PAGE,
    was.PAGE,
)
SITE = Site((*PAGES, soeg.page(PAGES)))
