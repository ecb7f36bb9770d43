"""What the first and last characters of a line say about the lines around it."""

from __future__ import annotations

import re

_FINISHED = re.compile(r"[。！？!?…][”’）)》」』]*$|[）)】〕\]]$|[^A-Za-z0-9]\.$")
_MID_SENTENCE = re.compile(r"(?:[，、,《“‘（(〔【]|——)$")
_CANNOT_START = re.compile(r"[，。、；：！？”’）》」』〕】%％‰℃,;!?)…]")
_BEARER = re.compile(r"[△▲▽▼●○◎★☆◆◇■□※►▶➤◐✦✿•·]\s*\S")
_STARTER = re.compile(
    r"""【 | [〇零一二三四五六七八九十百]{1,4}[、.．]
    | 第[一二三四五六七八九十百\d]{1,3}[章节条部编]
    | [（(][一二三四五六七八九十\d]{1,3}[）)] | \d{1,2}[.．、)）](?!\d) | [①-⑳⑴-⒇⒈-⒛❶-❿]
    | 附件?[：:\d一二三] | [（(]?编者按 """,
    re.VERBOSE,
)
_LABEL = re.compile(r"[^\s，。；：:“”]{1,8}[：:]")
_CLAUSE = re.compile(r"[，。；、：！？,;]")
_PAIRS = {"“": "”", "‘": "’", "（": "）", "《": "》", "【": "】", "〔": "〕", "(": ")"}
_OPENING_OR_CLOSING = re.compile("[" + re.escape("".join((*_PAIRS, *_PAIRS.values()))) + "]")
_FARTHEST_PARTNER = 60
"""Characters between a mark and its partner, which a typing error may have lost."""
_TOKEN = re.compile(r"[“‘（《〈【〔「『(]*(?:[A-Za-z0-9.%:/@_\-]+|.)", re.DOTALL)
_NO_START = re.compile(r"[，。、；：！？”’）》」』】〕,;:!?)%…—]*")
_SIGNED = re.compile(
    r"(?:记者|通讯员|作者|来源|摄影|供稿|撰稿|编辑|校对|审核|电话|文/|图/|[/／][文图])"
)
_ENTRY = re.compile(r"(?:[.．·]{4}|[…⋯]{3})\s*[（(]?\d{1,3}[）)]?$")
_LEADER = 12
"""Characters at a line's end that show dots and a page number."""
_SENTENCE_MARKS = "。！？；;!?"
_TAIL = 6
"""Characters at a line's end that are looked at for its last mark."""
_OPENER = re.compile(
    r"""(?:[一二三四五六七八九十]是|其[一二三四五]|首先|其次|再次|最后|此外|另外|同时|下一步|下步|目前|截至|近日|近期
    |近年来|今年|去年|据|日前|为了?|通过|围绕|按照|根据|随着|会议|会上|活动|\d{1,4}年|\d{1,2}月)""",
    re.VERBOSE,
)


def is_finished(text: str) -> bool:
    """Tell whether a sentence, or the unit or source behind it, ends here."""
    return bool(_FINISHED.search(text[-_TAIL:]))


def stops_inside(text: str) -> bool:
    """Tell whether a line ends with a mark after which a sentence must go on."""
    return bool(_MID_SENTENCE.search(text[-_TAIL:]))


def cannot_start(text: str) -> bool:
    """Tell whether a line begins with a mark that begins no paragraph (GB/T 15834 §5.1)."""
    return bool(_CANNOT_START.match(text))


def bears_a_mark(text: str) -> bool:
    """Tell whether a line begins with △ or another mark that is never inside a sentence."""
    return bool(_BEARER.match(text))


def may_start(text: str) -> bool:
    """Tell whether a line begins as a numbered paragraph, a column or a labelled line does."""
    return bool(_STARTER.match(text) or _LABEL.match(text))


def opens_a_paragraph(text: str) -> bool:
    """Tell whether a line begins with words with which paragraphs like to begin."""
    return bool(_OPENER.match(text))


def has_clauses(text: str) -> bool:
    """Tell whether there are the marks of running text in a line."""
    return bool(_CLAUSE.search(text))


def last_sentence(text: str) -> str:
    """Return what stands after the last sentence mark."""
    return text[max(map(text.rfind, _SENTENCE_MARKS)) + 1 :].strip()


def is_entry(text: str) -> bool:
    """Tell whether a line ends an entry of a list of contents: dots that lead to a page number."""
    return bool(_ENTRY.search(text[-_LEADER:]))


def is_signed(text: str) -> bool:
    """Tell whether names of authors, which need no full stop, end a paragraph."""
    return bool(_SIGNED.search(last_sentence(text)))


def waits_for_partner(above: str, below: str) -> bool:
    """Tell whether a bracket or quotation mark opens in one line and closes in the other."""
    waiting: list[str] = []
    for found in _OPENING_OR_CLOSING.findall(above[-_FARTHEST_PARTNER:]):
        if found in _PAIRS:
            waiting.append(_PAIRS[found])
        elif waiting and waiting[-1] == found:
            waiting.pop()
    closing = next((one for one in _OPENING_OR_CLOSING.findall(below) if one not in _PAIRS), None)
    return bool(waiting) and closing in waiting


def first_token(text: str) -> str:
    """Return the characters that must stand on one line together with the first one."""
    token = _TOKEN.match(text)
    end = token.end() if token else 0
    marks = _NO_START.match(text, end)
    return text[: marks.end() if marks else end]
