"""What a page did to the text is undone: page marks, wrapped lines, stray spaces."""
