"""Random issues of the model, with every field and block and with characters that mean something.

They are in the form that sources can say (see ``bulletin.source.issue_files``): no two lists or
quotations side by side, tables of two columns at least.
"""

from __future__ import annotations

import datetime
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from hypothesis import strategies as st

from bulletin.diagnostics import Location
from bulletin.model.issue import BylinePlace, Credit, Issue, Item, Kind, OldFile, Recipients
from bulletin.model.proofreading import Waiver
from bulletin.model.publication import (
    ClosingBlock,
    DateForm,
    NumberForm,
    Publication,
    TitleForm,
)
from bulletin.model.text import (
    Alignment,
    Box,
    BoxKind,
    Cell,
    Emphasis,
    Figure,
    Heading,
    LineBreak,
    ListBlock,
    ListEntry,
    Paragraph,
    Quote,
    Rule,
    Strong,
    Table,
    Text,
    Width,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.model.text import Block

Part: TypeAlias = Any
"""Whatever an issue is made of."""

HERE = Location(Path("model"))
FRAGMENTS = (
    "农", "委", "区农委", "（区农委）", "（", "）", "2023", "6.5", "1.", "1.5 万", "a", "Ab",
    " ", "  ", "　", "#", "# ", "## ", "-", "- ", "+ ", "--", "---", "* ", "*", "**", "_", "__",
    "a_b", "`", "``", "~", ">", "> ", "<", "<b>", "</b>", "<!--", "<https://a.cn>", "&", "&amp;",
    "&#35;", "&lt", "\\", "\\*", "\\\\", "|", "| ", ":", "：", ": ", "=", "===", "!", "![",
    "!!!", "!!! 编者按", "[", "]", "](", "](x)", "(", ")", "[a](b)", "\"", "'", "“", "”", "{",
    "}", "{宽=通栏}", "△", "▲", "来源：", "unit: ", "报送单位：", "图注：", "图片说明:", "null",
    "true", "是", "~", "0x1F", "1e3", "2023-06-01", "12:30", "@", "%", "，", "。", "、", ";",
    "；", "·", "—", "…", "①", "㈠", "𠮷", "😀", "é", "\u00a0", "http://a.cn/b_c?d=1&e=2",
)  # fmt: skip
raw_texts = st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=6).map("".join)
lines = raw_texts.map(lambda text: text.strip() or "区")
"""Any text on one line."""
texts = lines.map(lambda text: Text(text, HERE))
names = st.text("郝婕柴亚文张三", min_size=1, max_size=3).map(lambda text: Text(text, HERE))
optional = st.none() | texts


