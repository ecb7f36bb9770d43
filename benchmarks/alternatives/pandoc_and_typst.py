"""pandoc for each Word file, and Typst inside two processes for the PDF files.

Each process keeps one Typst compiler, which has read the fonts and the template once.
"""

from __future__ import annotations

import functools
import multiprocessing
import shutil
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.alternatives.alternative import PROCESSES
from benchmarks.alternatives.making import load, make_pages, make_word_file
from benchmarks.alternatives.pandoc_pages import pandoc
from benchmarks.alternatives.reference import write_reference
from benchmarks.alternatives.typst_pages import typst

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from benchmarks.alternatives.alternative import Batch, Work
    from benchmarks.archive.issues import Issue


def prepare_both(batch: Batch, folder: Path) -> Work:
    """Both files of each issue."""
    return _prepare(batch, folder, (make_word_file, make_pages))


def prepare_word(batch: Batch, folder: Path) -> Work:
    """The Word files alone."""
    return _prepare(batch, folder, (make_word_file,))


def prepare_pages(batch: Batch, folder: Path) -> Work:
    """The PDF files alone."""
    return _prepare(batch, folder, (make_pages,))


def _prepare(batch: Batch, folder: Path, steps: Sequence[Callable[[Path], None]]) -> Work:
    shutil.copy(Path(__file__).with_name("house.typ"), folder)
    write_reference(folder)
    sources = [_write(batch, issue, folder) for issue in batch.issues]
    return functools.partial(_make, sources, folder, steps)


def _write(batch: Batch, issue: Issue, folder: Path) -> Path:
    """Write both notations of an issue, beside its photographs."""
    stem = folder / f"{issue.year}-{issue.number:03}"
    stem.with_suffix(".md").write_text(pandoc(issue), encoding="utf-8")
    stem.with_suffix(".typ").write_text(typst(issue), encoding="utf-8")
    photographs = batch.root / "issues" / str(issue.year) / f"{issue.number:03}" / "photos"
    if photographs.is_dir():
        shutil.copytree(photographs, folder / "photos", dirs_exist_ok=True)
    return stem


def _make(sources: Sequence[Path], folder: Path, steps: Sequence[Callable[[Path], None]]) -> None:
    start = multiprocessing.get_context("spawn")
    initializer = functools.partial(load, folder) if make_pages in steps else None
    with ProcessPoolExecutor(PROCESSES, start, initializer) as pool:
        for step in steps:
            for _done in pool.map(step, sources, chunksize=4):
                pass
