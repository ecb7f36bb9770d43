"""The generated archive as a workspace: ``bulletin.yaml``, folders of issues, photographs."""

from __future__ import annotations

import random
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image, ImageFilter

from benchmarks.archive.issues import (
    DISTRIBUTION,
    OFFICE,
    PHOTOGRAPHS,
    PUBLICATION,
    Heading,
    Photograph,
    Table,
    issues,
)
from benchmarks.archive.prose import UNITS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from benchmarks.archive.issues import Block, Issue, Item

_SIZE = (1200, 800)


def write_archive(root: Path, count: int) -> Path:
    """Write a workspace with so many issues and return its folder."""
    return write_workspace(root, issues(count))


def write_workspace(root: Path, chosen: Iterable[Issue]) -> Path:
    """Write a workspace with these issues of the archive and return its folder."""
    root.mkdir(parents=True, exist_ok=True)
    distribution = "".join(f"    {label}: {to}\n" for label, to in DISTRIBUTION)
    units = "".join(f"  - {unit}\n" for unit in UNITS)
    (root / "bulletin.yaml").write_text(
        f"刊物:\n  - 名称: {PUBLICATION}\n    编发单位: {OFFICE}\n{distribution}单位:\n{units}",
        encoding="utf-8",
    )
    pictures = [photograph(number) for number in range(1, PHOTOGRAPHS + 1)]
    for issue in chosen:
        _write_issue(root / "issues" / str(issue.year) / f"{issue.number:03}", issue, pictures)
    return root


def photograph(number: int) -> bytes:
    """Return a JPEG file of a camera's size and grain, the same for one number."""
    chance = random.Random(number)  # noqa: S311  (no secret, but the same each time)
    coarse = Image.frombytes("RGB", (3, 2), chance.randbytes(3 * 2 * 3))
    grain = Image.frombytes("L", (300, 200), chance.randbytes(300 * 200)).resize(_SIZE)
    scene = coarse.resize(_SIZE, Image.Resampling.BICUBIC)
    blurred = grain.filter(ImageFilter.GaussianBlur(2)).convert("RGB")
    file = BytesIO()
    Image.blend(scene, blurred, 0.15).save(file, "JPEG", quality=85)
    return file.getvalue()


def _write_issue(folder: Path, issue: Issue, pictures: list[bytes]) -> None:
    folder.mkdir(parents=True)
    head = f"期号: {issue.number}\n日期: {issue.date}\n责任编辑: {' '.join(issue.editors)}\n"
    (folder / "issue.yaml").write_text(head, encoding="utf-8")
    for place, item in enumerate(issue.items, 1):
        (folder / f"{place:02}-{item.unit}.md").write_text(_markdown(item), encoding="utf-8")
    for one in issue.photographs:
        (folder / "photos").mkdir(exist_ok=True)
        (folder / "photos" / one.name).write_bytes(pictures[one.number - 1])


def _markdown(item: Item) -> str:
    """Return an item's file."""
    fields = f"报送单位: {item.unit}\n" + (f"栏目: {item.section}\n" if item.section else "")
    front = f"---\n{fields}---\n\n"
    if not item.title:
        return f"---\n类型: 简讯\n{fields}---\n\n" + _block(item.blocks[0])
    return front + f"# {item.title}\n\n" + "\n\n".join(map(_block, item.blocks)) + "\n"


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"### {block.text}"
    if isinstance(block, Table):
        head, *rows = (f"| {' | '.join(row)} |" for row in block.rows)
        return "\n".join((head, "|:---|---:|:---|", *rows))
    if isinstance(block, Photograph):
        return f'![{block.caption}](photos/{block.name} "{block.caption}")'
    return block
