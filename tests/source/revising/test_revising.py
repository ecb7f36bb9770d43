"""Sources that are revised say the new issue, and nothing else of them changes."""

from __future__ import annotations

import datetime
import itertools
import random
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bulletin.model.characters import said
from bulletin.model.issue import Credit, Item, Recipients
from bulletin.model.text import Heading, Paragraph, Text
from bulletin.source.revising import Grain, Inexact
from tests.source.revising.revising import Sources
from tests.source.revising.samples import FOLDER, SINGLE_MARKDOWN, SINGLE_YAML

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bulletin.model.issue import Issue
    from bulletin.model.text import Block

FORMS = {"folder": FOLDER, "yaml": SINGLE_YAML, "markdown": SINGLE_MARKDOWN}
_COUNT = itertools.count()


@pytest.fixture(params=FORMS)
def sources(request: pytest.FixtureRequest, tmp_path: Path) -> Sources:
    return Sources.written(tmp_path, FORMS[request.param])


def retold(text: Text | None, old: str, new: str) -> Text | None:
    return replace(text, text=text.text.replace(old, new)) if text else None


def with_item(issue: Issue, index: int, **values: Any) -> Issue:  # noqa: ANN401
    items = list(issue.items)
    items[index] = replace(items[index], **values)
    return replace(issue, items=tuple(items))


def test_nothing_changed_changes_nothing(sources: Sources) -> None:
    assert sources.revise(sources.issue) == set()


def change_characters(block: Block, old: str, new: str) -> Block:
    assert isinstance(block, Paragraph | Heading)
    children = tuple(
        replace(child, text=child.text.replace(old, new)) if isinstance(child, Text) else child
        for child in block.children
    )
    return replace(block, children=children)


def test_characters_are_replaced_where_they_stand(sources: Sources) -> None:
    """All of the file but the changed character stays, comments and emphasis included."""
    issue = sources.issue
    blocks = issue.items[0].blocks
    new = with_item(issue, 0, blocks=(change_characters(blocks[0], "120", "150"), *blocks[1:]))
    before = sources.files()
    (name,) = sources.revise(new)
    assert sources.files()[name] == before[name].replace(b"120", b"150")
    assert said(sources.issue) == said(new)


def test_a_field_is_replaced_on_its_line(sources: Sources) -> None:
    issue = sources.issue
    day = issue.date
    assert day is not None
    new = replace(issue, date=day + datetime.timedelta(days=1))
    before = sources.files()
    (name,) = sources.revise(new)
    old = day.isoformat().encode()
    assert new.date is not None
    assert sources.files()[name] == before[name].replace(old, new.date.isoformat().encode())


def test_line_breaks_and_the_byte_order_mark_are_kept(tmp_path: Path) -> None:
    windows = {
        name: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode() for name, text in FOLDER.items()
    }
    sources = Sources.written(tmp_path, windows)
    issue = sources.issue
    blocks = issue.items[0].blocks
    paragraph = Paragraph((Text("三是搞好服务。", issue.location),), issue.location)
    new = with_item(issue, 0, blocks=(*blocks, paragraph), unit=Text("乙镇", issue.location))
    (name,) = sources.revise(new)
    written = sources.files()[name]
    assert written.startswith(b"\xef\xbb\xbf---\r\n# ")
    assert b"\n" not in written.replace(b"\r\n", b"")
    assert said(sources.issue) == said(new)


def test_an_item_in_the_middle_is_taken_out(sources: Sources) -> None:
    issue = sources.issue
    new = replace(issue, items=(issue.items[0], *issue.items[2:]))
    sources.revise(new, [0, *range(2, len(issue.items))])
    assert said(sources.issue) == said(new)


def fresh(issue: Issue) -> Item:
    place = issue.location
    title = Text("丁局开展演练", place)
    paragraph = Paragraph((Text("丁局在社区开展消防演练。", place),), place)
    return Item(
        title,
        (paragraph,),
        place,
        unit=Text("丁局", place),
        title_lines=(title,),
        section=issue.items[0].section,
    )


def test_an_item_is_added_in_the_middle(sources: Sources) -> None:
    issue = sources.issue
    new = replace(issue, items=(issue.items[0], fresh(issue), *issue.items[1:]))
    changed = sources.revise(new, [0, None, *range(1, len(issue.items))])
    assert len(changed) == 1
    assert said(sources.issue) == said(new)


def test_items_change_places(sources: Sources) -> None:
    issue = sources.issue
    first, second, *rest = issue.items
    new = replace(issue, items=(second, first, *rest))
    sources.revise(new, [1, 0, *range(2, len(issue.items))])
    assert said(sources.issue) == said(new)


