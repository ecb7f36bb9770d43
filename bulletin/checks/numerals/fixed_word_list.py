"""The words that a numeral is part of, and what stands beside them."""

from __future__ import annotations

from typing import NamedTuple


class FixedWord(NamedTuple):
    """A word with Chinese numerals, and patterns of what stands after it and before it.

    A word that counts nothing only in some company has it here: 1线 is a tram, 一线工人 are not.
    """

    word: str
    after: str = ""
    before: str = ""


_ANYWHERE = """
一心一意 三心二意 四面八方 五湖四海 五花八门 七嘴八舌 十全十美 一丝不苟 一马当先 一视同仁
一举两得 一鼓作气 一目了然 一应俱全 一帆风顺 一臂之力 一席之地 三番五次 三令五申 五谷丰登
四通八达 四季如春 一点一滴 一砖一瓦 一草一木 一朝一夕 一言一行 一举一动 举一反三 万无一失
百里挑一 独一无二 始终如一 表里如一 千篇一律 一如既往 一门心思 一股脑 一揽子 一窝蜂 一刀切
一竿子 一盘棋 一站到底 一律 一抓到底 一张蓝图 一张网 一体化 一站式 一次性 一系列 一旦 一些 一贯
一把手 一道防线 一体推进 一码通 一带一路 一国两制 一网通办 一网统管 一窗通办 一票否决 一岗双责
两个一百年 两个维护 两个确立 四个意识 四个自信 四个全面 两学一做 三会一课 三重一大 三严三实
五位一体 三位一体 四大班子 三大攻坚战 四议两公开 四不两直 三支一扶 两不愁三保障 两免一补
五险一金 四好农村路 三变改革 二十四节气 两手硬 一老一小 一帮一 一事一议 一村一品 一村一策
一户一策 一户一档 一户一码 一企一策 一企一档 一人一策 一人一档 一镇一业 一镇一品 一县一业
一县一策 一街一景 一校一策 一校一特 一案一策 一案一册 一物一码 一品一码 一岗一责 一岗一策
四舍五入 十年如一日 五颜六色 一年四季 三天两头 隔三差五 接二连三 三三两两 两全其美 一清二楚
一干二净 一五一十 五光十色 七零八落 乱七八糟 四平八稳 九死一生 一波三折 一锤定音 一蹴而就
一脉相承 一以贯之 一丝一毫 一分一秒 一字一句 一问一答 一模一样 一板一眼 一尘不染 一成不变
一筹莫展 一概而论 一望无际 一针见血 一石二鸟 八仙过海 五体投地 七上八下 三长两短 四海为家
一园一策 一链一策 一路一策 一河一策 一树一策 一店一码 一房一码 一楼一策 一巷一景
"""
_DIGITS = "一二三四五六七八九"
_PLAN = "规划|期间|时期|末|建设|以来|开局|目标|收官|项目|重点|”"
_DEEDS = "加强抓落推开建完健做压聚深提组优坚突严持创狠"
_BEGINNING = r"(?:(?<=[：；。\n])|^)"
_START = r"(?:(?<=[。；：\n])|^)"
_PARTY = "精神|以来|报告(?!厅)|代表(?!性)|胜利召开|[1-7一二三四五六七]中全会"
_IN_COMPANY = (
    # the Party's congresses and plenary sessions, the five-year plans
    *(FixedWord(f"{ten}大", _PARTY, "(?<!第)") for ten in ("十八", "十九", "二十")),
    *(
        FixedWord(f"{ten}大", "(?![^”精报，。、的以胜])", "(?:(?<=党的)|(?<=“)|(?<=及))")
        for ten in ("十八", "十九", "二十")
    ),
    *(
        FixedWord(f"{ten}届", "[1-7一二三四五六七]中全会", "(?<!第)")
        for ten in ("十八", "十九", "二十")
    ),
    *(FixedWord(digit, "中全会", "(?<=[大届])") for digit in _DIGITS[:7]),
    *(FixedWord(f"十{digit}五", _PLAN, r"(?!\d+”)") for digit in _DIGITS[:5]),
    FixedWord("两会", "期间|精神"),
    FixedWord("两会", before="(?<=全国)"),
    FixedWord("三个代表", "重要"),
    FixedWord("八项规定", "精神"),
    FixedWord("八项规定", before="(?<=中央)"),
    # programmes and campaigns
    FixedWord(
        "三农", "工作|问题|”|领域|干部|发展|政策|基础|服务|保险|短板|投入|专家|事业|资金|热线"
    ),
    FixedWord("三公", "经费|”"),
    FixedWord("三同时", "制度|”"),
    FixedWord("三下乡", "活动|”|、"),
    FixedWord("六稳", "、|[6六]保|工作|”"),
    FixedWord("六保", "工作|任务|”"),
    *(FixedWord(f"{many}手抓", "(?!获|[住了])") for many in "一两三"),
    FixedWord("一条龙", "服务"),
    FixedWord("一对一", "帮扶|帮|辅导|指导|服务|结对|联系|咨询|培训|解答"),
    FixedWord("一卡通", "(?!号)"),
    # holidays, solar terms, weekdays
    FixedWord("五一", "国际劳动节|劳动节|假期|小长假|长假"),
    FixedWord("五四", "青年节|运动|精神"),
    FixedWord("三八", "红旗手|妇女节|国际"),
    FixedWord("六一", "儿童节|国际儿童节"),
    FixedWord("七一", "建党节|前夕|表彰|勋章"),
    FixedWord("八一", "建军节|勋章"),
    FixedWord("十一", "黄金周|假期|国庆"),
    *(FixedWord(f"三{season}", "生产|期间|”|农忙|工作|三|3|大忙|会战") for season in "夏秋"),
    FixedWord("二月二", "龙抬头"),
    FixedWord("三月三", "”|歌|庙会|民俗|假期"),
    FixedWord("五月初五", "端午"),
    FixedWord("八月十五", "中秋|月"),
    FixedWord("九月九", "重阳"),
    FixedWord("三伏", "天|”"),
    FixedWord("三九", "严?寒"),
    *(FixedWord(f"{week}{digit}") for week in ("星期", "礼拜") for digit in _DIGITS[:6]),
    *(FixedWord(f"周{digit}", "上午|下午|晚|早上", "(?<![一每两三本])") for digit in _DIGITS[:6]),
    *(
        FixedWord(f"周{digit}", r"(?![\d天次个小场篇期轮家名人、件])", "(?<=[上本下])")
        for digit in _DIGITS[:6]
    ),
    # ordinals that are part of a name, and the first words of a paragraph
    *(FixedWord(f"{digit}季度", before="(?<![第、至到—～])") for digit in _DIGITS[:4]),
    *(FixedWord(f"翻{so}{many}番") for many in "一两三四" for so in ("", "了")),
    *(FixedWord(f"{digit}等", "奖|功") for digit in _DIGITS[:3]),
    FixedWord("一", "[个天名次种条户](?!月)", "(?:(?<=某)|(?<=同))"),
    FixedWord(
        "第一",
        "书记|时间|责任人|线(?!路)|要务|产业|议题|种形态|粒扣子|课堂|现场|位的|动力|生产力|资源|关口",
    ),
    FixedWord("第二", "产业|方(?![面阵案位])"),
    FixedWord("第三", "产业|方(?![面阵案位])|种形态"),
    FixedWord("第四", "种形态"),
    *(FixedWord(f"第{digit}", r"，(?!\d)", _START) for digit in _DIGITS),
    *(FixedWord(f"其{digit}", "，", _START) for digit in _DIGITS),
    *(
        FixedWord(f"{digit}{word}", f"[要{_DEEDS}]", _BEGINNING)
        for digit in _DIGITS
        for word in "是要"
    ),
    *(FixedWord(f"第{digit}", f"、[{_DEEDS}]", _START) for digit in _DIGITS),
    # 一 in words of two characters
    *(FixedWord(f"一{many}{many}") for many in "批次步遍条户项座件张天"),
    FixedWord("一步一个脚印"),
    FixedWord("万众一心"),
    FixedWord("一方面", "(?![积军])"),
    FixedWord("另一", "方面|个|种|名|条|边"),
    FixedWord("一定", "(?![向标额点位])"),
    FixedWord("两手", "都?要硬"),
    FixedWord("一般", "(?!纳税)"),
    FixedWord("一致", "(?![损死病力])"),
    FixedWord("一切", "(?![片割])"),
    FixedWord("一直", "(?![播升径管达线])"),
    FixedWord("一同", "(?!比)"),
    FixedWord("一并", "(?![入网])"),
    FixedWord(
        "一线",
        "工人|干部|职工|党员|人员|岗位|作用|战士|医务|员工|教师|民警|执法",
    ),
    FixedWord("一", r"(?![\d.,个名家])", "(?<=唯)"),
    FixedWord("一", "[，。；、）]|$", "(?<=之)"),
    FixedWord("一", "步", "(?<=进)"),
    FixedWord("一", "[领部思管标规安认行调协组]", "(?<=统)"),
    FixedWord("三", "强调|要求|叮嘱|嘱咐", "(?<=再)"),
)
FIXED_WORDS = (*map(FixedWord, _ANYWHERE.split()), *_IN_COMPANY)
