"""How far one word is from another."""

from __future__ import annotations

SHORTEST, LONG = 4, 8


def allowed(word: str) -> int:
    """How many faults a word may have: none in a short one or a number, two in a long one."""
    if len(word) < SHORTEST or not word.isalpha():
        return 0
    return 1 if len(word) < LONG else 2


def distance(one: str, other: str) -> int:
    """The letters to put in, leave out, change, or swap with their neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for down, letter in enumerate(one, 1):
        last, before, row = before, row, [down]
        for across, beside in enumerate(other, 1):
            changed = before[across - 1] + (letter != beside)
            best = min(before[across] + 1, row[across - 1] + 1, changed)
            is_swap = down > 1 and across > 1
            if is_swap and letter == other[across - 2] and one[down - 2] == beside:
                best = min(best, last[across - 2] + 1)
            row.append(best)
    return row[-1]
