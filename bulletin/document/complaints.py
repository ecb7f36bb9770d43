"""What WeasyPrint logs: style sheets and pictures that it could not use."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Collector(logging.Handler):
    """Keeps what it hears; ``so_far`` counts what all of them have heard in this process."""

    so_far = 0

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.found: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.found.append(record)
        _Collector.so_far += 1


@contextmanager
def complaints() -> Iterator[list[logging.LogRecord]]:
    """Collect WeasyPrint's warnings and errors."""
    logger, collector = logging.getLogger("weasyprint"), _Collector()
    logger.addHandler(collector)
    try:
        yield collector.found
    finally:
        logger.removeHandler(collector)


def complaints_so_far() -> int:
    """Return a number that grows with each complaint that is collected in this process."""
    return _Collector.so_far
