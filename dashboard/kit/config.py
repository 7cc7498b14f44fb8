"""Settings, read from the environment (`OVERBLIK_…`), each with a default that works."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

ROOT = Path(__file__).resolve().parents[2]


def _assets() -> Path:
    """The folder of assets: beside the packages in a checkout, inside them in a wheel."""
    beside = ROOT / "assets"
    return beside if beside.is_dir() else Path(__file__).resolve().parents[1] / "assets"


class Settings(BaseSettings):
    """What can be set from outside. Paths may be relative to the working directory."""

    model_config = SettingsConfigDict(env_prefix="OVERBLIK_", env_file=".env", extra="ignore")

    data_dir: Path = Field(default=Path("var"), description="versions, CURRENT, imported outline")
    feeds: Path = Field(default=ROOT / "data" / "sources.toml", description="the declared feeds")
    indicators: Path = Field(default=ROOT / "data" / "indicators.toml")
    tables: Path = Field(default=ROOT / "data" / "raw", description="where feeds' files lie")
    assets: Path = Field(default_factory=_assets)
    host: str = "127.0.0.1"
    port: int = 8050
    workers: int = Field(default=2, ge=1)
    log_level: str = "INFO"


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The settings of this process, read once."""
    return Settings()
