"""A corrected edition, from the first one to the page that says so, with the real renderers."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from docx import Document

from tests.pages import read_pages, visible
from tests.publishing.test_publish import correct, tree

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Invoke


def test_print_and_word_say_that_they_correct(invoke: Invoke, root: Path) -> None:
    assert invoke("build", "1").code == 0
    assert invoke("publish", "1").code == 0
    correct(root, "正文一段", "正文二段")
    assert invoke("build", "1").code == 0
    assert invoke("publish", "1", "--reissue").code == 0
    kept = tree(root)
    for edition, marked in ((1, False), (2, True)):
        stem = f"2023/1/第{edition}版/测试信息2023年第1期"
        pages = read_pages(kept[f"{stem}.pdf"])
        word = Document(io.BytesIO(kept[f"{stem}.docx"]))
        printed = "".join(visible(page.text) for page in pages)
        written = "".join(visible(paragraph.text) for paragraph in word.paragraphs)
        for shown in (printed, written):
            assert ("第1期（更正）" in shown) is marked
            assert ("更正：本期为第2版，以本版为准。" in shown) is marked
            assert ("正文二段" in shown) is marked
