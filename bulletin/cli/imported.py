"""Imported issues as JSON: the values that the sources hold, and what told each part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bulletin.model.text import Figure, Heading, Text
from bulletin.model.walk import instances

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bulletin.importers.comparing import Difference
    from bulletin.importers.evidence import Part
    from bulletin.model.issue import Issue, Item

_EDGE = 12
"""Characters of a body's start and end."""


def issue_document(issue: Issue) -> dict[str, Any]:
    """Return an issue's parts."""
    return {
        "publication": issue.publication.title.text,
        "number": issue.number,
        "total_number": issue.total_number,
        "supplement": issue.supplement,
        "date": issue.date.isoformat() if issue.date else None,
        "office": _text(issue.office),
        "items": [item_document(item) for item in issue.items],
        "distribution": [
            {"label": one.label.text, "to": one.to.text} for one in issue.distribution
        ],
        "credits": [{"role": one.role.text, "names": _texts(one.names)} for one in issue.credits],
        "print_run": issue.print_run,
        "issued": _text(issue.issued),
    }


def item_document(item: Item) -> dict[str, Any]:
    """Return an item's parts; of its body only how long it is, how it starts and ends."""
    body = "".join(_body(item))
    return {
        "title": _text(item.title),
        "unit": _text(item.unit),
        "source": _text(item.source),
        "author": _text(item.author),
        "kind": str(item.kind),
        "section": _text(item.section),
        "chars": len(body),
        "starts": body[:_EDGE],
        "ends": body[-_EDGE:],
        "kicker": _text(item.kicker),
        "deck": _text(item.deck),
        "byline": _texts(item.byline),
        "headings": [_plain(heading) for heading in instances(item.blocks, Heading)],
        "review": _text(item.review),
    }


def evidence_document(found: Iterable[Part]) -> list[dict[str, Any]]:
    """Return what told each part that needed telling, with its characters in the old file."""
    return [
        {
            "part": part.name,
            "item": part.item,
            "value": part.value,
            "how": str(part.how),
            "sure": part.sure,
            "quote": part.quote.text,
            "line": part.location.line if part.location else None,
            "column": part.location.column if part.location else None,
        }
        for part in found
        if part.how
    ]


def change_document(change: Difference) -> dict[str, Any]:
    """Return how a part differs from the sources, or what a comment says (``new``) of ``old``."""
    return {
        "kind": str(change.kind),
        "item": change.item,
        "part": change.part,
        "old": change.old,
        "new": change.new,
        "author": change.author,
    }


def _body(item: Item) -> Iterable[str]:
    for block in (*item.lead, *item.blocks):
        if not isinstance(block, Figure):
            yield "".join(_plain(block).split())


def _plain(part: object) -> str:
    return "".join(text.text for text in instances(part, Text))


def _text(text: Text | None) -> str | None:
    return text.text if text else None


def _texts(texts: Iterable[Text]) -> list[str]:
    return [text.text for text in texts]
