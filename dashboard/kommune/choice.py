"""The state of `/kommune/<kode>`."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.kit.choice import Choice, code, param, whole

# The seat of the region stands for the page where no address names anybody.
VIBORG = "0791"
SINCE = 2015


@dataclass(frozen=True)
class KommuneChoice(Choice):
    """Whom the page is about, and from which year changes are told. Who it is about is whom its
    links carry on.
    """

    code: str = param("kode", VIBORG, code, in_path=True)
    since: int = param("siden", SINCE, whole(1900, 2100))

    def shared(self) -> Choice:
        """What other pages understand, with the municipality of this one."""
        return super().shared().but(selected=self.code)
