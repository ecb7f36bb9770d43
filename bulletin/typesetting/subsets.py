"""The faces inside a PDF: only the glyphs in use, made in one pass (WeasyPrint 70).

WeasyPrint subsets each face twice, the second time to cut off what is empty behind the last glyph
in use and to drop the hints. HarfBuzz does both in the first pass where the outlines are CFF, and
the result is the same to the byte. It also copies the whole file of each face for each document.

HarfBuzz goes over the whole face for a few glyphs, too; of these, page numbers and the line of the
office for two, the subsets are kept, because issue after issue has the same ones.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from weasyprint.pdf import fonts
from weasyprint.text.ffi import ffi, harfbuzz, harfbuzz_subset

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping

    from bulletin.typesetting.foreign import Blob, Buffer, Face, Font, NumberSet, SubsetInput

_DROPPED = (
    *(b"BASE", b"DSIG", b"EBDT", b"EBLC", b"EBSC", b"GPOS", b"GSUB", b"JSTF", b"LTSH", b"PCLT"),
    b"SVG ",
)
"""Tables that a PDF has no use for, as WeasyPrint lists them."""

_CFF = "CFF "

_FEW = 32
"""Glyphs of a face of which a subset is kept."""
_MOST_KEPT = 64
"""Subsets; each takes some kilobytes."""

_KEPT: dict[Hashable, bytes] = {}

_subset = fonts.Font.subset


def install() -> None:
    """Have WeasyPrint subset faces with this module, from now on in this process."""
    fonts.get_hb_object_data = _face_data
    fonts.Font.subset = subset


def subset(font: Font, to_unicode: Mapping[int, str], hinting: bool) -> None:  # noqa: FBT001
    """Leave in a font only the glyphs in use; WeasyPrint's signature.

    WeasyPrint's own subsetting serves for other outlines than CFF, and where no glyph is in use.
    """
    if to_unicode and harfbuzz_subset and _CFF in font.tables:
        few = len(to_unicode) <= _FEW
        font.file_content = (_kept if few else _made)(font, frozenset(to_unicode), hinting)
    else:
        _subset(font, to_unicode, hinting)
        font.file_content = bytes(font.file_content)


def _kept(font: Font, glyphs: frozenset[int], hinting: bool) -> bytes:  # noqa: FBT001
    """Return the subset for a few glyphs, made once in a process as long as it is in use."""
    key = _identity(font), glyphs, hinting, bool(font.missing)
    content = _KEPT.pop(key, None) or _made(font, glyphs, hinting)
    _KEPT[key] = content
    if len(_KEPT) > _MOST_KEPT:
        del _KEPT[next(iter(_KEPT))]
    return content


def _identity(font: Font) -> Hashable:
    """Tell a face from all others by its file: the table “head” holds a sum of all its bytes."""
    tag = harfbuzz.hb_tag_from_string(b"head", -1)
    head = _content(harfbuzz.hb_face_reference_table(font.hb_face, tag))
    return bytes(head), len(font.file_content), font.index


def _made(font: Font, glyphs: frozenset[int], hinting: bool) -> bytes:  # noqa: FBT001
    """Return the subset for these glyphs, or the whole file where HarfBuzz fails."""
    wanted = _wanted(glyphs, hinting=hinting, outline=bool(font.missing))
    face = harfbuzz_subset.hb_subset_or_fail(font.hb_face, wanted)
    if face == ffi.NULL:
        return bytes(font.file_content)
    return bytes(_face_data(ffi.gc(face, harfbuzz.hb_face_destroy)))


def _wanted(glyphs: Iterable[int], *, hinting: bool, outline: bool) -> SubsetInput:
    """Return what is wanted of a face: the glyphs, under their own numbers.

    ``outline`` keeps the shape that stands for missing characters.
    """
    library = harfbuzz_subset
    wanted = ffi.gc(library.hb_subset_input_create_or_fail(), library.hb_subset_input_destroy)
    _add(library.hb_subset_input_glyph_set(wanted), glyphs)
    dropped = library.hb_subset_input_set(wanted, library.HB_SUBSET_SETS_DROP_TABLE_TAG)
    _add(dropped, (harfbuzz.hb_tag_from_string(tag, -1) for tag in _DROPPED))
    flags = (
        library.HB_SUBSET_FLAGS_RETAIN_GIDS
        | library.HB_SUBSET_FLAGS_PASSTHROUGH_UNRECOGNIZED
        | library.HB_SUBSET_FLAGS_DESUBROUTINIZE
    )
    if not hinting:
        flags |= library.HB_SUBSET_FLAGS_NO_HINTING
    if outline:
        flags |= library.HB_SUBSET_FLAGS_NOTDEF_OUTLINE
    library.hb_subset_input_set_flags(wanted, flags)
    return wanted


def _add(numbers: NumberSet, added: Iterable[int]) -> None:
    """Add numbers to a set of HarfBuzz's."""
    ordered = sorted(added)
    harfbuzz.hb_set_add_sorted_array(numbers, ffi.new("hb_codepoint_t[]", ordered), len(ordered))


def _face_data(face: Face) -> Buffer:
    """Return the bytes of a face's file where they lie; WeasyPrint copies them (10 ms an issue)."""
    return _content(harfbuzz.hb_face_reference_blob(face))


def _content(blob: Blob) -> Buffer:
    """Return a blob's bytes where they lie, for as long as they are in use."""
    length = ffi.new("unsigned int *")
    data = harfbuzz.hb_blob_get_data(blob, length)
    held = ffi.gc(data, partial(_release, blob))
    return ffi.buffer(held, length[0])


def _release(blob: Blob, _data: Buffer) -> None:
    harfbuzz.hb_blob_destroy(blob)
