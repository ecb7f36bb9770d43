"""What BULLETIN_DEBUG=1 shows; imported only then."""

import logging
import traceback


def show_log() -> None:
    """Print what the package notes for its developers on standard error."""
    logging.basicConfig()
    logging.getLogger("bulletin").setLevel(logging.DEBUG)


def show_traceback(error: Exception) -> None:
    """Print where an error that nobody foresaw was raised."""
    traceback.print_exception(error)
