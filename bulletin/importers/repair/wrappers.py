"""What a web page, a mail program or an account's article puts above and below a document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin.diagnostics import Diagnostic, Severity
from bulletin.importers.original import Line
from bulletin.messages import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bulletin.importers.original import Element, Stretch

_ABOVE, _BELOW = 12, 10
"""Lines at the top and at the foot of the file among which wrappers stand."""
_LONGEST = 80
_BUTTON = (
    r"(?:打印|关闭|收藏|分享|纠错|返回(?:顶部|列表|首页)?|打印本(?:页|文|稿)|关闭(?:窗口|本页)|我要纠错|TOP|字号"
    r"|大|中|小)"
)
_WEB = (
    r"(?:您?(?:当前|现在|目前)?(?:的|所在)?位置\s*[:：]?|首页)\s*\S*\s*[>＞»›→]{1,2}.*",
    r"(?=.*(?:来\s*源|浏览|点击|阅读|字体|字号|作者|访问|【))(?:发布|发文|更新|发表|录入|添加|发稿)?(?:时间|日期|于)\s*[:：]?\s*(?:19|20)\d\d.*",
    r"(?:信息|文章|稿件)?来\s*源\s*[:：].{1,30}(?:发布|更新|发表)?(?:时间|日期)\s*[:：].*",
    r"[【\[（(]?\s*字[体号]\s*[:：]?\s*[\[【]?\s*大.*",
    rf"[\[【（(]?{_BUTTON}(?:[\s|｜/、【】\[\]()（）]+{_BUTTON})*[\]】）)]?",
    r"(?:(?:上|下|前|后)一(?:篇|条|页|则))\s*[:：].*",
    r"(?:浏览|阅读|点击|访问)(?:次数|人数|量|数)?\s*[:：]?\s*\d+\s*次?",
    r"(?:扫一扫|分享[到至]|相关阅读|责任编辑[:：]\s*$).*",
)
_ARTICLE = (
    r"\W*(?:请?点击|长按|戳|关注|扫码|识别).{0,14}(?:蓝字|关注|上方|下方|二维码|阅读原文|名片|公众号|原文).*",
    r".*(?:关注我们|点个?[“\"]?(?:赞|在看)|[点分].{0,4}[、，].{0,4}在看|阅读原文)\W*",
    r"\W*(?:END|End|end|THE END)\W*",
    r"https?://\S+",
)
_MAIL_LINE = re.compile(
    r"(?P<label>发件人|收件人|抄送|密送|主题|日期|时间|发送时间|附件|From|To|Cc|CC|Subject|Date|Sent)"
    r"\s*[:：].*"
)
_GREETING = re.compile(
    r"(?:各|尊敬的)\S{1,16}[:：]|\S{0,8}(?:您好|你好|大家好)[！!，,。]?|.{0,40}(?:请查收|请查阅|请审阅|请收阅).{0,12}"
)
_SENDER = frozenset({"发件人", "From", "收件人", "To"})
_WRAPPER = re.compile("|".join((*_WEB, *_ARTICLE)))
_MAIL_END = re.compile(r"--")


def without_wrappers(
    elements: Sequence[Element],
) -> tuple[tuple[Element, ...], tuple[Stretch, ...], tuple[Diagnostic, ...]]:
    """Return the elements without lines of the program they were copied from, and these.

    Such are the path, the counters and the buttons of a web page, an account's request to follow
    it, the head of an e-mail. They stand only near the top and the foot of a file; each of them
    is quoted by a diagnostic.
    """
    places = [n for n, one in enumerate(elements) if isinstance(one, Line)]
    edges = {*places[:_ABOVE], *places[-_BELOW:]}
    lines = {n: one for n in sorted(edges) if isinstance(one := elements[n], Line)}
    taken = {n for n, line in lines.items() if _wraps(line.text)}
    head = _mail_head({n: line for n, line in lines.items() if n in places[:_ABOVE]})
    foot = {n for n, line in lines.items() if head and _MAIL_END.fullmatch(line.text)}
    taken |= head | foot
    if len(taken) == len(places):
        return tuple(elements), (), ()
    dropped = [line for n, line in lines.items() if n in taken]
    kept = tuple(one for n, one in enumerate(elements) if n not in taken)
    return kept, tuple(line.stretch for line in dropped), tuple(map(_report, dropped))


def _wraps(text: str) -> bool:
    return len(text) <= _LONGEST and bool(_WRAPPER.fullmatch(text))


def _mail_head(lines: dict[int, Line]) -> set[int]:
    """Return the lines of an e-mail's head, with the greeting and the sentence below it."""
    found = {n: match for n, line in lines.items() if (match := _MAIL_LINE.fullmatch(line.text))}
    if not any(match["label"] in _SENDER for match in found.values()) or len(found) < len(_SENDER):
        return set()
    below = (n for n, line in lines.items() if n > max(found) and _GREETING.fullmatch(line.text))
    return {*found, *below}


def _report(line: Line) -> Diagnostic:
    message = _(
        "“{text}” was left out: it belongs to the web page or the e-mail that the text was copied "
        "from. Write it again if it is text."
    )
    text = message.format(text=line.text)
    return Diagnostic("BT517", Severity.INFO, text, line.location)
