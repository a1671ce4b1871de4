"""What an author does with a topic: build, prove."""
