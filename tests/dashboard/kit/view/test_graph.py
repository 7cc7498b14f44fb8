"""One factory for every graph: nothing leaves the host, and each picture has a name and a text."""

import re

import plotly.graph_objects as go

from dashboard.kit.config import ROOT
from dashboard.kit.view.graph import CONFIG, graph

FACTORY = ROOT / "dashboard" / "kit" / "view" / "graph.py"


def test_no_other_place_makes_a_graph():
    sources = [*ROOT.glob("dashboard/**/*.py"), *ROOT.glob("callbacks/**/*.py")]
    assert len(sources) > 50
    makers = [file for file in sources if re.search(r"\bdcc\.Graph\(|\bGraph\(", file.read_text())]
    assert makers == [FACTORY]


def test_the_topology_is_our_own_and_no_button_uploads_the_figure():
    assert CONFIG["topojsonURL"].startswith("/assets/")
    assert CONFIG["showSendToCloud"] is False
    assert CONFIG["displayModeBar"] is False and CONFIG["displaylogo"] is False


def test_the_topology_is_there_and_nearly_empty():
    topology = ROOT / "assets" / "topojson" / "world_110m.json"
    assert topology.stat().st_size < 1000


def test_a_graph_is_named_and_described():
    box = graph("x", go.Figure(), label="Kort", described_by="x-text")
    said = box.to_plotly_json()["props"]
    assert (said["role"], said["aria-label"], said["aria-describedby"]) == ("img", "Kort", "x-text")
