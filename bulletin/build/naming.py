"""Names of output files: safe on every system, and never shared by two issues."""

from __future__ import annotations

import string
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.build.headings import read_heading
from bulletin.diagnostics import Diagnostic, Location, Severity
from bulletin.messages import _
from bulletin.workspace import safe_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import TypeAlias

    from bulletin.build.headings import Heading
    from bulletin.workspace import Entry, Workspace

    ReadHeading: TypeAlias = Callable[[Workspace, Entry], Heading]

MAX_STEM_BYTES = 240
"""File systems allow 255 bytes of UTF-8; some are left for the suffix."""

PROOF_SUFFIX = "-清样"
"""What the name of a proof print ends with."""

_TOLD_BY_THE_PATH = {"publication", "year", "number"}


@dataclass(frozen=True, slots=True)
class OutputName:
    """The name of an issue's outputs without their suffixes, and what was changed in it."""

    stem: str
    diagnostics: tuple[Diagnostic, ...] = ()


def output_names(
    workspace: Workspace, entries: Iterable[Entry], heading: ReadHeading = read_heading
) -> dict[str, OutputName]:
    """Name the outputs of the entries by their addresses; the first to want a name keeps it.

    Give all entries of the catalogue, not only those to be built: so a name does not depend on
    what else is built. ``heading`` is asked where output_name contains what only sources tell.
    """
    names: dict[str, OutputName] = {}
    owners: dict[str, str] = {}
    for entry in entries:
        name = _name(workspace, entry, heading)
        owner = owners.setdefault(_key(name.stem), entry.address)
        if owner != entry.address:
            name = _told_apart(name, entry, owner)
            owners[_key(name.stem)] = entry.address
        names[entry.address] = name
    return names


def _name(workspace: Workspace, entry: Entry, heading: ReadHeading) -> OutputName:
    wanted = _wanted(workspace, entry, heading)
    stem = _cut(safe_name(wanted), MAX_STEM_BYTES)
    if stem == wanted:
        return OutputName(stem)
    publication = workspace.publication(entry.publication)
    place = publication.title.location if publication else Location(entry.path)
    message = _(
        "“{wanted}” is no file name for every system, the outputs are called “{stem}”. To choose "
        "another, change the publication's title or output_name in bulletin.yaml."
    )
    return OutputName(stem, (_warning("BT910", message.format(wanted=wanted, stem=stem), place),))


def _wanted(workspace: Workspace, entry: Entry, heading: ReadHeading) -> str:
    """Fill output_name in; where the issue lacks a value, it goes by what its path tells."""
    pattern = workspace.output_name
    used = {part[1] for part in string.Formatter().parse(pattern)} - {None}
    values: dict[str, object] = {
        "publication": entry.publication,
        "year": entry.year,
        "number": entry.number,
    }
    if not used <= _TOLD_BY_THE_PATH:
        values |= heading(workspace, entry)._asdict()
    if all(values[name] is not None for name in used if name):
        return pattern.format(**values)
    year = "" if entry.year is None else f"{entry.year}年"
    number = entry.slug or f"第{entry.number}期"
    return f"{entry.publication}{year}{number}"


def _told_apart(name: OutputName, entry: Entry, owner: str) -> OutputName:
    suffix = "-" + safe_name(entry.address.replace("/", "-"))
    stem = _cut(name.stem, MAX_STEM_BYTES - len(suffix.encode())) + suffix
    message = _(
        "“{name}” is already the output of {owner}, this one is called “{stem}”. Give them "
        "different numbers, or output_name in bulletin.yaml another pattern."
    ).format(name=name.stem, owner=owner, stem=stem)
    return OutputName(stem, (*name.diagnostics, _warning("BT911", message, Location(entry.path))))


def _warning(code: str, message: str, place: Location) -> Diagnostic:
    return Diagnostic(code, Severity.WARNING, message, place)


def _cut(stem: str, size: int) -> str:
    return stem.encode()[:size].decode(errors="ignore").rstrip(". ")


def _key(stem: str) -> str:
    """Return what file systems that fold case and composed characters compare."""
    return unicodedata.normalize("NFC", stem).casefold()
