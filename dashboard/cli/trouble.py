"""What gets in a command's way, said in Danish: the machine, and settings that cannot be used."""

from __future__ import annotations

import errno
import socket
from typing import Any

import typer
from pydantic import ValidationError
from typer.core import TyperGroup

from dashboard.cli import report

IN_THE_WAY = 3
_REASONS = {
    errno.ENOENT: "findes ikke",
    errno.EACCES: "må programmet ikke røre",
    errno.EPERM: "må programmet ikke røre",
    errno.EROFS: "ligger på en disk, der kun kan læses",
    errno.ENOSPC: "kan ikke skrives, for disken er fuld",
    errno.ENOTDIR: "er ikke en mappe",
    errno.EADDRINUSE: "er optaget af et andet program",
}
_WANTED = {
    "int_parsing": "skal være et helt tal",
    "greater_than_equal": "skal være mindst {ge}",
    "path_type": "skal være en sti",
}


class Commands(TyperGroup):
    """The commands; what the machine refuses ends each of them with a sentence, and JSON with it.

    What a command knows how to tell better, it tells itself.
    """

    def invoke(self, ctx: Any) -> Any:
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise
        except (OSError, UnicodeError, ValidationError) as error:
            sentence = sentence_of(error)
            report.answer({"ok": False, "error": sentence}, sentence, bool(ctx.obj), is_error=True)
            raise typer.Exit(IN_THE_WAY) from None


def remember_json(ctx: typer.Context, is_json: bool) -> bool:
    """Whether the answer is for a script, so that a failure is told the same way."""
    ctx.find_root().obj = is_json
    return is_json


def sentence_of(error: OSError | UnicodeError | ValidationError) -> str:
    """The Danish sentence of a failure: what, why, and where to look."""
    if isinstance(error, ValidationError):
        return " ".join(_setting(problem) for problem in error.errors())
    if isinstance(error, UnicodeError):
        return "En fil er ikke gemt som UTF-8. Gem .env og dine egne filer som UTF-8, og prøv igen."
    what = f'"{error.filename}"' if error.filename else "En fil eller adresse"
    why = _REASONS.get(error.errno or 0, f"kan ikke bruges ({error.strerror or error})")
    return f"{what} {why}. Ret det, eller spørg den, der passer serveren."


def must_be_free(host: str, port: int) -> None:
    """Raise `OSError` naming the address when nothing can listen there."""
    address = f"{host}:{port}"
    if not 0 < port < 65_536:
        raise OSError(errno.EINVAL, "en port er et tal fra 1 til 65535", address)
    try:
        socket.create_server((host, port)).close()
    except OSError as error:
        raise OSError(error.errno, error.strerror, address) from error


def _setting(problem: Any) -> str:
    name = f"OVERBLIK_{str(problem['loc'][0]).upper()}"
    wanted = _WANTED.get(problem["type"], "kan ikke bruges").format(**problem.get("ctx", {}))
    return f'{name} er "{problem["input"]}" og {wanted}. Ret den i miljøet eller i .env.'
