"""WeasyPrint's libraries are opened without a search by other programs."""

from __future__ import annotations

import ctypes.util
import subprocess
import sys

import pytest

from bulletin.build.libraries import found_by_name

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux names them so")

PROBE = """
import sys
from bulletin.build import renderers
sys.addaudithook(lambda event, _arguments: event == "subprocess.Popen" and print(event))
renderers.load(("pdf", "docx"))
print(len(renderers.faces().roles))
"""


def _load() -> None:
    with found_by_name():
        assert ctypes.util.find_library("c") is None
        raise ZeroDivisionError


def test_the_search_is_put_back() -> None:
    search = ctypes.util.find_library
    with pytest.raises(ZeroDivisionError):
        _load()
    assert ctypes.util.find_library is search


def test_no_program_is_started() -> None:
    command = [sys.executable, "-c", PROBE]
    said = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    assert said.stdout.split() == ["6"]
