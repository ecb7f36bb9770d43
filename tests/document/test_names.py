import pytest

from bulletin.document.names import spread_names
from tests.issues import text


@pytest.mark.parametrize(
    ("names", "written"),
    [
        (["郝婕", "柴亚文"], "郝　婕　柴亚文"),
        (["郝婕", "王平"], "郝婕　王平"),
        (["郝婕"], "郝婕"),
        (["柴亚文", "欧阳文一"], "柴亚文　欧阳文一"),
        ([], ""),
    ],
)
def test_two_character_names_beside_longer_ones(names: list[str], written: str) -> None:
    assert spread_names(map(text, names)) == written
