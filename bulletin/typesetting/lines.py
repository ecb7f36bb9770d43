"""Chinese lines in WeasyPrint: its line splitting and justification, replaced for Chinese text.

WeasyPrint leaves line breaking to Pango and widens spaces only. ``install`` puts functions of
this module in the place of three of WeasyPrint's own: ``split_first_line``, ``can_break_text``
and ``justify_line``. They answer for text whose language is Chinese and pass the rest on.

Nothing is put into the text: breaks come from :mod:`bulletin.typesetting.breaks`, and all space
between characters (letter-spacing, the gap between scripts, justification) goes into the
advance widths of the shaped glyphs. So no invisible character reaches the finished PDF.
"""

from __future__ import annotations

from itertools import accumulate, islice
from typing import TYPE_CHECKING, TypeAlias

from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline, preferred
from weasyprint.text import line_break
from weasyprint.text.ffi import FROM_UNITS, TO_UNITS, pango, unicode_to_char_p

from bulletin.typesetting.breaks import opportunities
from bulletin.typesetting.glyphs import Glyphs, byte_offsets, runs
from bulletin.typesetting.measure import Measured, widened
from bulletin.typesetting.spacing import shared_out, stretchable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bulletin.typesetting.foreign import Box, LayoutContext, PangoLine, Style

    FirstLine: TypeAlias = tuple[line_break.Layout, int, int | None, float, float, float]

_THOUSANDTHS = 1000
_WRAPPING = ("normal", "pre-wrap", "pre-line")
_BREAKING_WORDS = ("anywhere", "break-word")

_split_first_line = line_break.split_first_line
_can_break_text = line_break.can_break_text
_justify_line = inline.justify_line


def install() -> None:
    """Have WeasyPrint set Chinese text with this module, from now on in this process."""
    for module in (inline, preferred):
        module.split_first_line = split_first_line
        module.can_break_text = can_break_text
    inline.justify_line = justify_line


def prepared(style: Style) -> line_break.Layout:
    """Return Pango's layout for a style's texts, made once for all documents."""
    kept = style.__dict__.get("kept", style)
    if "pango" not in kept.__dict__:
        kept.pango = line_break.Layout(style)
    layout: line_break.Layout = kept.pango
    return layout


class ChineseLine(line_break.Layout):  # type: ignore[misc]
    """The Pango layout of one line's text, with its own space after each character.

    Shaping is put off until the line is drawn; ``spaces`` are thousandths of an em, one a
    character.
    """

    def __init__(self, text: str, spaces: list[int], style: Style) -> None:
        """Keep the text and its spaces until the line is drawn; a decoration is drawn before it."""
        self.text = text
        self.spaces = spaces
        self.justification_spacing = 0
        self.max_width = None
        self.first_line_direction = 0
        self._spaced = False
        if style["text_decoration_line"] != "none":
            self.setup(style)

    def reactivate(self, style: Style) -> None:
        """Shape the text."""
        self.__dict__.update(prepared(style).__dict__, style=style)
        self._spaced = False
        pango.pango_layout_set_text(self.layout, unicode_to_char_p(self.text)[0], -1)

    @property
    def em(self) -> float:
        """The font size in Pango's units, while the line is drawn."""
        return float(self.style["font_size"] * TO_UNITS)

    def shaped_line(self) -> PangoLine:
        """Return Pango's line, without the spaces."""
        return pango.pango_layout_get_line_readonly(self.layout, 0)

    def get_first_line(self) -> tuple[PangoLine, None]:
        """Return Pango's line, with the spaces added to its glyphs."""
        line = self.shaped_line()
        if not self._spaced:
            self._spaced = True
            self._space_out(line)
        return line, None

    def _space_out(self, line: PangoLine) -> None:
        before = dict(zip(byte_offsets(self.text), accumulate(self.spaces, initial=0), strict=True))
        for run in runs(line):
            glyphs = Glyphs(run)
            glyphs.widen(
                round((before[end] - before[start]) * self.em / _THOUSANDTHS)
                for start, end in zip(glyphs.starts, glyphs.ends, strict=True)
            )


def split_first_line(
    text: str,
    style: Style,
    context: LayoutContext,
    max_width: float | None,
    justification_spacing: float,
    is_line_start: bool = True,  # noqa: FBT001, FBT002
    minimum: bool = False,  # noqa: FBT001, FBT002
) -> FirstLine:
    """Fit as much of the text as possible in a width (px); WeasyPrint's signature and answer.

    Returns the layout, its text's length in bytes, the byte to resume at or None, the width,
    height and baseline in px. The height is the line height whatever face a character comes
    from, so that stand-in faces cannot push lines off the grid.
    """
    if not _is_chinese(text, style):
        first_line: FirstLine = _split_first_line(
            text, style, context, max_width, justification_spacing, is_line_start, minimum
        )
        return first_line
    measured, start = _measured(text, style)
    if max_width is None or style["white_space"] not in _WRAPPING:
        end = len(measured.text)
    else:
        may_cut = is_line_start and style["overflow_wrap"] in _BREAKING_WORDS and not minimum
        end = measured.line_end(start, max_width, may_cut=may_cut)
    return _first_line(measured, start, end, style)


