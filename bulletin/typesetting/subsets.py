"""The faces inside a PDF: only the glyphs in use, made in one pass (WeasyPrint 70).

WeasyPrint subsets each face twice, the second time to cut off what is empty behind the last glyph
in use and to drop the hints. HarfBuzz does both in the first pass where the outlines are CFF, and
the result is the same to the byte. It also copies the whole file of each face for each document.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from weasyprint.pdf import fonts
from weasyprint.text.ffi import ffi, harfbuzz, harfbuzz_subset

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bulletin.typesetting.foreign import Blob, Buffer, Face, Font, NumberSet, SubsetInput

_DROPPED = (
    *(b"BASE", b"DSIG", b"EBDT", b"EBLC", b"EBSC", b"GPOS", b"GSUB", b"JSTF", b"LTSH", b"PCLT"),
    b"SVG ",
)
"""Tables that a PDF has no use for, as WeasyPrint lists them."""

_CFF = "CFF "

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
        wanted = _wanted(to_unicode, hinting=hinting, outline=bool(font.missing))
        face = harfbuzz_subset.hb_subset_or_fail(font.hb_face, wanted)
        if face != ffi.NULL:
            font.file_content = _face_data(ffi.gc(face, harfbuzz.hb_face_destroy))
    else:
        _subset(font, to_unicode, hinting)
    font.file_content = bytes(font.file_content)


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
    blob = harfbuzz.hb_face_reference_blob(face)
    length = ffi.new("unsigned int *")
    data = harfbuzz.hb_blob_get_data(blob, length)
    held = ffi.gc(data, partial(_release, blob))
    return ffi.buffer(held, length[0])


def _release(blob: Blob, _data: Buffer) -> None:
    harfbuzz.hb_blob_destroy(blob)
