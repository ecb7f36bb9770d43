"""A line of a closing block, divided into its lists, credits and notes of the printing."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bulletin.importers.understanding.tail.distribution import recipients_in
from bulletin.importers.understanding.tail.printing import issued_in, print_run_in
from bulletin.importers.understanding.wording.credits import credit_start, credits_in, is_items_own

if TYPE_CHECKING:
    from bulletin.importers.original import Stretch
    from bulletin.importers.recognised import Found, RecognisedCredit, RecognisedRecipients

_LONGEST = 700
_BRACKETS = re.compile(r"[（(【\[](?P<inner>[^（()）]+)[)）】\]]")


@dataclass(frozen=True, slots=True)
class Tail:
    """What a line of a closing block holds, each part None or empty where it is not there."""

    recipients: tuple[RecognisedRecipients, ...] = ()
    credits: tuple[RecognisedCredit, ...] = ()
    print_run: Found[int] | None = None
    issued: Found[Stretch] | None = None

    @property
    def strong(self) -> bool:
        """Tell whether the line proves a closing block: an item has no such line."""
        own = all(map(is_items_own, self.credits))
        sure = self.issued is not None and self.issued.sure
        return bool(self.recipients or self.print_run or sure or not own)


def read_line(line: Stretch) -> Tail | None:
    """Return the parts of a line; None where it has anything that no closing block has."""
    if len(line) > _LONGEST:
        return None
    print_run, rest = print_run_in(line)
    if not rest:
        return Tail(print_run=print_run) if print_run else None
    if issued := issued_in(rest):
        return Tail(print_run=print_run, issued=issued)
    return _lists(rest, print_run)


def _lists(line: Stretch, print_run: Found[int] | None) -> Tail | None:
    """Return lists, credits, or lists with credits behind them."""
    start = credit_start(line)
    behind = credits_in(line[start:]) if start < len(line) else ()
    recipients = recipients_in(line[:start].strip() if behind else line)
    if recipients:
        return Tail(recipients, behind, print_run)
    found = credits_in(line) or _in_brackets(line)
    return Tail(credits=found, print_run=print_run) if found else None


def _in_brackets(line: Stretch) -> tuple[RecognisedCredit, ...]:
    """Return the issue's credits of a line like （责任编辑：郝婕）, the brackets in the quotes."""
    if not _BRACKETS.fullmatch(line.text):
        return ()
    found = credits_in(line[1 : len(line) - 1])
    if not found or all(map(is_items_own, found)):
        return ()
    *others, last = found
    closed = (*others, _quoted(last, last.names.quote + line[len(line) - 1 :]))
    return (_quoted(closed[0], line[:1] + closed[0].names.quote), *closed[1:])


def _quoted(credit: RecognisedCredit, quote: Stretch) -> RecognisedCredit:
    return replace(credit, names=replace(credit.names, quote=quote))
