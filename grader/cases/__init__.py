"""What a case module imports, and how its cases are run, compared and reported.

A case is a plain pytest function; its docstring is the title a student reads. See docs/topic-folder.md.
"""

from grader.cases.marker import case, kit

__all__ = ["case", "kit"]
