"""A new workspace that builds at once."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from bulletin.errors import UsageError
from bulletin.messages import _
from bulletin.source.drafts import Draft, write_drafts
from bulletin.source.schema import SCHEMA_FILE, schema

if TYPE_CHECKING:
    import datetime
    from pathlib import Path

_CONFIGURATION = """\
# yaml-language-server: $schema=schema.json
# 工作区设置。字段可用中文名或英文名，冒号用英文冒号，后加一个空格。
刊物:
  - 名称: 工作信息 # 报头上的刊名，请改成本单位的
    编发单位: 某区委办公室
    版式: shangjie
    版记: 末页 # 或 偶数页
    # 每期默认的分发范围和编辑人员；某一期不同时，写在那一期里
    本期送: 区级领导
    发: 各街道办事处、区直各单位
    责任编辑: 区委办信息科
单位: # 报送单位；别名写在后面
  - 区农委
  - {名称: 区统计局, 别名: [统计局]}
# 输出名称: "{publication}{year}年第{number}期"
"""

_ISSUE = """\
# yaml-language-server: $schema=../../../schema.json
期号: 1
日期: {date}
"""

_ITEMS = {
    "01-农技服务.md": """\
---
报送单位: 区农委
---

# 区农委组织农技人员下乡服务

一是摸清需求。组织20名农技人员到各村走访，列出农户急需的服务36项。

二是送技到田。围绕浇水、施肥、防病开展现场讲解12场，发放资料800余份。
""",
    "02-入库企业.md": """\
# 区统计局做好新入库企业服务
报送单位: 区统计局

该局对新入库的15家企业逐一上门，讲解报表填报要求，当场解答问题。目前，**首月报表已全部按时上报**。
""",
    "03-简讯.md": """\
△ 近日，区统计局举办业务培训班，各街道统计人员40余人参加。（区统计局）
""",
}


def init(folder: Path, *, today: datetime.date) -> tuple[Path, ...]:
    """Write a new workspace into the folder and return its files.

    Raises UsageError where the folder is a workspace already or something cannot be written;
    nothing is overwritten.
    """
    issue = folder / "issues" / str(today.year) / "001"
    drafts = [
        Draft(folder / "bulletin.yaml", _CONFIGURATION),
        Draft(folder / SCHEMA_FILE, json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"),
        Draft(issue / "issue.yaml", _ISSUE.format(date=today.isoformat())),
        *(Draft(issue / name, text) for name, text in _ITEMS.items()),
    ]
    if refused := write_drafts(drafts):
        finding = refused[0]
        place = finding.location.file if finding.location else folder
        message = _("{folder} cannot become a workspace: {path}: {reason}")
        raise UsageError(message.format(folder=folder, path=place, reason=finding.message))
    return tuple(draft.path for draft in drafts)
