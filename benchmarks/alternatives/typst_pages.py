"""Issues in Typst's notation, for the template ``house.typ``."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from benchmarks.archive.issues import OFFICE, PUBLICATION, Heading, Photograph, Table

if TYPE_CHECKING:
    from benchmarks.archive.issues import Block, Issue, Item

_MARKUP = re.compile(r"([\\#*_`$<>@\[\]~])")


def typst(issue: Issue) -> str:
    """Return the source of an issue's pages."""
    date = f"{issue.date.year}年{issue.date.month}月{issue.date.day}日"
    words = ", ".join(map(_text, (PUBLICATION, f"第{issue.number}期", OFFICE, date)))
    sent = ", ".join(f"({_text(label)}, {_text(to)})" for label, to in issue.distribution)
    editors = ", ".join(map(_text, issue.editors))
    head = f'#import "house.typ": *\n#show: issue.with({words}, ({sent}), ({editors}))\n'
    sections = [item.section for item in issue.items]
    parts = [
        f"#section({_text(item.section)})\n\n"
        * (item.section not in sections[:place])
        * bool(item.section)
        + _item(item)
        for place, item in enumerate(issue.items)
    ]
    return "\n\n".join((head, *parts))


def _item(item: Item) -> str:
    body = "\n\n".join(map(_block, item.blocks)) + _escaped(f"（{item.unit}）")
    if not item.title:
        return f"#brief[{body}]"
    kind = "report" if any(isinstance(block, Heading) for block in item.blocks) else "item"
    return f"#{kind}({_text(item.title)})[{body}]"


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"=== {_escaped(block.text)}"
    if isinstance(block, Table):
        return f"#grid-table({', '.join(_text(cell) for row in block.rows for cell in row)})"
    if isinstance(block, Photograph):
        return f"#photograph({_text('photos/' + block.name)}, {_text(block.caption)})"
    return _escaped(block)


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\1", text)
