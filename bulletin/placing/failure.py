"""Why something could not be put in its place."""

from __future__ import annotations

import errno
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from bulletin.messages import _

if TYPE_CHECKING:
    from pathlib import Path


class Obstacle(Enum):
    """What stands in the way of a file or a folder."""

    FULL = auto()
    """The disk is full, or one's share of it."""
    FORBIDDEN = auto()
    """Nothing may be written there."""
    BUSY = auto()
    """What is in the place is open in another program, or write-protected."""
    IS_FOLDER = auto()
    """A folder is in the place of the file."""
    TOO_LONG = auto()
    """The path is too long."""
    NO_FOLDER = auto()
    """The folder that it is to lie in is a file, or lies below one."""
    OTHER = auto()


_OBSTACLES = {
    errno.ENOSPC: Obstacle.FULL,
    errno.EDQUOT: Obstacle.FULL,
    errno.EACCES: Obstacle.FORBIDDEN,
    errno.EPERM: Obstacle.FORBIDDEN,
    errno.EROFS: Obstacle.FORBIDDEN,
    errno.EISDIR: Obstacle.IS_FOLDER,
    errno.ENAMETOOLONG: Obstacle.TOO_LONG,
    errno.EEXIST: Obstacle.NO_FOLDER,
    errno.ENOTDIR: Obstacle.NO_FOLDER,
}


class Failure(NamedTuple):
    """What could not be put in its place, and why; all is as it was."""

    path: Path
    obstacle: Obstacle
    error: OSError

    def told(self, message: str) -> str:
        """Return a message in the user's language, with the path, its folder and the reason."""
        reason = self.error.strerror or self.error
        return _(message).format(path=self.path, folder=self.path.parent, reason=reason)


def failure(error: OSError, path: Path, *, exchanging: bool = False) -> Failure:
    """Return the failure that an error of the system is; it may come while files are exchanged."""
    known = _OBSTACLES.get(error.errno or 0, Obstacle.OTHER)
    held = exchanging and isinstance(error, PermissionError)
    return Failure(path, Obstacle.BUSY if held else known, error)
