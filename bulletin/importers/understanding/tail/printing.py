"""What the closing block says of the printing: 共印80份, …办公室 2023年6月1日印发."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.importers.recognised import Found, How
from bulletin.importers.understanding.wording.dates import dates_in
from bulletin.importers.understanding.wording.issuers import is_office
from bulletin.importers.understanding.wording.numbers import NUMERAL, number_of

if TYPE_CHECKING:
    from bulletin.importers.original import Stretch

_PRINT_RUN = re.compile(
    rf"[（(]?\s*(?:(?:本\s*期)?(?:共\s*计?\s*印?|印\s*[发刷制]?|加\s*印)\s*(?P<run>{NUMERAL})\s*[份本册]"
    rf"|(?:印\s*[数份]|印\s*刷\s*(?:数|份\s*数)|份\s*数|发\s*行\s*量)\s*[:：]?\s*(?P<run2>{NUMERAL})\s*[份本册]?)\s*[)）]?"
)
_LABEL = re.compile(r"(?:印\s*发|印\s*制)(?:\s*(?:机\s*关|单\s*位|日\s*期|时\s*间))?\s*[:：]\s*")
_EDGE = re.compile(r"[\s，,。；;]*")
_LEAST = 4


def print_run_in(line: Stretch) -> tuple[Found[int] | None, Stretch]:
    """Return the print run at the begin or end of a line, and the line without it."""
    for match in _PRINT_RUN.finditer(line.text):
        before, after = line[: match.start()], line[match.end() :]
        at_edge = _EDGE.fullmatch(before.text) or _EDGE.fullmatch(after.text)
        number = number_of(match["run"] or match["run2"])
        if number is None or not at_edge:
            continue
        start = 0 if _EDGE.fullmatch(before.text) else match.start()
        end = len(line) if _EDGE.fullmatch(after.text) else match.end()
        rest = line.without([(start, end)]).strip()
        return Found(number, line[start:end].strip(), How.PATTERN), rest
    return None, line


def issued_in(line: Stretch) -> Found[Stretch] | None:
    """Return who printed the issue and when, if a line says that and nothing else.

    Without 印发 it may be a signature, and is not sure.
    """
    label = _LABEL.match(line.text)
    rest = line[label.end() :] if label else line
    dates = [one for one in dates_in(rest.text) if one.day]
    if not dates:
        return Found(line, line, How.LABEL) if label and is_office(rest.text) else None
    office = rest.without((one.start, one.end) for one in dates).strip()
    if office and not _may_be_office(office.text, labelled=bool(label)):
        return None
    issued = bool(label) or dates[-1].issued
    return Found(line, line, How.LABEL if issued else How.PLACE, sure=issued)


def _may_be_office(text: str, *, labelled: bool) -> bool:
    name = text.rstrip(" \u3000，,。")
    name = re.sub(r"(?:印\s*[发制]?|编\s*印)\Z", "", name).strip()
    return is_office(name) or (labelled and len(name) >= _LEAST)
