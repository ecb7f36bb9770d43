from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.importers.reading.text import read_text
from bulletin.importers.repair.wrappers import without_wrappers
from tests.importers.lines import texts

FILE = Path("old.txt")
BODY = (
    "河西信息\n第3期\n区委办公室　2020年5月11日\n区水务局疏通沟渠\n"
    "连日来，区水务局疏通沟渠12公里。\n"
)


def cleaned(text: str) -> tuple[list[str], list[str], list[str]]:
    kept, dropped, found = without_wrappers(read_text(FILE, text)[0].elements)
    assert {one.code for one in found} <= {"BT517"}
    return texts(kept), [one.text for one in dropped], [one.message for one in found]


@pytest.mark.parametrize(
    "wrapper",
    [
        "当前位置：首页 > 政务公开 > 简报",
        "发布时间：2020-05-11 09:32    来源：区政府办    浏览次数：233 次",
        "来源：区政府办 发布时间：2020-05-11",
        "【字体：大 中 小】",
        "打印 关闭",
        "【打印】【关闭】",
        "上一篇：河西信息第2期",
        "浏览次数：1024",
        "点击上方“河西发布”关注我们",
        "👇点击阅读原文",
        "觉得不错，请点赞、在看",
        "END",
        "https://example.org/a/1.html",
    ],
)
def test_a_line_around_the_text_is_left_out_and_quoted(wrapper: str) -> None:
    for text in (f"{wrapper}\n{BODY}", f"{BODY}{wrapper}\n"):
        kept, dropped, messages = cleaned(text)
        assert kept == BODY.split("\n")[:-1]
        assert dropped == [wrapper]
        assert wrapper in messages[0]


@pytest.mark.parametrize(
    "line",
    [
        "发布日期：2020-05-11",
        "网址：www.example.org",
        "责任编辑：郝婕",
        "来源：河西日报",
        "首页改版，区政府网站更好用",
        "打印店里的小生意",
        "抄送：各街镇",
        "河西区：关注我们身边的变化，从点滴做起。",
    ],
)
def test_lines_of_the_document_stay(line: str) -> None:
    for text in (f"{line}\n{BODY}", f"{BODY}{line}\n"):
        assert not cleaned(text)[1]


def test_what_stands_deep_in_the_text_stays() -> None:
    text = "工作人员逐户走访。\n" * 20
    assert not cleaned(f"{text}END\n{text}")[1]


def test_the_head_of_an_e_mail_with_its_greeting() -> None:
    head = (
        "发件人: 张倩\n收件人: 各分公司\n日期: 2022年6月7日\n主题: 简报\n"
        "各单位：\n现将简报发来，请查收。\n"
    )
    kept, dropped, _messages = cleaned(f"{head}{BODY}--\n")
    assert kept == BODY.split("\n")[:-1]
    assert "\n".join(dropped) == f"{head}--"


def test_one_label_alone_is_no_e_mail() -> None:
    assert not cleaned(f"主题：防汛\n日期：2022年6月7日\n{BODY}")[1]


def test_a_file_of_nothing_else_is_kept() -> None:
    kept, dropped, _messages = cleaned("打印\n关闭\n")
    assert kept == ["打印", "关闭"]
    assert not dropped
