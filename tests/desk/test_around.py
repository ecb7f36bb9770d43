"""An issue is read again where its neighbours mean something else to it, and only there."""

from __future__ import annotations

import datetime
from dataclasses import replace

from bulletin.checks.neighbours.neighbour import Neighbour, Neighbours, Printed
from bulletin.checks.neighbours.sketch import sketch
from bulletin.desk.around import Around

TEXT = "峡窝镇组织二十台联合收割机分片作业，村干部包到地块，三天抢收小麦一万两千亩。"
OTHER = "区统计局抽调骨干组成清查队，逐楼逐户核对单位名录，发现新增法人单位三百余家。"
OWN = Neighbour(
    "2023/35",
    "上街信息",
    35,
    datetime.date(2023, 6, 1),
    items=(Printed("抢收", sketch(TEXT)),),
)
BEFORE = replace(
    OWN,
    address="2023/34",
    number=34,
    date=datetime.date(2023, 5, 25),
    items=(Printed("清查", sketch(OTHER)),),
)


def digest(*others: Neighbour) -> str:
    return Around(Neighbours((OWN, *others))).digest(OWN.address)


def test_other_items_of_a_neighbour_do_not_matter() -> None:
    assert digest(replace(BEFORE, items=())) == digest(BEFORE)


def test_number_date_and_closing_lines_of_a_neighbour_matter() -> None:
    changes = (
        {"number": 33},
        {"date": datetime.date(2023, 6, 2)},
        {"total_number": 611},
        {"supplement": True},
        {"distribution": True},
        {"credits": True},
        {"address": "2023/33"},
    )
    digests = [digest(replace(BEFORE, **change)) for change in changes]
    assert len({digest(BEFORE), digest(), *digests}) == len(changes) + 2


def test_the_numbering_of_another_publication_does_not_matter() -> None:
    elsewhere = replace(BEFORE, publication="上街快讯")
    assert digest(elsewhere) == digest() == digest(replace(elsewhere, number=1))


def test_an_item_like_its_own_matters_in_any_publication() -> None:
    twin = replace(BEFORE, publication="上街快讯", items=OWN.items)
    renamed = replace(twin, items=(Printed("麦收", sketch(TEXT)),))
    assert len({digest(), digest(twin), digest(renamed)}) == 3


def test_an_issue_that_cannot_be_read_has_no_neighbours() -> None:
    assert not Around(Neighbours((BEFORE,))).digest(OWN.address)
