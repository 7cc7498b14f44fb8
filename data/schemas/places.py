"""The codes that the law and Danmarks Statistik know: 98 municipalities in five regions."""

from __future__ import annotations


def _codes(text: str) -> frozenset[str]:
    return frozenset(text.split())


MUNICIPALITIES_OF_REGION: dict[str, frozenset[str]] = {
    "1081": _codes("0773 0787 0810 0813 0820 0825 0840 0846 0849 0851 0860"),
    "1082": _codes(
        "0615 0657 0661 0665 0671 0706 0707 0710 0727 0730 0740 0741 0746 0751 0756 0760 0766 "
        "0779 0791"
    ),
    "1083": _codes(
        "0410 0420 0430 0440 0450 0461 0479 0480 0482 0492 0510 0530 0540 0550 0561 0563 0573 "
        "0575 0580 0607 0621 0630"
    ),
    "1084": _codes(
        "0101 0147 0151 0153 0155 0157 0159 0161 0163 0165 0167 0169 0173 0175 0183 0185 0187 "
        "0190 0201 0210 0217 0219 0223 0230 0240 0250 0260 0270 0400"
    ),
    "1085": _codes(
        "0253 0259 0265 0269 0306 0316 0320 0326 0329 0330 0336 0340 0350 0360 0370 0376 0390"
    ),
}
REGIONS = frozenset(MUNICIPALITIES_OF_REGION)
MUNICIPALITIES = frozenset().union(*MUNICIPALITIES_OF_REGION.values())
MIDTJYLLAND = "1082"
CHRISTIANSOE = "0411"
