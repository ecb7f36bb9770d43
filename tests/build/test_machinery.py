"""What outputs depend on beside files: the libraries that set text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bulletin.build import machinery

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(autouse=True)
def _looked_at_anew() -> Iterator[None]:
    machinery.libraries.cache_clear()
    yield
    machinery.libraries.cache_clear()


def test_libraries_of_the_system_count_and_those_that_packages_bring_do_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    maps = tmp_path / "maps"
    maps.write_text(
        "7f00 r-xp 0 08:01 1  /usr/lib/x86_64-linux-gnu/libpango-1.0.so.0.5000.12\n"
        "7f10 r-xp 0 08:01 2  /opt/venv/lib/pillow.libs/libfreetype-5bb46249.so.6.20.1\n"
        "7f20 r-xp 0 08:01 3  /usr/lib/x86_64-linux-gnu/libc.so.6\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(machinery, "_MAPS", maps)
    assert machinery.libraries() == ("/usr/lib/x86_64-linux-gnu/libpango-1.0.so.0.5000.12",)
