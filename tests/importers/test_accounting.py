"""Every character of an old document is accounted for, or named."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bulletin.diagnostics import Diagnostic, Severity
from bulletin.importers.accounting import kept, unaccounted
from bulletin.importers.original import Line, Original
from bulletin.importers.recognised import Passage, Recognised, RecognisedItem
from bulletin.source import Draft
from tests.importers.lines import grid, line
from tests.importers.recognised_parts import item, original, part, whole


def test_all_of_it_is_held() -> None:
    old = original()
    assert unaccounted(old, whole(old)) == ()


def test_what_nothing_holds_comes_back_in_order() -> None:
    old = original("一二三 四五\n六七\n八九")
    held = Recognised(
        (RecognisedItem((Passage(part(old, 1, "二三")),)),), dropped=(part(old, 3, "九"),)
    )
    rest = unaccounted(old, held)
    assert [one.text for one in rest] == ["一", "四五", "六七", "八"]
    assert [(one.location.line, one.location.column) for one in rest] == [
        (1, 1),
        (1, 5),
        (2, 1),
        (3, 1),
    ]


def test_the_same_words_in_another_place_do_not_count() -> None:
    old = original("同一句话\n同一句话")
    held = Recognised((RecognisedItem((Passage(part(old, 1, "同一句话")),)),))
    (rest,) = unaccounted(old, held)
    assert rest.location.line == 2


def test_cells_of_tables_count() -> None:
    table = grid(["甲", "乙"], ["丙", "丁"])
    old = Original(Path("old.txt"), (table,))
    assert "".join(one.text for one in unaccounted(old, Recognised(()))) == "甲乙丙丁"
    assert unaccounted(old, Recognised((RecognisedItem((table,)),))) == ()


@given(st.text("一二 \u3000", min_size=1, max_size=12), st.data())
def test_held_and_unaccounted_are_the_whole(text: str, data: st.DataObject) -> None:
    one = line(f"零{text}零")
    assert isinstance(one, Line)
    old = Original(Path("old.txt"), (one,))
    start = data.draw(st.integers(0, len(one.text)))
    end = data.draw(st.integers(start, len(one.text)))
    held = Recognised((RecognisedItem((Passage(one.stretch[start:end]),)),))
    rest = "".join(stretch.text for stretch in unaccounted(old, held))
    outside = one.text[:start] + one.text[end:]
    assert sorted("".join(rest.split())) == sorted("".join(outside.split()))


def drafts(text: str) -> list[Draft]:
    return [Draft(Path("01.md"), text)]


def info(message: str) -> Diagnostic:
    return Diagnostic("BT520", Severity.INFO, message)


def test_sources_and_quotes_together_keep_everything() -> None:
    old = original("第 3 期\n1. 王** 说 &amp;")
    recognised = Recognised((item("1. 王** 说 &amp;"),))
    text = "---\n栏目: 3\n类型: 条目\n---\n\n1\\. 王\\*\\* 说 \\&amp;\n"
    assert kept(old, recognised, drafts(text), [info("“第 3 期” is written as “3”.")]) == ()
    (lost,) = kept(old, recognised, drafts(text), [])
    assert (lost.code, lost.severity) == ("BT529", Severity.WARNING)
    assert "“第期”" in lost.message
    assert lost.location is not None
    assert lost.location.line == 1


def test_running_text_must_stay_in_order() -> None:
    old = original("一二三四")
    recognised = Recognised((item("一二三四"),))
    assert kept(old, recognised, drafts("**一二**\n三四\n"), []) == ()
    (lost,) = kept(old, recognised, drafts("一三二四\n"), [])
    assert "一二三四" in lost.message


def test_a_character_less_often_than_before_is_lost() -> None:
    old = original("好好学习")
    recognised = Recognised((item("好好学习"),))
    changed = replace(recognised, items=(item("好学习"),))
    (lost,) = kept(old, changed, drafts("好学习\n"), [])
    assert "“好”" in lost.message


def test_names_of_fields_and_our_own_words_are_no_part_of_the_document() -> None:
    old = original("期号 35\n条目")
    head = [Draft(Path("issue.yaml"), "期号: 35\n"), Draft(Path("01.md"), "---\n类型: 条目\n---\n")]
    (lost,) = kept(old, Recognised(()), head, [])
    assert sorted(lost.message.split("“")[1].split("”")[0]) == sorted("期号条目")
