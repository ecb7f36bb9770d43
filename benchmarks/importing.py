"""Imports of an archive of text issues: ``importing [ISSUES [PROCESSES]]``."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.arguments import numbers
from benchmarks.tables import print_table
from bulletin.importers.importing import Import
from bulletin.importers.placing import Policy
from bulletin.workspace import Workspace
from tests.corpus import paragraphs

if TYPE_CHECKING:
    from collections.abc import Sequence

ITEMS, PARAGRAPHS = 8, 2
"""Items of an issue, and paragraphs of prose that make one item's text."""
UNITS = ("县水利局", "河西镇", "县图书馆", "县农委", "东关街道", "县卫健委", "县总工会", "南坪乡")
HEAD = "河湾快讯\n\n第 {number} 期\n\n中 共 河 湾 县 委 办 公 室　　　{year} 年 3 月 4 日\n\n"
FOOT = "发：各乡镇，县直各单位\n\n责任编辑：赵 敏 钱小安\n"


def main(arguments: Sequence[str]) -> None:
    """Write an archive, import it, and print what it took."""
    issues, processes = numbers(arguments, 1000, os.cpu_count() or 1)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder, "workspace")
        root.mkdir()
        (root / "bulletin.yaml").write_text("刊物: [{名称: 河湾快讯}]\n", encoding="utf-8")
        files, characters = archive(Path(folder, "old"), issues)
        work = Import(Workspace.open(root), None, Policy.REFUSE, write=True)
        start = time.perf_counter()
        statuses = [one.status for one in work.results(files, processes)]
        seconds = time.perf_counter() - start
    done = statuses.count("imported")
    head = ("issues", "processes", "characters an issue", "seconds", "issues a minute")
    row = (f"{done} of {issues}", str(processes), f"{characters / issues:.0f}", f"{seconds:.1f}")
    print_table(head, [[*row, f"{60 * done / seconds:.0f}"]])


def archive(folder: Path, issues: int) -> tuple[list[Path], int]:
    """Write so many issues and return their files with the number of characters in all."""
    folder.mkdir()
    each = ITEMS * PARAGRAPHS
    prose = paragraphs(1, issues * each)
    files, characters = [], 0
    for number in range(issues):
        text = issue(number, prose[number * each : (number + 1) * each])
        files.append(folder / f"{number:05}.txt")
        files[-1].write_text(text, encoding="utf-8")
        characters += len(text)
    return files, characters


def issue(number: int, texts: list[str]) -> str:
    """Return an issue as clerks type it: bold run-in titles, units in brackets at the end."""
    items = [
        f"**{unit}第{place}项工作抓得早抓得实** {''.join(texts[place::ITEMS])}（{unit}）\n\n"
        for place, unit in enumerate(UNITS)
    ]
    head = HEAD.format(number=number % 100 + 1, year=1990 + number // 100)
    return head + "".join(items) + FOOT
