"""The same map in other makers' dashboards, measured beside ours."""
