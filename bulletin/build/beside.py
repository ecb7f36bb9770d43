"""The Word file, written by another process while this one writes the rest.

It pays for an issue that is built alone: where there are more, each process has its own.
"""

from __future__ import annotations

import functools
import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bulletin import consulted
from bulletin.build import renderers
from bulletin.build.failures import reason_of
from bulletin.errors import UsageError
from bulletin.workers import FORKS, Lost, beside

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.consulted import Notes
    from bulletin.document.composed import Composed
    from bulletin.writers.output import Output

_WORD = "docx"
_THREADS = Path("/proc/self/task")
_LOG = logging.getLogger(__name__)


class CrashedError(Exception):
    """The process that wrote the Word file broke down."""


class BrokenError(Exception):
    """What writing the Word file raised, in words: not every exception can be sent."""


def pays(formats: Sequence[str]) -> bool:
    """Tell whether these formats can be shared out: forked is only what has no foreign threads.

    Pango may have one from the first layout on; a process forked then would wait for it.
    """
    return FORKS and _WORD in formats and len(formats) > 1 and _threads_are_ours()


def written(composed: Composed, formats: Sequence[str]) -> dict[str, Output]:
    """Write a document in each format, as ``renderers.written`` does.

    Raises CrashedError and BrokenError as well.
    """
    with beside(functools.partial(_write, composed), _WORD) as word:
        outputs = renderers.written(composed, [kind for kind in formats if kind != _WORD])
        result = word()
    if isinstance(result, Lost):
        raise CrashedError
    outputs[_WORD], notes = result
    consulted.adopt(notes)
    return outputs


def _write(composed: Composed, kind: str) -> tuple[Output, Notes]:
    try:
        with consulted.collecting() as notes:
            output = renderers.writer(kind)(composed)
    except UsageError:
        raise
    except Exception as error:  # noqa: BLE001  (whatever a renderer may raise)
        _LOG.debug("writing the Word file failed", exc_info=True)
        raise BrokenError(reason_of(error)) from None
    return output, notes


def _threads_are_ours() -> bool:
    try:
        return len(os.listdir(_THREADS)) == len(sys._current_frames())  # noqa: PTH208
    except OSError:
        return False
