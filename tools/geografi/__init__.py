"""The map outline that ships: how data/geo/kommuner.geojson is drawn and measured."""
