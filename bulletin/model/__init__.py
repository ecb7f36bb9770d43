"""What a bulletin is: plain, frozen values, each with its place in the sources."""
