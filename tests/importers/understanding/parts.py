"""What was recognised, as plain text for comparison, and whether it kept every character."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bulletin.importers.original import Grid, Line, Stretch
from bulletin.importers.recognised import Found, Masthead
from bulletin.model.walk import instances

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bulletin.diagnostics import Diagnostic
    from bulletin.importers.original import Element
    from bulletin.importers.recognised import Closing, RecognisedCredit

_NAMES = {
    "publication": "刊",
    "number": "期",
    "total_number": "总",
    "year": "年",
    "date": "日",
    "office": "编",
    "security": "密",
    "copy_number": "份",
    "notice": "注",
}


def told(masthead: Masthead) -> dict[str, str]:
    """Return the parts that there are; ? behind one that is not sure."""
    found = {short: _written(getattr(masthead, name)) for name, short in _NAMES.items()}
    found["形"] = str(masthead.number_form or "")
    found["增"] = "是" if masthead.supplement else ""
    found["人"] = credits_told(masthead.credits)
    return {name: value for name, value in found.items() if value}


def _written(part: object) -> str:
    if isinstance(part, Found):
        return f"{part.value}{'' if part.sure else '?'}"
    return "" if part is None else str(part)


def closing_told(closing: Closing) -> dict[str, str]:
    """Return the parts that there are, lists and credits in their order."""
    lists = ((str(line.label), str(line.to.value)) for line in closing.distribution)
    found = {
        "送": "|".join(f"{label}={to}" for label, to in lists),
        "人": credits_told(closing.credits),
        "印": _written(closing.print_run),
        "发": _written(closing.issued),
        "余": "|".join(line.text for line in closing.rest),
    }
    return {name: value for name, value in found.items() if value}


def credits_told(credits_: Iterable[RecognisedCredit]) -> str:
    """Return the credits as role=name name|role=name."""
    return "|".join(f"{one.role}={','.join(map(str, one.names.value))}" for one in credits_)


def lost(
    elements: Iterable[Element],
    held: Masthead | Closing,
    rest: Iterable[Element],
    diagnostics: Iterable[Diagnostic],
) -> str:
    """Return the characters that no quote, no line left and no message has."""
    quotes = [one.quote.text for one in instances_of_found(held)]
    lines = [line.text for line in instances(getattr(held, "rest", ()), Line)]
    kept = [*quotes, *lines, *map(characters, rest), *(one.message for one in diagnostics)]
    missing = Counter(bare("".join(map(characters, elements)))) - Counter(bare("".join(kept)))
    return "".join(missing.elements())


def instances_of_found(held: Masthead | Closing) -> list[Found[object]]:
    """Return the recognised parts, those of lists and credits, too."""
    found: list[Found[object]] = list(instances(held, Found))
    return found


def characters(element: Element) -> str:
    """Return the characters of a line, a table or a rule."""
    if isinstance(element, Line):
        return element.text
    if isinstance(element, Grid):
        return "".join(one.text for one in instances(element.rows, Stretch))
    return "".join(one.text for one in instances(element, Stretch))


def bare(text: str) -> str:
    """Return a text without white space."""
    return "".join(text.split())
