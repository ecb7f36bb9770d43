"""What is kept of what was sent, put in place to stay: read-only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin import placing
from bulletin.diagnostics import Diagnostic, Severity
from bulletin.messages import deferred

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from bulletin.placing import Failure

_ADVICE = deferred(
    "“{path}” cannot be written: {reason}. Nothing was changed; mend that, then try again."
)


def put_folder(folder: Path, contents: Mapping[str, bytes]) -> tuple[Diagnostic, ...]:
    """Write a folder of files that was not there; with a finding, there is nothing new."""
    return _found(placing.put_folder(folder, contents, read_only=True))


def put_file(path: Path, content: bytes) -> tuple[Diagnostic, ...]:
    """Write a file that was not there; with a finding, there is nothing new."""
    return _found(placing.put_files({path: content}, read_only=True))


def _found(failed: Failure | None) -> tuple[Diagnostic, ...]:
    return (Diagnostic("BT951", Severity.ERROR, failed.told(_ADVICE)),) if failed else ()
