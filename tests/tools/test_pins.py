"""What is installed is what was locked: every pin has its hashes, and names no place of its own."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = ("requirements.txt", "requirements-build.txt", "requirements-dev.txt")
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;]+)", re.MULTILINE)
NAME = re.compile(r"^[A-Za-z0-9._-]+")


def pins(file):
    """Names to versions and how many hashes each has."""
    text = (ROOT / file).read_text("utf-8")
    found = {}
    for part in re.split(r"\n(?=[A-Za-z0-9])", text):
        if pin := PIN.match(part):
            found[plain(pin[1])] = (pin[2], part.count("--hash=sha256:"))
    return found


def plain(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def project():
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def names(requirements):
    return {plain(NAME.match(one)[0]) for one in requirements}


@pytest.mark.parametrize("file", FILES)
def test_every_pin_has_a_hash_and_no_address_is_named(file):
    found = pins(file)
    assert found
    assert [name for name, (_, hashes) in found.items() if not hashes] == []
    assert "://" not in (ROOT / file).read_text("utf-8")


def test_all_that_the_project_asks_for_is_pinned():
    said = project()
    groups = said["dependency-groups"]
    assert names(said["project"]["dependencies"]) <= set(pins("requirements.txt"))
    assert names(groups["backend"]) <= set(pins("requirements-build.txt"))
    for group in ("test", "lint", "bench"):
        assert names(groups[group]) <= set(pins("requirements-dev.txt"))


def test_no_package_is_pinned_twice_over():
    first, *others = (pins(file) for file in FILES)
    for other in others:
        assert {name: first[name][0] for name in first.keys() & other.keys()} == {
            name: other[name][0] for name in first.keys() & other.keys()
        }


def test_the_build_backend_is_the_one_that_is_pinned():
    (backend,) = project()["build-system"]["requires"]
    assert backend == f"hatchling=={pins('requirements-build.txt')['hatchling'][0]}"
