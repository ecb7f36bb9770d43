"""What a house style forgets of an issue that has every part: the specimen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias
from xml.etree.ElementTree import Element

import cssselect2

from bulletin.diagnostics import Diagnostic, Location, Severity
from bulletin.document.parts import parts
from bulletin.document.style import StyledElement
from bulletin.document.stylesheets import Stylesheets
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.document.composed import Composed
    from bulletin.document.house_style import HouseStyle
    from bulletin.document.style import StyledDocument
    from bulletin.model.issue import Issue

OMITS = "--omits"
"""The property on ``html`` that names the parts which a house style leaves out on purpose."""

_PLAIN = ("正文", None)

Wrapper: TypeAlias = Any


class _Seen(NamedTuple):
    """An element, cssselect2's view of it, and the Word style of the text around it."""

    element: StyledElement
    wrapper: Wrapper
    style_around: str | None


def forgotten(
    issue: Issue, style: HouseStyle, composed: Composed, document: StyledDocument
) -> tuple[Diagnostic, ...]:
    """Return warnings: parts that are not shown, elements without a rule, text without a style.

    A part that is missing is a BT804 at the template, an element that no rule is about a BT805
    and a paragraph without a Word style a BT806, both at the stylesheet.
    """
    sheets = Stylesheets.of(composed)
    root = Element("html", lang="zh-CN")
    root.append(Element("head"))
    pairs: dict[int, StyledElement] = {}
    root.append(_tree(document.body, pairs))
    wrapper = cssselect2.ElementWrapper.from_html_root(root)
    omits = sheets.winner(OMITS, wrapper)
    omitted = frozenset(omits.value.replace(",", " ").split()) if omits else frozenset()
    seen = list(_seen(wrapper, pairs, None))
    return (
        *_not_shown(issue, style, document.body.text, omitted),
        *_without_rule(seen, sheets, style),
        *_without_word_style(seen, style),
    )


def _tree(element: StyledElement, pairs: dict[int, StyledElement]) -> Element:
    """Return the element as ElementTree has it; ``pairs`` gets what each one came from."""
    made = Element(element.tag, dict(element.attributes))
    pairs[id(made)] = element
    for child in element.children:
        if isinstance(child, StyledElement) and not child.tag.startswith("::"):
            made.append(_tree(child, pairs))
    return made


def _seen(wrapper: Wrapper, pairs: dict[int, StyledElement], around: str | None) -> Iterator[_Seen]:
    element = pairs.get(id(wrapper.etree_element))
    if element:
        around = element.style.docx_style or around
        yield _Seen(element, wrapper, around)
    for child in wrapper.iter_children():
        yield from _seen(child, pairs, around)


def _not_shown(
    issue: Issue, style: HouseStyle, shown: str, omitted: frozenset[str]
) -> Iterator[Diagnostic]:
    visible = "".join(shown.split())
    missing = (
        name
        for name, texts in parts(issue)
        if name not in omitted and not any(text in visible for text in texts)
    )
    message = _(
        "The template does not show “{part}”. Show it, or, if that is meant, write in the "
        "stylesheet: html {{ --omits: {part} }}"
    )
    for name in dict.fromkeys(missing):
        yield _warning("BT804", message.format(part=name), Location(style.template))


def _without_rule(
    seen: list[_Seen], sheets: Stylesheets, style: HouseStyle
) -> Iterator[Diagnostic]:
    """Yield blocks with a class that look like plain text: no rule names any of their classes.

    A mere wrapper is in order if a rule is about anything in it.
    """
    message = _("No rule is about {element}: it looks like the text around it. Write: {rule}")
    remembered = {id(one.element) for one in seen if _is_remembered(one, sheets)}
    told = set()
    for element, _wrapper, _around in seen:
        classes = (element.get("class") or "").split()
        described = _described(element)
        if element.style.is_inline or not classes or described in told:
            continue
        parts_of_it = [element] if _has_text(element) else element.walk()
        if not any(id(part) in remembered for part in parts_of_it):
            told.add(described)
            rule = f'.{classes[0]} {{ --docx-style: "…" }}'
            text = message.format(element=f"<{described}>", rule=rule)
            yield _warning("BT805", text, Location(style.stylesheet))


def _is_remembered(one: _Seen, sheets: Stylesheets) -> bool:
    if one.element.style.docx_style not in _PLAIN:
        return True
    classes = (one.element.get("class") or "").split()
    rules = sheets.matching(one.wrapper)
    return any(f".{name}" in rule.selectors for rule in rules for name in classes)


def _without_word_style(seen: list[_Seen], style: HouseStyle) -> Iterator[Diagnostic]:
    message = _(
        "The text of {element} has no style of its own in Word. Write on it or around it: {rule}"
    )
    told = set()
    for element, _wrapper, around in seen:
        described = _described(element)
        if around or described in told or not _has_text(element):
            continue
        told.add(described)
        text = message.format(element=f"<{described}>", rule='--docx-style: "…"')
        yield _warning("BT806", text, Location(style.stylesheet))


def _has_text(element: StyledElement) -> bool:
    """Tell whether a block has text of its own, in itself or in its inline children."""
    if element.style.is_inline:
        return False
    return any(
        node.strip() if isinstance(node, str) else node.style.is_inline and node.text.strip()
        for node in element.children
    )


def _described(element: StyledElement) -> str:
    return ".".join((element.tag, *(element.get("class") or "").split()))


def _warning(code: str, message: str, place: Location) -> Diagnostic:
    return Diagnostic(code, Severity.WARNING, message, place)
