"""的 where 地 or 得 belongs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from bulletin.checks.rule import Force, text_rule
from bulletin.messages import _

if TYPE_CHECKING:
    from bulletin.checks.passages import Passage
    from bulletin.checks.rule import Findings


def _either(words: str) -> str:
    return f"(?:{'|'.join(words.split())})"


_ADVERBS: Final = _either(
    """
    认真 切实 大力 不断 积极 深入 扎实 全面 及时 充分 严格 耐心 详细 仔细 热情 主动 自觉 有效 稳步
    有序
    快速 迅速 努力 坚决 坚定 准确 精准 细致 紧密 密切 牢牢 深刻 广泛 逐步 高效 顺利 圆满 有力 稳妥
    妥善
    悄悄 默默 紧紧 渐渐 慢慢 高兴 激动 欣喜 自豪 感慨 动情 亲切 虚心 无私 热心 精心 用心 悉心 如实
    清楚
    """
)
_TAKES_AN_OBJECT: Final = _either(
    """
    做好 抓好 搞好 办好 用好 管好 守好 护好 完成 开展 履行 听取 参与到 参加 投入到 融入 遵守 承担
    接受了
    发挥 提高 提升 增强 防止 遏制 化解 解答 回答 询问 查看 核对 践行 投身 奔赴 告诉 感受到 看到
    认识到
    意识到 体会到 说道 围绕 把握住 抓住 贯彻 推进 加强 完善 促进
    """
)
_VERBS: Final = _either(
    """
    解决 推动 改善 优化 支持 服务 帮助 研究 讲解 组织 调整 打击 维护 保障 落实 执行 了解 响应 宣传
    学习
    配合 处理 处置 检查 排查 梳理 总结 介绍 解释 反映 利用 调动 分析 带动 控制 缓解 减轻 拓展 打造
    记录
    清理 搬运 接受 改变 展示 体现 满足 传达 部署
    """
)
_OBJECTS: Final = "群众|居民|村民|企业|各项|各类|上级|党的|会议|矛盾"
_NOT_BEFORE: Final = "[法以更最很较有行予供到出要和、而的是了持]"
_ADVERBIAL = re.compile(
    rf"""的
    (?= {_TAKES_AN_OBJECT} (?! [者性力的和与或及] | [^\w] | $
            | 方案 | 方式 | 办法 | 措施 | 路径 | 举措 | 机制 | 作用 | 态度 | 手段 | 渠道 | 过程
            | 体系 | 会 | 行动 | 工程 | 计划 | 策略 )
      | {_VERBS} (?: [了着好] | {_OBJECTS} )
    )
    (?<= {_ADVERBS}的 ) (?<! {_NOT_BEFORE} ..的 )""",
    re.VERBOSE,
)
_MANNERS: Final = _either("扎实 到位 认真 仔细 清楚 顺利 细致 辛苦 开心 及时 热闹")
_VIVIDLY: Final = _either(
    """
    井井有条 有声有色 红红火火 干干净净 明明白白 清清楚楚 扎扎实实 热火朝天 井然有序 津津有味
    """
)
_RESULT = re.compile(
    rf"""的
    (?= [很挺] [好快紧严实细准稳慢香甜累苦深透牢] [，。；、！]
      | (?: 很 | 非常 | 十分 | 特别 | 格外 ) {_MANNERS} [，。；、！]
      | {_VIVIDLY}
      | [好紧严实细准稳快透牢] [，。；] )
    (?<= [做干抓管办讲说写唱学练压跑过听看走吃住玩笑飞长]的 )
    (?<! [叫大所乐要会能快常善] .的 )""",
    re.VERBOSE,
)


@text_rule(
    "BT628",
    "particle",
    force=Force.CUSTOM,
    clause="现代汉语八百词",
    wrong="会议认真的听取了各方意见。",
    right="会议认真地听取了各方意见。",
)
def particle(passage: Passage) -> Findings:
    """的 stands between an adverb and its verb, or between a verb and how it is done.

    的 leads to a noun, 地 to a verb, 得 to what the verb results in: 认真的态度, 认真地学习,
    学得认真.
    """
    for pattern, right in ((_ADVERBIAL, "地"), (_RESULT, "得")):
        for match in passage.matches(pattern):
            text = _("Here stands “{right}”, not “的”.").format(right=right)
            yield passage.finding(match.start(), match.end(), text, right, safe=False)
