"""From an issue to an HTML document, and from the document to its computed styles."""
