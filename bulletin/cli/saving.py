"""What is saved in folders, as the system tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import watchfiles

from bulletin.errors import UsageError
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Generator

_STEP = 20
"""Milliseconds without a further change after which those before are told."""
_QUIET = 500
"""Milliseconds without any change after which that is told."""


def saved(folders: frozenset[str]) -> Generator[frozenset[str]]:
    """Yield the paths that change in these folders; none at all where it is quiet for a while.

    Folders below them do not count. Raises UsageError where the system cannot watch so many, and
    KeyboardInterrupt on Ctrl-C.
    """
    changes = watchfiles.watch(
        *folders,
        watch_filter=None,
        step=_STEP,
        rust_timeout=_QUIET,
        yield_on_timeout=True,
        recursive=False,
    )
    try:
        for found in changes:
            yield frozenset(path for kind, path in found if _tells(kind, path, folders))
    except OSError as error:
        message = _(
            "The folders of these issues cannot be watched ({reason}). Name fewer issues, or "
            "allow more (on Linux: fs.inotify.max_user_watches)."
        )
        raise UsageError(message.format(reason=error)) from error


def _tells(kind: watchfiles.Change, path: str, folders: frozenset[str]) -> bool:
    """Leave out that a watched folder changed, as some systems say beside what changed in it."""
    return kind is not watchfiles.Change.modified or path not in folders
