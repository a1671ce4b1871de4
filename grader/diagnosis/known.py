"""What the reference and the misconceptions answer to the calls of a submission's cases, each asked once."""

from __future__ import annotations

from grader.answers.exchange import Ask
from grader.answers.rooms import Mistakes
from grader.cases.plugin import CaseRun
from grader.course.suite import MistakeFacts
from grader.errors import CourseError, RoomError
from grader.model import Answer

Answers = tuple[Answer, ...]


class Known:
    """The answers of others to one submission's calls."""

    def __init__(self, mistakes: Mistakes, ask_reference: Ask) -> None:
        self.facts = mistakes.facts
        self._mistakes = mistakes
        self._ask_reference = ask_reference
        self._of_mistakes: dict[tuple[str, str], Answers | None] = {}
        self._right: dict[str, Answers | None] = {}

    def mistake(self, mistake: MistakeFacts, run: CaseRun) -> Answers | None:
        """Return what a misconception answers to a case's calls, fewer when it ends its room; None when that is not known."""
        key = (mistake.id, run.report.case)
        if key not in self._of_mistakes:
            self._of_mistakes[key] = self._mistakes.answers(mistake, run.exchanges)
        return self._of_mistakes[key]

    def right(self, run: CaseRun) -> Answers | None:
        """Return what the reference answers to a case's calls; None when it has no answer to one of them.

        Calls that follow from wrong answers may be such that no answer exists, or none is recorded.
        """
        case = run.report.case
        if case not in self._right:
            asked = run.exchanges
            try:
                answers = (self._ask_reference(e.call, e.payload, e.key, asked[:index]) for index, e in enumerate(asked))
                self._right[case] = tuple(answers)
            except (RoomError, CourseError):
                self._right[case] = None
        return self._right[case]
