"""The other issues of a workspace, as far as rules across issues look at them."""
