"""Half-width marks among Chinese characters: left as they are, and pointed out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Severity
from bulletin.messages import ngettext

if TYPE_CHECKING:
    from bulletin.importers.original import Stretch

_CHINESE = r"[\u3007\u3400-\u4dbf\u4e00-\u9fff“”‘’《》（）。，、；：！？…]"
_ADDRESS = re.compile(
    r"(?<![a-z])[a-z]{2,9}://[\x21-\x7e]+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+", re.ASCII
)
_HALF_WIDTH = re.compile(rf"(?<={_CHINESE})[,:;?!()] ?|[,:;?!](?={_CHINESE})|[()](?={_CHINESE})")
"""GB/T 15834 has full-width marks; a time (9:30), a ratio (1:2), English keep their own."""
_FULL_WIDTH = str.maketrans(",:;?!()", "，：；？！（）")
_QUOTED = 4
"""Characters quoted on each side."""


def half_width(stretch: Stretch) -> tuple[Diagnostic, ...]:
    """Return one report on a paragraph's half-width marks, which quotes the first of them."""
    text = _ADDRESS.sub(lambda found: "x" * len(found[0]), stretch.text)
    found = list(_HALF_WIDTH.finditer(text))
    if not found:
        return ()
    at = found[0].start()
    quote = stretch.text[max(0, at - _QUOTED) : at + 1 + _QUOTED]
    mark = stretch.text[at]
    message = ngettext(
        "A half-width mark stands among Chinese characters: “{quote}”. It was left as it is; "
        "“{mark}” would be right.",
        "{count} half-width marks stand among Chinese characters, first in “{quote}”. They were "
        "left as they are; “{mark}” would be right there.",
        len(found),
    ).format(count=len(found), quote=quote, mark=mark.translate(_FULL_WIDTH))
    return (Diagnostic("BT515", Severity.INFO, message, stretch[at : at + 1].location),)
