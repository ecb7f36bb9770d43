"""From a description to the lines of its paper."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any, TypeAlias

from tests.archive.lines import Line, Mark, Run, runs, typed

if TYPE_CHECKING:
    from collections.abc import Iterator

Described: TypeAlias = Any
"""A value of a description's YAML."""

_FIGURES = "〇一二三四五六七八九十"


@dataclass(frozen=True)
class Form:
    """How an office lays out its items.

    ``title``: "run-in" (bold, then the text), "spaces" (the same without bold), "own" (a line of
    its own; ``title_line`` says how it is typed) or "numbered" (the same, numbered by Word).
    ``mark`` stands before titles: {n} is the number, {h} the same in Chinese figures, counted
    afresh in each section with ``restart``. ``unit``, ``source`` and ``author`` stand at the end
    of the text or, when they start with ">", on a line of their own at the right, with "^" on one
    below the title.
    """

    title: str = "own"
    title_line: str = "{}"
    mark: str = ""
    gap: str = "　　"
    restart: bool = False
    section: str = "【{}】"
    heading: str = "* {}"
    unit: str = "（{}）"
    source: str = "（来源：{}）"
    author: str = "（作者：{}）"
    brief: str = "△ {}"
    contents: str = ""


def issue_lines(issue: Described) -> tuple[Line, ...]:
    """Return the whole paper, from the masthead to the closing block."""
    form = Form(**issue.get("form", {}))
    return (
        *(typed(line) for line in issue.get("head", ())),
        *(_contents(issue["items"], form) if form.contents else ()),
        *item_lines(issue, form),
        *(typed(line) for line in issue.get("foot", ())),
    )


def item_lines(issue: Described, form: Form | None = None) -> Iterator[Line]:
    """Yield the lines between head and foot."""
    form = form or Form(**issue.get("form", {}))
    yield from (_feature_line(part) for part in issue.get("feature", ()))
    number = 0
    for section, items in groupby(issue.get("items", ()), lambda item: item.get("section")):
        if section:
            yield typed(form.section.format(section))
        number = 0 if form.restart else number
        for item in items:
            number += item.get("kind") != "brief"
            yield from _item(item, form, number)


def _mark(form: Form, number: int) -> str:
    figures = _FIGURES[number] if number <= 10 else "十" + _FIGURES[number - 10]
    return form.mark.format(n=number, h=figures)


def _contents(items: Described, form: Form) -> Iterator[Line]:
    yield typed("= 目　录")
    titled = (item for item in items if item.get("title"))
    for number, item in enumerate(titled, 1):
        yield typed(form.contents.format(n=number, h=_FIGURES[number], title=_title(item)))


def _title(item: Described) -> str:
    return str(item["title"]) if isinstance(item["title"], str) else " ".join(item["title"])


def _item(item: Described, form: Form, number: int) -> Iterator[Line]:
    signed = item.get("signed", _signed(item, form))
    inline = "" if signed.startswith((">", "^")) else signed
    body = [_block(text, form) for text in item["body"]]
    body[-1] = Line((*body[-1].runs, *runs(inline)), indent=True)
    if item.get("kind") == "brief":
        before, _, after = form.brief.partition("{}")
        body[0] = Line((*runs(before), *body[0].runs, *runs(after)), indent=True)
    elif form.title in ("run-in", "spaces"):
        bold = Mark.BOLD if form.title == "run-in" else Mark.PLAIN
        lead = Run(_mark(form, number) + _title(item), bold)
        body[0] = Line((lead, Run(form.gap), *body[0].runs), indent=True)
    else:
        yield from _own_title(item, form, number)
    if signed.startswith("^"):
        yield typed(signed[1:])
    yield from body
    if signed.startswith(">"):
        yield typed(signed)


def _own_title(item: Described, form: Form, number: int) -> Iterator[Line]:
    titles = [item["title"]] if isinstance(item["title"], str) else item["title"]
    for index, title in enumerate(titles):
        mark = "" if index else _mark(form, number)
        line = typed(form.title_line.format(mark + title))
        yield Line(line.runs, line.align, line.level, numbered=form.title == "numbered")


def _signed(item: Described, form: Form) -> str:
    signed = ((getattr(form, part), item.get(part)) for part in ("unit", "source", "author"))
    return "".join(template.format(_printed(value)) for template, value in signed if value)


def _printed(value: Described) -> Described:
    """Return the printed one of several right answers."""
    return value[0] if isinstance(value, list) else value


def _block(text: str, form: Form) -> Line:
    if text.startswith("# "):
        return typed(form.heading.format(text[2:]))
    if text[0] in "|!":
        return typed(text)
    return Line(runs(text), indent=True)


_FEATURE = {
    "kicker": "= {}",
    "headline": "=* {}",
    "heading": "* {}",
    "byline": "{}",
    "caption": "! {}",
    "text": "+ {}",
    "lead": "+ {}",
}


def _feature_line(part: dict[str, str]) -> Line:
    (name, text), *run_in = part.items()
    byline = "".join(f"　{words}" for _, words in run_in)
    return typed(_FEATURE[name].format(text + byline))
