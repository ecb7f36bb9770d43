from __future__ import annotations

import datetime
from dataclasses import replace
from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bulletin.importers.names import Names
from bulletin.importers.original import EMPTY
from bulletin.importers.recognised import Found, How, Masthead
from bulletin.importers.understanding.features import is_feature, read_features
from tests.importers.lines import lines, stretch
from tests.importers.understanding.pages import characters, kept, page, told

SHAPES = {
    "markdown kicker and title, byline at the lead's end over a soft break": (
        """
        # 聚焦东河两会·特别报道
        ## 东河县柳林街道 踏石留印启新程 扬帆破浪谱华章
        ¶1记者 何苗↵通讯员 谢宁 珍妮 文/图
        ### 强基固本 凝聚合力
        ¶2
        ### 以民为先 办好实事
        ¶3
        """,
        """
        K 聚焦东河两会·特别报道
        T 东河县柳林街道
        T 踏石留印启新程 扬帆破浪谱华章
        L ¶1
        B lead 记者 何苗 | 通讯员 谢宁 珍妮 文/图
        # 强基固本 凝聚合力
        ¶2
        # 以民为先 办好实事
        ¶3
        """,
    ),
    "bare lines: a pair of slogans over the headline, three paragraphs of lead": (
        """
        踔厉奋发开新局 笃行不怠谱新篇
        柳林街道:写好“三张答卷”,绘就幸福“新图景”
        ¶1
        ¶2
        ¶3 记者 何苗/文 通讯员 谢宁/图
        聚焦“环境美” 街巷面貌焕然一新
        ¶4
        ¶5
        聚焦“产业旺” 发展动能持续增强
        ¶6
        """,
        """
        K 踔厉奋发开新局 笃行不怠谱新篇
        T 柳林街道:写好“三张答卷”,绘就幸福“新图景”
        L ¶1
        L ¶2
        L ¶3
        B lead 记者 何苗/文 | 通讯员 谢宁/图
        # 聚焦“环境美” 街巷面貌焕然一新
        ¶4
        ¶5
        # 聚焦“产业旺” 发展动能持续增强
        ¶6
        """,
    ),
    "lead before the headline, byline at the very end": (
        """
        ¶1
        # 党建引路添活力 实干担当显作为 柳林街道奋力书写为民服务新答卷
        ## 站位更高 步子更稳 不断夯实组织建设根基 确保队伍过硬
        ¶2
        ## 力度更大 措施更实 不断改善人居环境质量 确保城市宜居
        ¶3
        孟晓 王建国文/图
        """,
        """
        L ¶1
        T 党建引路添活力 实干担当显作为
        T 柳林街道奋力书写为民服务新答卷
        B end 孟晓 王建国文/图
        # 站位更高 步子更稳 不断夯实组织建设根基 确保队伍过硬
        ¶2
        # 力度更大 措施更实 不断改善人居环境质量 确保城市宜居
        ¶3
        """,
    ),
    "the same in bare lines: heads tell themselves by their halves": (
        """
        ¶1
        老街更新看柳林
        柳林街道:绣出小巷新模样
        留住邻里烟火气
        听民声 一张问卷定方案
        ¶2
        下细功 一砖一瓦要较真
        ¶3
        引活水 老手艺有新去处
        ¶4
        记者 何苗 通讯员 米粒 文/图
        """,
        """
        L ¶1
        T 老街更新看柳林
        T 柳林街道:绣出小巷新模样
        T 留住邻里烟火气
        B end 记者 何苗 | 通讯员 米粒 文/图
        # 听民声 一张问卷定方案
        ¶2
        # 下细功 一砖一瓦要较真
        ¶3
        # 引活水 老手艺有新去处
        ¶4
        """,
    ),
    "type sizes: kicker smaller, headline of two lines, deck, byline below": (
        """
        @18 走进乡村看振兴
        @26 一颗橘子
        @26 甜了三个村
        @18 ——南坪镇橘子产业见闻
        本报记者 何苗
        ¶1
        **合作社里算细账**
        ¶2
        **直播间里卖山货**
        ¶3
        """,
        """
        K 走进乡村看振兴
        T 一颗橘子
        T 甜了三个村
        D ——南坪镇橘子产业见闻
        L ¶1
        B head 本报记者 何苗
        # 合作社里算细账
        ¶2
        # 直播间里卖山货
        ¶3
        """,
    ),
    "a headline of three lines that begins with the unit": (
        """
        奋斗新时代 建功新征程
        南坪镇:
        小橘子结出共富果
        大山里绘就新图景
        ¶1记者 施雨 通讯员 凌小舟/文 柏林/图
        品种换代 老果园焕发新生机
        ¶2
        链条延伸 一颗橘子吃干榨净
        ¶3
        """,
        """
        K 奋斗新时代 建功新征程
        T 南坪镇:
        T 小橘子结出共富果
        T 大山里绘就新图景
        L ¶1
        B lead 记者 施雨 | 通讯员 凌小舟/文 | 柏林/图
        # 品种换代 老果园焕发新生机
        ¶2
        # 链条延伸 一颗橘子吃干榨净
        ¶3
        """,
    ),
    "the unit is the first line of the headline": (
        """
        柳林街道
        踏石留印启新程 扬帆破浪谱华章
        ¶1
        强基固本 凝聚合力
        ¶2
        以民为先 办好实事
        ¶3
        """,
        """
        T 柳林街道
        T 踏石留印启新程 扬帆破浪谱华章
        L ¶1
        # 强基固本 凝聚合力
        ¶2
        # 以民为先 办好实事
        ¶3
        """,
    ),
    "the unit in smaller type is the kicker": (
        """
        @16 ^ 柳林街道
        @24 踏石留印启新程 扬帆破浪谱华章
        ¶1
        @18 强基固本
        ¶2
        @18 以民为先
        ¶3
        """,
        """
        K 柳林街道
        T 踏石留印启新程 扬帆破浪谱华章
        L ¶1
        # 强基固本
        ¶2
        # 以民为先
        ¶3
        """,
    ),
    "a column's name as kicker": (
        """
        【基层风采】
        山路上的邮递员
        本报记者 何苗 通讯员 谢宁
        ¶1
        ¶2
        ¶3
        """,
        """
        K 【基层风采】
        T 山路上的邮递员
        B head 本报记者 何苗 | 通讯员 谢宁
        ¶1
        ¶2
        ¶3
        """,
    ),
    "a column's name over kicker and headline is the section": (
        """
        【基层风采】
        聚焦县两会
        山路上的邮递员
        ¶1
        ¶2
        ¶3
        """,
        """
        S 【基层风采】
        K 聚焦县两会
        T 山路上的邮递员
        ¶1
        ¶2
        ¶3
        """,
    ),
    "a deck after a dash in bare lines": (
        """
        让课堂长在田野上
        ——东河县实验小学劳动教育纪事
        通讯员 谢宁 文/图
        ¶1
        ¶2
        """,
        """
        T 让课堂长在田野上
        D ——东河县实验小学劳动教育纪事
        B head 通讯员 谢宁 文/图
        ¶1
        ¶2
        """,
    ),
    "a deck without a dash": (
        """
        # 让课堂长在田野上
        东河县实验小学劳动教育侧记
        ¶1
        ## 一块地
        ¶2
        ## 一本账
        ¶3
        """,
        """
        T 让课堂长在田野上
        D 东河县实验小学劳动教育侧记
        L ¶1
        # 一块地
        ¶2
        # 一本账
        ¶3
        """,
    ),
    "byline in brackets at the text's end": (
        """
        深夜的儿科急诊室
        ¶1
        ¶2
        ¶3(记者 何苗 通讯员 谢宁)
        """,
        """
        T 深夜的儿科急诊室
        B end 记者 何苗 | 通讯员 谢宁
        ¶1
        ¶2
        ¶3
        """,
    ),
    "full-width brackets on a line of their own": (
        """
        深夜的儿科急诊室
        ¶1
        ¶2
        （特约记者 何苗 实习生 谢宁）
        """,
        """
        T 深夜的儿科急诊室
        B end 特约记者 何苗 | 实习生 谢宁
        ¶1
        ¶2
        """,
    ),
    "words and pictures by two people": (
        """
        深夜的儿科急诊室
        ¶1
        ¶2
        文/何苗 图/谢宁
        """,
        """
        T 深夜的儿科急诊室
        B end 文/何苗 | 图/谢宁
        ¶1
        ¶2
        """,
    ),
    "a line about the making follows the byline": (
        """
        深夜的儿科急诊室
        ¶1
        ¶2
        记者 何苗
        本版图片由县医院提供
        """,
        """
        T 深夜的儿科急诊室
        B end 记者 何苗
        ¶1
        ¶2
        本版图片由县医院提供
        """,
    ),
    "byline at the lead's end over a hard line end": (
        """
        # 深夜的儿科急诊室
        ¶1记者 何苗
        通讯员 谢宁 文/图
        ## 零点的走廊
        ¶2
        ## 四点的灯
        ¶3
        """,
        """
        T 深夜的儿科急诊室
        L ¶1
        B lead 记者 何苗 | 通讯员 谢宁 文/图
        # 零点的走廊
        ¶2
        # 四点的灯
        ¶3
        """,
    ),
    "byline on a line of its own between lead and heads": (
        """
        # 深夜的儿科急诊室
        ¶1
        □ 记者 何苗
        ## 零点的走廊
        ¶2
        ## 四点的灯
        ¶3
        """,
        """
        T 深夜的儿科急诊室
        L ¶1
        B lead 记者 何苗
        # 零点的走廊
        ¶2
        # 四点的灯
        ¶3
        """,
    ),
    "the lead before the headline is signed": (
        """
        ¶1 记者 何苗
        @26 深夜的儿科急诊室
        @18 零点的走廊
        ¶2
        @18 四点的灯
        ¶3
        """,
        """
        L ¶1
        T 深夜的儿科急诊室
        B lead 记者 何苗
        # 零点的走廊
        ¶2
        # 四点的灯
        ¶3
        """,
    ),
    "byline above the headline": (
        """
        本报记者 何苗
        # 深夜的儿科急诊室
        ¶1
        ## 零点的走廊
        ¶2
        ## 四点的灯
        ¶3
        """,
        """
        T 深夜的儿科急诊室
        L ¶1
        B head 本报记者 何苗
        # 零点的走廊
        ¶2
        # 四点的灯
        ¶3
        """,
    ),
    "names alone below the headline": (
        """
        @26 ^ 深夜的儿科急诊室
        ^ 何 苗　谢思宁
        ¶1
        ¶2
        ¶3
        """,
        """
        T 深夜的儿科急诊室
        B head 何 苗 谢思宁
        ¶1
        ¶2
        ¶3
        """,
    ),
    "no lead, no byline: numbered heads from the headline on": (
        """
        柳林街道这一年
        一、路通了
        ¶1
        二、灯亮了
        ¶2
        """,
        """
        T 柳林街道这一年
        # 一、路通了
        ¶1
        # 二、灯亮了
        ¶2
        """,
    ),
    "numbered heads of two levels": (
        """
        柳林街道这一年
        ¶1
        一、路通了
        （一）先修断头路
        ¶2
        （二）再修背街路
        ¶3
        二、灯亮了
        ¶4
        """,
        """
        T 柳林街道这一年
        L ¶1
        # 一、路通了
        ## （一）先修断头路
        ¶2
        ## （二）再修背街路
        ¶3
        # 二、灯亮了
        ¶4
        """,
    ),
    "only a headline and paragraphs": (
        """
        山路上的邮递员
        ¶1
        ¶2
        ¶3
        """,
        """
        T 山路上的邮递员
        ¶1
        ¶2
        ¶3
        """,
    ),
    "an interview": (
        """
        # 把方便留给群众
        ¶1
        **记者：窗口为什么要合并？**
        科长：¶2
        **记者：下一步怎么办？**
        科长：¶3
        （本报记者 何苗）
        """,
        """
        T 把方便留给群众
        B end 本报记者 何苗
        ¶1
        记者：窗口为什么要合并？
        科长：¶2
        记者：下一步怎么办？
        科长：¶3
        """,
    ),
    "the reporter inside the first sentence of news is text": (
        """
        # 柳林街道开门听民意
        本报讯（记者 何苗）¶1
        ## 三场座谈
        ¶2
        ## 一张清单
        ¶3
        """,
        """
        T 柳林街道开门听民意
        本报讯（记者 何苗）¶1
        # 三场座谈
        ¶2
        # 一张清单
        ¶3
        """,
    ),
    "bold words that a paragraph begins with stay in it": (
        """
        # 柳林街道这一年
        ¶1
        ## 环境美
        **修好背街路。**¶2
        **点亮回家灯。**¶3
        ## 产业旺
        ¶4
        """,
        """
        T 柳林街道这一年
        L ¶1
        # 环境美
        修好背街路。¶2
        点亮回家灯。¶3
        # 产业旺
        ¶4
        """,
    ),
    "centred heads": (
        """
        ^ 柳林街道这一年
        ¶1
        ^ 环境美了
        ¶2
        ^ 产业旺了，口袋鼓了
        ¶3
        通讯员 谢宁
        """,
        """
        T 柳林街道这一年
        L ¶1
        B end 通讯员 谢宁
        # 环境美了
        ¶2
        # 产业旺了，口袋鼓了
        ¶3
        """,
    ),
    "every heading of one level": (
        """
        # 柳林街道这一年
        ¶1
        # 环境美
        ¶2
        # 产业旺
        ¶3
        """,
        """
        T 柳林街道这一年
        L ¶1
        # 环境美
        ¶2
        # 产业旺
        ¶3
        """,
    ),
    "pictures and their captions": (
        """
        # 柳林街道这一年
        PHOTO
        图为新修的沿河步道。何苗 摄
        ¶1
        ## 环境美
        ¶2
        图①：没有图片的图注
        ## 产业旺
        ¶3
        """,
        """
        T 柳林街道这一年
        L ¶1
        PHOTO 图为新修的沿河步道。何苗 摄
        # 环境美
        ¶2
        图①：没有图片的图注
        # 产业旺
        ¶3
        """,
    ),
    "frames and editors' notes": (
        """
        # 柳林街道这一年
        编者按：¶1
        ¶2
        ## 环境美
        [1] 数说柳林
        [1] ¶3
        ¶4
        ## 产业旺
        ¶5
        [2] ¶6
        编后
        ¶7
        """,
        """
        T 柳林街道这一年
        L ¶2
        [note 编者按：] ¶1
        # 环境美
        [box  “数说柳林”] ¶3
        ¶4
        # 产业旺
        ¶5
        [box ] ¶6
        [note 编后] ¶7
        """,
    ),
    "the text goes on on another page": (
        """
        # 柳林街道这一年
        ¶1
        ## 环境美
        街道把背街小巷（下转第三版）
        ———
        （上接第一版）一条一条修好。
        ## 产业旺
        ¶2
        下转A04版
        """,
        """
        T 柳林街道这一年
        L ¶1
        # 环境美
        街道把背街小巷一条一条修好。
        # 产业旺
        ¶2
        """,
    ),
    "a table": (
        """
        # 柳林街道这一年
        ¶1
        ## 环境美
        |年份|条数|
        ## 产业旺
        ¶2
        """,
        """
        T 柳林街道这一年
        L ¶1
        # 环境美
        |年份|条数|
        # 产业旺
        ¶2
        """,
    ),
    "a date below the headline": (
        """
        # 柳林街道这一年
        2022年12月30日
        记者 何苗
        ¶1
        ## 环境美
        ¶2
        ## 产业旺
        ¶3
        """,
        """
        T 柳林街道这一年
        L ¶1
        B head 记者 何苗
        2022年12月30日
        # 环境美
        ¶2
        # 产业旺
        ¶3
        """,
    ),
    "a headline that asks": (
        """
        @28 谁来守护夜归人？
        ¶1
        @18 “灯下黑”怎么破？
        ¶2
        @18 谁来管，管多久？
        ¶3
        """,
        """
        T 谁来守护夜归人？
        L ¶1
        # “灯下黑”怎么破？
        ¶2
        # 谁来管，管多久？
        ¶3
        """,
    ),
    "a headline in one paragraph with soft line breaks": (
        """
        @15 东河县人民医院
        @28 深夜的灯↵清晨的门
        ¶1
        **急诊室**
        ¶2
        **住院部**
        ¶3
        """,
        """
        K 东河县人民医院
        T 深夜的灯
        T 清晨的门
        L ¶1
        # 急诊室
        ¶2
        # 住院部
        ¶3
        """,
    ),
    "marks before section heads": (
        """
        书声里的校园
        ◆ 环境育人 处处是课堂
        ¶1
        ◆ 活动育人 人人有舞台
        ¶2
        """,
        """
        T 书声里的校园
        # ◆ 环境育人 处处是课堂
        ¶1
        # ◆ 活动育人 人人有舞台
        ¶2
        """,
    ),
    "halves of section heads on lines of their own": (
        """
        @28 柳林街道这一年
        @14 ^ 东河县委宣传部
        ¶1
        **立足环境美**
        **街巷换新颜**
        ¶2
        **着眼产业旺**
        **口袋鼓起来**
        ¶3
        """,
        """
        T 柳林街道这一年
        L ¶1
        B head 东河县委宣传部
        # 立足环境美 街巷换新颜
        ¶2
        # 着眼产业旺 口袋鼓起来
        ¶3
        """,
    ),
    "a soft line break in section heads, names alone at the end": (
        """
        @28 柳林街道这一年
        ¶1
        **立足环境美↵街巷换新颜**
        ¶2
        **着眼产业旺↵口袋鼓起来**
        ¶3
        何苗 谢思宁
        """,
        """
        T 柳林街道这一年
        L ¶1
        B end 何苗 谢思宁
        # 立足环境美 街巷换新颜
        ¶2
        # 着眼产业旺 口袋鼓起来
        ¶3
        """,
    ),
    "no headline at all": (
        """
        ¶1
        ## 环境美
        ¶2
        ## 产业旺
        ¶3
        """,
        """
        L ¶1
        # 环境美
        ¶2
        # 产业旺
        ¶3
        ?
        """,
    ),
    "a headline of five bare halves each, the lead above": (
        """
        ¶1
        党建引路添活力 实干担当显作为 柳林街道写下为民答卷
        站位更高 步子更稳 不断夯实组织根基 确保队伍过硬
        ¶2
        力度更大 措施更实 不断改善人居环境质量 确保城市宜居
        ¶3
        """,
        """
        L ¶1
        T 党建引路添活力 实干担当显作为
        T 柳林街道写下为民答卷
        # 站位更高 步子更稳 不断夯实组织根基 确保队伍过硬
        ¶2
        # 力度更大 措施更实 不断改善人居环境质量 确保城市宜居
        ¶3
        """,
    ),
}