def _first_line(measured: Measured, start: int, end: int, style: Style) -> FirstLine:
    rest = end < len(measured.text)
    line_text = measured.text[start:end]
    if rest:
        line_text = line_text.rstrip(" ")
    spaces = measured.spaces(start, start + len(line_text))
    height, baseline = line_break.strut(style)
    return (
        ChineseLine(line_text, spaces, style),
        len(line_text.encode()),
        len(measured.text[start:end].encode()) if rest else None,
        measured.width(start, end),
        height,
        baseline,
    )


def can_break_text(text: str, language: str | None) -> bool:
    """Tell whether a line may break inside the text; WeasyPrint's signature."""
    if not (language or "").startswith("zh"):
        return bool(_can_break_text(text, language))
    return any(line_breaks(text, language))


def line_breaks(text: str, language: str | None) -> list[bool]:
    """Tell for each character whether a line may begin with it."""
    return opportunities(text, _general_breaks(text, language))


def justify_line(context: LayoutContext, line: Box, extra_width: float) -> None:
    """Widen a line by so many px, between its characters; WeasyPrint's signature."""
    texts = list(_text_boxes(line))
    if not all(isinstance(box.pango_layout, ChineseLine) for box in texts):
        _justify_line(context, line, extra_width)
        return
    em = line.style["font_size"]
    places = stretchable("".join(box.text for box in texts))
    extra = int(extra_width / em * _THOUSANDTHS) + _trailing_space(texts)
    shares = shared_out(extra, places)
    _widen(line, iter(shares), em, 0.0)


def _trailing_space(texts: list[Box]) -> int:
    """Return the letter-spacing after the line's last character, which is part of its width."""
    return next((box.pango_layout.spaces[-1] for box in reversed(texts) if box.text), 0)


def _text_boxes(box: Box) -> Iterator[Box]:
    if isinstance(box, boxes.TextBox):
        yield box
    elif isinstance(box, (boxes.LineBox, boxes.InlineBox)):
        for child in box.children:
            yield from _text_boxes(child)


def _widen(box: Box, shares: Iterator[int], em: float, advance: float) -> float:
    """Move a box by the px its line has grown so far, widen it, and return the new sum."""
    if isinstance(box, boxes.TextBox):
        scale = em / box.style["font_size"]
        own = [round(share * scale) for share in islice(shares, len(box.text))]
        growth: float = sum(own) * box.style["font_size"] / _THOUSANDTHS
        box.position_x += advance
        box.width += growth
        spaces = widened(box.pango_layout.spaces[: len(own)], own)
        box.pango_layout = ChineseLine(box.text, spaces, box.style)
        return advance + growth
    if not isinstance(box, (boxes.LineBox, boxes.InlineBox)):
        box.translate(advance, 0)
        return advance
    box.position_x += advance
    grown = advance
    for child in box.children:
        if child.is_in_normal_flow():
            grown = _widen(child, shares, em, grown)
    box.width += grown - advance
    return grown


def _is_chinese(text: str, style: Style) -> bool:
    return (style["lang"] or "").startswith("zh") and "\n" not in text and "\t" not in text


def _measured(text: str, style: Style) -> tuple[Measured, int]:
    """Measure a text box's text once; later lines ask for what remains of the same text."""
    known: tuple[Style, Measured] | None = style.cache.get("bulletin")
    if known and known[0] is style and known[1].text.endswith(text):
        return known[1], len(known[1].text) - len(text)
    em = style["font_size"]
    tracking = 0 if style["letter_spacing"] == "normal" else style["letter_spacing"]
    measured = Measured(
        text,
        tuple(_advances(text, style)),
        em,
        round(tracking / em * _THOUSANDTHS),
        tuple(_general_breaks(text, style["lang"])),
    )
    style.cache["bulletin"] = style, measured
    return measured, 0


def _advances(text: str, style: Style) -> list[float]:
    layout = prepared(style)
    pango.pango_layout_set_text(layout.layout, unicode_to_char_p(text)[0], -1)
    by_offset: dict[int, float] = {}
    for run in runs(layout.get_first_line()[0]):
        glyphs = Glyphs(run)
        for start, width in zip(glyphs.starts, glyphs.widths, strict=True):
            by_offset[start] = by_offset.get(start, 0.0) + width * FROM_UNITS
    return [by_offset.get(offset, 0.0) for offset in byte_offsets(text)[:-1]]


def _general_breaks(text: str, language: str | None) -> list[bool]:
    attributes = line_break.get_log_attrs(text, language)
    return [bool(attributes[index].is_line_break) for index in range(len(text))]
