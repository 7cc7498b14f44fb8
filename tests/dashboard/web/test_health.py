"""Health: alive, ready, and honest when there is nothing to show."""

from dashboard.kit import current, paths
from data.store import NoVersion


def test_alive(client):
    answer = client.get("/health")
    assert (answer.status_code, answer.text) == (200, "ok")


def test_ready_tells_the_version_and_its_tables(client):
    said = client.get(paths.READY).get_json()
    assert said["ready"] is True
    assert said["version"] == current.snapshot().version
    assert said["tables"]["municipalities"] == 98
    assert said["age_seconds"] >= 0
    assert said["outline"]["kind"] in {"generaliseret", "dagi"}


def test_not_ready_without_a_version(client, monkeypatch):
    def nothing():
        raise NoVersion("ingen")

    monkeypatch.setattr(current, "snapshot", nothing)
    answer = client.get(paths.READY)
    assert answer.status_code == 503
    assert answer.get_json() == {"ready": False}


def test_the_outline_is_served_under_its_fingerprint_only(client):
    fingerprint = current.outline().fingerprint
    answer = client.get(paths.geography_address(fingerprint))
    assert answer.get_json()["type"] == "FeatureCollection"
    assert client.get(paths.geography_address("0000")).status_code == 404
