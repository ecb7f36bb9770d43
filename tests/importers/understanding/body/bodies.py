"""Bodies of bulletins in the ways that offices write them, and the items that they hold."""

from __future__ import annotations

_NEWS = "近日，峡河镇组织党员干部清理河道，共出动人员二百人次。"
_RESULT = "截至目前，全区完成播种面积三万亩。"
_MEASURES = "一是明确责任。各村签订责任书。二是强化督查。每周通报一次。"

BODIES: dict[str, tuple[str, list[str]]] = {
    "run-in bold": (
        f"""
        **柳河镇多措并举抓好春耕**　{_MEASURES}（柳河镇）
        **区水利局加固堤防**  {_NEWS}（区水利局）
        △ {_RESULT}（区农委）
        """,
        [
            "item - 柳河镇多措并举抓好春耕 u=柳河镇",
            "item - 区水利局加固堤防 u=区水利局",
            "brief - None u=区农委",
        ],
    ),
    "bold with full stop": (
        f"""
        **柳河镇多措并举抓好春耕。**{_MEASURES}
        **区水利局加固堤防。**{_NEWS}
        """,
        [
            "item - 柳河镇多措并举抓好春耕",
            "item - 区水利局加固堤防",
        ],
    ),
    "own lines, signed": (
        f"""
        柳河镇多措并举抓好春耕
        {_MEASURES}
        {_RESULT}（柳河镇）
        区水利局加固堤防
        {_NEWS}（区水利局）
        """,
        [
            "item - 柳河镇多措并举抓好春耕 u=柳河镇",
            "item - 区水利局加固堤防 u=区水利局",
        ],
    ),
    "own lines, unsigned": (
        f"""
        柳河镇多措并举抓好春耕
        {_MEASURES}
        {_RESULT}
        区水利局加固堤防
        {_NEWS}
        我县召开防汛工作会议
        {_RESULT}
        """,
        [
            "item - 柳河镇多措并举抓好春耕",
            "item - 区水利局加固堤防",
            "item - 我县召开防汛工作会议",
        ],
    ),
    "stacked titles": (
        f"""
        奋力跑出项目建设加速度
        ——柳河镇重点项目推进侧记
        {_MEASURES}
        {_RESULT}（柳河镇）
        抓党建 促振兴 惠民生
        区委组织部三项行动提升乡村治理水平
        {_NEWS}（区委组织部）
        """,
        [
            "item - 奋力跑出项目建设加速度/——柳河镇重点项目推进侧记 u=柳河镇",
            "item - 抓党建 促振兴 惠民生/区委组织部三项行动提升乡村治理水平 u=区委组织部",
        ],
    ),
    "gap titles": (
        f"""
        柳河镇下好防汛“先手棋” {_MEASURES}（柳河镇）
        扛牢责任 精准施策 区应急局筑牢安全防线 今年以来，该局排查隐患九十处。（区应急局）
        区医保局开展政策宣传 {_NEWS}（区医保局）
        """,
        [
            "item - 柳河镇下好防汛“先手棋” u=柳河镇",
            "item - 扛牢责任 精准施策 区应急局筑牢安全防线 u=区应急局",
            "item - 区医保局开展政策宣传 u=区医保局",
        ],
    ),
    "gap before a date": (
        """
        传承红色基因 争做时代新人 市先进事迹报告团来到柳河县 3月 5日，我县举行报告会。县领导到会。
        柳河镇建成便民大厅 截至 3 月底，柳河镇投入 30 万元，建成大厅一座。（柳河镇）
        """,
        [
            "item - 传承红色基因 争做时代新人 市先进事迹报告团来到柳河县",
            "item - 柳河镇建成便民大厅 u=柳河镇",
        ],
    ),
    "brackets as titles": (
        f"""
        【柳河镇抓实防汛备汛】{_NEWS}（柳河镇）
        【区农委送技术下乡】{_RESULT}（区农委）
        """,
        [
            "item - 柳河镇抓实防汛备汛 u=柳河镇",
            "item - 区农委送技术下乡 u=区农委",
        ],
    ),
    "brackets as units": (
        f"""
        【柳河镇】{_NEWS}
        【区农委】{_RESULT}
        【区水利局】{_MEASURES}
        """,
        [
            "brief - None u=柳河镇",
            "brief - None u=区农委",
            "brief - None u=区水利局",
        ],
    ),
    "sections in brackets": (
        f"""
        【工作动态】
        柳河镇抓实防汛备汛
        {_NEWS}（柳河镇）
        区农委送技术下乡
        {_RESULT}（区农委）
        【简讯】
        △{_MEASURES}（区水利局）
        △{_RESULT}（区交通局）
        """,
        [
            "item 工作动态 柳河镇抓实防汛备汛 u=柳河镇",
            "item 工作动态 区农委送技术下乡 u=区农委",
            "brief 简讯 None u=区水利局",
            "brief 简讯 None u=区交通局",
        ],
    ),
    "sections with marks": (
        f"""
        ◆要 闻◆
        ● 我县召开春季农业生产会议
        {_RESULT}
        ● 柳河镇抓实防汛备汛
        {_NEWS}（柳河镇）
        ◆基层动态◆
        ● 区农委送技术下乡
        {_MEASURES}（区农委）
        """,
        [
            "item 要 闻 我县召开春季农业生产会议",
            "item 要 闻 柳河镇抓实防汛备汛 u=柳河镇",
            "item 基层动态 区农委送技术下乡 u=区农委",
        ],
    ),
    "markdown": (
        f"""
        ## 工作动态
        ### 柳河镇抓实防汛备汛
        {_NEWS}

        {_RESULT}
        ### 区农委送技术下乡
        {_MEASURES}
        ## 经验交流
        ### 让党旗在一线飘扬
        {_MEASURES}
        """,
        [
            "item 工作动态 柳河镇抓实防汛备汛",
            "item 工作动态 区农委送技术下乡",
            "item 经验交流 让党旗在一线飘扬",
        ],
    ),
    "markdown with heads": (
        f"""
        ## 柳河镇抓实防汛备汛
        {_NEWS}
        ### 一、压实责任
        {_RESULT}
        ### 二、排查隐患
        {_RESULT}
        ## 区农委送技术下乡
        {_MEASURES}
        """,
        [
            "item - 柳河镇抓实防汛备汛 h=一、压实责任,二、排查隐患",
            "item - 区农委送技术下乡",
        ],
    ),
    "numbered titles in sections": (
        f"""
        一、重点工作
        1. 柳河镇抓实防汛备汛
        {_NEWS}（柳河镇）
        2. 区农委送技术下乡
        {_RESULT}（区农委）
        二、基层动态
        1. 区水利局加固堤防
        {_MEASURES}（区水利局）
        """,
        [
            "item 重点工作 柳河镇抓实防汛备汛 u=柳河镇",
            "item 重点工作 区农委送技术下乡 u=区农委",
            "item 基层动态 区水利局加固堤防 u=区水利局",
        ],
    ),
    "numbered chinese titles": (
        f"""
        一、柳河镇抓实防汛备汛
        {_NEWS}
        1.明确责任。各村签订责任书。
        2.强化督查。每周通报。（柳河镇）
        二、区农委送技术下乡
        {_RESULT}（区农委）
        """,
        [
            "item - 柳河镇抓实防汛备汛 u=柳河镇",
            "item - 区农委送技术下乡 u=区农委",
        ],
    ),
    "numbered, run in": (
        f"""
        1.柳河镇抓实防汛备汛　　{_NEWS}
        2.区农委送技术下乡　　{_RESULT}
        3.区水利局加固堤防　　{_MEASURES}
        """,
        [
            "item - 柳河镇抓实防汛备汛",
            "item - 区农委送技术下乡",
            "item - 区水利局加固堤防",
        ],
    ),
    "numbered briefs": (
        f"""
        1、{_NEWS}（柳河镇）
        2、{_RESULT}（区农委）
        3、{_MEASURES}（区水利局）
        """,
        [
            "brief - None u=柳河镇",
            "brief - None u=区农委",
            "brief - None u=区水利局",
        ],
    ),
    "untitled briefs": (
        f"""
        {_NEWS}（柳河镇）
        {_RESULT}（区农委）
        {_MEASURES}（区水利局）
        """,
        [
            "brief - None u=柳河镇",
            "brief - None u=区农委",
            "brief - None u=区水利局",
        ],
    ),
    "section of briefs without titles": (
        f"""
        工作动态
        柳河镇抓实防汛备汛
        {_NEWS}
        简 讯
        {_RESULT}
        {_MEASURES}
        """,
        [
            "item 工作动态 柳河镇抓实防汛备汛",
            "brief 简 讯 None",
            "brief 简 讯 None",
        ],
    ),
    "one circular": (
        f"""
        关于全区秋季造林进展情况的通报
        各镇、街道：
        {_NEWS}
        一、总体情况
        （一）任务完成情况
        {_RESULT}
        （二）存在的差距
        {_RESULT}
        二、存在问题
        （一）责任不实。部分镇重视不够。
        三、下步要求
        1. 提高认识
        {_MEASURES}
        """,
        [
            "item - 关于全区秋季造林进展情况的通报 h=一、总体情况,（一）任务完成情况,"
            "（二）存在的差距,二、存在问题,三、下步要求,1. 提高认识",
        ],
    ),
    "a speech": (
        f"""
        在全县经济工作会议上的讲话
        （2021年3月2日）
        张 三
        同志们：
        {_NEWS}
        一、认清形势，坚定信心
        {_MEASURES}
        """,
        [
            "item - 在全县经济工作会议上的讲话 h=一、认清形势，坚定信心",
        ],
    ),
    "unit and author": (
        f"""
        柳河镇抓实防汛备汛
        {_NEWS}（柳河镇 张文斌）
        区农委送技术下乡
        {_RESULT}（李强 王小丽）
        区水利局加固堤防
        {_MEASURES}（供稿：区水利局 作者：赵明）
        """,
        [
            "item - 柳河镇抓实防汛备汛 u=柳河镇 a=张文斌",
            "item - 区农委送技术下乡 a=李强 王小丽",
            "item - 区水利局加固堤防 u=区水利局 a=赵明",
        ],
    ),
    "sources": (
        f"""
        外地推行“一网通办”
        {_NEWS}（来源：《河东日报》）
        邻县治理农业面源污染
        {_RESULT}（摘自《农村工作通讯》2021年第3期）
        省里出台新政策
        {_MEASURES}（新华社）
        """,
        [
            "item - 外地推行“一网通办” s=《河东日报》",
            "item - 邻县治理农业面源污染 s=《农村工作通讯》2021年第3期",
            "item - 省里出台新政策 s=新华社",
        ],
    ),
    "unit lines": (
        f"""
        柳河镇抓实防汛备汛
        {_NEWS}
        （柳河镇）
        区农委送技术下乡
        {_RESULT}
        ——区农委
        区水利局加固堤防
        {_MEASURES}
        区水利局 供稿
        区教育局规范校外培训
        {_RESULT}
        报送单位：区教育局
        """,
        [
            "item - 柳河镇抓实防汛备汛 u=柳河镇",
            "item - 区农委送技术下乡 u=区农委",
            "item - 区水利局加固堤防 u=区水利局",
            "item - 区教育局规范校外培训 u=区教育局",
        ],
    ),
    "several units": (
        f"""
        两部门联合执法
        {_NEWS}（区农委、区水利局）
        三方会商研判
        {_RESULT}（区应急局，区气象局）
        """,
        [
            "item - 两部门联合执法 u=区农委、区水利局",
            "item - 三方会商研判 u=区应急局，区气象局",
        ],
    ),
    "half-width brackets": (
        f"""
        柳河镇抓实防汛备汛
        {_NEWS}(柳河镇)
        区农委送技术下乡
        近日,区农委组织专家下乡(区农委)。
        """,
        [
            "item - 柳河镇抓实防汛备汛 u=柳河镇",
            "item - 区农委送技术下乡 u=区农委",
        ],
    ),
    "brackets that are text": (
        f"""
        柳河镇抓实防汛备汛
        近日，柳河镇印发工作方案（试行）
        {_RESULT}（详见附件）
        区农委送技术下乡
        {_MEASURES}（2023年数据）
        """,
        [
            "item - 柳河镇抓实防汛备汛",
            "item - 区农委送技术下乡",
        ],
    ),
    "editor's note": (
        f"""
        编者按：为交流经验，现将两地做法刊发如下，请结合实际学习借鉴。
        柳河镇抓实防汛备汛
        {_NEWS}
        区农委送技术下乡
        {_RESULT}
        """,
        [
            "note 1",
            "item - 柳河镇抓实防汛备汛",
            "item - 区农委送技术下乡",
        ],
    ),
    "editor's note on its own": (
        f"""
        【编者按】
        为交流经验，现将两地做法刊发如下。
        请结合实际学习借鉴。
        柳河镇抓实防汛备汛
        {_NEWS}
        区农委送技术下乡
        {_RESULT}
        """,
        [
            "note 2",
            "item - 柳河镇抓实防汛备汛",
            "item - 区农委送技术下乡",
        ],
    ),
    "note inside an item and a link": (
        f"""
        柳河镇抓实防汛备汛
        按：柳河镇的做法值得借鉴。
        {_NEWS}
        相关链接：防汛四级响应是指最低一级的应急响应。
        区农委送技术下乡
        {_RESULT}
        """,
        [
            "item - 柳河镇抓实防汛备汛 x=note,box",
            "item - 区农委送技术下乡",
        ],
    ),
    "contents with pages": (
        f"""
        目  录
        【工作动态】
        1.柳河镇抓实防汛备汛……………1
        2.区农委送技术下乡……………2
        【经验交流】
        3.让党旗在一线飘扬……………4
        【工作动态】
        柳河镇抓实防汛备汛
        {_NEWS}（柳河镇）
        区农委送技术下乡
        {_RESULT}（区农委）
        【经验交流】
        让党旗在一线飘扬
        {_MEASURES}（区委组织部）
        """,
        [
            "contents 6",
            "item 工作动态 柳河镇抓实防汛备汛 u=柳河镇",
            "item 工作动态 区农委送技术下乡 u=区农委",
            "item 经验交流 让党旗在一线飘扬 u=区委组织部",
        ],
    ),
    "contents without pages": (
        f"""
        本期要目
        ● 柳河镇抓实防汛备汛
        ● 区农委送技术下乡
        柳河镇抓实防汛备汛
        {_NEWS}（柳河镇）
        区农委送技术下乡
        {_RESULT}（区农委）
        """,
        [
            "contents 3",
            "item - 柳河镇抓实防汛备汛 u=柳河镇",
            "item - 区农委送技术下乡 u=区农委",
        ],
    ),
    "contents without heading": (
        f"""
        柳河镇抓实防汛备汛（1）
        区农委送技术下乡（3）
        **柳河镇抓实防汛备汛**  {_NEWS}（柳河镇）
        **区农委送技术下乡**  {_RESULT}（区农委）
        """,
        [
            "contents 2",
            "item - 柳河镇抓实防汛备汛 u=柳河镇",
            "item - 区农委送技术下乡 u=区农委",
        ],
    ),
    "contents names a title that there is not": (
        f"""
        目录
        柳河镇抓实防汛备汛 1
        区住建局整治违建 2
        区农委送技术下乡 3
        柳河镇抓实防汛备汛
        {_NEWS}
        区农委送技术下乡
        {_RESULT}
        """,
        [
            "contents 4",
            "item - 柳河镇抓实防汛备汛",
            "item - 区农委送技术下乡",
            "BT537",
        ],
    ),
    "mixture as in a district's issue": (
        f"""
        **柳河镇抓实防汛备汛** {_MEASURES}（柳河镇）
        ### 区环保分局“三个聚焦”优化环境
        {_MEASURES}（区环保分局）
        △ 3 月 1 日，区统计局举办培训班。（区统计局）
        △ {_NEWS}（区检察院）
        """,
        [
            "item - 柳河镇抓实防汛备汛 u=柳河镇",
            "item - 区环保分局“三个聚焦”优化环境 u=区环保分局",
            "brief - None u=区统计局",
            "brief - None u=区检察院",
        ],
    ),
    "bold lead-ins inside items": (
        """
        ## 柳河镇抓实防汛备汛
        **一是压实责任。**各村签订责任书。
        **二是排查隐患。**每周通报一次。
        ## 区农委送技术下乡
        **抓培训提技能。**组织专家下乡。
        **抓服务解难题。**解决难题三十个。
        """,
        [
            "item - 柳河镇抓实防汛备汛",
            "item - 区农委送技术下乡",
        ],
    ),
    "bold titles, bold subheads": (
        f"""
        **柳河镇抓实防汛备汛工作纪实**
        {_NEWS}
        **筑牢堤坝**
        {_RESULT}
        **守好家园**
        {_MEASURES}（柳河镇）
        **区农委送技术下乡助农增收**
        {_RESULT}（区农委）
        """,
        [
            "item - 柳河镇抓实防汛备汛工作纪实 h=筑牢堤坝,守好家园 u=柳河镇",
            "item - 区农委送技术下乡助农增收 u=区农委",
        ],
    ),
    "attachment": (
        f"""
        关于开展安全生产检查的通知
        {_NEWS}
        附件：1.检查表
        2.责任分工
        附件1
        检查表
        """,
        [
            "item - 关于开展安全生产检查的通知",
        ],
    ),
    "rules between items": (
        f"""
        柳河镇抓实防汛备汛
        {_NEWS}
        ----------
        区农委送技术下乡
        {_RESULT}
        """,
        [
            "item - 柳河镇抓实防汛备汛",
            "item - 区农委送技术下乡",
        ],
    ),
    "stars": (
        f"""
        ★柳河镇抓实防汛备汛★
        {_NEWS}
        ★区农委送技术下乡★
        {_RESULT}
        """,
        [
            "item - 柳河镇抓实防汛备汛",
            "item - 区农委送技术下乡",
        ],
    ),
    "squares run in": (
        f"""
        ■ 柳河镇抓实防汛备汛  {_NEWS}
        ■ 区农委送技术下乡  {_RESULT}
        ■ 区水利局加固堤防  {_MEASURES}
        """,
        [
            "item - 柳河镇抓实防汛备汛",
            "item - 区农委送技术下乡",
            "item - 区水利局加固堤防",
        ],
    ),
    "bullets inside": (
        f"""
        柳河镇抓实防汛备汛
        {_NEWS}
        ● 明确责任，各村签订责任书。
        ● 强化督查，每周通报一次。
        区农委送技术下乡
        {_RESULT}
        """,
        [
            "item - 柳河镇抓实防汛备汛",
            "item - 区农委送技术下乡",
        ],
    ),
    "bare sections": (
        f"""
        领导讲话
        在全县大会上的讲话（摘要）
        {_NEWS}
        镇街动态
        柳河镇抓实防汛备汛
        {_RESULT}
        他山之石
        外县推行河长制的做法
        {_MEASURES}
        """,
        [
            "item 领导讲话 在全县大会上的讲话（摘要）",
            "item 镇街动态 柳河镇抓实防汛备汛",
            "item 他山之石 外县推行河长制的做法",
        ],
    ),
    "a letter": (
        f"""
        致全区农民朋友的一封信
        农民朋友们：
        {_NEWS}
        {_RESULT}
        区农业农村局
        2022年3月5日
        """,
        [
            "item - 致全区农民朋友的一封信",
        ],
    ),
    "one article with bare subheads": (
        f"""
        柳河镇“五个一”工作法推进基层治理
        {_NEWS}
        建强一支队伍
        {_RESULT}
        完善一套机制
        {_MEASURES}
        办好一批实事
        {_RESULT}
        """,
        [
            "item - 柳河镇“五个一”工作法推进基层治理 h=建强一支队伍,完善一套机制,办好一批实事",
        ],
    ),
    "plain text only": (
        f"""
        {_NEWS}
        {_RESULT}
        """,
        [
            "review - None",
        ],
    ),
    "title without text": (
        f"""
        柳河镇抓实防汛备汛
        {_NEWS}（柳河镇）
        区农委送技术下乡
        """,
        [
            "item - 柳河镇抓实防汛备汛 u=柳河镇",
            "review - 区农委送技术下乡",
        ],
    ),
    "trailing office after the stop": (
        f"""
        柳河镇抓实防汛备汛
        {_NEWS}　　柳河镇
        区农委送技术下乡
        {_RESULT} ——区农委
        """,
        [
            "item - 柳河镇抓实防汛备汛 u=柳河镇",
            "item - 区农委送技术下乡 u=区农委",
        ],
    ),
    "parenthesised numbers": (
        f"""
        （一）柳河镇抓实防汛备汛
        {_NEWS}（柳河镇）
        （二）区农委送技术下乡
        {_RESULT}（区农委）
        """,
        [
            "item - 柳河镇抓实防汛备汛 u=柳河镇",
            "item - 区农委送技术下乡 u=区农委",
        ],
    ),
    "sections numbered, items bold": (
        f"""
        一、要闻
        **我县召开农业会议** {_NEWS}
        **柳河镇抓实防汛备汛** {_RESULT}
        二、简讯
        △{_MEASURES}
        """,
        [
            "item 要闻 我县召开农业会议",
            "item 要闻 柳河镇抓实防汛备汛",
            "brief 简讯 None",
        ],
    ),
    "reporter below the title": (
        f"""
        柳河镇抓实防汛备汛
        记者 张文斌 通讯员 李强
        {_NEWS}
        区农委送技术下乡
        {_RESULT}
        """,
        [
            "item - 柳河镇抓实防汛备汛 a=记者 张文斌 通讯员 李强",
            "item - 区农委送技术下乡",
        ],
    ),
    "unknown senders among known": (
        f"""
        柳河镇抓实防汛备汛
        {_NEWS}（柳河镇）
        区农委送技术下乡
        {_RESULT}（区农委）
        督导工作见实效
        {_MEASURES}（综合督导）
        """,
        [
            "item - 柳河镇抓实防汛备汛 u=柳河镇",
            "item - 区农委送技术下乡 u=区农委",
            "item - 督导工作见实效 u=综合督导",
            "BT538",
        ],
    ),
    "titles before a stop or a colon": (
        """
        峡河镇“三个强化”筑牢防汛堤坝。一是强化领导。成立专班。二是强化巡查。（峡河镇）
        区农委送技术下乡：今年以来，培训三百人次。（区农委）
        """,
        [
            "item - 峡河镇“三个强化”筑牢防汛堤坝 u=峡河镇",
            "item - 区农委送技术下乡 u=区农委",
            "BT535",
        ],
    ),
    "sections in angle brackets": (
        """
        <工作动态>
        1、柳河镇抓实防汛备汛
        近日，柳河镇组织巡堤。
        <调查研究>
        1、关于粮食安全的思考
        粮食安全是国之大者。
        """,
        ["item 工作动态 柳河镇抓实防汛备汛", "item 调查研究 关于粮食安全的思考"],
    ),
    "numbered sections as headings": (
        """
        ## 一、要闻
        3月1日，区统计局举办培训班。（区统计局）
        ## 二、动态
        3月3日，柳河镇组织巡堤。（柳河镇）
        """,
        ["brief 要闻 None u=区统计局", "brief 动态 None u=柳河镇"],
    ),
    "headlines that end as offices' names do": (
        f"""
        ○柳河镇文化惠民演出走进社区
        {_NEWS}（柳河镇）
        ○区人社局统计普法进园区
        {_RESULT}（区人社局）
        ○区文联召开年度民主生活会
        {_RESULT}（区文联）
        """,
        [
            "item - 柳河镇文化惠民演出走进社区 u=柳河镇",
            "item - 区人社局统计普法进园区 u=区人社局",
            "item - 区文联召开年度民主生活会 u=区文联",
        ],
    ),
    "numbered titles before a full stop": (
        f"""
        1．柳河镇多措并举抓好春耕。{_NEWS}
        2．区水利局加固堤防。为迎战汛期，区水利局组织抢险队伍，储备物资，每日巡查堤防险段。
        3．区教育局关爱留守儿童。锣鼓响起来，孩子们笑起来，教师走访了三十六户家庭，送去图书和文具。
        """,
        [
            "item - 柳河镇多措并举抓好春耕",
            "item - 区水利局加固堤防",
            "item - 区教育局关爱留守儿童",
            "BT535",
            "BT535",
            "BT535",
        ],
    ),
    "names of no known kind at every end": (
        f"""
        ▲{_NEWS}[锅炉]
        ▲{_RESULT}[汽机]
        ▲{_NEWS}[化学]
        """,
        [
            "brief - None u=锅炉",
            "brief - None u=汽机",
            "brief - None u=化学",
            "BT538",
            "BT538",
            "BT538",
        ],
    ),
    "marked briefs in their section": (
        f"""
        ◇柳河镇多措并举抓好春耕
        {_NEWS}（柳河镇）
        ◇区水利局加固堤防
        {_NEWS}（区水利局）
        【简　讯】
        ◎{_RESULT}
        ◎{_NEWS}
        """,
        [
            "item - 柳河镇多措并举抓好春耕 u=柳河镇",
            "item - 区水利局加固堤防 u=区水利局",
            "brief 简　讯 None",
            "brief 简　讯 None",
        ],
    ),
    "classes and names below titles": (
        """
        我们的读书节开幕了
        高一(3)班 林晓晓
        近日，峡河中学的读书节拉开帷幕，同学们纷纷带来自己喜欢的书，互相交换阅读。
        难忘的一堂实验课
        语文组 程远
        近日，峡河中学的实验室里传来阵阵笑声，同学们自己动手，做成了第一台显微镜。
        """,
        [
            "item - 我们的读书节开幕了 a=高一(3)班 林晓晓",
            "item - 难忘的一堂实验课 a=语文组 程远",
        ],
    ),
}