def features(text: str) -> str:
    found = read_features(page(text), Names())
    assert kept(found) == characters(page(text))
    return "\n\n".join(told(item) for item in found.items)


@pytest.mark.parametrize("shape", SHAPES)
def test_parts(shape: str) -> None:
    text, expected = SHAPES[shape]
    assert features(text) == dedent(expected).strip()


@pytest.mark.parametrize("shape", sorted(SHAPES.keys() - {"no headline at all"}))
def test_is_feature(shape: str) -> None:
    assert is_feature(page(SHAPES[shape][0]), Masthead())


def test_half_width_marks_stay() -> None:
    (item,) = read_features(page("# 柳林街道:这一年,变了\n¶1"), Names()).items
    assert item.title is not None
    assert [line.text for line in item.title.value] == ["柳林街道:这一年,变了"]


@pytest.mark.parametrize(
    "text",
    [
        "# 柳林街道这一年\n¶1\n## 环境美\n¶2\n## 产业旺\n¶3\n"
        "# 南坪镇这一年\n¶4\n## 路通了\n¶5\n## 灯亮了\n¶6\n通讯员 谢宁",
        "@26 柳林街道这一年\n¶1\n@18 环境美\n¶2\n@18 产业旺\n¶3\n"
        "@26 南坪镇这一年\n¶4\n@18 路通了\n¶5\n@18 灯亮了\n¶6\n通讯员 谢宁",
    ],
)
def test_several_features_are_divided_at_their_headlines(text: str) -> None:
    assert features(text) == (
        "T 柳林街道这一年\nL ¶1\n# 环境美\n¶2\n# 产业旺\n¶3\n\n"
        "T 南坪镇这一年\nL ¶4\nB end 通讯员 谢宁\n# 路通了\n¶5\n# 灯亮了\n¶6"
    )


