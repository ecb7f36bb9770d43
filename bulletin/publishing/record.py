"""The record of an edition that was sent, as people and programs read it."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from typing import Any, TypeAlias

Document: TypeAlias = dict[str, Any]


@dataclasses.dataclass(frozen=True, slots=True)
class FileRecord:
    """A file: its path, its size in bytes, its SHA-256 in hexadecimal digits.

    An output's path is its name, a source's is relative to the workspace.
    """

    path: str
    size: int
    sha256: str

    @classmethod
    def of(cls, path: str, content: bytes) -> FileRecord:
        """Return the record of a file's content."""
        return cls(path, len(content), hashlib.sha256(content).hexdigest())


@dataclasses.dataclass(frozen=True, slots=True)
class Record:
    """What was sent, when, and by whom; dates are written as in ISO 8601.

    ``date`` is the day of issue, ``sent`` the day of sending; ``corrects`` the edition before this
    one, None for the first; ``reason`` why there is this one; ``bulletin`` the program's version.
    """

    address: str
    publication: str
    number: int | None
    date: str | None
    edition: int
    sent: str
    signed_by: str | None
    corrects: int | None
    reason: str | None
    files: tuple[FileRecord, ...]
    sources: tuple[FileRecord, ...]
    bulletin: str


@dataclasses.dataclass(frozen=True, slots=True)
class Withdrawal:
    """That an edition does not hold any more: since which day, and why."""

    withdrawn: str
    reason: str | None


def document_of(value: Record | Withdrawal) -> Document:
    """Return a record as JSON has it."""
    return dataclasses.asdict(value)


def written(value: Record | Withdrawal) -> bytes:
    """Return the text of a record's file."""
    return (json.dumps(document_of(value), ensure_ascii=False, indent=2) + "\n").encode()


def read_record(content: bytes) -> Record | None:
    """Return the record that a file has; None where it is not one as this program writes it."""
    try:
        document = json.loads(content)
        files, sources = (_files(document.pop(name)) for name in ("files", "sources"))
        record = Record(**document, files=files, sources=sources)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return record if _is_sound(record) and all(map(_is_sound, files + sources)) else None


def read_withdrawal(content: bytes) -> Withdrawal | None:
    """Return the withdrawal that a file has; None where it is none."""
    try:
        withdrawal = Withdrawal(**json.loads(content))
    except (ValueError, TypeError, RecursionError):
        return None
    return withdrawal if _is_sound(withdrawal) else None


def _files(documents: list[Document]) -> tuple[FileRecord, ...]:
    return tuple(FileRecord(**document) for document in documents)


def _is_sound(value: Record | Withdrawal | FileRecord) -> bool:
    """Tell whether every value is of the type that its field names."""
    kinds: dict[str, Any] = {
        "str": str,
        "str | None": str | None,
        "int": int,
        "int | None": int | None,
    }
    return all(
        isinstance(getattr(value, field.name), kinds.get(str(field.type), tuple))
        for field in dataclasses.fields(value)
    )
