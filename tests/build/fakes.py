"""A small workspace, and stand-ins for the writers and the faces."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bulletin.typesetting.faces import RoleFace
from bulletin.writers.output import Output

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bulletin.diagnostics import Diagnostic
    from bulletin.document.composed import Composed

CONFIGURATION = """\
publications:
  - title: 测试信息
    office: 测试办公室
"""
ISSUE = """\
number: {number}
date: 2023-06-0{number}
items:
  - title: 第一条
    unit: 甲局
    body: |
      正文一段。
"""


def write_workspace(root: Path) -> Path:
    """Write a workspace with the issues 2023/1 and 2023/2 and return its folder."""
    year = root / "issues" / "2023"
    year.mkdir(parents=True)
    (root / "bulletin.yaml").write_text(CONFIGURATION, encoding="utf-8")
    for number in (1, 2):
        write_issue(root, f"2023/{number:03}", ISSUE.format(number=number))
    return root


def write_issue(root: Path, name: str, text: str) -> Path:
    """Write an issue of one file and return its path."""
    path = root / "issues" / f"{name}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@dataclass
class FakeFaces:
    """Faces that lack the characters in ``lacking``."""

    lacking: str = ""
    roles: tuple[RoleFace, ...] = (
        RoleFace("仿宋", "仿宋_GB2312", "仿宋_GB2312", stand_in=False, install=""),
    )

    def missing(self, text: str) -> set[str]:
        """Return the characters of the text that are lacking."""
        return set(text) & set(self.lacking)


@dataclass
class FakeWriters:
    """Writers that return the format and the document's title; ``failing`` formats raise."""

    faces: FakeFaces = field(default_factory=FakeFaces)
    failing: dict[str, Exception] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()

    def writer(self, kind: str) -> Callable[[Composed], Output]:
        """Return the writer of a format."""

        def write(composed: Composed) -> Output:
            if kind in self.failing:
                raise self.failing[kind]
            content = f"{kind} {composed.title}".encode()
            return Output(content, 3 if kind == "pdf" else None, self.diagnostics)

        return write
