"""Labels measured against the outline itself, by other means than those that placed them."""

import json
from itertools import combinations

import pytest
import shapely

from dashboard.kit.charts.spec import northing
from data.geography.outline import SHIPPED, load_outline

EDGE_PX = 0.01


class Measured:
    """A panel of an outline in pixels of a frame of some width."""

    def __init__(self, panel, outline, width):
        self.width, self.height = width, width / panel.shape
        (west, east), north = panel.longitudes, northing(panel.latitudes[1])
        by = width / (east - west)
        features = json.loads(outline.raw)["features"]
        self.land = {
            feature["id"]: shapely.transform(
                shapely.geometry.shape(feature["geometry"]),
                lambda points: [[by * (x - west), by * (north - northing(y))] for x, y in points],
            )
            for feature in features
        }

    def box(self, label):
        x, y = label.x * self.width, label.y * self.height
        across, down = label.width * self.width / 2, label.height * self.height / 2
        return shapely.box(x - across, y - down, x + across, y + down)

    def line(self, label):
        (x1, y1), (x2, y2) = label.leader
        return shapely.LineString(
            [(x1 * self.width, y1 * self.height), (x2 * self.width, y2 * self.height)]
        )

    def faults(self, labels):
        """What is wrong with labels, in words; none when all is well."""
        boxes = {label.code: self.box(label) for label in labels}
        lines = {label.code: self.line(label) for label in labels if label.leader}
        frame = shapely.box(0, 0, self.width, self.height)
        found = []
        for label in labels:
            box, own = boxes[label.code], self.land[label.code]
            if not frame.contains(box):
                found.append(f"{label.code} leaves the frame")
            if label.leader is None and not own.contains(box.buffer(1, join_style="mitre")):
                found.append(f"{label.code} crosses its own border")
            if label.leader:
                crossed = [code for code, land in self.land.items() if land.intersects(box)]
                found += [f"{label.code} outside stands on {code}" for code in crossed]
                start = shapely.Point(lines[label.code].coords[0])
                if not own.contains(start) or lines[label.code].crosses(box.buffer(-EDGE_PX)):
                    found.append(f"{label.code} is not led to")
        for one, other in combinations(boxes, 2):
            if boxes[one].intersects(boxes[other]):
                found.append(f"{one} touches {other}")
        drawn = [*boxes.items(), *lines.items()]
        for one, line in lines.items():
            crossed = [other for other, what in drawn if other != one and line.intersects(what)]
            found += [f"the line of {one} crosses {other}" for other in crossed]
        return found


@pytest.fixture(scope="session")
def measured():
    """What measures a panel at a width."""
    kept = {}

    def made(panel, outline, width):
        key = (panel.codes, panel.longitudes, panel.latitudes, outline.fingerprint, width)
        if key not in kept:
            kept[key] = Measured(panel, outline, width)
        return kept[key]

    return made


@pytest.fixture(scope="session")
def shipped():
    """The outline that ships."""
    return load_outline(SHIPPED)
