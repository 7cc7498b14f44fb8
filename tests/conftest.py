"""What tests share: the published tables, read once, and an app over them."""

from dataclasses import replace

import hypothesis
import pandas as pd
import pytest

from dashboard.app import create_app, publish_if_empty
from dashboard.indicators import catalogue
from dashboard.kit import current
from dashboard.kit.config import settings
from dashboard.quota import share_out
from data.indicators import load_indicators
from data.refresh import ensure_published
from data.store import Store

# How long an example takes is for the benchmark to say.
hypothesis.settings.register_profile("overblik", deadline=None)
hypothesis.settings.load_profile("overblik")


@pytest.fixture(scope="session")
def real(tmp_path_factory):
    """The snapshot of the tables that ship with the project."""
    store = Store(tmp_path_factory.mktemp("data"))
    ensure_published(store)
    return store.current()


@pytest.fixture(scope="session")
def reported(real):
    """The real figures with the counts of 2015 as a keeper would have reported them, or some."""

    def made(municipalities=98):
        places = real["municipalities"].sort_values("municipality_code").head(municipalities)
        codes = list(places["municipality_code"])
        frame = pd.DataFrame(
            {
                "quota_year": 2015,
                "municipality_code": codes,
                "region_code": list(places["region_code"]),
                "population": [10_000 + 100 * place for place in range(len(codes))],
                "immigrants": [500 + 3 * place for place in range(len(codes))],
                "family_reunified": share_out([1] * len(codes), 1_500),
                "source_id": "us-2014-09-29-kommunekvoter-2015",
            }
        )
        version = f"2026-01-01T000000-{municipalities:08x}"
        return replace(real, version=version, tables={**real.tables, "quota_inputs": frame})

    return made


@pytest.fixture(scope="session")
def indicators():
    """The indicator catalogue that ships with the project."""
    return load_indicators()


def forget():
    for cached in (settings, current.store, current._outline, catalogue):
        cached.cache_clear()


@pytest.fixture(scope="session")
def data_dir(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patched:
        folder = tmp_path_factory.mktemp("var")
        patched.setenv("OVERBLIK_DATA_DIR", str(folder))
        patched.setenv("OVERBLIK_EXPORTS_PER_MINUTE", "0")
        forget()
        yield folder
    forget()


@pytest.fixture(scope="session")
def app(data_dir):
    publish_if_empty()
    return create_app()


@pytest.fixture
def client(app):
    return app.server.test_client()


@pytest.fixture
def asked(app):
    """Within a request, as layouts and callbacks are."""
    with app.server.test_request_context("/"):
        yield app
