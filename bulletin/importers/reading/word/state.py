"""What is known and counted while one document is read."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Location, Severity
from bulletin.importers.reading.word.fields import Fields
from bulletin.importers.reading.word.markup import W

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.etree import _Element as Element

    from bulletin.importers.original import Piece
    from bulletin.importers.reading.word.looks import Looks
    from bulletin.importers.reading.word.numbering import Numbering
    from bulletin.importers.reading.word.package import Package, Relationship
    from bulletin.importers.reading.word.styles import Styles


@dataclass
class State:
    """A document's parts, the counters of its reading, and the findings so far.

    ``lines`` gives each paragraph its number; ``fields`` are those that are
    open; ``commented`` collects the characters of each comment's range and
    ``commenting`` the ranges that are open; ``hidden`` what was dropped as hidden text.
    """

    path: Path
    package: Package
    part: str
    styles: Styles
    looks: Looks
    numbering: Numbering
    relationships: dict[str, Relationship]
    lines: dict[Element, int] = field(default_factory=dict)
    fields: Fields = field(default_factory=Fields)
    commenting: list[str] = field(default_factory=list)
    commented: defaultdict[str, list[Piece]] = field(default_factory=lambda: defaultdict(list))
    notes: list[tuple[str, str, str]] = field(default_factory=list)
    hidden: list[Piece] = field(default_factory=list)
    boxes: Iterator[int] = field(default_factory=lambda: count(1))
    findings: list[Diagnostic] = field(default_factory=list)

    def number_paragraphs(self, root: Element) -> None:
        """Number the paragraphs of a part, going on after those before."""
        for paragraph in root.iter(f"{W}p"):
            self.lines[paragraph] = len(self.lines) + 1

    def location(self, paragraph: Element | None) -> Location:
        """Return the place of a paragraph's first character."""
        return Location(self.path, self.lines.get(paragraph, 1))

    def report(self, code: str, severity: Severity, message: str, location: Location) -> None:
        """Add a finding."""
        self.findings.append(Diagnostic(code, severity, message, location))

    def end_comment(self, identity: str) -> None:
        """Close the range of a comment."""
        if identity in self.commenting:
            self.commenting.remove(identity)
