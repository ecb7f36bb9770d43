"""Old documents become sources: read, repaired, understood, accounted for, written."""
