"""``bulletin doctor``."""

from __future__ import annotations

from dataclasses import asdict

import click

from bulletin.cli.machine import Check, Verdict, examine
from bulletin.cli.report import print_document
from bulletin.cli.tables import print_table
from bulletin.cli.translated import Command, Option
from bulletin.messages import _, deferred

_WORDS = {
    Verdict.OK: deferred("OK"),
    Verdict.NOTICE: deferred("notice"),
    Verdict.MISSING: deferred("missing"),
}


@click.command(
    "doctor",
    cls=Command,
    help=deferred(
        "Say which libraries, fonts and programs are on this machine, which font stands in for "
        "which, and what to install. Fails only if something necessary is missing."
    ),
)
@click.option("--json", "as_json", is_flag=True, cls=Option, help=deferred("Print JSON."))
def command(*, as_json: bool) -> int:
    """Examine the machine; return 2 if it lacks something necessary."""
    checks = examine()
    complete = all(check.verdict is not Verdict.MISSING for check in checks)
    if as_json:
        print_document({"ok": complete, "checks": [asdict(check) for check in checks]})
    else:
        print_table(("", _("part"), _("found"), _("remark")), [_row(check) for check in checks])
    return 0 if complete else 2


def _row(check: Check) -> tuple[str, ...]:
    return _(_WORDS[check.verdict]), check.name, check.found or "–", check.remark
