"""Where an imported issue goes, and writing it there whole or not at all."""

from bulletin.importers.placing.folders import put_files
from bulletin.importers.placing.known import known_files
from bulletin.importers.placing.shelf import ORIGINAL, Placing, Policy, Shelf

__all__ = ["ORIGINAL", "Placing", "Policy", "Shelf", "known_files", "put_files"]
