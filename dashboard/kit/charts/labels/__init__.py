"""Where the texts of a map stand: inside their own borders, or in the sea with a leader line.

    labels = placed(base, base.panels[0], outline, 720, 15, {"0751": ("Aarhus", "1.039"), …})

Pure: it knows the outline and the width of letters, and no renderer. Positions are shares of the
panel's frame (the box whose width over height is `Panel.shape`), from its upper left corner.
"""

from dashboard.kit.charts.labels.layouts import SIZES, WALL, WIDTHS, layouts, size_at
from dashboard.kit.charts.labels.lettering import Lines
from dashboard.kit.charts.labels.placing import PlacedLabel, Texts, placed

__all__ = [
    "SIZES",
    "WALL",
    "WIDTHS",
    "Lines",
    "PlacedLabel",
    "Texts",
    "layouts",
    "placed",
    "size_at",
]
