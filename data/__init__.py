"""The data layer: raw tables, their checks, and the versions that readers see."""
