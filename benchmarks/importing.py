"""Imports of an archive of text issues: ``python -m benchmarks.importing [ISSUES] [PROCESSES]``."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

from bulletin.importers.importing import Import
from bulletin.importers.placing import Policy
from bulletin.workspace import Workspace
from tests.corpus import paragraphs

ITEMS, PARAGRAPHS = 8, 2
"""Items of an issue, and paragraphs of prose that make one item's text."""
UNITS = ("县水利局", "河西镇", "县图书馆", "县农委", "东关街道", "县卫健委", "县总工会", "南坪乡")
HEAD = "河湾快讯\n\n第 {number} 期\n\n中 共 河 湾 县 委 办 公 室　　　{year} 年 3 月 4 日\n\n"
FOOT = "发：各乡镇，县直各单位\n\n责任编辑：赵 敏 钱小安\n"


def main(issues: int, processes: int) -> None:
    """Write an archive, import it, and print what it took."""
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
    print("| issues | processes | characters an issue | seconds | issues a minute |")
    print("|---|---|---|---|---|")
    row = (f"{done} of {issues}", processes, f"{characters / issues:.0f}", f"{seconds:.1f}")
    print("|", " | ".join(map(str, row)), f"| {60 * done / seconds:.0f} |")


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


if __name__ == "__main__":
    wanted = [int(argument) for argument in sys.argv[1:]]
    main(wanted[0] if wanted else 1000, wanted[1] if wanted[1:] else os.cpu_count() or 1)
