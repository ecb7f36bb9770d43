"""Issues in pandoc's Markdown, with the Word styles named; and a Word file that has the styles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.archive.issues import OFFICE, PUBLICATION, Heading, Photograph, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.archive.issues import Block, Issue, Item

_TAB = "`<w:r><w:tab/></w:r>`{=openxml}"
_MARKUP = re.compile(r"([\\#*_`$<>@\[\]~^|])")


def pandoc(issue: Issue) -> str:
    """Return the source of an issue's Word file."""
    return "\n".join(_parts(issue))


def _parts(issue: Issue) -> Iterator[str]:
    date = f"{issue.date.year}年{issue.date.month}月{issue.date.day}日"
    yield _styled("报头", PUBLICATION)
    yield _styled("期号", f"第{issue.number}期")
    yield _styled("编发", OFFICE + _TAB + date)
    section = ""
    for item in issue.items:
        if item.section != section:
            section = item.section
            yield _styled("栏目", f"【{section}】")
        yield from _item(item)
    for label, to in issue.distribution:
        yield _styled("版记", f"{label}：{to}")
    yield _styled("责任编辑", f"责任编辑：{'　'.join(issue.editors)}")


def _item(item: Item) -> Iterator[str]:
    head = f"[{_escaped(item.title)}]{{custom-style=条目标题}}"
    long = any(isinstance(block, Heading) for block in item.blocks)
    if long:
        yield _styled("条目", head)
    for place, block in enumerate(item.blocks):
        before = "" if place or long else f"{head}　" if item.title else "△"
        after = _escaped(f"（{item.unit}）") if place == len(item.blocks) - 1 else ""
        yield _block(block, before, after, "条目" if item.title else "简讯")


def _block(block: Block, before: str, after: str, style: str) -> str:
    if isinstance(block, Heading):
        return f"### {_escaped(block.text)}\n"
    if isinstance(block, Table):
        head, *rows = (f"| {' | '.join(map(_escaped, row))} |" for row in block.rows)
        return "\n".join((head, "|:-----|---:|:----------|", *rows)) + "\n"
    if isinstance(block, Photograph):
        return f"![{_escaped(block.caption)}](photos/{block.name}){{width=12.7cm}}\n"
    return _styled(style, before + _escaped(block) + after)


def _styled(style: str, text: str) -> str:
    return f'::: {{custom-style="{style}"}}\n{text}\n:::\n'


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\1", text)
