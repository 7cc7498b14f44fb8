"""What tests share: the published tables, read once."""

import pytest

from data.indicators import load_indicators
from data.refresh import ensure_published
from data.store import Store


@pytest.fixture(scope="session")
def real(tmp_path_factory):
    """The snapshot of the tables that ship with the project."""
    store = Store(tmp_path_factory.mktemp("data"))
    ensure_published(store)
    return store.current()


@pytest.fixture(scope="session")
def indicators():
    """The indicator catalogue that ships with the project."""
    return load_indicators()
