"""What happened to the pointer, move by move, and what follows when the pointer is lost."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path

PUBLISH, ROLLBACK = "publish", "rollback"


def note_in_history(history: Path, at: datetime, action: str, before: str, after: str) -> None:
    """Add a line on what happened to the pointer."""
    line = {"at": at.isoformat(timespec="seconds"), "action": action, "from": before, "to": after}
    with history.open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")


def read_history(history: Path) -> list[dict[str, str]]:
    """What happened to the pointer, oldest first; a line cut short by a full disk is left out."""
    try:
        lines = history.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
    moves = []
    for line in lines:
        with suppress(ValueError, RecursionError):
            move = json.loads(line)
            if isinstance(move, dict) and isinstance(move.get("to"), str):
                moves.append(move)
    return moves


def succession(moves: Iterable[Mapping[str, str]]) -> list[str]:
    """The versions that may be shown by what has happened, the one shown last first.

    A rollback withdraws every version that was shown after the one it went back to: those are
    left out until they are published or rolled forward to again.
    """
    line: list[str] = []
    for move in moves:
        version = move["to"]
        if version in line:
            del line[line.index(version) :]
        line.append(version)
    return line[::-1]
