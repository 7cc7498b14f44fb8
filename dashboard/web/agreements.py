"""An agreement's addresses: what acts lead to, and its way out, `/eksport/aftale.csv?sag=…` or the
case handed in by a form.

The case comes with the question and goes with the answer; nothing is kept.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from flask import Flask, Response, abort, request

from dashboard.aftale import follow as circle
from dashboard.aftale.choice import AgreementChoice
from dashboard.aftale.measures.starts import NoStart
from dashboard.aftale.paper import Paper, agreement_paper, docx_bytes, pdf_bytes, workbook_bytes
from dashboard.aftale.result import case_of
from dashboard.kit import current, paths
from dashboard.kit.words import words
from dashboard.quota.agreement import Case, as_csv, as_file, as_link, from_file
from dashboard.web.dear import Guard
from dashboard.web.exports import FORMS, now
from dashboard.web.limits import LARGEST_BODY
from data.faults import BadTables
from data.snapshot import Snapshot

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

TEXTS = ("search", "history")

Writer = Callable[[Snapshot, Case, AgreementChoice], bytes]


def ahead() -> Response | dict[str, Any]:
    """What the acts of a browser lead to, before the page's circle carries them out: `{"payload":
    …, "prints": …}`, or nothing (204) where only that can draw it.
    """
    body = request.get_json(silent=True)
    if not isinstance(body, dict) or not all(isinstance(body.get(name), str) for name in TEXTS):
        abort(400, "not the acts of a negotiation")
    seen = circle.Seen.read(body.get("stored"))
    answer = circle.follow(
        current.snapshot,
        seen,
        search=body["search"],
        theme_name=seen.theme,
        acts=body.get("acts"),
        history=body["history"],
    )
    return circle.painted_ahead(answer) or Response(status=204)


def agreement(form: str) -> Response:
    """The case in a form: a table, a file that opens here again, or a paper to sign."""
    if form not in WRITERS:
        abort(404)
    asked = AgreementChoice.parse(request.args)
    snapshot = current.snapshot(asked.version)
    case = _case(snapshot, asked)
    write, mimetype = WRITERS[form]
    answer = Response(write(snapshot, case, asked), mimetype=mimetype)
    start = case.start
    stem = f"aftale-{start.region_code}-{start.quota_year}-{start.revision}"
    answer.headers["Content-Disposition"] = f'attachment; filename="{stem}.{form}"'
    return answer


def refused(bad: BadTables) -> Response:
    """A case that cannot be read, in an address or a form: what is wrong with it."""
    return Response(str(bad), status=400, mimetype="text/plain")


def nothing(none: NoStart) -> Response:
    """No region has numbers to begin with."""
    w = words(AgreementChoice.parse(request.args).lang)
    return Response(w("aftale.no_start"), status=404, mimetype="text/plain")


def _case(snapshot: Snapshot, asked: AgreementChoice) -> Case:
    """The case of a form that was handed in, of the link in the address, or the default one."""
    if request.method == "POST":
        request.max_content_length = request.max_form_memory_size = LARGEST_BODY
        return from_file(request.form.get("sag", "").encode())
    return case_of(snapshot, asked)


def _paper(
    write: Callable[[Paper], bytes], snapshot: Snapshot, case: Case, asked: AgreementChoice
) -> bytes:
    """The paper, with the address that leads back to the case where one can hold it."""
    back = AgreementChoice(lang=asked.lang, version=snapshot.version, case=as_link(case) or "")
    address = request.host_url.rstrip("/") + paths.page_address(paths.AFTALE, back)
    return write(agreement_paper(snapshot, case, lang=asked.lang, address=address, made=now()))


WRITERS: dict[str, tuple[Writer, str]] = {
    "pdf": (partial(_paper, pdf_bytes), "application/pdf"),
    "docx": (partial(_paper, docx_bytes), WORD),
    "xlsx": (partial(_paper, workbook_bytes), FORMS["xlsx"][1]),
    "csv": (lambda snapshot, case, asked: as_csv(case), FORMS["csv"][1]),
    "json": (lambda snapshot, case, asked: as_file(case), "application/json"),
}


def register(server: Flask, guarded: Guard) -> None:
    """Give the agreement its addresses; a case that cannot be read is answered in words."""
    server.register_error_handler(BadTables, refused)
    server.register_error_handler(NoStart, nothing)
    server.add_url_rule(paths.ACTS, "acts_ahead", ahead, methods=["POST"])
    server.add_url_rule(
        f"{paths.EXPORT}/aftale.<form>",
        "export_agreement",
        guarded(agreement),
        methods=["GET", "POST"],
    )
