import io
from pathlib import Path

import pytest
from PIL import Image

from bulletin.document.fetching import OffShelfError, Shelf
from bulletin.document.weasy_fetcher import ShelfFetcher
from tests.photographs import upright, with_metadata


@pytest.fixture
def fetcher(tmp_path: Path) -> ShelfFetcher:
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles" / "a.css").write_text("p { color: red }")
    (tmp_path / "secret.css").write_text("no")
    return ShelfFetcher(Shelf((("styles", tmp_path / "styles"),)))


def test_a_file_on_the_shelf_is_read_under_its_shelf_url(fetcher: ShelfFetcher) -> None:
    response = fetcher.fetch("shelf:/styles/a.css")
    assert response.read() == b"p { color: red }"
    assert response.content_type == "text/css"
    assert response.url == "shelf:/styles/a.css"


def test_a_picture_is_read_as_print_needs_it(tmp_path: Path) -> None:
    with_metadata(tmp_path / "a.jpg", upright(9000, 100))
    response = ShelfFetcher(Shelf((("styles", tmp_path),))).fetch("shelf:/styles/a.jpg")
    content = response.read()
    assert response.content_type == "image/jpeg"
    assert Image.open(io.BytesIO(content)).width == 3508
    assert b"Spycam" not in content


def test_a_data_url_is_read(fetcher: ShelfFetcher) -> None:
    assert fetcher.fetch("data:text/plain,hello").read() == b"hello"


@pytest.mark.parametrize(
    "url", ["shelf:/styles/../secret.css", "file:///etc/hostname", "https://example.org/a.css"]
)
def test_everything_else_is_refused(fetcher: ShelfFetcher, url: str) -> None:
    with pytest.raises(OffShelfError):
        fetcher.fetch(url)


def test_a_file_that_the_first_folder_lacks_comes_from_the_next(tmp_path: Path) -> None:
    for folder in ("own", "packaged"):
        (tmp_path / folder).mkdir()
    (tmp_path / "own" / "a.css").write_text("own")
    (tmp_path / "packaged" / "a.css").write_text("packaged")
    (tmp_path / "packaged" / "base.css").write_text("base")
    shelf = Shelf((("styles", tmp_path / "own"), ("styles", tmp_path / "packaged")))
    assert shelf.path("shelf:/styles/a.css") == tmp_path / "own" / "a.css"
    assert shelf.path("shelf:/styles/base.css") == tmp_path / "packaged" / "base.css"
