"""A student's own place: the topic folder, and what is done in it."""
