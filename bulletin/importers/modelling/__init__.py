"""What was understood of an old document as an issue of the model."""

from bulletin.importers.modelling.issues import Modelled, issue_of

__all__ = ["Modelled", "issue_of"]
