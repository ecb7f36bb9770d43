"""Which specimen shows a house style."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

import cssselect2

from bulletin.document.fetching import Shelf
from bulletin.document.stylesheets import Stylesheets

if TYPE_CHECKING:
    from bulletin.document.house_style import HouseStyle

_ADDRESSES = {"bulletin": "2026/73", "feature": "专题样张/2026/5"}


def specimen_of(style: HouseStyle) -> str:
    """Return the address of the issue that shows a house style, in the specimens' workspace.

    It is the one that the stylesheet names, ``html { --specimen: feature }``, or the bulletin.
    """
    shelf = Shelf(tuple(("styles", folder) for folder in style.style_folders))
    sheets = Stylesheets([shelf.url(style.stylesheet)], shelf)
    named = sheets.winner("--specimen", cssselect2.ElementWrapper.from_html_root(Element("html")))
    return _ADDRESSES.get(named.value if named else "", _ADDRESSES["bulletin"])
