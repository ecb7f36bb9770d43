"""What moved on the pages of an issue: the outputs that were there against the new ones.

Looks decide, words explain: pages are compared as pictures, and of those that differ the lines
are read back, so that changes of text stand apart from lines that only stand elsewhere.
"""
