"""The document as a page that holds all it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import lxml.html
from lxml.html import builder

from bulletin.diagnostics import Diagnostic, Severity
from bulletin.document.fetching import OffShelfError, Shelf
from bulletin.document.pictures import PictureError
from bulletin.messages import _
from bulletin.writers.html.pictures import as_data, page_picture
from bulletin.writers.html.stylesheets import declarations, gathered, inline
from bulletin.writers.output import Output

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from bulletin.document.composed import Composed

_POLICY = (
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; "
    "form-action 'none'"
)
_ACTIVE = "script iframe frame frameset object embed applet base link form input button audio video"
_FETCHING = ("srcset", "background", "poster", "ping", "formaction", "action", "data")
_LINKED = ("http://", "https://", "mailto:", "tel:", "#")
_SUMMARY = 150
_GAP = "　"


def write_html(composed: Composed) -> Output:
    """Return the issue as one HTML file: no script, no address that a browser would fetch."""
    root = lxml.html.document_fromstring(composed.html)
    findings = tuple(_embed_pictures(root, composed))
    _style(root, composed.shelf)
    _disarm(root)
    _describe(root, composed)
    _frame_tables(root)
    _mark_gaps(root)
    page = lxml.html.tostring(root, encoding="unicode", doctype="<!doctype html>")
    return Output(f"{page.rstrip()}\n".encode(), None, findings)


def _embed_pictures(root: HtmlElement, composed: Composed) -> Iterator[Diagnostic]:
    """Put the pictures into the page; what cannot be read leaves its alternative text."""
    for image in root.iter("img"):
        source = image.get("src", "")
        if source.startswith("data:image/"):
            continue
        try:
            picture = page_picture(source, composed.shelf)
        except (OSError, OffShelfError, PictureError):
            del image.attrib["src"]
            yield _unreadable(source, composed)
            continue
        image.set("src", as_data(picture))
        image.set("width", str(picture.width))
        image.set("height", str(picture.height))


def _style(root: HtmlElement, shelf: Shelf) -> None:
    """Put the house style's stylesheets into the page for print, the screen's for reading."""
    for style in list(root.iter("style")):
        style.text = inline(style.text or "", shelf)
        style.set("media", style.get("media", "print"))
    for element in root.xpath("//*[@style]"):
        element.set("style", declarations(element.get("style")))
    links = root.xpath("//link[@rel='stylesheet']/@href")
    sheets = gathered(links, shelf)
    for number, (media, css) in enumerate(sheets._asdict().items()):
        style = builder.STYLE(media=media)
        style.text = f"\n{css}\n"
        root.head.insert(number + _after_title(root), style)


def _after_title(root: HtmlElement) -> int:
    title = root.head.find("title")
    return 0 if title is None else root.head.index(title) + 1


def _disarm(root: HtmlElement) -> None:
    """Take out what acts or fetches, whatever a template has."""
    for element in list(root.iter(*_ACTIVE.split())):
        element.drop_tree()
    for element in list(root.iter("meta")):
        if element.get("http-equiv"):
            element.drop_tree()
    for element in root.iter():
        for name in [name for name in element.attrib if name.startswith("on")]:
            del element.attrib[name]
        for name in _FETCHING:
            element.attrib.pop(name, None)
        if not element.get("href", "#").strip().lower().startswith(_LINKED):
            del element.attrib["href"]


def _describe(root: HtmlElement, composed: Composed) -> None:
    """Say in the head what the page is, how wide it is, and that it may fetch nothing."""
    head = root.head
    titles = [" ".join(title.text_content().split()) for title in root.xpath("//main//h2")]
    summary = "；".join(titles) or composed.title
    metas = (
        {"http-equiv": "Content-Security-Policy", "content": _POLICY},
        {"name": "referrer", "content": "no-referrer"},
        {"name": "viewport", "content": "width=device-width, initial-scale=1"},
        {"name": "description", "content": summary[:_SUMMARY]},
    )
    charset = head.find("meta[@charset]")
    first = 0 if charset is None else head.index(charset) + 1
    for number, attributes in enumerate(metas):
        head.insert(first + number, builder.META(attributes))


def _frame_tables(root: HtmlElement) -> None:
    """Let wide tables be scrolled, by finger and by key, without moving the page."""
    for table in list(root.iter("table")):
        frame = builder.DIV({"class": "scroll", "tabindex": "0"})
        frame.tail, table.tail = table.tail, None
        table.getparent().replace(table, frame)
        frame.append(table)


def _mark_gaps(root: HtmlElement) -> None:
    """Name the gaps that a screen may leave out.

    These stand between a title and its text, where a title on its own line needs none, and
    between the halves of a headline's line, where a narrow screen breaks it.
    """
    for title in root.xpath("//article/h2"):
        if title.tail and title.tail.strip(" \n") == _GAP:
            title.tail = None
            title.append(builder.SPAN({"class": "gap"}, _GAP))
    for line in root.xpath("//h2/span[@class='line'][not(*)]"):
        line.text, *halves = (line.text or "").split(_GAP)
        for half in halves:
            gap = builder.SPAN({"class": "gap"}, _GAP)
            gap.tail = half
            line.append(gap)


def _unreadable(source: str, composed: Composed) -> Diagnostic:
    message = _("The picture {name} is left out of the web page. Save it as JPEG or PNG.")
    name = source.rpartition("/")[2]
    place = composed.figures.get(source)
    return Diagnostic("BT931", Severity.WARNING, message.format(name=name), place)
