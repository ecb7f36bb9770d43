"""An edited document against the sources that it was once built from."""

from bulletin.importers.comparing.comments import comment_differences
from bulletin.importers.comparing.differences import Change, Difference, differences
from bulletin.importers.comparing.findings import DIFFERENCES, findings
from bulletin.importers.comparing.reconciling import Reconciled, reconciled

__all__ = [
    "DIFFERENCES",
    "Change",
    "Difference",
    "Reconciled",
    "comment_differences",
    "differences",
    "findings",
    "reconciled",
]
