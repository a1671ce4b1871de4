"""Results in the forms that people and platforms read: pure functions of records, which write no file."""
