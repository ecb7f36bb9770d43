"""What of a body its parts hold, and the parts in few words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bulletin.importers.original import Stretch
from bulletin.importers.recognised import Aside, Found, Head
from bulletin.model.walk import instances

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bulletin.importers.original import Element
    from bulletin.importers.recognised import Block, RecognisedItem
    from bulletin.importers.understanding.items import Items


def assert_conserved(elements: Sequence[Element], body: Items) -> None:
    """Assert that each visible character of the elements is held exactly once."""
    assert _places(_held(body)) == _places(instances(tuple(elements), Stretch))


def _places(stretches: Iterable[Stretch]) -> Counter[tuple[int, int, str]]:
    """Count the characters by line and column."""
    return Counter(
        (piece.location.line, piece.location.column + index, character)
        for stretch in stretches
        for piece in stretch.pieces
        for index, character in enumerate(piece.text)
        if not character.isspace()
    )


def _held(body: Items) -> Iterator[Stretch]:
    for item in body.items:
        yield from _quotes(item)
        yield item.mark
        yield from _block_stretches(item.blocks)
    yield from _block_stretches([body.editor_note] if body.editor_note else [])
    yield from (*body.contents, *body.left)


def _quotes(item: RecognisedItem) -> Iterator[Stretch]:
    found = (item.title, item.unit, item.source, item.author, item.section)
    yield from (part.quote for part in found if part)


def _block_stretches(blocks: Iterable[Block]) -> Iterator[Stretch]:
    for block in blocks:
        yield from [block.text.quote] if isinstance(block, Head) else instances(block, Stretch)


def sketch(body: Items) -> list[str]:
    """Return a line for the note, the contents, each item and each finding's code."""
    note = [f"note {len(body.editor_note.blocks)}"] if body.editor_note else []
    contents = [f"contents {len(body.contents)}"] if body.contents else []
    doubts = [found.code for found in body.diagnostics]
    return [*note, *contents, *map(_item, body.items), *doubts]


def _item(item: RecognisedItem) -> str:
    title = "/".join(line.text for line in item.title.value) if item.title else None
    kind = "review" if item.review else item.kind.value
    heads = [block.text.value.text for block in item.blocks if isinstance(block, Head)]
    asides = [block.kind.value for block in item.blocks if isinstance(block, Aside)]
    parts = {
        "h": ",".join(heads),
        "x": ",".join(asides),
        "u": _value(item.unit),
        "s": _value(item.source),
        "a": _value(item.author),
    }
    told = [f"{name}={value}" for name, value in parts.items() if value]
    return " ".join([kind, _value(item.section) or "-", str(title), *told])


def _value(part: Found[Stretch] | None) -> str:
    return part.value.text if part else ""