def test_features_that_are_signed_each_need_no_section_heads() -> None:
    text = (
        "@18 走进柳林\n@26 山路上的邮递员\n¶1\n¶2\n记者 何苗\n"
        "@18 聚焦县两会\n@26 深夜的急诊室\n¶3\n¶4\n记者 谢宁"
    )
    assert features(text) == (
        "K 走进柳林\nT 山路上的邮递员\nB end 记者 何苗\n¶1\n¶2\n\n"
        "K 聚焦县两会\nT 深夜的急诊室\nB end 记者 谢宁\n¶3\n¶4"
    )


def test_what_belongs_to_the_page_is_quoted_and_dropped() -> None:
    found = read_features(page("# 柳林街道这一年\n¶1（下转第三版）\n———\n¶2"), Names())
    assert [one.text for one in found.dropped] == ["（下转第三版）", "———"]
    assert [one.code for one in found.diagnostics] == ["BT528", "BT528"]
    assert [one.location and one.location.line for one in found.diagnostics] == [2, 3]
    assert "“（下转第三版）”" in found.diagnostics[0].message


def test_parts_say_how_they_were_told() -> None:
    text = "踔厉奋发开新局 笃行不怠谱新篇\n柳林街道写好“三张答卷”\n¶1\n¶2记者 何苗"
    (item,) = read_features(page(text), Names()).items
    assert item.title is not None
    assert item.kicker is not None
    assert (item.title.how, item.title.sure) == (How.LINE, False)
    assert [part.how for part in item.byline] == [How.PATTERN]
    (marked,) = read_features(page(f"# 柳林街道这一年\n{text}"), Names()).items
    assert marked.title is not None
    assert (marked.title.how, marked.title.sure) == (How.MARK, True)


