"""What the public tests of zhlint and autocorrect ask of Chinese punctuation.

Where they agree with GB/T 15834-2011, the rules mend alike; docs/checks.md says where they do not
and why. The snippets that are cited are from zhlint (test/rules.test.ts, uncategorized.test.ts) and
from autocorrect (autocorrect/src/rule/fullwidth.rs, halfwidth.rs, mod.rs), both under the MIT
licence; the rest is our own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bulletin.checks import punctuation
from tests.checks.cases import findings, read_case

if TYPE_CHECKING:
    from pathlib import Path

MENDED = {
    # zhlint
    "你好,再见.": "你好，再见。",
    '你"好",再见.': "你“好”，再见。",
    "\"你'好'\",再见.": "“你‘好’”，再见。",
    "老师说：「你们要记住『青年要立志』这句话。」": "老师说：“你们要记住‘青年要立志’这句话。”",
    "中●文": "中·文",
    "中•文": "中·文",
    "一。“二” ，三": "一。“二”，三",
    # autocorrect
    "你好,这是一个句子.": "你好，这是一个句子。",
    "刚刚买了一部iPhone,好开心!": "刚刚买了一部iPhone，好开心！",
    "蚂蚁集团上市后有多大的上涨空间?": "蚂蚁集团上市后有多大的上涨空间？",
    "测试 ，": "测试，",
    # their ideas, in bulletins' words
    "全区小麦开镰了,各镇进度如何?": "全区小麦开镰了，各镇进度如何？",
    "会议要求 ，各镇抓紧抢收 。": "会议要求，各镇抓紧抢收。",
    "各单位(含街道)全部到会.": "各单位（含街道）全部到会。",
    "中文;中文": "中文；中文",
}
LEFT = [
    # zhlint
    "what's up",
    "1-1",
    "2019-06-26 12:00",
    "how many users' items here",
    "It’s our students’ work.",
    "aaa...bbb",
    "www.vuejs.org",
    "https://vuejs.org",
    "1+1=2",
    "a || b",
    "3 minite(s) left",
    "1《测试》",
    "1) 项目符号",
    "computed()",
    "汉字和English之间",
    # autocorrect
    "Reason: CORS header ‘Origin’ cannot be added",
    "foo-bar-dar。",
    "SHA1。",
    "代码库采用C/C++编写",
    "他说：我们将在16:32分出发去CBD中心。",
    "落实“三夏”和“三秋”两项任务。",
    "你好-世界",
]


@pytest.mark.parametrize(("text", "right"), MENDED.items())
def test_mended_as_they_do(text: str, right: str, tmp_path: Path) -> None:
    assert _mended(text, tmp_path) == right


@pytest.mark.parametrize("text", LEFT)
def test_left_as_they_leave_it(text: str, tmp_path: Path) -> None:
    assert _mended(text, tmp_path) == text


def _mended(text: str, folder: Path) -> str:
    """Return a line of text with every fix of punctuation made."""
    case = read_case(f"会议召开。{text}")
    found = [one for rule in punctuation.RULES for one in findings(rule, case, folder)]
    line = f"会议召开。{text}"
    for one in sorted(found, key=lambda one: one.column, reverse=True):
        if one.new is not None and one.old:
            line = line[: one.column - 1] + one.new + line[one.column - 1 + len(one.old) :]
    return line.removeprefix("会议召开。")
