"""What is shipped works where there is no checkout."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
import tarfile
import tomllib
import venv
from importlib.metadata import packages_distributions
from pathlib import Path
from sysconfig import get_path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

CHECKOUT = Path(__file__).parents[2]


def run(*command: str | Path, cwd: Path) -> str:
    """Return a command's stdout; its language is Chinese and no checkout is named to it."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("BULLETIN_", "PYTHON"))
    }
    done = subprocess.run(  # noqa: S603
        command,
        cwd=cwd,
        env=environment | {"BULLETIN_LANG": "zh"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture
def unpacked(tmp_path: Path) -> Path:
    """Return the folder of the source distribution's files."""
    target = tmp_path / "sdist"
    run(sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", target, cwd=CHECKOUT)
    [archive] = target.glob("*.tar.gz")
    with tarfile.open(archive) as files:
        files.extractall(target, filter="data")
    [folder] = (path for path in target.iterdir() if path.is_dir())
    return folder


@pytest.fixture
def programs(unpacked: Path, tmp_path: Path) -> Path:
    """Return the ``bin`` of an environment with the wheel, the dependencies being borrowed."""
    pip = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check")
    wheel_options = ("--no-deps", "--no-build-isolation", "--wheel-dir", tmp_path)
    run(*pip, "wheel", *wheel_options, unpacked, cwd=tmp_path)
    [wheel] = tmp_path.glob("*.whl")
    environment = tmp_path / "environment"
    venv.create(environment, symlinks=True)
    python = environment / "bin" / "python"
    packages = run(
        python, "-c", "from sysconfig import get_path; print(get_path('purelib'))", cwd=tmp_path
    )
    Path(packages.strip(), "borrowed.pth").write_text(get_path("purelib"), encoding="utf-8")
    run(*pip, "--python", python, "install", "--no-deps", "--no-index", wheel, cwd=tmp_path)
    return python.parent


def test_installed_wheel_inits_a_workspace_and_builds_it(programs: Path, tmp_path: Path) -> None:
    whence = "import bulletin; print(bulletin.__file__)"
    imported = Path(run(programs / "python", "-c", whence, cwd=tmp_path).strip())
    assert imported.is_relative_to(programs.parent)
    assert "用法" in run(programs / "bulletin", "--help", cwd=tmp_path)

    run(programs / "bulletin", "init", "工作区", cwd=tmp_path)
    workspace = tmp_path / "工作区"
    report = json.loads(run(programs / "bulletin", "build", "--all", "--json", cwd=workspace))
    assert (report["built"], report["failed"]) == (1, 0)
    [issue] = report["issues"]
    outputs = {kind: Path(path) for kind, path in issue["outputs"].items()}
    assert outputs["pdf"].read_bytes().startswith(b"%PDF-")
    assert outputs["docx"].read_bytes().startswith(b"PK")
    assert all(path.is_relative_to(workspace / "build") for path in outputs.values())

    run(programs / "bulletin", "style", "new", "红头", "--from", "jianbao", cwd=workspace)
    run(programs / "bulletin", "style", "check", "红头", cwd=workspace)
    run(programs / "bulletin", "style", "preview", "红头", "feature", cwd=workspace)
    previews = {path.name for path in (workspace / "build" / "preview").iterdir()}
    assert previews == {"红头.pdf", "红头.docx", "feature.pdf", "feature.docx"}


def test_source_distribution_is_the_sources_and_nothing_else(unpacked: Path) -> None:
    names = {path.name for path in unpacked.iterdir()}
    assert {"bulletin", "templates", "styles", "tests", "script", "LICENSE"} <= names
    strays = ("*.pyc", "*.mo", ".venv", ".cache", "*.log")
    assert not [found for stray in strays for found in unpacked.rglob(stray)]
    assert not (unpacked / "build").exists()


def test_every_imported_package_is_a_declared_dependency() -> None:
    project = tomllib.loads(CHECKOUT.joinpath("pyproject.toml").read_text(encoding="utf-8"))
    needed = project["project"]["dependencies"]
    optional = project["project"]["optional-dependencies"]["cluster"]
    declared = {canonicalize_name(Requirement(line).name) for line in (*needed, *optional)}
    distributions = packages_distributions()
    for module in CHECKOUT.joinpath("bulletin").rglob("*.py"):
        for name in imported_packages(module) - sys.stdlib_module_names - {"bulletin"}:
            owners = set(map(canonicalize_name, distributions[name]))
            assert owners & declared, f"{module} imports {name} of {owners}"


def imported_packages(module: Path) -> set[str]:
    """Return the top-level packages that a module imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(module.read_bytes())):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return names
