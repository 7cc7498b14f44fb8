"""The server answers to names it knows, and believes a proxy only where there is one."""

import pytest

from dashboard.app import create_app
from dashboard.kit import paths
from dashboard.kit.config import Settings, settings
from dashboard.web.hosts import trusted_hosts


@pytest.fixture
def served(data_dir, app):
    """A client of an app with settings of its own."""
    with pytest.MonkeyPatch.context() as patched:

        def made(**said):
            for name, value in said.items():
                patched.setenv(f"OVERBLIK_{name.upper()}", value)
            settings.cache_clear()
            return create_app().server.test_client()

        yield made
    settings.cache_clear()


@pytest.mark.parametrize("host", ["localhost", "localhost:8050", "127.0.0.1:9", "[::1]:8050"])
def test_this_machine_is_answered(client, host):
    assert client.get("/om", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("host", ["ond.example", "localhost.ond.example", "", "127.0.0.1@ond", "*"])
@pytest.mark.parametrize("path", ["/om", "/eksport/tabel/landstal.csv", "/qr.svg?sti=/om"])
def test_another_name_is_refused_in_words_that_name_the_setting(client, host, path):
    answer = client.get(path, headers={"Host": host})
    assert answer.status_code == 421
    assert "OVERBLIK_HOSTS" in answer.text
    assert "ond" not in answer.text


def test_the_health_is_told_to_whoever_asks(client):
    answer = client.get(paths.READY, headers={"Host": "10.0.0.7"})
    assert answer.status_code == 200


def test_names_of_the_settings_are_answered_and_stand_in_what_leaves(served):
    client = served(hosts="overblik.example, .kommune.example")
    for host in ("overblik.example", "a.kommune.example:8443", "localhost"):
        assert client.get("/om", headers={"Host": host}).status_code == 200
    assert client.get("/om", headers={"Host": "ond.example"}).status_code == 421
    file = client.get("/eksport/tabel/landstal.csv", headers={"Host": "overblik.example"})
    assert "http://overblik.example/eksport/tabel/landstal.csv" in file.text


def test_any_name_is_answered_when_it_says_so(served):
    assert served(hosts="*").get("/om", headers={"Host": "hvad.som.helst"}).status_code == 200


def test_the_name_it_listens_on_is_its_own(served):
    served(host="10.1.2.3")
    assert "10.1.2.3" in trusted_hosts()
    served(host="0.0.0.0")
    assert "0.0.0.0" not in trusted_hosts()


FORWARDED = {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "ond.example"}


def test_without_a_proxy_nobody_is_believed(client):
    answer = client.get("/om", headers=FORWARDED)
    assert answer.status_code == 200
    assert "Strict-Transport-Security" not in answer.headers


def test_behind_a_proxy_https_is_kept_to_and_its_name_is_looked_at(served):
    client = served(hosts="overblik.example", proxies="1")
    good = FORWARDED | {"X-Forwarded-Host": "overblik.example"}
    assert (
        client.get("/om", headers=good).headers["Strict-Transport-Security"] == "max-age=31536000"
    )
    assert client.get("/om", headers=FORWARDED).status_code == 421
    assert "Strict-Transport-Security" not in client.get("/om").headers


def test_who_may_show_a_page_in_a_frame_is_a_setting(client, served):
    policy = "Content-Security-Policy"
    assert "frame-ancestors 'none';" in client.get("/om").headers[policy]
    framed = served(frame_ancestors="https://*.sharepoint.com 'self'").get("/om")
    assert "frame-ancestors https://*.sharepoint.com 'self';" in framed.headers[policy]


@pytest.mark.parametrize(
    "said",
    [
        {"frame_ancestors": "https://a.example; script-src *"},
        {"frame_ancestors": "javascript:alert(1)"},
        {"hosts": "a.example/sti"},
        {"proxies": -1},
        {"exports_per_minute": -1},
    ],
)
def test_a_setting_that_makes_no_sense_is_refused(said):
    with pytest.raises(ValueError, match=next(iter(said))):
        Settings(**said)
