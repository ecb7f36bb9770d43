"""``bulletin doctor``."""

from __future__ import annotations

import importlib.metadata
import shutil
from typing import TYPE_CHECKING

from bulletin.build import renderers
from bulletin.cli.machine import Check, Verdict, examine
from bulletin.errors import UsageError
from bulletin.typesetting.faces import RoleFace
from tests.build.fakes import FakeFaces

if TYPE_CHECKING:
    import pytest

    from tests.build.fakes import FakeWriters
    from tests.cli.conftest import Invoke

ROLES = (
    RoleFace("黑体", "黑体", "黑体", stand_in=False, install="x"),
    RoleFace("仿宋", "仿宋_GB2312", "FandolFang", stand_in=True, install="texlive-lang-chinese"),
    RoleFace("楷体", "楷体_GB2312", None, stand_in=True, install="fonts-arphic-ukai"),
)


def _check(name: str) -> Check:
    (check,) = (check for check in examine() if check.name.startswith(name))
    return check


def test_versions_and_libraries_of_this_machine(writers: FakeWriters) -> None:
    del writers
    assert _check("weasyprint").found == importlib.metadata.version("weasyprint")
    for name in ("Python", "python-docx", "Pango"):
        assert _check(name).verdict is Verdict.OK
    assert (_check("Pango").found or "").startswith("1.")


def test_faces(writers: FakeWriters) -> None:
    writers.faces = FakeFaces(roles=ROLES)
    assert (_check("黑体").verdict, _check("黑体").found) == (Verdict.OK, "黑体")
    stand_in = _check("仿宋")
    assert (stand_in.verdict, stand_in.found) == (Verdict.NOTICE, "FandolFang")
    assert "仿宋_GB2312" in stand_in.remark
    assert "texlive-lang-chinese" in stand_in.remark
    assert (_check("楷体").verdict, _check("楷体").found) == (Verdict.MISSING, None)
    assert "fonts-arphic-ukai" in _check("楷体").remark


def test_stand_ins_are_no_failure(invoke: Invoke, writers: FakeWriters) -> None:
    writers.faces = FakeFaces(roles=ROLES[:2])
    result = invoke("doctor")
    assert result.code == 0
    assert ["notice", "仿宋", "仿宋_GB2312", "FandolFang"] in [
        line.split()[:4] for line in result.out.splitlines()
    ]


def test_missing_face_fails(invoke: Invoke, writers: FakeWriters) -> None:
    writers.faces = FakeFaces(roles=ROLES)
    result = invoke("doctor", "--json")
    document = result.json()
    assert (result.code, document["ok"]) == (2, False)
    (face,) = (check for check in document["checks"] if check["name"] == "楷体 楷体_GB2312")
    assert face["verdict"] == "missing"


def test_missing_library_fails_without_a_traceback(
    invoke: Invoke, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lacking() -> None:
        raise UsageError("no Pango")  # noqa: TRY003

    monkeypatch.setattr(renderers, "faces", lacking)
    monkeypatch.setattr("ctypes.CDLL", _no_library)
    result = invoke("doctor")
    assert result.code == 2
    lines = [line.split() for line in result.out.splitlines()]
    assert ["missing", "Pango", "–", "install:", "libpango-1.0-0", "libpangoft2-1.0-0"] in lines
    assert ["missing", "WeasyPrint", "–", "no", "Pango"] in lines
    assert "notice   HarfBuzz-Subset" in result.out


def _no_library(name: str) -> None:
    raise OSError(name)


def test_programs_are_optional(
    invoke: Invoke, writers: FakeWriters, monkeypatch: pytest.MonkeyPatch
) -> None:
    del writers
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    result = invoke("doctor")
    assert result.code == 0
    assert "poppler-utils" in result.out
    assert "libreoffice-writer" in result.out
