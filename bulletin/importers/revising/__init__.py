"""An edited document of an issue that exists: what changed, and the sources that say so."""

from bulletin.importers.revising.comparison import Comparison, comments_on, compared
from bulletin.importers.revising.kept_files import REPLACED, replaced_files
from bulletin.importers.revising.taking_over import Revised, taken_over

__all__ = [
    "REPLACED",
    "Comparison",
    "Revised",
    "comments_on",
    "compared",
    "replaced_files",
    "taken_over",
]