def test_a_folder_without_a_free_number_is_numbered_anew(tmp_path: Path) -> None:
    names = {
        name.replace("/03-", "/02-").replace("/07-", "/03-"): text for name, text in FOLDER.items()
    }
    sources = Sources.written(tmp_path, names)
    issue = sources.issue
    new = replace(issue, items=(issue.items[0], fresh(issue), *issue.items[1:]))
    sources.revise(new, [0, None, 1, 2])
    assert said(sources.issue) == said(new)
    files = [name.rpartition("/")[2] for name in sources.files()]
    assert files[1:] == ["01-甲镇.md", "02-丁局.md", "03-乙街道.yaml", "04-简讯.md", "issue.yaml"]


def _words(chance: random.Random) -> str:
    marks = [
        "农机",
        "三夏",
        "A1",
        "*",
        "#",
        "：",
        "（区农委）",
        "12.5%",
        "“好”",
        " ",
        "|",
        "\\",
        "- ",
    ]
    text = "".join(chance.choice(marks) for _count in range(chance.randint(1, 4))).strip()
    return text or "区"


def _text(issue: Issue, chance: random.Random) -> Text:
    return Text(_words(chance), issue.location)


def _edit_text(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    cut = at + chance.randint(0, 3)
    return (text[:at] + chance.choice(["", _words(chance)]) + text[cut:]).strip() or "区"


def _edit_block(block: Block, chance: random.Random) -> Block:
    if not isinstance(block, Paragraph | Heading):
        return block
    children = list(block.children)
    index = chance.randrange(len(children))
    child = children[index]
    if isinstance(child, Text):
        children[index] = replace(child, text=_edit_text(child.text, chance))
    return replace(block, children=tuple(children))


def _edit_blocks(
    issue: Issue, blocks: tuple[Block, ...], chance: random.Random
) -> tuple[Block, ...]:
    changed = list(blocks)
    at = chance.randrange(len(changed))
    match chance.randrange(4):
        case 0:
            changed.insert(at, Paragraph((_text(issue, chance),), issue.location))
        case 1 if len(changed) > 1:
            del changed[at]
        case _:
            changed[at] = _edit_block(changed[at], chance)
    return tuple(changed)


def _edit_item(issue: Issue, item: Item, chance: random.Random) -> Item:
    match chance.randrange(6):
        case 0:
            return replace(item, unit=chance.choice([None, _text(issue, chance)]))
        case 1:
            return replace(item, source=chance.choice([None, _text(issue, chance)]))
        case 2 if item.title_lines:
            lines = tuple(_text(issue, chance) for _count in range(chance.randint(1, 2)))
            joined = Text(" ".join(line.text for line in lines), issue.location)
            return replace(item, title=joined, title_lines=lines)
    return replace(item, blocks=_edit_blocks(issue, item.blocks, chance))


def _edit_head(issue: Issue, chance: random.Random) -> Issue:
    place = issue.location
    lines = tuple(
        Recipients(Text(label, place), _text(issue, chance), place)
        for label in chance.sample(["报", "送", "发", "本期送"], chance.randint(0, 3))
    )
    people = (Credit(Text("责任编辑", place), (Text("张三", place),), place),)
    edits: list[Callable[[], Issue]] = [
        lambda: replace(issue, distribution=lines),
        lambda: replace(issue, credits=chance.choice([(), people])),
        lambda: replace(issue, print_run=chance.choice([None, 80])),
        lambda: replace(issue, office=_text(issue, chance)),
        lambda: replace(issue, issued=_text(issue, chance)),
        lambda: replace(issue, total_number=chance.choice([None, 612])),
    ]
    return chance.choice(edits)()


def edited(issue: Issue, chance: random.Random) -> tuple[Issue, list[int | None]]:
    """Return an issue with a few edits, and which old item each of its items was."""
    items: list[tuple[int | None, Item]] = list(enumerate(issue.items))
    for _count in range(chance.randint(1, 3)):
        at = chance.randrange(len(items))
        match chance.randrange(9):
            case 0:
                items.insert(at, (None, fresh(issue)))
            case 1 if len(items) > 2:
                del items[at]
            case 2:
                items.insert(0, items.pop(at))
            case 3:
                issue = _edit_head(issue, chance)
            case _:
                items[at] = (items[at][0], _edit_item(issue, items[at][1], chance))
    new = replace(issue, items=tuple(item for _index, item in items))
    return new, [index for index, _item in items]


@given(st.sampled_from(sorted(FORMS)), st.integers(0, 10**9))
@settings(max_examples=60, deadline=None)
def test_random_edits_arrive(
    tmp_path_factory: pytest.TempPathFactory, form: str, seed: int
) -> None:
    """In one grain or the other the sources say the new issue; then nothing is left to change."""
    root = tmp_path_factory.getbasetemp() / f"revised{next(_COUNT)}"
    new = None
    for grain in Grain:
        sources = Sources.written(root / grain.name, FORMS[form])
        new, partners = edited(sources.issue, random.Random(seed))  # noqa: S311
        try:
            sources.revise(new, partners, grain)
            done = said(sources.issue) == said(new)
        except (AssertionError, Inexact):
            continue
        if done:
            assert sources.revise(new) == set()
            return
    assert form == "markdown"  # whose briefs without a title have no fields
