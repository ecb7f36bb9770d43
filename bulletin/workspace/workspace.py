"""The folder that bulletin.yaml lies in."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from bulletin.consulted import mark
from bulletin.errors import UsageError
from bulletin.messages import _
from bulletin.model.proofreading import RuleSettings
from bulletin.workspace.entries import scan
from bulletin.workspace.names import safe_name
from bulletin.workspace.selection import Selection
from bulletin.workspace.settings import OUTPUT_NAME, read_settings

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from bulletin.diagnostics import Diagnostic
    from bulletin.model.proofreading import Person, Wording
    from bulletin.model.publication import Publication, Unit
    from bulletin.workspace.entries import Catalogue, Entry

CONFIGURATION = "bulletin.yaml"


@dataclass(frozen=True)
class Workspace:
    """A workspace: what bulletin.yaml says, and the issues that lie beside it.

    ``diagnostics`` are the findings about bulletin.yaml. ``publications`` is never empty; the
    first is the default. ``configuration_mark`` is that of bulletin.yaml before it was read.
    """

    root: Path
    publications: tuple[Publication, ...]
    units: tuple[Unit, ...] = ()
    output_name: str = OUTPUT_NAME
    diagnostics: tuple[Diagnostic, ...] = ()
    configuration_mark: str = ""
    checks: RuleSettings = field(default_factory=RuleSettings)
    people: tuple[Person, ...] = ()
    words: tuple[Wording, ...] = ()

    @classmethod
    def find(cls, start: Path, fallback: Path | None = None) -> Workspace:
        """Open the nearest bulletin.yaml at or above ``start``, else that of ``fallback``.

        Raises UsageError where there is neither.
        """
        here = start.resolve()
        for folder in (here, *here.parents):
            if (folder / CONFIGURATION).is_file():
                return cls.open(folder)
        if fallback is not None and (fallback / CONFIGURATION).is_file():
            return cls.open(fallback.resolve())
        message = _(
            "No {name} in {folder} or above it. Go to the workspace's folder, or make a new "
            "workspace: bulletin init"
        )
        raise UsageError(message.format(name=CONFIGURATION, folder=here))

    @classmethod
    def open(cls, root: Path) -> Workspace:
        """Read the workspace in this folder."""
        seen = mark(os.fspath(root / CONFIGURATION))
        settings, found = read_settings(root / CONFIGURATION)
        return cls(
            root,
            settings.publications,
            settings.units,
            settings.output_name,
            found,
            seen,
            settings.checks,
            settings.people,
            settings.words,
        )

    @property
    def configuration(self) -> Path:
        """The workspace's bulletin.yaml."""
        return self.root / CONFIGURATION

    @property
    def default(self) -> Publication:
        """The publication that a bare number means."""
        return self.publications[0]

    @cached_property
    def unit_names(self) -> frozenset[str]:
        """All names that units go by."""
        names = {alias.text for unit in self.units for alias in unit.aliases}
        return frozenset(names | {unit.name.text for unit in self.units})

    def publication(self, title: str) -> Publication | None:
        """Return the publication of this title or folder name."""
        name = safe_name(title)
        return next((one for one in self.publications if safe_name(one.title.text) == name), None)

    def catalogue(self) -> Catalogue:
        """Return all issues, told from their paths, sorted by publication, year and number."""
        return scan(self.root, tuple(one.title.text for one in self.publications))

    def select(self, addresses: Iterable[str]) -> tuple[tuple[Entry, ...], tuple[Diagnostic, ...]]:
        """Return the issues that the addresses name; an unknown address is an error BT306.

        An address is ``35``, ``2023/35``, ``专题/2021/1``, a range ``2020/1-60``,
        ``<publication>/<year or undated>/<slug>``, or a path relative to the current folder.
        """
        entries, found = self.catalogue()
        title = self.default.title.text
        chosen, unknown = Selection(entries, title).select(addresses)
        return chosen, (*found, *unknown)
