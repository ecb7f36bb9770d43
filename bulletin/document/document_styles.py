"""WeasyPrint's styles of a document, from those that are kept (``kept_styles``)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from itertools import chain
from math import inf
from typing import TYPE_CHECKING, Any, TypeAlias

from weasyprint.css import InitialStyle, StyleFor

from bulletin.document.kept_styles import Declared, OwnStyle, weighed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from weasyprint import HTML
    from weasyprint.css.targets import TargetCollector
    from weasyprint.text.fonts import FontConfiguration

    from bulletin.document.kept_styles import Cascaded, KeptStyle, KeptStyles

# Values of WeasyPrint's, which come without types.
Wrapper: TypeAlias = Any
Value: TypeAlias = Any

Rules: TypeAlias = list[tuple[Hashable, Iterable[Declared]]]
"""The rules that apply to an element, the lightest first: a name and what is declared."""


class DocumentStyles(StyleFor):  # type: ignore[misc]
    """WeasyPrint's styles of a document, from those that are kept."""

    def __init__(
        self, html: HTML, kept: KeptStyles, fonts: FontConfiguration, targets: TargetCollector
    ) -> None:
        """Find the styles of all elements and what is generated before and after them."""
        kept.begin()
        self.initial_page_sizes = kept.page_sizes
        self.font_config = fonts
        self._sheets = kept.sheets
        self._cascaded_styles: dict[tuple[Value, str | None], Cascaded] = {}
        self._computed_styles: dict[tuple[Value, str | None], OwnStyle] = {}
        self._kept = kept
        self._html = html
        self._shared: dict[int, OwnStyle] = {}
        for wrapper in html.wrapper_element.iter_subtree():
            self._find(wrapper)
            anchor = self._computed_styles[wrapper.etree_element, None]["anchor"]
            if anchor:
                targets.collect_anchor(anchor)

    def set_computed_styles(
        self,
        element: Value,
        parent: Value,
        root: Element | None = None,  # noqa: ARG002  (WeasyPrint's signature)
        pseudo_type: str | None = None,
        base_url: str | None = None,  # noqa: ARG002
        target_collector: TargetCollector | None = None,  # noqa: ARG002
    ) -> None:
        """Find the style of a page or a margin box from what is cascaded for it."""
        cascaded = self._cascaded_styles.get((element, pseudo_type), {})
        declared = [(name, *entry) for name, entry in cascaded.items()]
        name = tuple((name, id(value), *weight[2]) for name, value, weight in declared)
        kept = self._kept_style(
            self._computed_styles[parent, None].kept, pseudo_type, name, declared
        )
        self._computed_styles[element, pseudo_type] = OwnStyle(kept)

    def _find(self, wrapper: Wrapper) -> None:
        element = wrapper.etree_element
        above = (
            self._computed_styles[wrapper.parent.etree_element, None] if wrapper.parent else None
        )
        attributes = self._kept.declared_by(element, self._html.base_url)
        applying = self._applying(wrapper)
        rules: Rules = [(id(attributes), attributes), *applying.pop(None, ())]
        style = self._element_style(above.kept if above else None, rules, element.get("id"))
        self._computed_styles[element, None] = style
        for pseudo_type, rules in applying.items():
            kept = self._kept_style(style.kept, pseudo_type, *_summed(rules))
            self._computed_styles[element, pseudo_type] = OwnStyle(kept)

    def _applying(self, wrapper: Wrapper) -> dict[str | None, Rules]:
        """Return the rules that apply to an element and to its pseudo-elements."""
        applying: defaultdict[str | None, Rules] = defaultdict(list)
        for sheet, origin, _specificity in self._sheets:
            for specificity, _order, pseudo_type, (declared, layer) in sheet.matcher.match(wrapper):
                place = inf if layer is None else sheet.layers.index(layer)
                rule = weighed(declared, origin, place, specificity)
                applying[pseudo_type].append(((id(declared), specificity), rule))
        return applying

    def _element_style(
        self, parent: KeptStyle | None, rules: Rules, anchor: str | None
    ) -> OwnStyle:
        """Return an element's style; without an anchor it is that of all elements alike."""
        kept = self._kept_style(parent, None, *_summed(rules))
        if anchor and "anchor" not in kept.cascaded:
            style = OwnStyle(kept)
            style["anchor"] = anchor
            return style
        if id(kept) not in self._shared:
            self._shared[id(kept)] = OwnStyle(kept)
        return self._shared[id(kept)]

    def _kept_style(
        self,
        parent: KeptStyle | None,
        pseudo_type: str | None,
        name: Hashable,
        declared: Iterable[Declared],
    ) -> KeptStyle:
        root = self._computed_styles.get((self._html.etree_element, None))
        root_style = root.kept if root else InitialStyle(self.font_config)
        place = (parent, pseudo_type, root_style, self._html.base_url, self.font_config)
        return self._kept.style((id(parent), pseudo_type, name), declared, place)


def _summed(rules: Rules) -> tuple[Hashable, Iterator[Declared]]:
    """Return the name of rules together, and all that they declare."""
    return tuple(name for name, _declared in rules), chain.from_iterable(
        declared for _name, declared in rules
    )
