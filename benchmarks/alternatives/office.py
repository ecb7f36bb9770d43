"""LibreOffice without a window, from bulletin's Word files to PDF."""

from __future__ import annotations

import functools
import queue
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.alternatives.alternative import PROCESSES, side_by_side
from benchmarks.alternatives.faces import environment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.alternatives.alternative import Batch, Work

PROGRAM = "soffice"


def prepare_each(batch: Batch, folder: Path) -> Work:
    """One start for each issue, two at a time, each in a profile that has been used before."""
    files = _word_files(batch, folder)
    profiles = _profiles(folder, PROCESSES, files[0])
    free: queue.Queue[Path] = queue.Queue()
    for profile in profiles:
        free.put(profile)

    def one(file: Path) -> None:
        profile = free.get()
        _convert([file], profile, folder)
        free.put(profile)

    return lambda: side_by_side([functools.partial(one, file) for file in files])


def prepare_all(batch: Batch, folder: Path) -> Work:
    """One start for all issues."""
    files = _word_files(batch, folder)
    (profile,) = _profiles(folder, 1, files[0])
    return lambda: _convert(files, profile, folder)


def prepare_halves(batch: Batch, folder: Path) -> Work:
    """Two starts side by side, each for half of the issues."""
    files = _word_files(batch, folder)
    halves = [half for half in (files[::2], files[1::2]) if half]
    profiles = _profiles(folder, len(halves), files[0])
    tasks = [
        functools.partial(_convert, half, profile, folder)
        for half, profile in zip(halves, profiles, strict=True)
    ]
    return lambda: side_by_side(tasks)


def _word_files(batch: Batch, folder: Path) -> list[Path]:
    """Copy the Word files under plain names, so that nothing else in their folder is looked at."""
    made = sorted(batch.outputs.glob("*.docx"))[: len(batch.issues)]
    return [Path(shutil.copy(path, folder / f"{place}.docx")) for place, path in enumerate(made)]


def _profiles(folder: Path, count: int, file: Path) -> list[Path]:
    """Return profiles that have been used once: the first start makes them, which takes longer."""
    profiles = [folder / f"profile-{place}" for place in range(count)]
    for profile in profiles:
        _convert([file], profile, folder)
    return profiles


def _convert(files: Sequence[Path], profile: Path, folder: Path) -> None:
    words = [PROGRAM, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to"]
    subprocess.run(  # noqa: S603  (soffice on the PATH)
        [*words, "pdf", "--outdir", str(folder), *map(str, files)],
        env=environment(profile.parent),
        check=True,
        capture_output=True,
    )
