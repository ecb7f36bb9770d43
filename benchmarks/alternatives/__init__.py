"""What somebody would do instead of ``bulletin build``, with as many processes."""
