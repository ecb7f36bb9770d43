"""Chinese typesetting for the PDF: what WeasyPrint lacks."""
