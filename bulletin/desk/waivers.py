"""Waivers of bulletin.yaml, which hold for all issues and are judged when all were read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.checks.loading import all_rules
from bulletin.checks.waivers import meant, unused
from bulletin.desk.marking import LAID_OUT

if TYPE_CHECKING:
    from collections.abc import Collection

    from bulletin.diagnostics import Diagnostic, Location
    from bulletin.workspace import Workspace


def unused_in_settings(
    workspace: Workspace, used: Collection[Location], *, pages: bool
) -> tuple[Diagnostic, ...]:
    """Report those that let nothing stand in any issue; ``pages``: they were laid out."""
    settings = (workspace.checks, *(one.checks for one in workspace.publications))
    waivers = [waiver for one in settings for waiver in one.waivers]
    if not waivers:
        return ()
    asked = {rule.code for rule in all_rules() if pages or rule.family != LAID_OUT}
    return unused([waiver for waiver in waivers if asked >= meant(waiver)], used)
