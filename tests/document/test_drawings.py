from __future__ import annotations

import base64
import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from bulletin.document.pictures import SVG, PictureError, read_picture
from tests.photographs import SECRETS, looks_upright, with_metadata

if TYPE_CHECKING:
    from pathlib import Path

_HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '


def cleaned(folder: Path, inside: str, attributes: str = 'viewBox="0 0 200 100"') -> str:
    (folder / "a.svg").write_text(f"{_HEAD}{attributes}>{inside}</svg>", encoding="utf-8")
    return read_picture(folder / "a.svg").content.decode()


def test_what_is_drawn_stays(tmp_path: Path) -> None:
    drawn = '<defs><path id="p" d="M0 0"/></defs><use href="#p" fill="url(#g)"/><text>统计</text>'
    assert drawn in cleaned(tmp_path, drawn)


@pytest.mark.parametrize(
    "inside",
    [
        "<script>secret</script>",
        "<metadata>secret</metadata>",
        "<!-- secret -->",
        "<?secret secret?>",
        "<foreignObject><p>secret</p></foreignObject>",
        '<rect onclick="secret"/>',
        '<image href="http://secret/"/>',
        '<image xlink:href="secret.png"/>',
        '<a href="javascript:secret"><rect/></a>',
        '<rect style="fill: url(http://secret)"/>',
        '<rect fill="url(secret.svg#a)"/>',
        "<style>@import url(secret); rect { fill: url('http://secret') }</style>",
        '<image href="data:image/png;base64,c2VjcmV0"/>',
        '<g xmlns:e="http://editor" e:export="secret"/>',
        '<e:guide xmlns:e="http://editor">secret</e:guide>',
    ],
)
def test_what_is_not_drawn_goes(tmp_path: Path, inside: str) -> None:
    text = cleaned(tmp_path, f"{inside}<circle r='4'/>tail")
    assert "secret" not in text
    assert "c2VjcmV0" not in text
    assert '<circle r="4"/>tail' in text


def test_entities_that_expand_without_end_are_refused(tmp_path: Path) -> None:
    levels = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    text = f'<!DOCTYPE svg [<!ENTITY e0 "ha">{levels}]>{_HEAD}><text>&e9;</text></svg>'
    (tmp_path / "a.svg").write_text(text, encoding="utf-8")
    with pytest.raises(PictureError):
        read_picture(tmp_path / "a.svg")


def test_a_photograph_inside_keeps_only_its_pixels(tmp_path: Path) -> None:
    data = base64.b64encode(with_metadata(tmp_path / "a.jpg").read_bytes()).decode()
    text = cleaned(tmp_path, f'<image xlink:href="data:image/jpeg;base64,{data}"/>')
    content = base64.b64decode(text.partition("base64,")[2].partition('"')[0])
    assert looks_upright(Image.open(io.BytesIO(content)))
    assert [secret for secret in SECRETS if secret in content] == []


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="40" height="30"', (40, 30)),
        ('width="25.4mm" height="1in"', (96, 96)),
        ('width="100%" viewBox="0 0 200 100"', (200, 100)),
        ('width="100" viewBox="0 0 200 100"', (100, 50)),
        ("", (300, 150)),
    ],
)
def test_a_drawing_says_its_size(tmp_path: Path, attributes: str, size: tuple[int, int]) -> None:
    text = cleaned(tmp_path, "<g/>", attributes)
    picture = read_picture(tmp_path / "a.svg")
    assert picture.media_type == SVG
    assert (picture.width, picture.height) == size
    assert f'width="{size[0]}"' in text
    assert f'height="{size[1]}"' in text


@pytest.mark.parametrize("content", ["", "<svg", "<html xmlns='http://www.w3.org/1999/xhtml'/>"])
def test_what_is_no_drawing(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.svg").write_text(content, encoding="utf-8")
    with pytest.raises(PictureError):
        read_picture(tmp_path / "a.svg")


def test_a_drawing_without_its_namespace(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_text("<svg width='4' height='3'><g/></svg>", encoding="utf-8")
    assert b"http://www.w3.org/2000/svg" in read_picture(tmp_path / "a.svg").content
