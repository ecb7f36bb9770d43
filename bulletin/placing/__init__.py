"""Files and folders put in place whole, and together, or not at all.

They are written beside their place under a hidden name, brought to the disk, and renamed. What is
there already stays until then, and comes back where a later step fails.
"""

from bulletin.placing.beside import remove_leftovers
from bulletin.placing.failure import Failure, Obstacle
from bulletin.placing.files import put_files
from bulletin.placing.folders import put_folder

__all__ = ["Failure", "Obstacle", "put_files", "put_folder", "remove_leftovers"]
