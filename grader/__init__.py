"""Fair, walled and fast grading of course assignments."""

__version__ = "0.1.0"
