"""Settings, read from the environment (`OVERBLIK_…`), each with a default that works."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

ROOT = Path(__file__).resolve().parents[2]
ANY_ADDRESS = ("0.0.0.0", "::", "")


def _assets() -> Path:
    """The folder of assets: beside the packages in a checkout, inside them in a wheel."""
    beside = ROOT / "assets"
    return beside if beside.is_dir() else Path(__file__).resolve().parents[1] / "assets"


def _listed(text: object) -> object:
    """Names with spaces or commas between them, as a list."""
    return text.replace(",", " ").split() if isinstance(text, str) else text


Host = Annotated[str, StringConstraints(pattern=r"^(?:\*|\.?[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])$")]
Framer = Annotated[
    str, StringConstraints(pattern=r"^(?:'self'|(?:https?://)?(?:\*\.)?[A-Za-z0-9.-]+(?::\d+)?)$")
]


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
    hosts: Annotated[tuple[Host, ...], NoDecode, BeforeValidator(_listed)] = Field(
        default=(), description="names that are answered besides this machine's own; * for any"
    )
    proxies: int = Field(default=0, ge=0, description="how many proxies stand in front")
    frame_ancestors: Annotated[tuple[Framer, ...], NoDecode, BeforeValidator(_listed)] = Field(
        default=(), description="who may show a page in a frame, such as https://*.sharepoint.com"
    )
    owner: str = Field(default="", description="who is responsible for the site")
    contact: str = Field(default="", description="mail or page to write to about accessibility")
    complaints: str = Field(default="", description="mail or page of the authority for complaints")
    exports_per_minute: int = Field(default=120, ge=0, description="for one asker; 0 for no limit")


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The settings of this process, read once."""
    return Settings()
