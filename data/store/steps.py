"""The steps of a refresh, named so that progress can be shown and a kill can be aimed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

STEPS = (
    "wait",
    "lock",
    "read",
    "check",
    "write",
    "manifest",
    "flush",
    "rename",
    "pointer",
    "history",
)
_SENTENCES = {
    "wait": "Venter på en anden opdatering",
    "lock": "Opdateringen begynder",
    "read": "Læser {subject}",
    "check": "Sammenholder tabellerne",
    "write": "Skriver {subject}",
    "manifest": "Skriver fortegnelsen",
    "flush": "Sikrer, at alt er på disken",
    "rename": "Lægger versionen på plads",
    "pointer": "Gør versionen til den gældende",
    "history": "Skriver i historikken",
}


@dataclass(frozen=True)
class Step:
    """What a refresh is about to do; `subject` is the table, where there is one."""

    name: str
    subject: str = ""

    @property
    def sentence(self) -> str:
        """The step in Danish."""
        return _SENTENCES[self.name].format(subject=self.subject)

    def __str__(self) -> str:
        return f"{self.name} {self.subject}".rstrip()


OnStep = Callable[[Step], None]


def in_silence(step: Step) -> None:
    """Take no notice of the step."""
