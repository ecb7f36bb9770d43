from __future__ import annotations

from bulletin.importers.names import Names
from bulletin.importers.original import Original
from bulletin.importers.understanding.several import issues_in
from bulletin.importers.understanding.whole import understand
from tests.importers.lines import FILE, lines

NAMES = Names()


def paper(number: int, title: str, *, publication: str = "河 西 信 息") -> str:
    return (
        f"{publication}\n第{number}期\n河西区委办公室　　2020年5月{number}日\n---\n"
        f"△{title}\n　　连日来，有关人员走访农户，解决难题。（区水务局）\n"
        "△区教育局关爱留守儿童\n　　近日，教师走访了36户家庭。（区教育局）\n---\n报：市委办公室\n"
    )


def test_a_second_issue_is_said_and_its_items_are_kept() -> None:
    text = paper(3, "区水务局疏通沟渠") + paper(4, "区水务局修复水闸")
    original = Original(FILE, lines(text))
    recognised, found = understand(original, NAMES)
    titles = ["".join(map(str, one.title.value)) for one in recognised.items if one.title]
    assert titles == [
        "区水务局疏通沟渠",
        "区教育局关爱留守儿童",
        "区水务局修复水闸",
        "区教育局关爱留守儿童",
    ]
    assert recognised.masthead.number
    assert recognised.masthead.number.value == 3
    assert len(recognised.closing.distribution) == 1
    (said,) = [one for one in found if one.code == "BT536"]
    assert said.location
    assert said.location.line == 11
    for part in ("第4期", "2020年5月4日", "报：市委办公室"):
        assert part in said.message


def test_a_running_head_begins_no_issue() -> None:
    text = paper(3, "区水务局疏通沟渠") + paper(3, "区水务局修复水闸")
    assert len(issues_in(lines(text), NAMES)) == 1


def test_another_publication_named_in_the_text_begins_none() -> None:
    text = paper(3, "区水务局疏通沟渠") + paper(4, "区水务局修复水闸", publication="工作动态")
    assert len(issues_in(lines(text), NAMES)) == 1
