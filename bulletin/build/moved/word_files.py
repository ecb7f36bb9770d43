"""Two Word files: their text, their named styles, and the other parts of the package."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from bulletin.build.moved.lines import text_change
from bulletin.build.moved.texts import Texts
from bulletin.build.moved.values import WordChange
from bulletin.importers.reading.word.package import Package

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, TypeAlias

    Element: TypeAlias = Any
    """An element of lxml."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STYLES = "word/styles.xml"
_PROPERTIES = "docProps/"
"""Who wrote the file and when: nothing that is seen in it."""


def compare_word_files(then: bytes, now: bytes) -> WordChange:
    """Compare two Word files. Raises RefusedError where one of them is none."""
    if then == now:
        return WordChange()
    one, other = Package(then), Package(now)
    texts = Texts(list(_paragraphs(one)), list(_paragraphs(other)))
    return WordChange(
        tuple(text_change(texts, replaced) for replaced in texts.replaced()),
        tuple(_differing(_styles(one), _styles(other))),
        tuple(_differing(_parts(one), _parts(other))),
    )


def _paragraphs(package: Package) -> Iterator[str]:
    root = package.xml(package.main_part)
    for paragraph in root.iter(f"{_W}p") if root is not None else ():
        yield "".join(text.text or "" for text in paragraph.iter(f"{_W}t"))


def _styles(package: Package) -> dict[str, bytes]:
    """Return the named styles as they are written."""
    root = package.xml(_STYLES)
    found = root.iterfind(f"{_W}style") if root is not None else ()
    return {_name(style): etree.tostring(style, method="c14n") for style in found}


def _name(style: Element) -> str:
    name = style.find(f"{_W}name")
    return str(style.get(f"{_W}styleId", "") if name is None else name.get(f"{_W}val", ""))


def _parts(package: Package) -> dict[str, bytes]:
    """Return the other parts of what is seen."""
    return {
        part: package.read(part)
        for part in package.names
        if part != _STYLES and not part.startswith(_PROPERTIES)
    }


def _differing(then: dict[str, bytes], now: dict[str, bytes]) -> Iterator[str]:
    for name in {**then, **now}:
        if then.get(name) != now.get(name):
            yield name
