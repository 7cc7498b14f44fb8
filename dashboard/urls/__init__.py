"""Addresses: the only place that builds or reads one.

A page's state is a frozen dataclass; `parse` reads it from a query and falls back on
nonsense, `search` writes it back with the defaults left out.
"""
