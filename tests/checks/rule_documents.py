"""The documents of all rules; ``python -m tests.checks.rule_documents`` writes them anew."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from unittest.mock import patch

from bulletin import messages
from bulletin.checks.explaining import document
from bulletin.checks.table import RULES
from tests.locale_folder import compiled_catalogues

DOCS = Path(__file__).parents[2] / "docs"
ENGLISH_HEAD = """
# The proofreader's rules

What `bulletin check` looks for. `bulletin rule BT401` prints one; codes, names and families stand
in `--select`, `--ignore`, `checks:` and waivers.

Written from the rules themselves: `python -m tests.checks.rule_documents`.
"""
CHINESE_HEAD = """
# 校对规则

`bulletin check` 查的就是这些。`bulletin rule BT401` 显示其中一条；代码、名称和类别都可写进
`--select`、`--ignore`、“校对规则”和“免检”。

本文由规则自动生成：`python -m tests.checks.rule_documents`。
"""


def documents() -> dict[Path, str]:
    """Return the documents in both languages, by their files."""
    return {
        DOCS / "rules.md": _document("en", ENGLISH_HEAD),
        DOCS / "zh" / "校对规则.md": _document("zh", CHINESE_HEAD),
    }


def _document(language: str, head: str) -> str:
    with tempfile.TemporaryDirectory() as name:
        catalogues = compiled_catalogues(Path(name))
        with (
            patch.object(messages, "LOCALE", catalogues),
            patch.dict(os.environ, BULLETIN_LANG=language),
        ):
            return document(RULES, head)


if __name__ == "__main__":
    for path, text in documents().items():
        path.write_text(text, encoding="utf-8")
