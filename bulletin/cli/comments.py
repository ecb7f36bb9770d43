"""The proofreader's comments, as people and programs read them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import click

from bulletin.cli.annotations import annotation
from bulletin.cli.report import described, diagnostic_document, print_document
from bulletin.desk.comments import Comment
from bulletin.diagnostics import Severity
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from bulletin.checks.finding import Change, Fix
    from bulletin.desk.comments import Marked
    from bulletin.diagnostics import Diagnostic

_COUNTED = {"errors": Severity.ERROR, "warnings": Severity.WARNING, "notes": Severity.INFO}


def print_comments(
    marked: Sequence[Marked], found: Iterable[Diagnostic], form: str, root: Path
) -> None:
    """Print what was said of issues and of bulletin.yaml, in one of the forms; ``root`` is the
    folder that paths of annotations begin in.
    """
    about = tuple(map(Comment, found))
    if form == "json":
        print_document(_document(marked, about))
        return
    comments = list(_distinct(marked, about))
    for comment in comments:
        if form == "github":
            click.echo(annotation(comment.diagnostic, comment.rule, comment.written, root))
        else:
            click.echo(_described(comment))
    if form == "text":
        click.echo(_summary(len(marked), comments))


def worst_is_bad(marked: Iterable[Marked], found: Iterable[Diagnostic]) -> bool:
    """Tell whether anything is a warning or worse."""
    every = (*(comment.diagnostic for one in marked for comment in one.comments), *found)
    return any(one.severity is not Severity.INFO for one in every)


def _distinct(marked: Iterable[Marked], about: Iterable[Comment]) -> Iterator[Comment]:
    """Yield comments once: what bulletin.yaml says is printed in many issues."""
    every = (*(comment for one in marked for comment in one.comments), *about)
    yield from {(one.diagnostic, one.written): one for one in every}.values()


def _described(comment: Comment) -> str:
    name = _(comment.rule) if comment.rule else ""
    text = described(comment.diagnostic, name, comment.written)
    fix = comment.fix
    if fix is None:
        return text
    message = _("fix: {changes}") if fix.safe else _("possible fix (--unsafe): {changes}")
    return f"{text}\n    " + click.style(message.format(changes=changes_in_words(fix)), fg="green")


def changes_in_words(fix: Fix) -> str:
    """Return what a fix changes, between corner brackets, for it may be a quotation mark."""
    return _(", ").join(map(_change_in_words, fix.changes))


def _change_in_words(change: Change) -> str:
    if not change.new:
        return _("leave out 「{old}」").format(old=change.old)
    if not change.old:
        return _("put in 「{new}」").format(new=change.new)
    return f"「{change.old}」→「{change.new}」"


def _summary(issues: int, comments: Sequence[Comment]) -> str:
    counts = _counted(comments)
    if not comments:
        return _("checked: {issues}; nothing was found.").format(issues=issues)
    safe = sum(one.fix is not None and one.fix.safe for one in comments)
    unsafe = sum(one.fix is not None and not one.fix.safe for one in comments)
    lines = [
        _("checked: {issues}; errors: {errors}, warnings: {warnings}, notes: {notes}").format(
            issues=issues, **counts
        )
    ]
    if safe:
        lines.append(_("{count} can be mended without judgement: --fix").format(count=safe))
    if unsafe:
        message = _("{count} can be mended, but need to be looked at: --diff --unsafe")
        lines.append(message.format(count=unsafe))
    return "\n".join(lines)


def _counted(comments: Iterable[Comment]) -> dict[str, int]:
    counts = Counter(one.diagnostic.severity for one in comments)
    return {name: counts[severity] for name, severity in _COUNTED.items()}


def _document(marked: Sequence[Marked], about: Sequence[Comment]) -> dict[str, Any]:
    issues = [
        {
            "address": one.address,
            "diagnostics": [_comment_document(comment) for comment in one.comments],
        }
        for one in marked
    ]
    return {
        "issues": issues,
        "diagnostics": [_comment_document(comment) for comment in about],
        **_counted(_distinct(marked, about)),
    }


def _comment_document(comment: Comment) -> dict[str, Any]:
    place = comment.diagnostic.location
    return {
        **diagnostic_document(comment.diagnostic),
        "rule": comment.rule or None,
        "end_line": place.line if place else None,
        "end_column": place.column + len(comment.written) if place else None,
        "fix": _fix_document(comment.fix) if comment.fix else None,
    }


def _fix_document(fix: Fix) -> dict[str, Any]:
    edits = [
        {
            "file": str(one.location.file.absolute()),
            "line": one.location.line,
            "column": one.location.column,
            "old": one.old,
            "new": one.new,
        }
        for one in fix.changes
    ]
    return {"safe": fix.safe, "edits": edits}
