"""How much of what was planted in texts the rules find, and what they say of clean texts.

‹p:wrong→right› marks a planted error of a family (``FAMILIES``), ‹p:→missing› what is left out. An
error that may be remarked upon at one of several places is marked at each with a digit: ‹s1:…›.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from bulletin.checks.manuscript import Manuscript, Office
from bulletin.checks.neighbours.collecting import collect_neighbours
from bulletin.checks.runner import read_manuscript
from bulletin.checks.table import RULES
from bulletin.diagnostics import Severity
from bulletin.source import load_issue
from bulletin.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.checks.remark import Remark

TEXTS = Path(__file__).parent
FAMILIES = {
    "p": "punctuation",
    "n": "numerals",
    "s": "structure",
    "i": "issue",
    "a": "names",
    "w": "words",
}
_MARK = re.compile(r"‹(?P<family>[pnsiaw])(?P<group>\d?):(?P<wrong>[^‹›→]*)(?:→[^‹›]*)?›")
_PHOTO = re.compile(r"photos/[\w-]+?-(\d+)x(\d+)\.png")
_NEAR = 1
"""Characters that a remark may be off the planted error."""


@dataclass(frozen=True, slots=True)
class Planted:
    """A place of an error: columns ``start`` to ``end`` of a line, counted from 1."""

    file: str
    family: str
    group: str
    line: int
    start: int
    end: int

    def met_by(self, remark: Remarked) -> bool:
        """Tell whether a remark begins or ends within one character of the place."""
        first, last = self.start - _NEAR, self.end + _NEAR
        return any(
            (place.file, place.line) == (self.file, self.line)
            and (first <= place.start <= last or first <= place.end <= last)
            for place in remark.places
        )


@dataclass(frozen=True, slots=True)
class Place:
    """Columns of a line that a remark is about, or that its fix changes."""

    file: str
    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Remarked:
    """A rule's remark; ``grave`` if it is a warning or worse."""

    code: str
    grave: bool
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """Errors planted and found per family, those missed, and remarks where none was planted.

    ``characters`` are those of the texts, without white space.
    """

    planted: Counter[str]
    found: Counter[str]
    missed: tuple[Planted, ...]
    elsewhere: tuple[Remarked, ...]
    characters: int


def unmarked(file: str, text: str) -> tuple[str, list[Planted]]:
    """Take the marks out of a text."""
    plain, position, places = "", 0, []
    for match in _MARK.finditer(text):
        plain += text[position : match.start()]
        line, column = plain.count("\n") + 1, len(plain) - plain.rfind("\n")
        end = column + len(match["wrong"])
        family = FAMILIES[match["family"]]
        places.append(Planted(file, family, match["group"], line, column, end))
        plain += match["wrong"]
        position = match.end()
    return plain + text[position:], places


def measure(workspace: Path, folder: Path) -> Measured:
    """Read a copy, made in a folder, of a workspace whose files have marks."""
    texts = {
        path.relative_to(workspace).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(workspace.rglob("*"))
        if path.is_file()
    }
    planted: list[Planted] = []
    for name, text in texts.items():
        plain, places = unmarked(name, text)
        planted += places
        _write(folder / name, plain)
        texts[name] = plain
    remarks = [_remarked(remark, folder) for remark in _remarks(folder)]
    errors = _errors(planted)
    met = [any(one.met_by(remark) for one in error for remark in remarks) for error in errors]
    return Measured(
        Counter(error[0].family for error in errors),
        Counter(error[0].family for error, hit in zip(errors, met, strict=True) if hit),
        tuple(error[0] for error, hit in zip(errors, met, strict=True) if not hit),
        tuple(remark for remark in remarks if not any(one.met_by(remark) for one in planted)),
        sum(len("".join(text.split())) for name, text in texts.items() if name.endswith(".md")),
    )


def _errors(planted: list[Planted]) -> list[list[Planted]]:
    """Return the places of each error."""
    errors: dict[object, list[Planted]] = {}
    for place in planted:
        key = (place.file, place.family, place.group) if place.group else place
        errors.setdefault(key, []).append(place)
    return list(errors.values())


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    for photo in _PHOTO.finditer(text):
        (path.parent / "photos").mkdir(exist_ok=True)
        Image.new("1", (int(photo[1]), int(photo[2]))).save(path.parent / photo[0])


def _remarks(folder: Path) -> Iterator[Remark]:
    workspace = Workspace.open(folder)
    entries = workspace.catalogue()[0]
    neighbours = collect_neighbours(workspace, entries)
    office = Office(workspace.units, workspace.people, workspace.words)
    rules = [(rule, rule.severity) for rule in RULES]
    for entry in entries:
        issue, diagnostics = load_issue(workspace, entry)
        assert issue, diagnostics
        yield from read_manuscript(Manuscript(issue, entry.address, office, neighbours), rules)


def _remarked(remark: Remark, folder: Path) -> Remarked:
    finding = remark.finding
    changes = finding.fix.changes if finding.fix else ()
    where = [(finding.location, finding.written), *((one.location, one.old) for one in changes)]
    places = tuple(
        Place(
            location.file.relative_to(folder).as_posix(),
            location.line,
            location.column,
            location.column + len(written),
        )
        for location, written in where
    )
    return Remarked(remark.rule.code, remark.severity is not Severity.INFO, places)
