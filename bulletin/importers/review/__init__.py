"""A page on which a person checks imported documents: the original beside the result."""

from bulletin.importers.review.page import Reviewed, review_page

__all__ = ["Reviewed", "review_page"]
