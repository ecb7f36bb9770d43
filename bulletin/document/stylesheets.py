"""The rules of a document's stylesheets, each with its place in its file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias
from urllib.parse import urljoin

import cssselect2
import lxml.html
import tinycss2

from bulletin.diagnostics import Location
from bulletin.document.fetching import OffShelfError, Shelf
from bulletin.document.keeping import MOST_KEPT, Kept

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from bulletin.document.composed import Composed

# Values of tinycss2 and cssselect2.
CssNode: TypeAlias = Any
Wrapper: TypeAlias = Any

_COMPLAINT_PLACE = re.compile(r" at (\d+):(\d+)")


class Declaration(NamedTuple):
    """What a property is set to, as it is written, and where."""

    value: str
    place: Location


@dataclass(frozen=True, slots=True)
class Rule:
    """A style rule: its selectors as they are written, and its declarations by property."""

    selectors: str
    declarations: Mapping[str, Declaration]
    place: Location


class _Mark(NamedTuple):
    """A node of a stylesheet that a complaint may be about, and words that the complaint has."""

    words: str
    place: Location


class Stylesheets:
    """What the stylesheets that a document links say, the imported ones before their importer."""

    def __init__(self, links: Iterable[str], shelf: Shelf) -> None:
        """Read the linked stylesheets from the shelf; one that is not there is left out."""
        self.rules: list[Rule] = []
        self._matcher = cssselect2.Matcher()
        self._shelf = shelf
        self._files: dict[str, bytes] = {}
        self._complete = True
        self._marks: list[_Mark] = []
        self._bad_selectors: list[_Mark] = []
        self._imports: dict[str, Location] = {}
        for url in links:
            self._add_sheet(url)

    @classmethod
    def of(cls, composed: Composed) -> Stylesheets:
        """Return the stylesheets that a document links."""
        links = lxml.html.document_fromstring(composed.html).findall(".//link[@rel='stylesheet']")
        return cls.linked((link.get("href", "") for link in links), composed.shelf)

    @classmethod
    def linked(cls, links: Iterable[str], shelf: Shelf) -> Stylesheets:
        """Return these stylesheets, from memory where none of them has changed."""
        urls = tuple(links)
        sheets = _KEPT.get((shelf, urls), shelf)
        if sheets is None:
            sheets = cls(urls, shelf)
            if sheets._complete:
                _KEPT.put((shelf, urls), sheets, sheets._files)
        return sheets

    def matching(self, element: Wrapper) -> tuple[Rule, ...]:
        """Return the rules that match an element of cssselect2's, the weightiest last."""
        return tuple(
            rule
            for _specificity, _order, pseudo, rule in self._matcher.match(element)
            if pseudo is None
        )

    def place_of(self, name: str, element: Wrapper) -> Location | None:
        """Return where the winning rule declares a property; None where a style attribute does."""
        declaration = self.winner(name, element) or self.winner(name.partition("-")[0], element)
        return declaration.place if declaration else None

    def winner(self, name: str, element: Wrapper) -> Declaration | None:
        """Return the declaration of a property that counts, if any rule has one."""
        rules = [rule for rule in self.matching(element) if name in rule.declarations]
        return rules[-1].declarations[name] if rules else None

    def place_of_complaint(self, message: str) -> Location | None:
        """Return the place that a message of WeasyPrint's is about: it names no file."""
        for url, place in self._imports.items():
            if url in message:
                return place
        match = _COMPLAINT_PLACE.search(message)
        marks = self._bad_selectors
        if match:
            at = (int(match[1]), int(match[2]))
            marks = [mark for mark in self._marks if (mark.place.line, mark.place.column) == at]
        return next((mark.place for mark in marks if mark.words in message), None)

    def _add_sheet(self, url: str) -> None:
        if url in self._files:
            return
        try:
            path = self._shelf.path(url)
            content = self._files[url] = path.read_bytes()
        except (OffShelfError, OSError):
            self._complete = False
            return
        nodes, _encoding = tinycss2.parse_stylesheet_bytes(content, skip_whitespace=True)
        self._add_nodes(nodes, path, url)

    def _add_nodes(self, nodes: Iterable[CssNode], path: Path, url: str) -> None:
        for node in nodes:
            place = Location(path, node.source_line, node.source_column)
            if node.type == "error":
                self._marks.append(_Mark(node.message, place))
            elif node.type == "at-rule":
                self._add_at_rule(node, place, url)
            elif node.type == "qualified-rule":
                self._add_rule(node, place)

    def _add_at_rule(self, node: CssNode, place: Location, url: str) -> None:
        self._marks.append(_Mark("rule", place))
        if node.lower_at_keyword == "import":
            for name in (t.value for t in node.prelude if t.type in ("url", "string")):
                imported = urljoin(url, name)
                self._imports.setdefault(imported, place)
                self._add_sheet(imported)
        elif node.lower_at_keyword in ("media", "layer") and node.content is not None:
            inside = tinycss2.parse_rule_list(
                node.content, skip_comments=True, skip_whitespace=True
            )
            self._add_nodes(inside, place.file, url)
        elif node.content is not None:
            dict(self._declarations(node.content, place.file))

    def _add_rule(self, node: CssNode, place: Location) -> None:
        declarations = dict(self._declarations(node.content, place.file))
        written = tinycss2.serialize(node.prelude)
        rule = Rule(written.strip(), declarations, place)
        try:
            selectors = cssselect2.compile_selector_list(node.prelude)
        except cssselect2.SelectorError:
            self._bad_selectors.append(_Mark(f"'{written}'", place))
            return
        self.rules.append(rule)
        for selector in selectors:
            self._matcher.add_selector(selector, rule)

    def _declarations(
        self, content: Iterable[CssNode], path: Path
    ) -> Iterator[tuple[str, Declaration]]:
        for node in tinycss2.parse_blocks_contents(content):
            place = Location(path, node.source_line, node.source_column)
            if node.type == "declaration":
                self._marks.append(_Mark(node.name, place))
                value = tinycss2.serialize(node.value).strip()
                yield node.lower_name, Declaration(value, place)
            elif node.type == "error":
                self._marks.append(_Mark(node.message, place))
            elif node.type == "at-rule" and node.content is not None:
                dict(self._declarations(node.content, path))


_KEPT: Kept[Stylesheets] = Kept(MOST_KEPT)
