"""From YAML text to nodes, bounded in depth and in what aliases expand to.

The tree is built from PyYAML's events, not by its composer: that one recurses, expands aliases
without a bound and keeps the last of two equal keys.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import yaml

from bulletin.messages import _
from bulletin.nodes.faults import broken
from bulletin.nodes.report import Report
from bulletin.nodes.tree import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from bulletin.diagnostics import Diagnostic
    from bulletin.nodes.places import SourceText
    from bulletin.nodes.tree import Node

DEPTH_LIMIT = 50
"""Levels of nesting; an issue has four."""
ALIAS_LIMIT = 100
"""Aliases in a file."""
EXPANSION_LIMIT = 4 * 1024 * 1024
"""Characters, counting an anchored value once for each alias."""

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Stop(Exception):  # noqa: N818
    """Reading ends here; the report says why."""


@dataclass(slots=True)
class _Frame:
    """A list or an object that is still open."""

    start: int
    anchor: str | None
    mapping: bool
    children: list[Node] = field(default_factory=list)
    weight: int = 1


def parse(
    source: SourceText, start: int = 0, end: int | None = None
) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    """Read the YAML between two offsets of a source; None where there is none or it is broken."""
    composer = _Composer(source, start)
    try:
        for event in yaml.parse(source.text[start:end], Loader=_Loader):
            composer.take(event)
    except _Stop:
        return None, composer.report.diagnostics
    except yaml.MarkedYAMLError as error:
        return None, (*composer.report.diagnostics, broken(source, start, error))
    return composer.root, composer.report.diagnostics


class _Composer:
    def __init__(self, source: SourceText, base: int) -> None:
        self.source = source
        self.base = base
        self.report = Report()
        self.root: Node | None = None
        self._documents = 0
        self._aliases = 0
        self._frames: list[_Frame] = []
        self._anchors: dict[str, tuple[Node, int]] = {}

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.DocumentStartEvent):
            self._open_document(event)
        elif isinstance(event, yaml.AliasEvent):
            self._add_alias(event)
        elif isinstance(event, yaml.ScalarEvent):
            self._add_scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._open(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close(event)

    def _stop(self, code: str, message: str, event: yaml.Event) -> _Stop:
        self.report.error(code, message, self.source.location(self._offset(event)))
        return _Stop()

    def _offset(self, event: yaml.Event) -> int:
        return self.base + (event.start_mark.index if event.start_mark else 0)

    def _end(self, event: yaml.Event) -> int:
        return self.base + (event.end_mark.index if event.end_mark else 0)

    def _open_document(self, event: yaml.Event) -> None:
        self._documents += 1
        if self._documents > 1:
            message = _("A file holds one document. Delete this line --- and what follows it.")
            raise self._stop("BT106", message, event)

    def _refuse_tag(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.tag not in (None, "!"):
            message = _("Tags such as {tag} are not allowed. Write the value without it.")
            self.report.error(
                "BT108",
                message.format(tag=event.tag),
                self.source.location(self._offset(event)),
            )

    def _add_scalar(self, event: yaml.ScalarEvent) -> None:
        self._refuse_tag(event)
        style = "" if event.style in (None, "") else str(event.style)
        start, end = self._offset(event), self._end(event)
        node = Scalar(event.value, style, self.source, start, end)
        self._add(node, len(event.value) + 1, event.anchor)

    def _add_alias(self, event: yaml.AliasEvent) -> None:
        self._aliases += 1
        if self._aliases > ALIAS_LIMIT:
            message = _("More than {limit} aliases (*name). Write the values out.")
            raise self._stop("BT104", message.format(limit=ALIAS_LIMIT), event)
        if event.anchor not in self._anchors:
            message = _('There is no anchor &{name} above. To write text, quote it: "*{name}".')
            raise self._stop("BT104", message.format(name=event.anchor), event)
        node, weight = self._anchors[event.anchor]
        self._add(node, weight, None)
        if sum(frame.weight for frame in self._frames) > EXPANSION_LIMIT:
            message = _("Aliases (*name) make this file too large. Write the values out.")
            raise self._stop("BT104", message, event)

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        self._refuse_tag(event)
        if len(self._frames) >= DEPTH_LIMIT:
            message = _("Lists and objects are nested more than {limit} deep. Write them flatter.")
            raise self._stop("BT103", message.format(limit=DEPTH_LIMIT), event)
        mapping = isinstance(event, yaml.MappingStartEvent)
        self._frames.append(_Frame(self._offset(event), event.anchor, mapping))

    def _close(self, event: yaml.CollectionEndEvent) -> None:
        frame = self._frames.pop()
        end = self._end(event)
        node: Node
        if frame.mapping:
            node = Mapping(self._pairs(frame), self.source, frame.start, end)
        else:
            node = Sequence(tuple(frame.children), self.source, frame.start, end)
        self._add(node, frame.weight, frame.anchor)

    def _add(self, node: Node, weight: int, anchor: str | None) -> None:
        if anchor:
            self._anchors[anchor] = (node, weight)
        if self._frames:
            self._frames[-1].children.append(node)
            self._frames[-1].weight += weight
        else:
            self.root = node

    def _pairs(self, frame: _Frame) -> tuple[tuple[Scalar, Node], ...]:
        pairs: dict[str, tuple[Scalar, Node]] = {}
        for key, value in zip(frame.children[::2], frame.children[1::2], strict=True):
            if not isinstance(key, Scalar):
                message = _("A field's name must be a word, as in title: …")
                self.report.error("BT101", message, key.location)
            elif key.value in pairs:
                first = pairs[key.value][0].location.line
                message = _("“{name}” is already written in line {line}. Delete one of the two.")
                self.report.error("BT105", message.format(name=key.value, line=first), key.location)
            else:
                pairs[key.value] = (key, value)
        return tuple(pairs.values())
