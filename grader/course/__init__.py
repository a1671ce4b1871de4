"""The course and its topics, as their folders describe them."""
