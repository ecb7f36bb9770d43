import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin.typesetting.spacing import (
    SCRIPT_GAP,
    apart,
    script_gaps,
    shared_out,
    stretchable,
)


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("共63个", "6个"),
        ("2023年6月1日", "年6月1日"),
        ("用5G网", "5网"),
        ("增长3%的", "3"),
        ("“3·15”", ""),
        ("GB/T 9704", ""),
        ("（2023）", ""),
        ("△5月", "月"),
    ],
)
def test_a_quarter_em_where_the_script_changes(text: str, before: str) -> None:
    gaps = script_gaps(text)
    assert set(gaps) <= {0, SCRIPT_GAP}
    assert "".join(text[i + 1] for i, gap in enumerate(gaps) if gap) == before


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("上街区", "TTF"),
        ("共63个", "TFTF"),
        ("a b", "FTF"),
        ("甲——乙", "TFTF"),
        ("等……", "TFF"),
        ("", ""),
    ],
)
def test_where_justification_widens(text: str, expected: str) -> None:
    assert "".join("FT"[may] for may in stretchable(text)) == expected


@given(st.integers(-500, 5000), st.lists(st.booleans(), max_size=40))
def test_shares_are_whole_even_and_complete(total: int, places: list[bool]) -> None:
    shares = shared_out(total, places)
    used = [share for share, place in zip(shares, places, strict=True) if place]
    assert all(share == 0 for share, place in zip(shares, places, strict=True) if not place)
    if used:
        assert sum(used) == total
        assert max(used) - min(used) <= 1


def test_stretches_set_apart_hold_whole_words() -> None:
    text = "内2023年6月，共63个。"
    assert [text[start:end] for start, end in apart(text, script_gaps(text))] == [
        "内2023年6月",
        "共63个",
    ]
