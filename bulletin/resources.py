"""Where the house styles and the specimen that come with the package lie."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parent

_elsewhere: ContextVar[Mapping[str, Path] | None] = ContextVar("elsewhere", default=None)


def house_folder(kind: str) -> Path:
    """Return the folder ``templates`` or ``styles``, in an installed wheel or in a checkout."""
    elsewhere = _elsewhere.get()
    if elsewhere is not None:
        return elsewhere[kind]
    installed = _PACKAGE / "_house" / kind
    return installed if installed.is_dir() else _CHECKOUT / kind


@contextmanager
def house_folders(folders: Mapping[str, Path]) -> Iterator[None]:
    """Use other house styles than those of the package inside the block: another machine's."""
    token = _elsewhere.set(folders)
    try:
        yield
    finally:
        _elsewhere.reset(token)


def specimen_folder() -> Path:
    """Return the workspace whose issues show every element that a house style meets."""
    return _PACKAGE / "specimen"
