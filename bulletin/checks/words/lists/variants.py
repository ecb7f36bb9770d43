"""Older forms of words for which 第一批异形词整理表 or the dictionary recommends another."""

from __future__ import annotations

from typing import Final

VARIANTS: Final = """
帐目→账目 帐号→账号 帐户→账户 帐本→账本 帐簿→账簿 帐单→账单 帐册→账册 台帐→台账 记帐→记账
对帐→对账 查帐→查账 转帐→转账 到帐→到账 入帐→入账 欠帐→欠账 报帐→报账 建帐→建账 销帐→销账
帐款→账款 帐面→账面 成份→成分 部份→部分 身分证→身份证
份内→分内!一份内!两份内!每份内!各份内!月份内!年份内!身份内!股份内!省份内!备份内!份内容!份内部!份内参
想像→想象 图象→图像 录象→录像 座标→坐标 人材→人才!人材料 保母→保姆 倒楣→倒霉
笔划→笔画!一笔划!每笔划!这笔划!该笔划!笔划转!笔划拨 答覆→答复 覆信→复信 执著→执着 仿彿→仿佛
彷佛→仿佛 摹仿→模仿 缘份→缘分 过份→过分!超过份!通过份!经过份!过份额 水份→水分!水份额
养份→养分 辞汇→词汇 耽心→担心 耽忧→担忧
"""
"""Older → recommended; ``!`` adds words in which the characters are right."""
