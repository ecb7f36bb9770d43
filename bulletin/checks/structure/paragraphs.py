"""Paragraphs that are empty, there twice, or one endless sentence; briefs of several."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.checks.passages import Role
from bulletin.checks.rule import Force, rule, text_rule
from bulletin.diagnostics import Severity
from bulletin.messages import _
from bulletin.model.issue import Kind

if TYPE_CHECKING:
    from bulletin.checks.manuscript import Manuscript
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_NUMBER = (
    r"(?: [一二三四五六七八九十]{1,3} [、是要] | [（(] [一二三四五六七八九十\d]{1,3} [）)]"
    r" | \d{1,2} [.．、] | [①-⑳] | 第[一二三四五六七八九十]{1,3} [，、] )"
)
_EMPTY = re.compile(
    rf"(?=.) \s* {_NUMBER}? [\s，。；：、！？（）“”‘’《》〈〉【】〔〕,.;:!?()\"']*", re.VERBOSE
)
_LEAST = 8
"""Characters of a paragraph that is not there twice by chance."""
_TWICE = re.compile(
    r"(?:^|(?<=[。！？；]))(?P<first>[^。！？；\n]{6,}[。！？；])(?P<second>(?P=first))"
)
_LONGEST = 200
"""Characters of a sentence that a reader can follow."""
_SENTENCE = re.compile(rf"[^。！？；…\n]{{{_LONGEST + 1},}}")


@rule("BT464", "long-brief", force=Force.CUSTOM, clause="信息采编惯例", wrong="", right="")
def long_brief(manuscript: Manuscript) -> Findings:
    """A brief (△) has several paragraphs.

    A brief is one paragraph. Join them, or make it an item with a title.
    """
    seen: set[int] = set()
    for passage in manuscript.passages:
        item = passage.item
        if item and item.kind is Kind.BRIEF and passage.role is Role.PARAGRAPH:
            if id(item) in seen:
                message = _(
                    "A brief is one paragraph. Join it with the one above, or write a title."
                )
                yield passage.finding(0, len(passage.text), message)
            seen.add(id(item))


@rule("BT469", "repeated-text", force=Force.CUSTOM, clause="行文惯例", wrong="", right="")
def repeated_text(manuscript: Manuscript) -> Findings:
    """A paragraph of an item is there twice, or a sentence twice in a row.

    It was pasted twice. Delete one of the two.
    """
    seen: set[tuple[int, str]] = set()
    for passage in manuscript.passages:
        if not passage.role.running:
            continue
        for match in _TWICE.finditer(passage.text):
            message = _("This sentence is there twice. Delete it here.")
            yield passage.finding(*match.span("second"), message, "", safe=False)
        text = passage.text.strip()
        key = id(passage.item), text
        if len(text) >= _LEAST and key in seen:
            message = _("This paragraph is there twice in the item. Delete one of the two.")
            yield passage.finding(0, len(passage.text), message)
        seen.add(key)


@text_rule(
    "BT470",
    "empty-paragraph",
    force=Force.CUSTOM,
    clause="行文惯例",
    wrong="（三）",
    right="（三）开展排查。",
)
def empty_paragraph(passage: Passage) -> Findings:
    """A paragraph has nothing but marks, or the number of a step without its text.

    Delete it, or write what is missing. A line of …… or of asterisks is left alone.
    """
    text = passage.text
    if passage.role is Role.PARAGRAPH and len(text) < 2 * _LEAST and _EMPTY.fullmatch(text):
        message = _("This paragraph has no text. Delete it, or write what is missing.")
        yield passage.finding(0, len(text), message)


@text_rule(
    "BT471",
    "long-sentence",
    force=Force.CUSTOM,
    clause="行文惯例",
    wrong="",
    right="",
    severity=Severity.INFO,
)
def long_sentence(passage: Passage) -> Findings:
    """A sentence goes on for more than 200 characters without a full stop or a semicolon.

    Divide it.
    """
    if passage.role is Role.PARAGRAPH:
        for match in _SENTENCE.finditer(passage.text):
            message = _("This sentence has {length} characters. Divide it.")
            yield passage.finding(*match.span(), message.format(length=len(match[0])))
