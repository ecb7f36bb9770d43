"""Sources changed as little as possible to say what an issue is to say."""

from bulletin.source.revising.issues import Grain, revised
from bulletin.source.revising.revision import Inexact, Revision

__all__ = ["Grain", "Inexact", "Revision", "revised"]