@pytest.mark.parametrize(
    "text",
    [
        "柳林街道开展夜查\n¶1（柳林街道）\n区农委抓好春耕\n¶2（区农委）",
        "柳林街道开展夜查\n¶1\n△ ¶2\n△ ¶3",
        "本周要情\n◆ ¶1\n◆ ¶2\n◆ ¶3",
        "**柳林街道组织开展夜间巡查**　¶1\n**区农委多措并举抓好春耕**　¶2",
        "关于做好春季防火工作的通知\n¶1\n一、提高认识\n¶2\n二、压实责任\n¶3",
        "关于民生实事进展的通报\n¶1\n一、总体情况\n¶2\n二、存在问题\n¶3",
        "春季防火工作提示\n各乡镇、街道，县直各单位：\n¶1\n一、提高认识\n¶2\n二、压实责任\n¶3",
        "春季防火工作提示\n¶1\n一、提高认识\n¶2\n二、压实责任\n¶3\n东河县应急管理局\n2023年3月1日",
        "¶1\n¶2\n¶3",
        "会议议程\n一、开场\n二、发言\n三、总结",
        "",
    ],
)
def test_is_none(text: str) -> None:
    assert not is_feature(page(text), Masthead())


def test_a_numbered_document_is_none() -> None:
    text = "# 山路上的邮递员\n¶1\n记者 何苗"
    assert is_feature(page(text), Masthead())
    assert not is_feature(page(text), Masthead(number=Found(3, EMPTY, How.PATTERN)))


