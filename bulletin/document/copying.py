"""A house style of one's own, begun as a copy of another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Severity
from bulletin.document.house_style import TEMPLATE_SUFFIX, find_house_style, find_template
from bulletin.messages import _
from bulletin.source import Draft
from bulletin.workspace import safe_name

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.document.house_style import HouseStyle

_NAME = re.compile(r"[^\W_][\w-]*")
_BLOCK = re.compile(r"{%-?\s*block\s+(\w+)")
_EXTENDS = re.compile(r"{%-?\s*extends\s+[\"']([^\"']+)[\"']")

_TEMPLATE_HEAD = """\
{{#- 版式“{name}”，由“{source}”复制而来。
    这里管先后次序和有无；字体、颜色、距离在 styles/{name}.css。
    可以改写的部分：{blocks}。
    例如不印期号：{{% block number %}}{{% endblock %}} -#}}
"""
_STYLESHEET_HEAD = """\
/* 版式“{name}”，由“{source}”复制而来。没有写到的，都照 @import 引入的样式表；
   要改什么，在这里写一条规则，PDF 和 Word 一起变。
   检查：bulletin style check {name}；看样子：bulletin style preview {name} */
"""


def copy_of(source: str, name: str, root: Path) -> tuple[tuple[Draft, ...], tuple[Diagnostic, ...]]:
    """Return the files of a new house style in a workspace, or why there can be none.

    They are the source's template and stylesheet; what these extend and import stays where it
    is, so a copy goes on following the shared parts.
    """
    refusal = _refusal(name, root)
    if refusal:
        return (), (Diagnostic("BT803", Severity.ERROR, refusal),)
    style, found = find_house_style(source, root, None)
    if style is None:
        return (), found
    words = {"name": name, "source": source, "blocks": "、".join(_blocks(style))}
    return (
        Draft(
            root / "templates" / (name + TEMPLATE_SUFFIX),
            _TEMPLATE_HEAD.format(**words) + style.template.read_text(encoding="utf-8"),
        ),
        Draft(
            root / "styles" / f"{name}.css",
            _STYLESHEET_HEAD.format(**words) + style.stylesheet.read_text(encoding="utf-8"),
        ),
    ), ()


def _refusal(name: str, root: Path) -> str | None:
    if safe_name(name) != name or not _NAME.fullmatch(name):
        message = _(
            "“{name}” cannot name a house style. Use letters, digits, Chinese characters and "
            "hyphens only."
        )
        return message.format(name=name)
    if find_template(name + TEMPLATE_SUFFIX, root):
        message = _(
            "There is a template “{name}” already. Choose another name for the house style."
        )
        return message.format(name=name)
    return None


def _blocks(style: HouseStyle) -> tuple[str, ...]:
    """Return the blocks that a template and those that it extends let others override."""
    text = style.template.read_text(encoding="utf-8")
    blocks = dict.fromkeys(_BLOCK.findall(text))
    extended = _EXTENDS.search(text)
    seen = {style.template.name}
    while extended and extended[1] not in seen:
        seen.add(extended[1])
        found = (folder / extended[1] for folder in style.template_folders)
        text = next((path.read_text(encoding="utf-8") for path in found if path.is_file()), "")
        blocks |= dict.fromkeys(_BLOCK.findall(text))
        extended = _EXTENDS.search(text)
    return tuple(blocks)
