"""The same pictures in all outputs: upright, with the pixels they need, without what they tell."""

from __future__ import annotations

import base64
import io
import re
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pdfplumber
import pytest
from PIL import Image

from bulletin.build.renderers import FORMATS, writer
from tests.composed import small
from tests.photographs import SECRETS, looks_upright, lying, with_metadata

if TYPE_CHECKING:
    from pathlib import Path

CSS = "@page { size: A4; margin: 37mm 26mm 35mm 28mm } body { margin: 0 } img { width: 30mm }"
_DATA = re.compile(r'src="data:image/[a-z]+;base64,([^"]+)"')


def written(folder: Path, kind: str, *names: str) -> bytes:
    body = "".join(f"<p><img src='shelf:/styles/{name}' alt='图'></p>" for name in names)
    output = writer(kind)(small(folder, body, CSS))
    assert output.diagnostics == ()
    return output.content


def files(kind: str, content: bytes) -> list[bytes]:
    """Return the pictures inside an output as they are stored."""
    if kind == "pdf":
        with pdfplumber.open(io.BytesIO(content)) as document:
            images = [image for page in document.pages for image in page.images]
        return [bytes(image["stream"].rawdata) for image in images]
    if kind == "docx":
        with ZipFile(io.BytesIO(content)) as package:
            return [package.read(name) for name in package.namelist() if "/media/" in name]
    return [base64.b64decode(data) for data in _DATA.findall(content.decode())]


@pytest.mark.parametrize("kind", FORMATS)
def test_every_orientation_comes_out_upright(tmp_path: Path, kind: str) -> None:
    names = [lying(tmp_path / f"{turn}.jpg", turn).name for turn in range(1, 9)]
    found = [Image.open(io.BytesIO(file)) for file in files(kind, written(tmp_path, kind, *names))]
    assert found
    assert all(image.width > image.height for image in found)
    assert all(looks_upright(image) for image in found)
    assert not any(image.getexif() for image in found)


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("suffix", ["jpg", "png", "webp"])
def test_nothing_tells_where_and_with_what_it_was_taken(
    tmp_path: Path, kind: str, suffix: str
) -> None:
    name = with_metadata(tmp_path / f"a.{suffix}").name
    content = written(tmp_path, kind, name)
    stored = files(kind, content)
    assert len(stored) == 1
    for part in (content, *stored):
        assert [secret for secret in SECRETS if secret in part] == []


@pytest.mark.parametrize("kind", FORMATS)
def test_the_same_bytes_every_time(tmp_path: Path, kind: str) -> None:
    (tmp_path / "a.svg").write_text("<svg width='40' height='30'><circle r='9'/></svg>")
    outputs = []
    for folder in (tmp_path / "one", tmp_path / "two"):
        folder.mkdir()
        with_metadata(folder / "a.jpg")
        with_metadata(folder / "a.png")
        (folder / "a.svg").write_bytes((tmp_path / "a.svg").read_bytes())
        outputs.append(written(folder, kind, "a.jpg", "a.png", "a.svg"))
    assert outputs[0] == outputs[1]


def test_word_and_pdf_hold_the_same_bytes(tmp_path: Path) -> None:
    lying(tmp_path / "a.jpg", 6)
    stored = [files(kind, written(tmp_path, kind, "a.jpg")) for kind in ("pdf", "docx")]
    assert stored[0] == stored[1]
