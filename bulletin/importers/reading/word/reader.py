"""A Word file as an original: its text, its notes at the end, its comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.importers.original import Original
from bulletin.importers.reading.word.apart import read_comments, read_notes
from bulletin.importers.reading.word.blocks import read_blocks
from bulletin.importers.reading.word.fields import Fields, are_whole
from bulletin.importers.reading.word.left_out import report_changes, report_hidden, report_margins
from bulletin.importers.reading.word.looks import Looks
from bulletin.importers.reading.word.markup import W
from bulletin.importers.reading.word.numbering import Numbering
from bulletin.importers.reading.word.package import Package
from bulletin.importers.reading.word.refusals import RefusedError, damaged, no_word_file
from bulletin.importers.reading.word.settling import accept_changes, choose_alternatives
from bulletin.importers.reading.word.state import State
from bulletin.importers.reading.word.styles import Styles
from bulletin.importers.reading.word.typefaces import theme_fonts
from bulletin.messages import _

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.etree import _Element as Element

    from bulletin.diagnostics import Diagnostic


def read_word(path: Path, content: bytes) -> tuple[Original | None, tuple[Diagnostic, ...]]:
    """Read a .docx, .docm or .dotx file with every visible character in reading order.

    Tracked changes count as accepted; hidden text, running heads and what cannot be taken over
    are quoted by diagnostics. Every place is the paragraph, counted from 1 in the order of the
    document with those of tables and text boxes, and the character in it. A file that cannot be
    read, or not safely, gives None and one diagnostic that says why.
    """
    try:
        return _read(path, Package(content))
    except RefusedError as refusal:
        return None, (refusal.diagnostic(path),)


def _read(path: Path, package: Package) -> tuple[Original, tuple[Diagnostic, ...]]:
    part = package.main_part
    root = package.xml(part)
    body = _body(root, part)
    state = _state(path, package, part)
    choose_alternatives(root)
    state.number_paragraphs(root)
    report_changes(accept_changes(root), state)
    state.fields = Fields(whole=are_whole(root))
    elements = read_blocks(body, state)
    notes = read_notes(state)
    report_hidden(state)
    report_margins(root, state)
    original = Original(path, (*elements, *notes), read_comments(state))
    return original, tuple(state.findings)


def _body(root: Element | None, part: str) -> Element:
    kinds = {"workbook": _("an Excel workbook"), "presentation": _("a PowerPoint presentation")}
    if root is None:
        raise damaged(part)
    if root.tag != f"{W}document":
        raise no_word_file(kinds.get(root.tag.rpartition("}")[2], _("something else")))
    body = root.find(f"{W}body")
    if body is None:
        raise damaged(part)
    return body


def _state(path: Path, package: Package, part: str) -> State:
    styles = Styles(package.related(part, "styles"))
    return State(
        path,
        package,
        part,
        styles,
        Looks(styles, theme_fonts(package.related(part, "theme"))),
        Numbering(package.related(part, "numbering")),
        package.relationships(part),
    )
