"""What was sent stays: issues published, corrected, withdrawn and renumbered."""
