"""Name the mistake behind a failure."""
