"""Sketches tell texts with a few words changed from other texts."""

from __future__ import annotations

import pytest

from bulletin.checks.alike import SHORTEST
from bulletin.checks.neighbours.sketch import are_alike, sketch

TEXT = (
    "5月下旬，峡窝镇组织二十台联合收割机分片作业，村干部包到地块，三天抢收小麦一万两千亩，"
    "烘干设备昼夜不停，做到收一块、烘一块、入库一块，群众心里踏实。"
)
OTHER = (
    "区统计局抽调骨干组成清查队，逐楼逐户核对单位名录，发现新增法人单位三百余家，错漏信息当场改正，"
    "清查数据每天上传，每周通报进度，普查质量得到保证。"
)


@pytest.mark.parametrize(
    "changed",
    [
        TEXT,
        " ".join(TEXT),
        TEXT.replace("村干部", "镇村干部"),
        TEXT.replace("5月下旬", "近日"),
        TEXT + "（峡窝镇）",
        TEXT.replace("三天", "两天").replace("踏实", "有底"),
    ],
)
def test_a_text_with_a_few_words_changed_is_alike(changed: str) -> None:
    assert are_alike(sketch(TEXT), sketch(changed))


@pytest.mark.parametrize("other", [OTHER, TEXT[:20] + OTHER, OTHER + TEXT[:30]])
def test_another_text_is_not(other: str) -> None:
    assert not are_alike(sketch(TEXT), sketch(other))


def test_a_short_text_is_like_none() -> None:
    short = TEXT[: SHORTEST - 1]
    assert sketch(short) == b""
    assert not are_alike(sketch(short), sketch(short))


def test_a_sketch_takes_64_bytes_however_long_the_text_is() -> None:
    assert len(sketch(TEXT + OTHER)) == len(sketch(TEXT)) == 64
