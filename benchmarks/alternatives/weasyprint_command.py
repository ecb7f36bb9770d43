"""The ``weasyprint`` command for each issue, on the HTML that bulletin composes."""

from __future__ import annotations

import functools
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.alternatives.alternative import side_by_side
from benchmarks.alternatives.faces import environment
from bulletin.document.compose import compose
from bulletin.source import load_issue
from bulletin.workspace import Workspace

if TYPE_CHECKING:
    from benchmarks.alternatives.alternative import Batch, Work
    from bulletin.workspace import Entry

PROGRAM = Path(sys.executable).with_name("weasyprint")
_LINK = re.compile(r"shelf:/[^\"]+")


def prepare(batch: Batch, folder: Path) -> Work:
    """Write the HTML of each issue, linked to the files of its house style."""
    workspace = Workspace.open(batch.root)
    entries, _findings = workspace.select([issue.address for issue in batch.issues])
    pages = [
        _page(workspace, entry, folder / f"{place}.html") for place, entry in enumerate(entries)
    ]
    surroundings = environment(folder)
    return lambda: side_by_side([functools.partial(_print, page, surroundings) for page in pages])


def _page(workspace: Workspace, entry: Entry, path: Path) -> Path:
    issue, findings = load_issue(workspace, entry)
    composed, more = compose(issue, workspace.root) if issue else (None, ())
    if composed is None:
        raise RuntimeError([*findings, *more])
    shelf = composed.shelf
    html = _LINK.sub(lambda link: shelf.path(link[0]).as_uri(), composed.html)
    path.write_text(html, encoding="utf-8")
    return path


def _print(page: Path, surroundings: dict[str, str]) -> None:
    subprocess.run(  # noqa: S603  (weasyprint of this environment)
        [str(PROGRAM), "-q", str(page), str(page.with_suffix(".pdf"))], env=surroundings, check=True
    )
