"""Every exception this package raises on purpose.

GraderError                  one plain sentence for a person: what, where, what to do
├── UsageError               the command was asked for something that does not exist (exit status 2)
│   ├── InputError           a path, archive or notebook that cannot be read
│   └── LevelError           a level of isolation this machine does not offer
├── CourseError              a topic folder that breaks its own form (the author's to mend)
│   └── NotRecorded          a question that a student's copy holds no answer to
├── StorageError             results cannot be written
└── RoomError                a room or a warm server of ours failed
WireError                    bytes or a value that may not cross the border
"""


class GraderError(Exception):
    """A fault that ends a command; its text is one plain sentence for the person at the terminal."""


class UsageError(GraderError):
    """The command was asked for something that does not exist or cannot be had."""


class InputError(UsageError):
    """A path, archive or notebook cannot be read."""


class LevelError(UsageError):
    """The level of isolation asked for is not there."""


class CourseError(GraderError):
    """A course or topic folder breaks the form that docs/topic-folder.md gives."""


class NotRecorded(CourseError):
    """A student's copy holds no answer to this question: it was not asked when the topic was released."""


class StorageError(GraderError):
    """Results cannot be read or written."""


class RoomError(GraderError):
    """A room or a warm server could not be opened or answered nonsense; never the student's fault.

    `line` is where in a file of the topic the cause stands, 0 when it stands nowhere.
    """

    def __init__(self, text: str, line: int = 0) -> None:
        super().__init__(text)
        self.line = line


class WireError(Exception):
    """Bytes or a value that may not cross the border; the text names what was found."""
