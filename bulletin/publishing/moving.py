"""An issue given another number: its folder or file renamed, its source changed to say it."""

from __future__ import annotations

import contextlib
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Location, Severity
from bulletin.messages import _
from bulletin.model.text import Figure
from bulletin.model.walk import instances
from bulletin.publishing.editions import find_published, folder_of
from bulletin.publishing.marking import rewrite, source_saying
from bulletin.source import load_issue
from bulletin.workspace import safe_name
from bulletin.workspace.entries import named_address

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.model.issue import Issue
    from bulletin.workspace import Entry, Workspace

_TARGET = re.compile(
    r"(?:(?:(?P<publication>.+)/)?(?P<year>[12][0-9]{3})/)?(?P<number>0*[1-9][0-9]{0,8})"
)
_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Target:
    """Where an issue is to go."""

    address: str
    number: int
    path: Path


def move(
    workspace: Workspace, entry: Entry, wanted: str
) -> tuple[Path | None, tuple[Diagnostic, ...]]:
    """Give an issue the number of another address; return where it lies now.

    Under it the issue has not been sent, so its source says no later edition. None with an error
    where that is not possible: then all is as it was. What the new place makes of its sources (a
    date in another year, BT313) is for ``load_issue`` to say.
    """
    target, findings = _target(workspace, entry, wanted)
    if target is None:
        return None, findings
    issue, findings = load_issue(workspace, entry)
    if issue is None:
        return None, findings
    findings = _obstacles(workspace, entry, issue, target)
    if findings:
        return None, findings
    renumbered = replace(issue, number=issue.number and target.number, edition=1)
    content, findings = source_saying(workspace, entry, issue, renumbered)
    if content is None:
        return None, findings
    return _moved(entry, target, content)


def _target(
    workspace: Workspace, entry: Entry, wanted: str
) -> tuple[Target | None, tuple[Diagnostic, ...]]:
    match = _TARGET.fullmatch(wanted.strip().strip("/"))
    year = int(match["year"]) if match and match["year"] else entry.year
    publication = safe_name((match and match["publication"]) or entry.publication)
    if match is None or year is None or publication != safe_name(entry.publication):
        message = _(
            "“{wanted}” is no place for {address}. Write its new number, or year and number: "
            "36, 2024/1"
        ).format(wanted=wanted, address=entry.address)
        return None, (_refused("BT962", message),)
    number = int(match["number"])
    old = entry.folder or entry.path
    digits = len(old.stem) if old.stem.isdecimal() else _DIGITS
    suffix = "" if entry.folder else entry.path.suffix
    parent = old.parent if year == entry.year else old.parent.parent / str(year)
    default = entry.publication == workspace.default.title.text
    address = named_address(entry.publication, year, str(number), default=default)
    return Target(address, number, parent / f"{number:0{digits}}{suffix}"), ()


def _obstacles(
    workspace: Workspace, entry: Entry, issue: Issue, target: Target
) -> tuple[Diagnostic, ...]:
    published = find_published(workspace.root, entry.address)
    if published.diagnostics or published.in_force:
        message = _(
            "{address} was sent under this number, which stays with it. Withdraw it first "
            "(bulletin withdraw {address}), or send a corrected edition (bulletin publish "
            "{address} --reissue)."
        ).format(address=entry.address)
        return (*published.diagnostics, _refused("BT963", message))
    taken = _taken(workspace, target)
    if taken:
        message = _("{address} is taken already: {path}. Choose another number.")
        return (_refused("BT964", message.format(address=target.address, path=taken)),)
    return tuple(_left_behind(entry, issue, target))


def _taken(workspace: Workspace, target: Target) -> Path | None:
    """Return what stands at an address: sources, or what was sent under it and withdrawn."""
    entries, _found = workspace.catalogue()
    sources = [entry.path for entry in entries if entry.address == target.address]
    sent = folder_of(workspace.root, target.address)
    return next((path for path in (*sources, target.path, sent) if path.exists()), None)


def _left_behind(entry: Entry, issue: Issue, target: Target) -> list[Diagnostic]:
    """Report pictures beside an issue of one file: they stay where they are."""
    if entry.folder or target.path.parent == entry.path.parent:
        return []
    message = _(
        "“{picture}” would stay behind: the issue is a single file. Make it a folder first, with "
        "its pictures in it."
    )
    return [
        _refused("BT965", message.format(picture=figure.image.name), figure.location)
        for figure in instances(issue, Figure)
    ]


def _moved(
    entry: Entry, target: Target, content: bytes
) -> tuple[Path | None, tuple[Diagnostic, ...]]:
    """Change the source, then rename; with an error the source is what it was."""
    old = entry.folder or entry.path
    try:
        before = entry.path.read_bytes()
        target.path.parent.mkdir(parents=True, exist_ok=True)
        with contextlib.ExitStack() as undo:
            rewrite(entry.path, content)
            undo.callback(rewrite, entry.path, before)
            old.rename(target.path)
            undo.pop_all()
    except OSError as error:
        message = _("“{path}” cannot be moved: {reason}. Close what uses it, then try again.")
        text = message.format(path=old, reason=error.strerror or error)
        return None, (_refused("BT966", text),)
    return target.path / entry.path.name if entry.folder else target.path, ()


def _refused(code: str, message: str, place: Location | None = None) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, message, place)
