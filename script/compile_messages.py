"""Compile the message catalogues while the package is built."""

from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileMessages(BuildHookInterface[Any]):
    """Write each ``.po`` file's ``.mo`` beside it."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Compile every catalogue under ``bulletin/locale``."""
        for source in Path(self.root, "bulletin", "locale").rglob("*.po"):
            compiled = BytesIO()
            with source.open("rb") as catalogue:
                write_mo(compiled, read_po(catalogue))
            source.with_suffix(".mo").write_bytes(compiled.getvalue())