def test_a_bulletin_whose_items_are_signed_by_reporters_is_none() -> None:
    items = page("校园里的春天\n¶1（通讯员 谢宁）\n操场上的课\n¶2（通讯员 何苗）")
    assert is_feature(items, Masthead())
    title = stretch("校园简讯")
    assert not is_feature(items, Masthead(publication=Found(title, title, How.PLACE)))


def test_news_under_a_masthead_without_heads_is_none() -> None:
    """A headline and paragraphs are an item where a bulletin's masthead stands above them."""
    text = page("山路上的邮递员\n¶1\n¶2\n¶3")
    day = Found(datetime.date(2023, 3, 1), EMPTY, How.PATTERN)
    assert is_feature(text, Masthead())
    assert not is_feature(text, replace(Masthead(), date=day))


ROWS = st.sampled_from(
    [
        *("¶1", "¶2", "¶3 记者 何苗", "¶4（下转第三版）", "（上接一版）¶5", "编者按：¶6", "编者按"),
        *(
            "# 甲县这一年",
            "## 环境美",
            "### 一、路",
            "**灯亮了↵路通了**",
            "@26 柳林街道",
            "@18 产业旺",
        ),
        *(
            "记者 何苗",
            "通讯员 谢宁 文/图",
            "何 苗　谢宁",
            "——柳林见闻",
            "【基层风采】",
            "南坪镇：",
        ),
        *("^ 山路上的邮递员", "聚焦两会 开创新局", "2023年3月1日", "[1] 数说", "[1] ¶7", "PHOTO"),
        *("图为街景。何苗 摄", "|年|月|", "———", "相关链接", "柳林街道", "□", "（", "↵"),
    ]
)


