"""What the commands say: Danish text for a person, JSON for a script."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from rich.console import Console
from rich.table import Table

from dashboard.kit.words.numbers import moment, number
from data.changes import TableChange, reasons
from data.compare import TableDifference
from data.faults import MOST_LISTED, BadTables, Fault
from data.geography.dagi import BadOutline, ImportReport
from data.refresh import Refreshed, Step
from data.store import VersionInfo

out = Console(highlight=False, soft_wrap=True, emoji=False)
err = Console(stderr=True, highlight=False, soft_wrap=True, emoji=False)
CHANGES_SHOWN = 20


def say(text: str) -> None:
    """A line to the person at the terminal."""
    out.print(text, markup=False)


def answer(said: dict[str, Any], text: str, as_json: bool, *, is_error: bool = False) -> None:
    """The same answer as JSON on standard output, or as text where it belongs."""
    if as_json:
        print(json.dumps(said, ensure_ascii=False))
    else:
        (err if is_error else out).print(text, markup=False)


@contextmanager
def progress(*, quiet: bool) -> Iterator[Callable[[Step | str], None]]:
    """Show each step as it begins; nothing when the answer is for a script."""
    if quiet:
        yield lambda step: None
        return
    with err.status("") as status:
        yield lambda step: status.update(step if isinstance(step, str) else step.sentence)


def refreshed(done: Refreshed, as_json: bool) -> None:
    """What a refresh came to, with what was accepted on the way."""
    said = {
        "version": done.version,
        "is_new": done.is_new,
        "remarks": list(done.remarks),
        "seconds": round(done.seconds, 3),
        "changes": [change.to_dict() for change in done.changes],
    }
    news = "er udgivet" if done.is_new else "gælder stadig: der var intet nyt"
    lines = [*(f"Bemærk: {remark}" for remark in done.remarks), *_changes(done.changes)]
    lines.append(f"Version {done.version} {news} ({number(done.seconds, 1)} s).")
    answer(said, "\n".join(lines), as_json)


def previewed(found: Sequence[TableChange], as_json: bool, *, is_confirmed: bool) -> None:
    """What a refresh would change, when every table is in order."""
    must_confirm = bool(reasons(found)) and not is_confirmed
    said = {"ok": not must_confirm, **_to_confirm(found)}
    if must_confirm:
        unconfirmed(found, as_json)
    else:
        verdict = "Alt er i orden: en opdatering vil blive udgivet."
        answer(said, "\n".join([*_changes(found), verdict]), as_json)


def unconfirmed(found: Sequence[TableChange], as_json: bool) -> None:
    """What must be confirmed before it is published, and how."""
    lines = [
        *_changes(found),
        "Intet er udgivet. Det her skal bekræftes først:",
        *(f"  {reason}" for reason in reasons(found)),
        "Er det rigtigt, så kør: overblik refresh --bekraeft. Ellers ret filerne.",
    ]
    answer({"ok": False, **_to_confirm(found)}, "\n".join(lines), as_json, is_error=True)


def _to_confirm(found: Sequence[TableChange]) -> dict[str, Any]:
    return {
        "to_confirm": reasons(found),
        "changes": [change.to_dict() for change in found],
    }


def _changes(found: Sequence[TableChange]) -> list[str]:
    return [line for change in found for line in change.sentences()]


PUBLISHED = ("Intet er udgivet", "Ret filerne, og prøv igen. Indtil da vises den forrige version.")
CALCULATED = ("Intet er beregnet", "Ret filen, og prøv igen.")


def faults(found: Sequence[Fault], as_json: bool, undone: tuple[str, str] = PUBLISHED) -> None:
    """Every fault, between what was not done because of them and what to do now."""
    if as_json:
        plain = [fault.to_dict() for fault in found[:MOST_LISTED]]
        answer({"ok": False, "count": BadTables(found).count, "faults": plain}, "", as_json)
        return
    bad = BadTables(found)
    sentences, count = bad.sentences(), f"{number(bad.count)} fejl"
    refused, remedy = undone
    lines = [f"{refused}. Der er {count}:", *(f"  {line}" for line in sentences), remedy]
    answer({}, "\n".join(lines), as_json, is_error=True)


def versions(kept: Sequence[VersionInfo], older: int, as_json: bool) -> None:
    """The newest of the versions that are kept, and how many older ones there are."""
    if as_json:
        said = [
            {
                "version": one.id,
                "published_at": one.published_at.isoformat(),
                "is_current": one.is_current,
                "rows": {table.name: table.rows for table in one.tables},
                "remarks": list(one.remarks),
            }
            for one in kept
        ]
        print(json.dumps(said, ensure_ascii=False))
        return
    if not kept:
        say("Der er ikke udgivet nogen version endnu. Kør: overblik refresh")
        return
    table = Table("Version", "Udgivet", "Rækker", "Vises nu", box=None, pad_edge=False)
    for one in kept:
        rows = number(sum(info.rows for info in one.tables))
        table.add_row(one.id, moment(one.published_at), rows, "ja" if one.is_current else "")
    out.print(table)
    if older > 0:
        say(f"… og {number(older)} ældre. Se dem med: overblik versions --alle")


def differences(found: Sequence[TableDifference], as_json: bool) -> None:
    """What differs, table by table, with the first changed cells."""
    if as_json:
        print(json.dumps([one.to_dict() for one in found], ensure_ascii=False))
        return
    if not found:
        say("De to versioner er ens.")
    for one in found:
        say(one.summary)
        for cell in one.changed[:CHANGES_SHOWN]:
            change = f"{cell.before or '–'} → {cell.after or '–'}"
            say(f"  {', '.join(cell.key)} · {cell.column}: {change}")
        if len(one.changed) > CHANGES_SHOWN:
            say(f"  … og {number(len(one.changed) - CHANGES_SHOWN)} til.")


def outline_imported(done: ImportReport, as_json: bool) -> None:
    """What was put in place, and what was mended on the way."""
    answer(done.to_dict(), "\n".join(done.sentences()), as_json)


def outline_refused(refused: BadOutline, as_json: bool) -> None:
    """Why an outline was not taken."""
    said = {"ok": False, "faults": list(refused.faults)}
    lines = ["Omridset er ikke taget i brug:", *(f"  {fault}" for fault in refused.faults)]
    answer(said, "\n".join(lines), as_json, is_error=True)
