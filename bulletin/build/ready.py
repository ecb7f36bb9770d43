"""Whether an issue's outputs can go out as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.build.cache import Cache, Trust
from bulletin.build.order import Order
from bulletin.document.composed import PDF_VARIANTS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bulletin.build.naming import OutputName
    from bulletin.workspace import Entry


def ready_order(
    entry: Entry, name: OutputName, formats: Sequence[str], folder: Path
) -> Order | None:
    """Return the order that would make an issue's outputs as they are, to the byte.

    None where one of them is missing, was changed by someone else, or would become another today.
    """
    orders = [Order(tuple(formats), folder, pdf_variant=variant) for variant in PDF_VARIANTS]
    there = all(path.is_file() for path in orders[0].targets(name.stem).values())
    return next((order for order in orders if there and _is_ready(entry, name, order)), None)


def _is_ready(entry: Entry, name: OutputName, order: Order) -> bool:
    with Cache(order, Trust.HASHES) as cache:
        return cache.cached(entry, name) is not None
