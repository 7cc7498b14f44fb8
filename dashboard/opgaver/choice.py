"""The state of `/opgaver`."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.kit.choice import Choice, one_of, param
from data.schemas.tasks import DECIDES, RHYTHMS, SUBJECTS

ANY = "alle"
SECTIONS = ("aftaler", "opgaver", "infrastruktur", "rammeaftale", "danskuddannelse", "moeder")


@dataclass(frozen=True)
class TasksChoice(Choice):
    """Which tasks a reader of `/opgaver` wants to see. `SECTIONS` are the page's sections in
    reading order, by their anchors.
    """

    decides: str = param("beslutter", ANY, one_of(ANY, *DECIDES))
    rhythm: str = param("hvornaar", ANY, one_of(ANY, *RHYTHMS))
    subject: str = param("omraade", ANY, one_of(ANY, *SUBJECTS))
