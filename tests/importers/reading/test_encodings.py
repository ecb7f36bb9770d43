from __future__ import annotations

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.importers.reading.encodings import decoded

TEXT = "区农委组织农技人员下乡，6月1日起指导农户12户。\n△ 全区夏粮收割过半。（区农委）\n"
HAN = (
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子"
)
ENCODINGS = ("utf-8", "gb18030", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")


@pytest.mark.parametrize("encoding", [*ENCODINGS, "utf-8-sig", "utf-16", "utf-32", "gbk", "gb2312"])
def test_every_encoding_of_chinese_text_is_told_without_doubt(encoding: str) -> None:
    found = decoded(TEXT.encode(encoding))
    assert found is not None
    assert (found.text, found.sure, found.broken) == (TEXT, True, 0)


@given(st.text(HAN + "，。、“”（）1 \n", min_size=12).filter(lambda text: text[:12].strip()))
def test_short_text_in_gb18030_is_never_silently_something_else(text: str) -> None:
    found = decoded(text.encode("gb18030"))
    assert found is None or found.text == text or not found.sure


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Le café à la crème est très agréable, été comme hiver, où l'on déjeune.", "latin-1"),
        ("Привет мир, это текст на русском языке", "cp1251"),
        ("これは日本語の文章です。今日は天気がいいですね。", "shift_jis"),
    ],
)
def test_other_languages_bytes_are_not_made_chinese(text: str, encoding: str) -> None:
    found = decoded(text.encode(encoding))
    assert found is None or not found.sure


def test_big5_is_read_and_doubted() -> None:
    text = "臺北市政府辦公室於六月一日舉行會議，討論防汛工作，要求各單位認真落實責任。"
    found = decoded(text.encode("big5"))
    assert found is not None
    assert (found.text, found.encoding, found.sure) == (text, "Big5", False)


def test_rubbish_is_no_text() -> None:
    assert decoded(b"".join(sha256(bytes([one])).digest() for one in range(99))) is None
    assert decoded(b"\x01\x02\x03\x04" * 50) is None


def test_a_text_that_was_cut_off_inside_a_character_is_read_to_there() -> None:
    for encoding in ("utf-8", "gb18030"):
        found = decoded(TEXT.encode(encoding)[:-2])
        assert found is not None
        assert found.text.startswith(TEXT[:-3])
        assert found.broken == 1
