from __future__ import annotations

import io
import os
import time
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from bulletin.diagnostics import Location, Severity
from bulletin.document.composed import Composed
from bulletin.document.fetching import Shelf
from bulletin.document.pictures import (
    JPEG,
    PNG,
    Picture,
    PictureError,
    check_pictures,
    fitted,
    printed,
    read_picture,
    too_coarse,
)
from tests.photographs import SECRETS, bomb, corners, looks_upright, lying, upright, with_metadata

if TYPE_CHECKING:
    from pathlib import Path

MEASURE = 156 / 25.4 * 72
"""The type area's width in points."""


def opened(picture: Picture) -> Image.Image:
    return Image.open(io.BytesIO(picture.content))


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "tiff"])
def test_every_orientation_comes_out_upright(tmp_path: Path, orientation: int, suffix: str) -> None:
    picture = read_picture(lying(tmp_path / f"a.{suffix}", orientation))
    assert (picture.width, picture.height) == opened(picture).size == (480, 320)
    assert looks_upright(opened(picture))


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "tiff"])
def test_metadata_stay_behind(tmp_path: Path, suffix: str) -> None:
    path = with_metadata(tmp_path / f"a.{suffix}")
    assert b"Spycam" in path.read_bytes()
    before = path.read_bytes(), path.stat().st_mtime_ns
    for picture in (read_picture(path), fitted(path, 200, 200)):
        assert [secret for secret in SECRETS if secret in picture.content] == []
        assert not opened(picture).getexif()
        assert set(opened(picture).info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_words_in_a_png_stay_behind(tmp_path: Path) -> None:
    words = PngImagePlugin.PngInfo()
    words.add_itxt("Author", "Zhang San")
    upright().save(tmp_path / "a.png", pnginfo=words)
    assert b"Zhang San" not in read_picture(tmp_path / "a.png").content


def test_a_photograph_gets_the_pixels_that_its_size_in_print_needs(tmp_path: Path) -> None:
    upright(4000, 3000).save(tmp_path / "a.jpg")
    picture = printed(tmp_path / "a.jpg", MEASURE, 1000)
    assert (picture.width, picture.height) == (1843, 1382)
    assert looks_upright(opened(picture))


def test_a_picture_is_never_enlarged(tmp_path: Path) -> None:
    upright(300, 200).save(tmp_path / "a.jpg")
    assert opened(printed(tmp_path / "a.jpg", MEASURE, 1000)).size == (300, 200)


def test_a_photograph_of_sixty_million_pixels(tmp_path: Path) -> None:
    grain = Image.effect_noise((1800, 1340), 40).resize((9000, 6700), Image.Resampling.BILINEAR)
    grain.convert("RGB").save(tmp_path / "a.jpg", quality=85)
    start = time.process_time()
    picture = printed(tmp_path / "a.jpg", MEASURE, 1000)
    assert time.process_time() - start < 3
    assert (picture.width, picture.height) == (1843, 1372)
    assert len(picture.content) < 1_500_000


def test_a_photograph_saved_without_loss_does_not_bloat_the_outputs(tmp_path: Path) -> None:
    noise = [Image.effect_noise((1200, 900), 60) for _ in "rgb"]
    Image.merge("RGB", noise).save(tmp_path / "a.png", compress_level=1)
    picture = fitted(tmp_path / "a.png", 1200, 900)
    assert picture.media_type == JPEG
    assert len(picture.content) < 1_500_000


def test_a_cmyk_photograph_becomes_srgb(tmp_path: Path) -> None:
    Image.new("CMYK", (60, 40), (0, 255, 255, 0)).save(tmp_path / "a.jpg")
    image = opened(read_picture(tmp_path / "a.jpg"))
    assert image.mode == "RGB"
    assert corners(image)[0] == pytest.approx((254, 0, 0), abs=8)


def test_another_colour_space_is_converted(tmp_path: Path) -> None:
    """The profile has green where sRGB has red; without conversion the picture stays red."""
    swapped = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    content = bytearray(swapped.tobytes())
    red, green = (content.index(tag) for tag in (b"rXYZ", b"gXYZ"))
    content[red : red + 4], content[green : green + 4] = b"gXYZ", b"rXYZ"
    profile = bytes(content).replace("sRGB".encode("utf-16-be"), "bRGs".encode("utf-16-be"))
    Image.new("RGB", (60, 40), "red").save(tmp_path / "a.png", icc_profile=profile)
    image = opened(read_picture(tmp_path / "a.png"))
    assert corners(image)[0] == pytest.approx((0, 255, 0), abs=8)
    assert "icc_profile" not in image.info


def test_a_broken_profile_is_left_out(tmp_path: Path) -> None:
    upright().save(tmp_path / "a.png", icc_profile=b"no profile")
    assert looks_upright(opened(read_picture(tmp_path / "a.png")))


def test_a_palette_and_its_transparency(tmp_path: Path) -> None:
    upright().convert("P").save(tmp_path / "plain.png")
    assert looks_upright(opened(read_picture(tmp_path / "plain.png")))
    clear = upright().convert("P")
    clear.save(tmp_path / "clear.png", transparency=clear.getpixel((0, 0)))
    image = opened(read_picture(tmp_path / "clear.png"))
    assert image.mode == "RGBA"
    assert image.getchannel("A").getpixel((0, 0)) == 0
    assert image.getchannel("A").getpixel((470, 310)) == 255


def test_alpha_stays_where_it_shows_something(tmp_path: Path) -> None:
    picture = upright().convert("RGBA")
    picture.save(tmp_path / "idle.png")
    assert opened(read_picture(tmp_path / "idle.png")).mode == "RGB"
    picture.putpixel((0, 0), (0, 0, 0, 10))
    picture.save(tmp_path / "a.png")
    assert opened(fitted(tmp_path / "a.png", 1000, 1000)).mode == "RGBA"


def test_sixteen_bits_a_pixel(tmp_path: Path) -> None:
    Image.new("I;16", (60, 40), 0x8000).save(tmp_path / "a.png")
    image = opened(read_picture(tmp_path / "a.png"))
    assert image.mode == "L"
    assert image.getpixel((5, 5)) == 0x80


@pytest.mark.parametrize("suffix", ["gif", "webp", "png"])
def test_of_an_animation_the_first_frame(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    upright().save(path, save_all=True, append_images=[Image.new("RGB", (480, 320), "white")])
    image = opened(read_picture(path))
    assert looks_upright(image, 60)
    assert getattr(image, "n_frames", 1) == 1


def test_the_same_file_gives_the_same_bytes(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("a", "b")]
    for folder in folders:
        folder.mkdir()
        with_metadata(folder / "a.jpg")
    first, second = (fitted(folder / "a.jpg", 100, 100) for folder in folders)
    assert first == second


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    upright().save(path)
    read_picture(path)
    Image.new("RGB", (10, 10), "white").save(path)
    os.utime(path, ns=(0, 0))
    assert read_picture(path).width == 10


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"\xff\xd8\xff\xe0\x00\x10JFIF", b"<html>"])
def test_what_is_no_picture(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.jpg").write_bytes(content)
    with pytest.raises(PictureError):
        read_picture(tmp_path / "a.jpg")


def test_half_a_photograph_is_damaged(tmp_path: Path) -> None:
    path = with_metadata(tmp_path / "a.jpg", upright(1200, 800))
    path.write_bytes(path.read_bytes()[:-1000])
    place = Location(tmp_path / "a.md", 5)
    shelf = Shelf((("workspace", tmp_path),))
    composed = Composed("", shelf, "", None, None, figures={"shelf:/workspace/a.jpg": place})
    (finding,) = check_pictures(composed)
    assert (finding.code, finding.severity, finding.location) == ("BT212", Severity.ERROR, place)
    assert "a.jpg" in finding.message


def test_a_file_that_would_unpack_to_too_much(tmp_path: Path) -> None:
    with pytest.raises(PictureError, match="20000 × 20000"):
        read_picture(bomb(tmp_path / "a.png"))


def test_a_picture_too_coarse_for_print(tmp_path: Path) -> None:
    upright(600, 400).save(tmp_path / "a.jpg")
    place = Location(tmp_path / "a.md", 5)
    finding = too_coarse(tmp_path / "a.jpg", MEASURE, place)
    assert finding is not None
    assert (finding.code, finding.severity, finding.location) == ("BT821", Severity.WARNING, place)
    assert "98 dots" in finding.message
    assert "921 pixels" in finding.message
    assert too_coarse(tmp_path / "a.jpg", MEASURE / 2, place) is None


def test_png_stays_png(tmp_path: Path) -> None:
    upright().save(tmp_path / "a.png")
    assert fitted(tmp_path / "a.png", 100, 100).media_type == PNG
