"""A right answer gets every point, and each error costs exactly its own."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

import pytest

from tests.archive.scoring import Answer, Score, conserved, score

if TYPE_CHECKING:
    from collections.abc import Callable


def item(title: str | None, text: str, **parts: Answer) -> Answer:
    empty = {"unit": None, "source": None, "author": None, "section": None}
    lists: Answer = {"headings": [], "byline": [], "kicker": None}
    ends = {"starts": text[:12], "ends": text[-12:]}
    return {"title": title, "kind": "item", **ends, **empty, **lists, **parts}


FOUND: Answer = {
    "publication": "某某信息",
    "number": 3,
    "total_number": None,
    "date": "2020-01-02",
    "office": "某某办公室",
    "items": [
        item("甲乡修路", "修了一条很长很长很长的路，通车了。", unit="甲乡"),
        item("乙村架桥", "架了一座桥，长三十米，宽五米。", section="动态", headings=["一、早"]),
        item(None, "丙镇开了一个会，有三百人参加。", kind="brief", unit="丙镇"),
    ],
    "distribution": [{"label": "发", "to": "各乡镇"}],
    "credits": [{"role": "编辑", "names": ["丁一", "卜二"]}],
}
TOTAL = 4 + (5 + 1) + (5 + 2) + (4 + 1) + 1 + 1


def expected() -> Answer:
    wanted = copy.deepcopy(FOUND)
    for one in wanted["items"]:
        one["starts"] = (one["starts"],)
    return wanted


def test_a_right_answer_gets_every_point() -> None:
    assert score(expected(), FOUND) == Score(TOTAL, TOTAL)


def test_white_space_marks_of_sections_and_the_stop_after_recipients_are_ignored() -> None:
    found = copy.deepcopy(FOUND)
    found["office"] = "某 某　办公室"
    found["number"] = "3"
    found["items"][1]["section"] = "【动态】"
    found["distribution"][0]["to"] = "各乡镇。"
    assert score(expected(), found).share == 1


def test_any_of_several_right_answers_is_right() -> None:
    wanted = expected()
    wanted["items"][0]["unit"] = ("甲乡", "甲乡 张三")
    found = copy.deepcopy(FOUND)
    found["items"][0]["unit"] = "甲乡张三"
    assert score(wanted, FOUND).share == score(wanted, found).share == 1


def change(path: str, value: Answer) -> Callable[[Answer], None]:
    """Return a function that sets a part, its path written with dots."""

    def changed(answer: Answer) -> None:
        *steps, last = [int(step) if step.isdigit() else step for step in path.split(".")]
        for step in steps:
            answer = answer[step]
        answer[last] = value

    return changed


@pytest.mark.parametrize(
    ("error", "right", "total"),
    [
        (change("publication", "某某信报"), TOTAL - 1, TOTAL),
        (change("number", None), TOTAL - 1, TOTAL),
        (change("total_number", 9), TOTAL, TOTAL + 1),
        (change("items.0.title", "甲乡修路 修了"), TOTAL - 1, TOTAL),
        (change("items.0.unit", None), TOTAL - 1, TOTAL),
        (change("items.0.source", "甲乡"), TOTAL, TOTAL + 1),
        (change("items.1.headings", []), TOTAL - 1, TOTAL),
        (change("items.1.ends", "宽五米。（乙村）"), TOTAL - 1, TOTAL),
        (change("items.2.kind", "item"), TOTAL - 1, TOTAL),
        (change("items.0.byline", ["记者 张三"]), TOTAL, TOTAL + 1),
        (change("distribution", []), TOTAL - 1, TOTAL),
        (change("credits.0.names", ["丁一", "卜", "二"]), TOTAL - 1, TOTAL),
        (lambda answer: answer["items"].pop(0), TOTAL - 6, TOTAL),
        (lambda answer: answer["items"].insert(1, item("目录", "甲乡修路")), TOTAL, TOTAL + 1),
        (lambda answer: answer["items"].append(answer["items"].pop(0)), TOTAL - 6, TOTAL + 1),
    ],
)
def test_each_error_costs_its_points(
    error: Callable[[Answer], None], right: int, total: int
) -> None:
    found = copy.deepcopy(FOUND)
    error(found)
    result = score(expected(), found)
    assert (result.right, result.total) == (right, total)
    assert result.wrong


ORIGINAL = "某某信息\n第三期\n甲乡修路　修了一条路。（甲乡）"
PARAGRAPH = "修了一条路。"
SOURCES = ["某某信息", "3", "# 甲乡修路\n\n修了一\n条**路**。", "甲乡"]
MESSAGES = ["“第三期” is number 3.", "The brackets of “（甲乡）” were dropped."]


def test_nothing_is_lost() -> None:
    assert conserved(ORIGINAL, [PARAGRAPH], SOURCES, MESSAGES) == []


def test_a_lost_character_is_named_with_its_line() -> None:
    assert conserved(ORIGINAL, [], SOURCES, MESSAGES[1:]) == [
        f"{character!r} × 1, perhaps of '第三期'" for character in "第三期"
    ]


def test_a_paragraph_out_of_order_is_named() -> None:
    sources = [*SOURCES[:2], "# 甲乡修路\n\n一条路。修了", "甲乡"]
    assert conserved(ORIGINAL, [PARAGRAPH], sources, MESSAGES) == [
        "not in one piece: '修了一条路。'"
    ]
