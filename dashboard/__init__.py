"""The dashboard: pages, components, figures and measures."""
