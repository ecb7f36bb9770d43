"""Where the editions of an issue lie, and what their records say."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Location, Severity
from bulletin.messages import _
from bulletin.publishing.record import read_record, read_withdrawal
from bulletin.workspace import safe_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bulletin.publishing.record import Record, Withdrawal

PUBLISHED = "published"
RECORD, WITHDRAWAL = "record.json", "withdrawn.json"

_EDITION = re.compile(r"第([1-9][0-9]{0,8})版")


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition that was sent: its folder, its record, and whether it was withdrawn."""

    folder: Path
    record: Record
    withdrawal: Withdrawal | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """The editions of an issue, the oldest first; with a finding some of them are not known."""

    editions: tuple[Edition, ...]
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def latest(self) -> Edition | None:
        """The newest edition, be it withdrawn or not."""
        return self.editions[-1] if self.editions else None

    @property
    def in_force(self) -> Edition | None:
        """The newest edition, None where it was withdrawn."""
        return self.latest if self.latest and not self.latest.withdrawal else None


def folder_of(root: Path, address: str) -> Path:
    """Return the folder of an issue's editions, ``published/2023/35``, safe on every system."""
    return root.joinpath(PUBLISHED, *map(safe_name, address.split("/")))


def edition_folder(root: Path, address: str, edition: int) -> Path:
    """Return the folder of one edition, ``published/2023/35/第1版``."""
    return folder_of(root, address) / f"第{edition}版"


def find_published(root: Path, address: str) -> Published:
    """Read the records of an issue's editions; one that cannot be read is an error BT950."""
    editions, findings = [], []
    for folder in _edition_folders(folder_of(root, address)):
        edition = _edition(folder)
        if edition:
            editions.append(edition)
        else:
            findings.append(_unreadable(folder))
    editions.sort(key=lambda edition: edition.record.edition)
    return Published(tuple(editions), tuple(findings))


def published_addresses(root: Path) -> Iterator[str]:
    """Yield the addresses that the records below ``published/`` name, each once."""
    folders = {path.parent.parent for path in (root / PUBLISHED).rglob(f"第*版/{RECORD}")}
    for folder in sorted(folders):
        latest = find_published(root, folder.relative_to(root / PUBLISHED).as_posix()).latest
        if latest:
            yield latest.record.address


def _edition_folders(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if _EDITION.fullmatch(path.name))
    except OSError:
        return []


def _edition(folder: Path) -> Edition | None:
    try:
        record = read_record((folder / RECORD).read_bytes())
        note = folder / WITHDRAWAL
        withdrawal = read_withdrawal(note.read_bytes()) if note.exists() else None
    except OSError:
        return None
    if record is None or (withdrawal is None and note.exists()):
        return None
    return Edition(folder, record, withdrawal)


def _unreadable(folder: Path) -> Diagnostic:
    message = _(
        "What was published here cannot be told: {record} or {withdrawal} is missing or damaged. "
        "Bring the folder back from a backup."
    ).format(record=RECORD, withdrawal=WITHDRAWAL)
    return Diagnostic("BT950", Severity.ERROR, message, Location(folder / RECORD))
