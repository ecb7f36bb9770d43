"""An edited document of an issue that exists: what changed, and the sources that say so."""

from bulletin.importers.revising.comparison import Comparison, compared
from bulletin.importers.revising.taking_over import Revised, taken_over

__all__ = ["Comparison", "Revised", "compared", "taken_over"]
