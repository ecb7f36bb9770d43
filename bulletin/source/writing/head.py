"""issue.yaml: what an issue says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bulletin.model.publication import NumberForm, Publication
from bulletin.source.fields import (
    COPY_NUMBER,
    CORRECTION,
    DATE,
    EDITION,
    EDITOR_NOTE,
    IMPORTED,
    ISSUED,
    NUMBER,
    OFFICE,
    OLD_PATH,
    OLD_SHA256,
    PRINT_RUN,
    PUBLICATION,
    SECURITY,
    SUPPLEMENT,
    TOTAL_NUMBER,
)
from bulletin.source.writing.fields import (
    NONE,
    choice_line,
    flag_line,
    line,
    markdown_line,
    name_of,
    text_line,
    waivers_line,
)
from bulletin.source.writing.scalars import line_of, scalar, sequence
from bulletin.workspace.forms import (
    CLOSING_BLOCK,
    CONTENTS,
    DATE_FORM,
    HOUSE_STYLE,
    NOTICE,
    NUMBER_FORM,
    NUMBER_ITEMS,
    TITLE_FORM,
)
from bulletin.workspace.texts import CREDITS, DISTRIBUTION, LABELS, ROLES

if TYPE_CHECKING:
    from pathlib import Path

    from bulletin.model.issue import Credit, Issue, Recipients
    from bulletin.nodes import Field
    from bulletin.workspace import Workspace


def head(issue: Issue, folder: Path, workspace: Workspace) -> str:
    """Return the text of issue.yaml.

    The publication, the office, distribution and credits are always recorded: what bulletin.yaml
    says of them may change. Of the publication's form only what differs from it is written.
    """
    title = issue.publication.title
    known = workspace.publication(title.text) or Publication(title, title.location)
    lines = [
        *text_line(PUBLICATION, title),
        *_numbering(issue),
        *_office(issue, known),
        *_form(issue.publication, known),
        *_marks(issue, known),
        *markdown_line(EDITOR_NOTE, issue.editor_note, folder),
        *_distribution(issue, known),
        *_credits(issue, known),
        *([line(PRINT_RUN, str(issue.print_run))] if issue.print_run else []),
        *text_line(ISSUED, issue.issued),
        *_imported(issue),
        *waivers_line(issue.waivers),
    ]
    return "".join(f"{one}\n" for one in lines)


def _numbering(issue: Issue) -> list[str]:
    publication = issue.publication
    total = publication.number_form in (NumberForm.TOTAL, NumberForm.BOTH)
    wanted = publication.numbered and not issue.supplement
    wanted = wanted and publication.number_form is not NumberForm.TOTAL
    return [
        *_value(NUMBER, issue.number, wanted=wanted),
        *_value(TOTAL_NUMBER, issue.total_number, wanted=total),
        *flag_line(SUPPLEMENT, value=issue.supplement),
        *_value(DATE, issue.date and issue.date.isoformat(), wanted=publication.numbered),
        *([line(EDITION, str(issue.edition))] if issue.edition > 1 else []),
        *text_line(CORRECTION, issue.correction),
    ]


def _value(field: Field[Any], value: object, *, wanted: bool) -> list[str]:
    """Return a field, or that there is no such value where one would be missed."""
    if value is not None:
        return [line(field, str(value))]
    return [line(field, NONE)] if wanted else []


def _office(issue: Issue, known: Publication) -> list[str]:
    return text_line(OFFICE, issue.office) or ([line(OFFICE, NONE)] if known.office else [])


def _form(own: Publication, known: Publication) -> list[str]:
    lines = []
    if own.house_style != known.house_style:
        lines.append(line(HOUSE_STYLE, scalar(own.house_style)))
    if own.closing_block is not known.closing_block:
        lines.append(choice_line(CLOSING_BLOCK, own.closing_block))
    if own.number_form is not known.number_form:
        lines.append(choice_line(NUMBER_FORM, own.number_form))
    if own.date_form is not known.date_form:
        lines.append(choice_line(DATE_FORM, own.date_form))
    if own.title_form is not known.title_form and own.title_form is not None:
        lines.append(choice_line(TITLE_FORM, own.title_form))
    for field, value, default in (
        (NUMBER_ITEMS, own.number_items, known.number_items),
        (CONTENTS, own.contents, known.contents),
    ):
        lines.extend([line(field, "是" if value else "否")] if value != default else [])
    return lines


def _marks(issue: Issue, known: Publication) -> list[str]:
    notice = text_line(NOTICE, issue.notice) or ([line(NOTICE, NONE)] if known.notice else [])
    return [
        *text_line(SECURITY, issue.security),
        *text_line(COPY_NUMBER, issue.copy_number),
        *notice,
    ]


def _distribution(issue: Issue, known: Publication) -> list[str]:
    labels = [one.label.text for one in issue.distribution]
    if not labels:
        return [line(DISTRIBUTION, "[]")] if known.distribution else []
    if set(labels) <= set(LABELS) and len(set(labels)) == len(labels):
        return [f"{one.label}: {scalar(line_of(one.to.text))}" for one in issue.distribution]
    return [f"{name_of(DISTRIBUTION)}:", *(_recipients(one) for one in issue.distribution)]


def _recipients(one: Recipients) -> str:
    label, to = (scalar(line_of(text.text), flow=True) for text in (one.label, one.to))
    return f"  - {{名称: {label}, 对象: {to}}}"


def _credits(issue: Issue, known: Publication) -> list[str]:
    roles = [one.role.text for one in issue.credits]
    if not roles:
        return [line(CREDITS, "[]")] if known.credits else []
    if (
        set(roles) <= set(ROLES)
        and len(set(roles)) == len(roles)
        and all(map(_spaced, issue.credits))
    ):
        return [f"{one.role}: {scalar(_names(one))}" for one in issue.credits]
    return [f"{name_of(CREDITS)}:", *(_credit(one) for one in issue.credits)]


def _spaced(one: Credit) -> bool:
    """Tell whether names divided by spaces are read as the same names."""
    return bool(one.names) and not any(
        len(first.text) == len(second.text) == 1
        for first, second in zip(one.names, one.names[1:], strict=False)
    )


def _names(one: Credit) -> str:
    return " ".join(line_of(name.text) for name in one.names)


def _credit(one: Credit) -> str:
    role = scalar(line_of(one.role.text), flow=True)
    return f"  - {{职务: {role}, 姓名: {sequence(line_of(name.text) for name in one.names)}}}"


def _imported(issue: Issue) -> list[str]:
    if issue.imported is None:
        return []
    path = scalar(line_of(issue.imported.path.text), flow=True)
    digest = scalar(issue.imported.sha256, flow=True)
    return [
        line(IMPORTED, f"{{{name_of(OLD_PATH)}: {path}, {name_of(OLD_SHA256)}: {digest}}}"),
    ]
