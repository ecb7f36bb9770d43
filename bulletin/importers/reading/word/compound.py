"""Compound files (MS-CFB), the container of .doc, .wps and of encrypted .docx: what is in them."""

from __future__ import annotations

import struct
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER_LENGTH = 512
_LAST_SECTOR = 0xFFFFFFFA
_ENTRY_LENGTH = 128
_SECTORS_LIMIT = 4096
_FIB_MAGIC = 0xA5EC
_FIB_ENCRYPTED = 0x0100
"""FibBase.fEncrypted (MS-DOC 2.5.2)."""
_SHIFTS = (9, 12)
"""Sectors have 512 or 4,096 bytes ([MS-CFB] 2.2)."""


def is_compound(content: bytes) -> bool:
    """Tell a compound file by its first bytes."""
    return content.startswith(_SIGNATURE)


def contents_of(content: bytes) -> dict[str, int]:
    """Return the names of the streams and storages with the offset of each one's first byte.

    What a damaged file hides is left out.
    """
    if len(content) < _HEADER_LENGTH or not is_compound(content):
        return {}
    shift = struct.unpack_from("<H", content, 30)[0]
    return dict(_entries(content, 1 << shift)) if shift in _SHIFTS else {}


def is_encrypted_word_file(content: bytes) -> bool:
    """Tell whether the file is an old Word file with a password."""
    start = contents_of(content).get("WordDocument")
    if start is None or start + 12 > len(content):
        return False
    magic, flags = struct.unpack_from("<H8xH", content, start)
    return magic == _FIB_MAGIC and bool(flags & _FIB_ENCRYPTED)


def _entries(content: bytes, size: int) -> Iterator[tuple[str, int]]:
    sectors = struct.unpack_from("<109I", content, 76)
    first = struct.unpack_from("<I", content, 48)[0]
    for sector in islice(_chain(content, size, sectors, first), _SECTORS_LIMIT):
        offset = (sector + 1) * size
        for start in range(offset, offset + size, _ENTRY_LENGTH):
            entry = content[start : start + _ENTRY_LENGTH]
            length = struct.unpack_from("<H", entry, 64)[0] if len(entry) == _ENTRY_LENGTH else 0
            if 2 < length <= 64:
                name = entry[: length - 2].decode("utf-16-le", "replace")
                yield name, (struct.unpack_from("<I", entry, 116)[0] + 1) * size


def _chain(content: bytes, size: int, tables: Sequence[int], sector: int) -> Iterator[int]:
    """Yield the sectors of a chain through the allocation tables."""
    in_table = size // 4
    while sector < _LAST_SECTOR:
        yield sector
        table = sector // in_table
        if table >= len(tables) or tables[table] >= _LAST_SECTOR:
            return
        place = (tables[table] + 1) * size + sector % in_table * 4
        if place + 4 > len(content):
            return
        sector = struct.unpack_from("<I", content, place)[0]
