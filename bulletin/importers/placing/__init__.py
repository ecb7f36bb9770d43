"""Where an imported issue goes, and writing it there whole or not at all."""

from bulletin.importers.placing.known import known_files
from bulletin.importers.placing.shelf import Placing, Policy, Shelf

__all__ = ["Placing", "Policy", "Shelf", "known_files"]
