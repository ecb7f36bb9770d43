"""Stylesheets as text inside the page: imports resolved, nothing fetched from anywhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias
from urllib.parse import urljoin

import tinycss2

from bulletin.document.fetching import OffShelfError, Shelf
from bulletin.document.pictures import PictureError
from bulletin.resources import house_folder
from bulletin.typesetting.faces import ROLES
from bulletin.writers.html.pictures import data_url

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

# Nodes of tinycss2's.
CssNode: TypeAlias = Any

_SCREEN = "screen.css"
_ON_SCREEN = re.compile(r"(?:only\s+)?screen\b", re.IGNORECASE)
_LEFT_OUT = ("charset", "namespace")
_IN_BROWSERS = {
    "楷体": ("Kaiti SC", "STKaitiSC-Regular"),
    "黑体": ("PingFangSC-Regular", "Microsoft YaHei", "Heiti SC"),
    "宋体": ("STSongti-SC-Regular",),
    "小标宋": ("STZhongsong", "华文中宋", "STSongti-SC-Bold", "NotoSerifCJKsc-Bold", "SimHei"),
}
"""Faces of telephones, Macs and office suites by the names that browsers find them by."""

_NATURAL_SIZE = "img { width: auto; height: auto }"
"""Before the house style's rules: the attributes width and height only spare a jump on screens."""


class Sheets(NamedTuple):
    """What a document's stylesheets say about print, and about the screen."""

    print: str
    screen: str


def gathered(links: Iterable[str], shelf: Shelf) -> Sheets:
    """Return the linked stylesheets, the screen's own one before what a house style adds to it."""
    rules = [rule for link in links for rule in _sheet(link, shelf, ())]
    in_print = "\n".join(rule for media, rule in rules if not _ON_SCREEN.match(media))
    on_screen = [_for_media(media, rule) for media, rule in rules if _ON_SCREEN.match(media)]
    screen = "\n".join((_screen_sheet(shelf), *on_screen))
    return Sheets(_safe(f"{_faces(in_print)}{_NATURAL_SIZE}\n{in_print}"), _safe(screen))


def inline(css: str, shelf: Shelf) -> str:
    """Return a stylesheet that stands in the document itself, without what it would fetch."""
    nodes = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return _safe("\n".join(_for_media(*rule) for rule in _rules(nodes, "", shelf, ())))


def declarations(css: str) -> str:
    """Return the content of a ``style`` attribute without what it would fetch."""
    nodes = tinycss2.parse_component_value_list(css, skip_comments=True)
    _replace_urls(nodes, lambda _url: None)
    return str(tinycss2.serialize(nodes))


def _screen_sheet(shelf: Shelf) -> str:
    """Return the workspace's screen stylesheet, else the one that comes with the package."""
    path = house_folder("styles") / _SCREEN
    try:
        own = shelf.path(f"shelf:/styles/{_SCREEN}")
    except OffShelfError:
        own = path
    content = (own if own.is_file() else path).read_text(encoding="utf-8")
    return inline(content, shelf)


def _sheet(url: str, shelf: Shelf, importers: tuple[Path, ...]) -> Iterator[tuple[str, str]]:
    """Yield a stylesheet's rules, each with its media; one that is not there has none."""
    try:
        path = shelf.path(url)
        content = path.read_bytes()
    except (OffShelfError, OSError):
        return
    if path in importers:
        return
    nodes, _ = tinycss2.parse_stylesheet_bytes(content, skip_comments=True, skip_whitespace=True)
    yield from _rules(nodes, url, shelf, (*importers, path))


def _rules(
    nodes: Iterable[CssNode], url: str, shelf: Shelf, importers: tuple[Path, ...]
) -> Iterator[tuple[str, str]]:
    for node in nodes:
        keyword = node.lower_at_keyword if node.type == "at-rule" else None
        if keyword == "import":
            yield from _imported(node, url, shelf, importers)
        elif keyword == "media" and node.content is not None:
            _replace_urls(node.content, lambda link: _picture(urljoin(url, link), shelf))
            yield tinycss2.serialize(node.prelude).strip(), tinycss2.serialize(node.content)
        elif node.type != "error" and keyword not in _LEFT_OUT:
            _replace_urls(node.content or [], lambda link: _picture(urljoin(url, link), shelf))
            yield "", node.serialize()


def _imported(
    node: CssNode, url: str, shelf: Shelf, importers: tuple[Path, ...]
) -> Iterator[tuple[str, str]]:
    prelude = [token for token in node.prelude if token.type != "whitespace"]
    if not prelude:
        return
    media = tinycss2.serialize(prelude[1:]).strip()
    for inner, rule in _sheet(urljoin(url, _address(prelude[0]) or ""), shelf, importers):
        yield (inner, _for_media(media, rule)) if inner and media else (inner or media, rule)


def _for_media(media: str, rule: str) -> str:
    return f"@media {media} {{{rule}}}" if media else rule


def _address(token: CssNode) -> str | None:
    """Return what a token links to: url(…), url("…") or a string; None for other tokens."""
    if token.type in ("url", "string"):
        return str(token.value)
    if token.type == "function" and token.lower_name == "url":
        return next((str(part.value) for part in token.arguments if part.type == "string"), "")
    return None


def _replace_urls(nodes: list[CssNode], replacement: Callable[[str], str | None]) -> None:
    """Put data: URLs, or nothing, in the place of what a stylesheet links to."""
    for index, node in enumerate(nodes):
        if node.type == "url" or (node.type == "function" and node.lower_name == "url"):
            found = replacement(_address(node) or "")
            written = f'url("{found}")' if found else "none"
            nodes[index] = tinycss2.parse_one_component_value(written)
        for inside in ("content", "arguments"):
            if isinstance(getattr(node, inside, None), list):
                _replace_urls(getattr(node, inside), replacement)


def _picture(url: str, shelf: Shelf) -> str | None:
    try:
        return data_url(url, shelf)
    except (OffShelfError, OSError, PictureError):
        return None


def _faces(css: str) -> str:
    """Say by which other names a browser may find the faces that a stylesheet names."""
    return "".join(
        f'@font-face {{font-family: "{name}"; src: {_local(role.real, role.name, role.stand_ins)}}}'
        "\n"
        for role in ROLES
        for name in role.real
        if not name.isascii() and re.search(rf"{name}(?![\w])", css)
    )


def _local(real: tuple[str, ...], role: str, stand_ins: tuple[str, ...]) -> str:
    names = dict.fromkeys((*real, *_IN_BROWSERS.get(role, ()), *stand_ins))
    return ", ".join(f'local("{name}")' for name in names)


def _safe(css: str) -> str:
    """Keep a stylesheet from ending the element that it stands in."""
    return css.replace("</", r"<\/")
