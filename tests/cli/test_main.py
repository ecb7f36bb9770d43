"""The command line's frame: help, version, languages, completion, and what it imports."""

from __future__ import annotations

import gettext
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import click
import pytest
from click.shell_completion import BashComplete

from bulletin import __version__, messages
from bulletin.cli import run
from bulletin.cli.main import COMMANDS, bulletin
from tests.locale_folder import compiled_catalogues

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Invoke

HEAVY = ("weasyprint", "docx", "rich", "fontTools", "distributed", "dask")
PROBE = (
    "import sys; from bulletin.cli import run; code = run(sys.argv[1:]); "
    "sys.stderr.write(f'{code} ' + ' '.join({name.split('.')[0] for name in sys.modules}))"
)


@pytest.fixture
def chinese(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Speak Chinese, from the catalogues as they are in the sources."""
    monkeypatch.setattr("bulletin.cli.translated.LOCALE", compiled_catalogues(tmp_path))
    monkeypatch.setattr(messages, "LOCALE", tmp_path)
    monkeypatch.setenv("BULLETIN_LANG", "zh")


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"bulletin {__version__}\n"


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    text = capsys.readouterr().out
    assert all(f"\n  {name} " in text for name in COMMANDS)
    assert "_BULLETIN_COMPLETE=bash_source" in text


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([name, "--help"]) == 0
    assert capsys.readouterr().out.startswith(f"Usage: bulletin {name} ")


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_explained_in_chinese(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run([name, "--help"])
    shown = "".join(capsys.readouterr().out.split())
    command = bulletin.get_command(click.Context(bulletin), name)
    assert command is not None
    options = [one for one in command.params if isinstance(one, click.Option) and one.help]
    assert [one.help for one in options if "".join((one.help or "").split()) in shown] == []


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["bild"], "No such command 'bild'"),
        (["--colour"], "No such option"),
        (["list", "x"], "Got unexpected extra argument (x)"),
    ],
)
def test_wrong_use(arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    captured = capsys.readouterr()
    assert says in captured.err
    assert captured.out == ""


@pytest.mark.usefixtures("chinese")
def test_help_in_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["--help"], *([name, "--help"] for name in COMMANDS)):
        assert run(arguments) == 0
        text = capsys.readouterr().out
        assert text.startswith("用法：")
        assert "选项:" in text
        assert "显示本帮助" in text
        english = {"the", "and", "Usage", "Options", "Commands"}
        assert english.isdisjoint(text.split())


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["bild"], "没有命令 'bild'"),
        (["build", "--colour"], "没有选项"),
        (["build", "1", "--formats"], "选项 '--formats' 后面要写一个值"),
        (["list", "x"], "多余的参数：x"),
        (["build", "1", "--formats", "odt"], "--formats"),
    ],
)
def test_wrong_use_in_chinese(
    arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    error = capsys.readouterr().err
    assert says in error
    assert "错误：" in error
    assert "Error" not in error
    assert "Invalid" not in error


def test_language_of_other_libraries_is_put_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "de")
    domain = gettext.textdomain()
    run(["--version"])
    assert (gettext.textdomain(), os.environ["LANGUAGE"]) == (domain, "de")
    monkeypatch.delenv("LANGUAGE")
    run(["--version"])
    assert "LANGUAGE" not in os.environ


@pytest.mark.parametrize(
    ("arguments", "light"),
    [
        (["--help"], (*HEAVY, "yaml", "jinja2", "markdown")),
        (["--version"], (*HEAVY, "yaml", "jinja2", "markdown")),
        (["list"], HEAVY),
        (["schema"], HEAVY),
        (["build", "--help"], HEAVY),
    ],
)
def test_nothing_heavy_is_imported(root: Path, arguments: list[str], light: tuple[str]) -> None:
    process = subprocess.run(  # noqa: S603
        [sys.executable, "-c", PROBE, *arguments],
        cwd=root,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    code, *modules = process.stderr.split()
    assert code == "0"
    assert set(modules).isdisjoint(light)


def test_json_is_utf_8_whatever_the_locale(root: Path) -> None:
    process = subprocess.run(
        [sys.executable, "-m", "bulletin.cli", "list", "--json"],
        cwd=root,
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii", "BULLETIN_LANG": "en"},
        check=True,
    )
    document = json.loads(process.stdout.decode("utf-8"))
    assert document["issues"][0]["publication"] == "测试信息"


def test_addresses_are_completed(invoke: Invoke) -> None:
    assert invoke("--version").code == 0
    complete = BashComplete(bulletin, {}, "bulletin", "_BULLETIN_COMPLETE")
    found = complete.get_completions(["build"], "2023/")
    assert [item.value for item in found] == ["2023/1", "2023/2"]
    assert [item.value for item in complete.get_completions([], "li")] == ["list"]


def test_no_addresses_to_complete_outside_a_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    complete = BashComplete(bulletin, {}, "bulletin", "_BULLETIN_COMPLETE")
    assert complete.get_completions(["build"], "2023/") == []
