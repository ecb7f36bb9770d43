"""The colon between whoever speaks and the speech."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bulletin.checks.rule import Force, text_rule
from bulletin.diagnostics import Severity
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings

_SAYING = (
    "(?:介绍|感[慨叹]|回忆|[说问喊])道|[说问喊]|[答笑写]道|表示|指出|强调|介绍|坦言|直言|感慨|感叹|认为|回忆|反映"
    "|提醒|告诉记者"
)
_SPEECH = re.compile(
    rf"""(?:{_SAYING}) (?: (?P<wrong> [；、。] ) | (?P<comma> ， ) | (?P<none>) )
    (?= “ [^“”\n]{{4,}} [。！？…] ” )""",
    re.VERBOSE,
)
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
    """A speech with its own full stop follows 说, 表示 or 指出 without a colon.

    A colon announces what somebody says in whole sentences; a comma in its place is only
    remarked upon. Quoted words that are part of the sentence have neither.
    """
    if not ("“" in passage.text and passage.role.running):
        return
    for match in passage.matches(_SPEECH):
        if _SECOND_PART.search(passage.text, 0, match.start()):
            continue
        group = match.lastgroup or 0
        start, end = match.span(group)
        text = _("A colon stands before a speech. Write “：”.")
        finding = passage.finding(start, end, text, "：", safe=False)
        yield replace(finding, severity=Severity.INFO) if group == "comma" else finding
