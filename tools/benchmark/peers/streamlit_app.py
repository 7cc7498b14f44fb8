"""The map in Streamlit, as its own documentation draws one: `PEERS_MAP` names what it shows."""

import json
import os
from pathlib import Path

import plotly.express as px
import streamlit as st


@st.cache_data
def shown() -> dict:
    """The outline and the values of every measure, by municipality."""
    return json.loads(Path(os.environ["PEERS_MAP"]).read_text("utf-8"))


st.set_page_config(layout="wide")
given = shown()
measure = st.radio("Measure", list(given["measures"]), horizontal=True)
st.header(measure)
figure = px.choropleth(
    given["measures"][measure],
    geojson=given["outline"],
    locations="code",
    color="value",
    hover_name="name",
    hover_data=["text"],
    projection="mercator",
)
figure.update_geos(fitbounds="locations", visible=False)
figure.update_layout(height=700, margin={"l": 0, "r": 0, "t": 0, "b": 0})
st.plotly_chart(figure)
