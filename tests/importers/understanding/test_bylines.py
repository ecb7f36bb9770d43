from __future__ import annotations

import pytest

from bulletin.importers.understanding.feature.bylines import (
    read_byline,
    read_names,
    signed_at_end,
)
from tests.importers.lines import stretch


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("记者 何苗", "记者 何苗"),
        ("记者 何苗\n通讯员 谢宁 珍妮 文/图", "记者 何苗|通讯员 谢宁 珍妮 文/图"),
        ("记者 何苗 / 通讯员 谢宁 珍妮 文/图", "记者 何苗|通讯员 谢宁 珍妮 文/图"),
        ("孟晓 王建国文/图", "孟晓 王建国文/图"),
        ("（记者 何苗 通讯员 谢宁）", "记者 何苗|通讯员 谢宁"),
        ("□本报记者 何苗", "本报记者 何苗"),
        ("文/何苗 图/谢宁", "文/何苗|图/谢宁"),
        ("何苗 摄", "何苗 摄"),
        ("特约记者 何苗 实习生 谢宁", "特约记者 何苗|实习生 谢宁"),
        ("记者 施雨 通讯员 凌小舟/文 柏林/图", "记者 施雨|通讯员 凌小舟/文|柏林/图"),
        ("记者 施雨 通讯员 凌小舟/文柏林/图", "记者 施雨|通讯员 凌小舟/文|柏林/图"),
        ("记者何苗/文 通讯员谢宁/图", "记者何苗/文|通讯员谢宁/图"),
        ("文/图 记者 何苗", "文/图 记者 何苗"),
        ("记者 何苗 摄影 谢宁", "记者 何苗|摄影 谢宁"),
        ("记者：何 苗　摄影：谢思宁", "记者：何 苗|摄影：谢思宁"),
        ("某市日报记者 米粒 通讯员 谢宁", "某市日报记者 米粒|通讯员 谢宁"),
        ("柳林街道宣传办 米粒/文", "柳林街道宣传办 米粒/文"),
        ("本报全媒体记者 欧阳明月", "本报全媒体记者 欧阳明月"),
        ("记者 买买提·吐尔逊", "记者 买买提·吐尔逊"),
        ("作者：何苗", "作者：何苗"),
        ("党建引领 夯实根基", ""),
        ("记者观察", ""),
        ("记者：您怎么看这件事", ""),
        ("图文并茂 声情并茂", ""),
        ("文明 和谐", ""),
        ("交通路线图", ""),
        ("通讯员队伍建设", ""),
        ("", ""),
    ],
)
def test_a_byline_and_its_parts(text: str, parts: str) -> None:
    found = read_byline(stretch(text))
    assert "|".join(part.value.text for part in found) == parts
    assert not found or "".join(part.quote.text for part in found) == text


@pytest.mark.parametrize(
    ("text", "rest", "parts"),
    [
        ("作出贡献。 记者 何苗/文 通讯员 谢宁/图", "作出贡献。", "记者 何苗/文|通讯员 谢宁/图"),
        ("稳健发展。记者 何苗\n通讯员 谢宁", "稳健发展。", "记者 何苗|通讯员 谢宁"),
        ("开启新篇章（记者 何苗）", "开启新篇章", "记者 何苗"),
        ("他说：“好。”(记者 何苗)", "他说：“好。”", "记者 何苗"),
        ("作出新贡献 记者 何苗", "作出新贡献", "记者 何苗"),
        ("本报讯（记者 何苗）昨日开会。", "本报讯（记者 何苗）昨日开会。", ""),
        ("据记者了解，情况很好。", "据记者了解，情况很好。", ""),
        ("记者 何苗", "记者 何苗", ""),
    ],
)
def test_a_byline_at_a_paragraphs_end(text: str, rest: str, parts: str) -> None:
    kept, found = signed_at_end(stretch(text))
    assert kept.text == rest
    assert "|".join(part.value.text for part in found) == parts


@pytest.mark.parametrize(
    ("text", "names"),
    [("何苗", "何苗"), ("何 苗　谢思宁", "何 苗 谢思宁"), ("高质量 新发展", ""), ("柳林街道", "")],
)
def test_names_alone(text: str, names: str) -> None:
    assert "".join(part.value.text for part in read_names(stretch(text))) == names
