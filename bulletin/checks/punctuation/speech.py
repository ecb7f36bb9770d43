"""The colon between whoever speaks and the speech."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bulletin.checks.punctuation.characters import HAN
from bulletin.checks.punctuation.speakers import SAYING, announces
from bulletin.checks.rule import Force, text_rule
from bulletin.diagnostics import Severity
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_SAID = "感[慨叹]道|[说问喊]道|[说问喊唱]|[答笑写]道|[直坦]言|表示|指出"
_NAMING = "的等字标横巨口大宣呼这声"
"""What follows words that somebody carries, shouts or reads, 横幅, 口号, 字样."""
_SPEECH = re.compile(
    rf"""(?: (?:{SAYING}) (?: (?P<wrong> [；、] ) | (?P<comma> ， ) ) | (?:{_SAID}) (?P<stop> 。 ) )
      (?= “ [^“”\n]{{4,}} [。！？…] ” )
    | (?<= [唱说写] ) (?P<cited> ； ) (?= “ [^“”\n]{{4,}} ” )
    | 所[唱说写言云] (?P<told> [；、。] ) (?= “ [^“”\n]{{4,}} ” )
    | (?P<none>) (?<= [{HAN}] ) (?<! [着为以出了的把是用和在对成持举挂贴] )
      (?= “ [^“”\n]{{4,}} [。！？…] ” (?: $ | \n | [{HAN}] (?<! [{_NAMING}] ) ) )""",
    re.VERBOSE,
)
_SEVERAL = re.compile("“[^“”\n]*[。！？…；][^“”\n]+”|“[^“”\n]{8,}[！？]”")
"""What can only be a speech: sentences, or one with more feeling than a phrase has."""
_SECOND_PART = re.compile("”[^，。；！？：“”\n]{0,16}$")
"""Between the two parts of a speech, “…。”他说，“…。”, stands a comma."""


@text_rule(
    "BT423",
    "colon-before-speech",
    force=Force.REQUIRED,
    clause="GB/T 15834-2011 4.7.3.1",
    wrong="老李激动地说“终于喝上自来水了！”",
    right="老李激动地说：“终于喝上自来水了！”",
)
def colon_before_speech(passage: Passage) -> Findings:
    """A speech with its own full stop follows 说, 表示 or a gesture without a colon.

    A colon announces what somebody says in whole sentences; a comma in its place is only
    remarked upon. Quoted words that are part of the sentence have neither.
    """
    if not ("“" in passage.text and passage.role.running):
        return
    for match in passage.matches(_SPEECH):
        group = match.lastgroup or ""
        start, end = match.span(group)
        if _SECOND_PART.search(passage.text, 0, match.start()):
            continue
        if group == "none" and not _is_speech(passage.text, start):
            continue
        text = _("A colon stands before a speech. Write “：”.")
        finding = passage.finding(start, end, text, "：", safe=False)
        yield replace(finding, severity=Severity.INFO) if group == "comma" else finding


def _is_speech(text: str, position: int) -> bool:
    return announces(text, position) or bool(_SEVERAL.match(text, position))
