"""Distribution lists: 报：…, 送：…, 发：…, 本期送：…, 抄送：…, one a line or several."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.importers.recognised import Found, How, RecognisedRecipients
from bulletin.importers.understanding.wording.gaps import closed_up

if TYPE_CHECKING:
    from bulletin.importers.original import Stretch

_DOINGS = (
    "报送|呈报|呈送|抄送|抄报|抄发|抄致|主送|主报|分送|分发|发送|上报|下发|加发|增发|印发|送阅|报阅|"
    "呈阅|送达|送至|发至|报至|专送|寄送|寄发|传阅|呈|报|送|发|寄"
)
_EXTENT = "单位|机关|范围|对象|领导|部门|人员"
_SPREAD = re.compile(r"(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])")
_NAME = _SPREAD.sub(
    r"\\s*", rf"(?:本期|并|同时|另|直)?(?:{_DOINGS})(?:{_EXTENT})?|发放范围|发行范围|发放"
)
_LABEL = re.compile(rf"(?:\A|(?<=[\s。；;）)]))(?P<label>(?:{_NAME}))\s*[:：]")
_BARE = re.compile(rf"(?P<label>(?:{_NAME}))\s{{1,}}(?=\S{{3,}})")
_BARE_LABEL = re.compile(rf"(?:{_NAME})\s*[:：]?")
_LIST = re.compile(r"[、，,]")
_SENTENCE = re.compile(r"[。！？](?=.)|一是|近日")
_LONGEST = 600


def recipients_in(stretch: Stretch) -> tuple[RecognisedRecipients, ...]:
    """Return the lists that a line consists of, none where it has anything else.

    A label without a colon (抄送　区纪委、区法院) counts only before what reads as a list.
    """
    labels = list(_LABEL.finditer(stretch.text))
    if not labels:
        return _without_colon(stretch)
    if labels[0].start():
        return ()
    ends = [label.start() for label in labels[1:]] + [len(stretch)]
    found = [
        recipients(
            stretch[: label.end("label")][label.start("label") :],
            stretch[label.start() : end],
            label.end() - label.start(),
        )
        for label, end in zip(labels, ends, strict=True)
    ]
    return tuple(found) if all(map(_fits, found)) else ()


def recipients(
    label: Stretch, whole: Stretch, value: int, how: How = How.LABEL
) -> RecognisedRecipients:
    """Return a list whose label, colon and names are ``whole``, the names from ``value`` on."""
    to = Found(whole[value:].strip(), whole.strip(), how, sure=how is How.LABEL)
    return RecognisedRecipients(closed_up(label), to)


def with_more(line: RecognisedRecipients, more: Stretch) -> RecognisedRecipients:
    """Return the list with what stands on a further line."""
    to = line.to
    found = Found(to.value + more, to.quote + more, to.how, to.sure)
    return RecognisedRecipients(line.label, found)


def is_label(text: str) -> bool:
    """Tell whether a table's cell holds a label alone, with or without a colon."""
    return bool(_BARE_LABEL.fullmatch(text))


def is_whole(line: RecognisedRecipients) -> bool:
    """Tell whether a list is closed by 。 and has no further lines."""
    return line.to.value.text.endswith("。")


def _without_colon(stretch: Stretch) -> tuple[RecognisedRecipients, ...]:
    match = _BARE.match(stretch.text)
    if not match or not _LIST.search(stretch.text):
        return ()
    found = recipients(stretch[: match.end("label")], stretch, match.end(), How.SPACE)
    return (found,) if _fits(found) else ()


def _fits(line: RecognisedRecipients) -> bool:
    text = line.to.value.text
    return 0 < len(text) <= _LONGEST and not _SENTENCE.search(text)