@given(st.lists(ROWS, max_size=14))
@settings(max_examples=100, deadline=None)
def test_whatever_stands_on_a_page_stays(rows: list[str]) -> None:
    elements = page("\n".join(rows))
    assert kept(read_features(elements, Names())) == characters(elements)


def test_two_stories_in_one_type_with_a_byline_each() -> None:
    text = """
        让老手艺焕发新光彩
        本报记者 谷雨
        近日，记者从区文旅局获悉，全区新增非物质文化遗产两项，总数达到十一项，居全市前列。
        老手艺人走进校园，手把手教孩子们剪纸、扎染，一年来开课三百余场，吸引五千多名学生参加。
        最美逆行者
        ——记区人民医院护士长沈冰
        通讯员 夏至
        视频那头，女儿的一句话让护士长沈冰红了眼眶，她转过身去，擦干眼泪，又走进了病房。
        她说，等忙完这一阵，一定带女儿去看一次大海，让她在沙滩上好好跑一跑，捡一捡贝壳。
    """
    found = read_features(lines(text), Names()).items
    assert [[str(line) for line in one.title.value] for one in found if one.title] == [
        ["让老手艺焕发新光彩"],
        ["最美逆行者"],
    ]
    assert [[str(part.value) for part in one.byline] for one in found] == [
        ["本报记者 谷雨"],
        ["通讯员 夏至"],
    ]
