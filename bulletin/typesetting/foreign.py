"""Names for the values of WeasyPrint and Pango, which come without types."""

from typing import Any, TypeAlias

Box: TypeAlias = Any
"""A box of WeasyPrint's layout: a line, an inline box, a text box."""

Style: TypeAlias = Any
"""WeasyPrint's computed style; lengths in px."""

Strut: TypeAlias = Any
"""The height of a line of a style and its baseline, in px."""

LayoutContext: TypeAlias = Any
Element: TypeAlias = Any
"""An element of the document's tree."""

LaidOutPage: TypeAlias = Any
Stream: TypeAlias = Any
"""A page's content stream."""

Matrix: TypeAlias = Any
Font: TypeAlias = Any
"""A font of the PDF, with its tables of widths and of characters."""

Face: TypeAlias = Any
"""A face as HarfBuzz has it."""

SubsetInput: TypeAlias = Any
NumberSet: TypeAlias = Any
Blob: TypeAlias = Any
"""Bytes that HarfBuzz holds."""

Buffer: TypeAlias = Any
"""Bytes where another library has them, not copied."""

PangoLine: TypeAlias = Any
PangoFont: TypeAlias = Any
GlyphRun: TypeAlias = Any
"""Glyphs of one face: a PangoGlyphItem."""

Pattern: TypeAlias = Any
"""A fontconfig pattern, which describes an installed face."""

CharacterSet: TypeAlias = Any
StringList: TypeAlias = Any
"""A list of fontconfig's, read once from its first string to its last."""

Library: TypeAlias = Any
ColourGlyph: TypeAlias = Any
