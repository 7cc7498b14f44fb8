"""The map in Vizro, as its own documentation draws one: `PEERS_MAP` names what it shows."""

import json
import os
from pathlib import Path

import pandas as pd
import plotly.express as px
import vizro.models as vm
from vizro import Vizro
from vizro.models.types import capture

GIVEN = json.loads(Path(os.environ["PEERS_MAP"]).read_text("utf-8"))
VALUES = pd.concat(
    pd.DataFrame(rows).assign(measure=measure) for measure, rows in GIVEN["measures"].items()
)
MEASURES = list(GIVEN["measures"])


@capture("graph")
def drawn(data_frame: pd.DataFrame, measure: str):
    """The municipalities in the colours of a measure."""
    figure = px.choropleth(
        data_frame[data_frame["measure"] == measure],
        geojson=GIVEN["outline"],
        locations="code",
        color="value",
        hover_name="name",
        hover_data=["text"],
        projection="mercator",
    )
    figure.update_geos(fitbounds="locations", visible=False)
    return figure


PAGE = vm.Page(
    title="Map",
    components=[vm.Graph(id="country", figure=drawn(VALUES, measure=MEASURES[0]))],
    controls=[
        vm.Parameter(
            targets=["country.measure"],
            selector=vm.RadioItems(title="Measure", options=MEASURES, value=MEASURES[0]),
        )
    ],
)
app = Vizro().build(vm.Dashboard(pages=[PAGE])).dash.server
