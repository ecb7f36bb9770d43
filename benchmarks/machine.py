"""What the numbers were measured with."""

from __future__ import annotations

import datetime
import os
import platform
import shutil
import subprocess
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_PACKAGES = ("weasyprint", "python-docx", "typst")
_PROGRAMS = (("pandoc", "--version"), ("soffice", "--version"))


def facts() -> str:
    """Return day, processors, memory, load and versions, in one sentence."""
    day = datetime.datetime.now(tz=datetime.UTC).date()
    cores, load = os.cpu_count() or 1, os.getloadavg()[0]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    python = f"Python {platform.python_version()}"
    tools = ", ".join((python, *filter(None, map(_package, _PACKAGES)), *_programs()))
    return (
        f"Measured on {day}: {cores} × {_processor()}, {memory:.0f} GB, "
        f"load {load:.1f} at the end; {tools}."
    )


def _processor() -> str:
    """Return the name that the processor gives itself, as Linux tells it."""
    lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())


def _package(name: str) -> str:
    try:
        return f"{name} {version(name)}"
    except PackageNotFoundError:
        return ""


def _programs() -> list[str]:
    """Return the programs that there are, with the first line of what they say of themselves."""
    there = [words for words in _PROGRAMS if shutil.which(words[0])]
    said = [subprocess.run(words, check=True, capture_output=True, text=True) for words in there]  # noqa: S603
    return [" ".join(one.stdout.splitlines()[0].split()[:2]) for one in said]
