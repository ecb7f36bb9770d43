"""CSS that Word has no means for, found where a stylesheet uses it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import cssselect2

from bulletin.diagnostics import Diagnostic, Severity
from bulletin.document.stylesheets import Stylesheets
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from bulletin.document.fetching import Shelf

Value: TypeAlias = Any


class _Rule(NamedTuple):
    """A property, the test that its computed value is one Word lacks, and the way round it."""

    property: str
    is_wordless: Callable[[Value], bool]
    instead: Callable[[], str]


def _other_than(*values: object) -> Callable[[Value], bool]:
    return lambda value: value not in values


def _beside() -> str:
    return _("put the text into one paragraph and write --docx-tab: right on the part at the right")


def _in_flow() -> str:
    return _("leave the block in the flow, or write --anchor: page-foot for the foot of the page")


def _plain_block() -> str:
    return _("write display: block, inline or a table")


def _nothing() -> str:
    return _("take it out, or style the element with text, borders and margins only")


_RULES = (
    _Rule("float", _other_than("none"), _beside),
    _Rule("position", _other_than("static"), _in_flow),
    _Rule("display", lambda value: value[-1] in ("flex", "grid", "flow-root"), _plain_block),
    _Rule("display", lambda value: value[0] == "inline-block", _plain_block),
    _Rule("transform", _other_than(()), _nothing),
    _Rule("opacity", _other_than(1), _nothing),
    _Rule("box-shadow", _other_than(()), _nothing),
    _Rule("background-image", lambda value: value[0][0] != "none", _nothing),
    _Rule("text-transform", _other_than("none"), _nothing),
    _Rule("overflow", _other_than("visible"), _nothing),
    _Rule("visibility", _other_than("visible"), _nothing),
)
# The precedence that WeasyPrint gives to its own stylesheet.
_USER_AGENT = 1
# What a property of the project's own says in CSS's stead.
_SAID_OTHERWISE = ("__docx_tab", "__anchor")


class Wordless:
    """Collects what the styles of a document ask for and Word cannot do."""

    def __init__(self, root: Element, shelf: Shelf) -> None:
        """Look at a document whose stylesheets lie on the shelf."""
        self._root = cssselect2.ElementWrapper.from_html_root(root)
        self._shelf = shelf
        self._said_otherwise: set[Element] = set()
        self._found: dict[tuple[str, str], tuple[_Rule, Element]] = {}

    def look(self, element: Element, computed: Value) -> None:
        """Note what Word lacks for an element, once for elements of the same name and class."""
        if any(name in computed.cascaded for name in _SAID_OTHERWISE):
            self._said_otherwise.add(element)
            return
        for rule in _RULES:
            key = rule.property.replace("-", "_")
            if rule.property == "display" and computed[key][-1] == "flex" and not len(element):
                continue  # nothing stands beside its text
            if _is_authors(computed, key) and rule.is_wordless(computed[key]):
                self._found.setdefault((rule.property, _described(element)), (rule, element))

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Return a warning for each finding, at the line of the rule that wins."""
        if not self._found:
            return ()
        links = self._root.query_all("link[rel~=stylesheet]")
        urls = (link.etree_element.get("href", "") for link in links)
        sheets = Stylesheets.linked(urls, self._shelf)
        wrappers = {id(w.etree_element): w for w in self._root.iter_subtree()}
        return tuple(
            Diagnostic(
                "BT811",
                Severity.WARNING,
                _("Word cannot show “{property}” on {element}; {instead}").format(
                    property=name, element=described, instead=rule.instead()
                ),
                sheets.place_of(name, wrappers[id(element)]),
            )
            for (name, described), (rule, element) in self._found.items()
            if not (name == "display" and self._said_otherwise.intersection(element))
        )


def _is_authors(computed: Value, key: str) -> bool:
    """Tell whether a house style sets the property, not WeasyPrint's own stylesheet."""
    _value, weight = computed.cascaded.get(key, (None, (_USER_AGENT,)))
    return bool(weight[0] > _USER_AGENT)


def _described(element: Element) -> str:
    classes = "".join(f".{name}" for name in element.get("class", "").split())
    return f"<{element.tag}{classes}>"
