"""An issue's new outputs against those that were there."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from bulletin.build.moved.pages import compare_pages
from bulletin.build.moved.values import Moved, Verdict, WordChange
from bulletin.build.moved.word_files import compare_word_files
from bulletin.diagnostics import Diagnostic, Severity
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_LOG = logging.getLogger(__name__)


def compare(
    targets: Mapping[str, Path], contents: Mapping[str, bytes], *, pictures: bool
) -> tuple[Moved, tuple[Diagnostic, ...]]:
    """Compare new PDF and Word files, by format, with those that are now in their places.

    An issue of which there is neither is new. A file that cannot be compared, because it was
    damaged or is none of its kind, is reported and costs nothing else.
    """
    findings: list[Diagnostic] = []
    then: dict[str, bytes] = {}
    for kind, path in targets.items():
        try:
            then[kind] = path.read_bytes()
        except FileNotFoundError:
            continue
        except OSError as error:
            findings.append(_unread(path, error))
    moved = Moved(Verdict.NEW)
    try:
        moved = _compared(then, contents, pictures=pictures)
    except Exception as error:  # noqa: BLE001  (whatever readers say of a damaged file)
        _LOG.debug("comparing failed", exc_info=True)
        findings += [_unread(targets[kind], error) for kind in then]
    return moved, tuple(findings)


def _compared(then: Mapping[str, bytes], now: Mapping[str, bytes], *, pictures: bool) -> Moved:
    moved = Moved(Verdict.SAME if then else Verdict.NEW)
    if "pdf" in then and then["pdf"] != now["pdf"]:
        moved = compare_pages(then["pdf"], now["pdf"], pictures=pictures)
    word = compare_word_files(then["docx"], now["docx"]) if "docx" in then else WordChange()
    return replace(moved, word=word, verdict=Verdict.MOVED if word else moved.verdict)


def _unread(path: Path, error: Exception) -> Diagnostic:
    message = _(
        "“{file}” of the last build could not be compared ({reason}). Look at the new one yourself."
    ).format(file=path, reason=f"{type(error).__name__}: {error}")
    return Diagnostic("BT945", Severity.WARNING, message)
