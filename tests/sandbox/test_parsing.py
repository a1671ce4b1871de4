"""A source read as far as it goes."""