def apart(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return blocks without two lists or quotations side by side, which a source cannot divide."""
    kept: list[Block] = []
    for block in blocks:
        if not (kept and isinstance(block, ListBlock | Quote) and type(block) is type(kept[-1])):
            kept.append(block)
    return tuple(kept)


def levelled(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return blocks whose highest heading has level 1."""
    highest = min((one.level for one in blocks if isinstance(one, Heading)), default=1)
    return tuple(
        replace(one, level=one.level - highest + 1) if isinstance(one, Heading) else one
        for one in blocks
    )


def _words(*words: str) -> st.SearchStrategy[Text]:
    return st.sampled_from(words).map(lambda word: Text(word, HERE))


def _runs(kinds: tuple[type[Strong | Emphasis], ...], *, breaks: bool) -> st.SearchStrategy[Part]:
    parts: list[st.SearchStrategy[Part]] = [raw_texts.map(lambda text: Text(text, HERE))]
    for kind in kinds:
        inner = st.lists(raw_texts, min_size=1, max_size=2).map(
            lambda found: tuple(Text(text, HERE) for text in found)
        )
        parts.append(st.builds(kind, inner, st.just(HERE)))
    if breaks:
        parts.append(st.just(LineBreak(HERE)))
    sequence = st.lists(st.one_of(parts), min_size=1, max_size=5).map(tuple)
    return sequence.filter(lambda found: bool(inline(found)))


paragraph_inlines = _runs((Strong, Emphasis), breaks=True)
line_inlines = _runs((Strong, Emphasis), breaks=False)
paragraphs = st.builds(Paragraph, paragraph_inlines, st.just(HERE))
cells = st.builds(Cell, line_inlines | st.just(()), st.just(HERE))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Return a table of two or three columns, with a row at least."""
    width = draw(st.integers(2, 3))
    row = st.tuples(*[cells] * width)
    alignment = st.sampled_from((None, *Alignment))
    return Table(
        draw(row),
        tuple(draw(st.lists(row, min_size=1, max_size=3))),
        draw(st.tuples(*[alignment] * width)),
        HERE,
    )


entries = st.builds(ListEntry, st.tuples(paragraphs), st.just(HERE))
nested = st.builds(
    ListEntry,
    st.tuples(
        paragraphs,
        st.builds(
            ListBlock,
            st.lists(entries, min_size=1, max_size=2).map(tuple),
            st.none() | st.just(1),
            st.just(HERE),
        ),
    ),
    st.just(HERE),
)
long_entries = st.builds(ListEntry, st.tuples(paragraphs, paragraphs), st.just(HERE))
lists = st.builds(
    ListBlock,
    st.one_of(
        st.lists(entries, min_size=1, max_size=3),
        st.lists(nested | long_entries, min_size=1, max_size=2),
    ).map(tuple),
    st.none() | st.integers(0, 12),
    st.just(HERE),
)
figures = st.builds(
    Figure,
    st.sampled_from((Path("photos/01.jpg"), Path("photos/a b_(1).jpg"), Path("photos/图 %.jpg"))),
    raw_texts.map(str.strip),
    optional,
    st.just(HERE),
    credit=st.none()
    | st.sampled_from(["罗爽", "罗爽 张三", "张三、李四"]).map(lambda name: Text(name, HERE)),
    width=st.sampled_from(Width),
)
levels = st.integers(1, 3)
headings = st.builds(Heading, levels, line_inlines, st.just(HERE))
simple = st.one_of(paragraphs, lists, tables(), figures)
boxes = st.builds(
    Box,
    st.sampled_from(BoxKind),
    st.none() | _words("编者按", "链接", "相关链接", "数说", 'a "b" c', "x\\y"),
    st.lists(simple, min_size=1, max_size=2).map(apart),
    st.just(HERE),
)
quotes = st.builds(Quote, st.lists(paragraphs, min_size=1, max_size=2).map(tuple), st.just(HERE))
rules = st.just(Rule(HERE))
bodies = st.lists(
    st.one_of(paragraphs, paragraphs, simple, headings, boxes, quotes, rules),
    min_size=1,
    max_size=6,
).map(lambda found: levelled(apart(found)))


waivers = st.lists(
    st.builds(
        Waiver,
        st.lists(_words("BT401", "BT4", "names", "office-word"), min_size=1, max_size=2).map(tuple),
        texts,
        st.just(HERE),
        optional,
    ),
    max_size=2,
).map(tuple)


@st.composite
def items(draw: st.DrawFn) -> Item:
    """Return an item with any of its fields."""
    title = tuple(draw(st.lists(texts, max_size=3)))
    kind = draw(st.sampled_from(Kind))
    return Item(
        title=Text(" ".join(line.text for line in title), HERE) if title else None,
        blocks=draw(bodies),
        location=HERE,
        kind=kind,
        unit=draw(optional | st.just(Text("区农委", HERE))),
        source=draw(optional),
        author=draw(optional),
        section=draw(optional),
        title_lines=title,
        kicker=draw(optional),
        deck=draw(optional),
        lead=draw(bodies | st.just(())),
        lead_first=draw(st.booleans()),
        byline=tuple(draw(st.lists(texts, max_size=2))),
        byline_place=draw(st.sampled_from(BylinePlace)),
        review=draw(optional),
        waivers=draw(waivers),
    )


publications = st.builds(
    Publication,
    st.sampled_from(["上街信息", "工作简报", "第2023", "a: b", "专题"]).map(
        lambda text: Text(text, HERE)
    ),
    st.just(HERE),
    closing_block=st.sampled_from(ClosingBlock),
    number_form=st.sampled_from(NumberForm),
    date_form=st.sampled_from(DateForm),
    title_form=st.sampled_from((None, *TitleForm)),
    number_items=st.booleans(),
    contents=st.booleans(),
    notice=optional,
)
recipients = st.builds(
    Recipients,
    st.sampled_from(["报", "送", "发", "本期送", "另送", "a: b"]).map(
        lambda text: Text(text, HERE)
    ),
    texts,
    st.just(HERE),
)
credit_lines = st.builds(
    Credit,
    _words("责任编辑", "审核", "电话"),
    st.lists(names, max_size=3).map(tuple),
    st.just(HERE),
)


@st.composite
def issues(draw: st.DrawFn) -> Issue:
    """Return an issue with any of its fields, numbered and dated or not."""
    publication = draw(publications)
    return Issue(
        publication=publication,
        number=draw(st.none() | st.just(35)),
        date=draw(st.none() | st.just(datetime.date(2023, 6, 1))),
        items=tuple(draw(st.lists(items(), min_size=1, max_size=3))),
        location=HERE,
        total_number=draw(st.none() | st.integers(1, 9999)),
        supplement=draw(st.booleans()),
        office=draw(optional),
        distribution=tuple(draw(st.lists(recipients, max_size=3))),
        credits=tuple(draw(st.lists(credit_lines, max_size=3))),
        print_run=draw(st.none() | st.integers(1, 500)),
        security=draw(optional),
        copy_number=draw(st.none() | st.just(Text("000123", HERE))),
        notice=publication.notice,
        editor_note=draw(bodies | st.just(())),
        contents=publication.contents,
        issued=draw(optional),
        edition=draw(st.integers(1, 3)),
        correction=draw(optional),
        waivers=draw(waivers),
        imported=draw(st.none() | st.just(OldFile(Text("original/旧 稿.doc", HERE), "0" * 64))),
    )


def said(part: Part) -> Part:
    """Return what a part of an issue says, for comparing: its fields without places.

    Inline text is its characters, each with the kinds that it is set off by: how they are nested
    and divided makes no difference in print, nor does white space beside line breaks.
    """
    if isinstance(part, tuple):
        return [said(one) for one in part]
    if isinstance(part, Path):
        return part.name
    if is_dataclass(part):
        return {
            field.name: inline(value) if field.name == "children" else said(value)
            for field in fields(part)
            for value in [getattr(part, field.name)]
            if field.name != "location" and field.compare
        }
    return part


def inline(children: tuple[Part, ...]) -> list[tuple[str, frozenset[str]]]:
    """Return inline text as its characters, each with the kinds that it is set off by."""
    return _trimmed(_characters(children, frozenset()))


def _characters(parts: tuple[Part, ...], kinds: frozenset[str]) -> list[tuple[str, frozenset[str]]]:
    found: list[tuple[str, frozenset[str]]] = []
    for part in parts:
        if isinstance(part, Text):
            found.extend((mark, frozenset() if mark.isspace() else kinds) for mark in part.text)
        elif isinstance(part, LineBreak):
            found.append(("\n", frozenset()))
        else:
            found.extend(_characters(part.children, kinds | {type(part).__name__}))
    return found


def _trimmed(marks: list[tuple[str, frozenset[str]]]) -> list[tuple[str, frozenset[str]]]:
    kept: list[tuple[str, frozenset[str]]] = []
    for mark in marks:
        if mark[0] == "\n":
            while kept and kept[-1][0].isspace():
                kept.pop()
        elif mark[0].isspace() and (not kept or kept[-1][0] == "\n"):
            continue
        if kept or not mark[0].isspace():
            kept.append(mark)
    while kept and kept[-1][0].isspace():
        kept.pop()
    return kept
