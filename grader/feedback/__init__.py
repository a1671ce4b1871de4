"""What a student may read, in words."""
