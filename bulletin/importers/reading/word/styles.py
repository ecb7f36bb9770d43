"""Word's styles as layers of properties: the nearest one that says something wins (17.7.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.importers.reading.word.markup import W, child_value, is_on, value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element


class Styles:
    """What ``styles.xml`` says; a file without one has no styles."""

    def __init__(self, root: Element | None) -> None:
        """Read the styles of a document."""
        found = [] if root is None else root.findall(f"{W}style")
        self._by_id = {value(style, "styleId"): style for style in found}
        self._chains: dict[str | None, tuple[Element, ...]] = {}
        self._default = next(filter(_is_default_paragraph, found), None)
        self._root = root

    def chain(self, identity: str | None) -> tuple[Element, ...]:
        """Return a style and those that it is based on, nearest first."""
        if identity not in self._chains:
            self._chains[identity] = tuple(self._walk(identity))
        return self._chains[identity]

    def _walk(self, identity: str | None) -> Iterator[Element]:
        seen = set()
        while identity in self._by_id and identity not in seen:
            seen.add(identity)
            style = self._by_id[identity]
            yield style
            identity = child_value(style, "basedOn")

    def of_paragraph(self, properties: Element | None) -> tuple[Element, ...]:
        """Return the styles of a paragraph with these properties, nearest first."""
        identity = child_value(properties, "pStyle")
        if identity not in self._by_id:
            identity = value(self._default, "styleId")
        return self.chain(identity)

    def layers(self, chain: tuple[Element, ...], kind: str) -> tuple[Element, ...]:
        """Return the styles' properties of a kind: ``p`` for paragraphs, ``r`` for characters."""
        found = (style.find(f"{W}{kind}Pr") for style in chain)
        return tuple(one for one in found if one is not None)

    def defaults(self, kind: str) -> tuple[Element, ...]:
        """Return the document's defaults of a kind, the farthest layer."""
        path = f"{W}docDefaults/{W}{kind}PrDefault/{W}{kind}Pr"
        found = None if self._root is None else self._root.find(path)
        return () if found is None else (found,)


def _is_default_paragraph(style: Element) -> bool:
    default = value(style, "default")
    return value(style, "type") == "paragraph" and default in ("1", "true", "on")


def is_on_in(layers: tuple[Element, ...], name: str) -> bool | None:
    """Return what the nearest layer says of an on/off property, None where none says anything."""
    for layer in layers:
        found = layer.find(W + name)
        if found is not None:
            return is_on(found)
    return None
