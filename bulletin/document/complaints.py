"""What WeasyPrint logs: style sheets and pictures that it could not use."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def complaints() -> Iterator[list[logging.LogRecord]]:
    """Collect WeasyPrint's warnings and errors."""
    found: list[logging.LogRecord] = []

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            found.append(record)

    logger, collector = logging.getLogger("weasyprint"), Collector(logging.WARNING)
    logger.addHandler(collector)
    try:
        yield found
    finally:
        logger.removeHandler(collector)
