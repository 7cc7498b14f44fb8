"""An address as a QR code."""

from __future__ import annotations

import io

import segno

LONGEST = 1200
QUIET_ZONE = 2


def qr_svg(address: str, *, is_nested: bool = False) -> str:
    """The code as an SVG picture, black on white; one that `is_nested` stands in another."""
    drawn = io.BytesIO()
    segno.make(address, error="l", micro=False).save(
        drawn,
        kind="svg",
        border=QUIET_ZONE,
        light="white",
        xmldecl=False,
        svgns=not is_nested,
        omitsize=is_nested,
        nl=False,
    )
    return drawn.getvalue().decode()
