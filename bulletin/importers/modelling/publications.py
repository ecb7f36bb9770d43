"""Which publication an old issue belongs to, and how that issue looked."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bulletin.importers.modelling.texts import text_of
from bulletin.importers.original import Stretch
from bulletin.model.issue import Kind
from bulletin.model.publication import Publication, TitleForm
from bulletin.model.text import Text
from bulletin.model.walk import instances

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.diagnostics import Location
    from bulletin.importers.recognised import Recognised, RecognisedItem
    from bulletin.workspace import Workspace

FEATURES = "专题报道"
"""The title that features get in a workspace that has none for them."""
_FEATURE_STYLE = "feature"
_NUMBER_MARK = re.compile(r"[0-9０-９]+\s*[.．、]")


def publication_of(
    recognised: Recognised, workspace: Workspace, chosen: str | None, place: Location
) -> Publication:
    """Return the publication, the workspace's of that title or a new one, in its usual form.

    ``chosen`` goes before what the document says. A feature without a title above it belongs to
    the workspace's first publication without numbers, all else to its default.
    """
    found = recognised.masthead.publication
    title = Text(chosen, place) if chosen else _closed(found.value) if found else None
    if title:
        return workspace.publication(title.text) or _new(title, recognised)
    if not is_feature(recognised):
        return workspace.default
    unnumbered = [one for one in workspace.publications if not one.numbered]
    features = [one for one in unnumbered if one.house_style.startswith(_FEATURE_STYLE)]
    return next(iter(features or unnumbered), None) or _new(Text(FEATURES, place), recognised)


def is_feature(recognised: Recognised) -> bool:
    """Tell whether the document is a feature page."""
    return any(item.kind is Kind.FEATURE for item in recognised.items)


def as_printed(publication: Publication, recognised: Recognised) -> Publication:
    """Return the publication in the form that this issue had."""
    head = recognised.masthead
    items = [one for one in recognised.items if one.kind is Kind.ITEM and one.title and one.blocks]
    return replace(
        publication,
        number_form=head.number_form or publication.number_form,
        date_form=head.date_form if head.date else publication.date_form,
        title_form=_title_form(items, publication),
        number_items=_numbered(items) if items else publication.number_items,
        contents=bool(recognised.contents) if items else publication.contents,
        notice=text_of(head.notice.value) if head.notice else None,
    )


def _closed(title: Stretch) -> Text:
    """Return the masthead's title, which is often spaced out, without its spaces."""
    return Text("".join(title.text.split()), title.strip().location)


def _new(title: Text, recognised: Recognised) -> Publication:
    publication = Publication(title, title.location)
    if is_feature(recognised):
        return replace(publication, house_style=_FEATURE_STYLE, numbered=False)
    return publication


def _title_form(items: Sequence[RecognisedItem], publication: Publication) -> TitleForm | None:
    """Return where most titles stood, unless that is what the publication does anyway."""
    own_line = sum(_on_own_line(item) for item in items)
    form = TitleForm.OWN_LINE if own_line * 2 > len(items) else TitleForm.RUN_IN
    usual = publication.title_form or TitleForm.RUN_IN
    return publication.title_form if not items or form is usual else form


def _on_own_line(item: RecognisedItem) -> bool:
    title = item.title.quote if item.title else Stretch()
    text = next((one for one in instances(item.blocks, Stretch) if one), None)
    return text is None or not title or title.pieces[-1].location.line != text.location.line


def _numbered(items: Sequence[RecognisedItem]) -> bool:
    return all(_NUMBER_MARK.match(item.mark.text.strip()) for item in items)
