"""What is to be built again when files are saved, told from what the builds before looked at."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from bulletin.build.dependencies import files_of
from bulletin.build.fingerprints import is_source
from bulletin.build.records import Records
from bulletin.workspace.entries import ISSUES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from bulletin.build.order import Order
    from bulletin.build.outcome import Outcome
    from bulletin.workspace import Entry, Workspace


class Step(NamedTuple):
    """What became of an issue so far: ``first`` of its steps, or the ``last``."""

    outcome: Outcome
    first: bool
    last: bool


def build_pdf_first(
    build: Callable[[Sequence[Entry], Order], Iterable[Outcome]],
    entries: Sequence[Entry],
    order: Order,
) -> Iterator[Step]:
    """Build issues in two steps, the PDF files first: somebody is waiting to see them.

    Each step is built by ``build``; one that fails is the last of its issue.
    """
    so_far: dict[str, Outcome] = {}
    orders = _steps(order)
    for number, part in enumerate(orders, 1):
        for outcome in build(entries, part):
            before = so_far.get(outcome.address)
            now = so_far[outcome.address] = _joined(before, outcome) if before else outcome
            yield Step(now, before is None, number == len(orders) or now.status == "failed")
        entries = [one for one in entries if so_far[one.address].status != "failed"]


def _steps(order: Order) -> tuple[Order, ...]:
    rest = tuple(kind for kind in order.formats if kind != "pdf")
    if not rest or rest == order.formats:
        return (order,)
    return replace(order, formats=("pdf",)), replace(order, formats=rest)


def _joined(first: Outcome, second: Outcome) -> Outcome:
    findings = dict.fromkeys((*first.diagnostics, *second.diagnostics))
    return replace(
        second,
        status=first.status if second.status == "cached" else second.status,
        seconds=first.seconds + second.seconds,
        pages=first.pages if second.pages is None else second.pages,
        outputs=first.outputs | second.outputs,
        diagnostics=tuple(findings),
    )


class Watched:
    """The issues that were built, each with the files that its last build looked at."""

    def __init__(self, root: Path, *, everything: bool) -> None:
        """Begin with none; ``everything``: issues that are new in the workspace count, too."""
        self._issues = root / ISSUES if everything else None
        self._looked_at: dict[Path, frozenset[str]] = {}
        self._folders: set[str] = set()

    def learn(self, workspace: Workspace, entries: Iterable[Entry], folder: Path) -> None:
        """Learn what the last builds of issues looked at, as it is remembered in this folder."""
        with Records(folder) as records:
            for entry in entries:
                last = records.latest(str(entry.path))
                own = {str(path) for path in (entry.path, entry.folder) if path}
                files = files_of(workspace, last.build) if last else frozenset()
                self._looked_at[entry.path] = files | own
                self._folders |= {os.path.dirname(path) for path in files | own}  # noqa: PTH120

    def concerned(self, entries: Iterable[Entry], changed: frozenset[str]) -> tuple[Entry, ...]:
        """Return the issues that looked at one of the files that changed, and those not seen yet.

        A new folder concerns who looked for something in it.
        """
        folders = {os.path.dirname(path) for path in changed if is_source(os.path.basename(path))}  # noqa: PTH119, PTH120
        names = changed | folders
        above = tuple(f"{path}{os.sep}" for path in changed if Path(path).is_dir())
        return tuple(entry for entry in entries if self._is_concerned(entry.path, names, above))

    def _is_concerned(self, source: Path, names: frozenset[str], above: tuple[str, ...]) -> bool:
        files = self._looked_at.get(source)
        if files is None or not names.isdisjoint(files):
            return True
        return bool(above) and any(path.startswith(above) for path in files)

    def is_half_saved(self, changed: Iterable[str]) -> bool:
        """Tell whether a file that was read is empty or gone: it may be about to be written."""
        return any(_is_empty(path) and self._was_read(path) for path in changed)

    def folders(self) -> frozenset[str]:
        """Return the folders in which a change may concern an issue, not those that lie in them."""
        found = set(map(_existing, self._folders))
        if self._issues:
            found |= {folder for folder, _folders, _files in os.walk(self._issues)}
        return frozenset(found)

    def _was_read(self, path: str) -> bool:
        return any(path in files for files in self._looked_at.values())


def settled(changes: Iterable[frozenset[str]], watched: Watched) -> Iterator[frozenset[str]]:
    """Yield the files that changed; those that are half saved only once they are whole.

    ``changes`` are what changed at one time after the other; an empty set says that nothing did
    for a while: what is empty then, or gone, is meant to be.
    """
    waiting: frozenset[str] = frozenset()
    for changed in changes:
        waiting |= changed
        if waiting and not (changed and watched.is_half_saved(waiting)):
            yield waiting
            waiting = frozenset()


def _existing(folder: str) -> str:
    """Return the folder, or the next one above that is there."""
    while not os.path.isdir(folder):  # noqa: PTH112  (of thousands of folders)
        folder = os.path.dirname(folder)  # noqa: PTH120
    return folder


def _is_empty(path: str) -> bool:
    try:
        return not Path(path).stat().st_size
    except OSError:
        return True
