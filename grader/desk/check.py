"""Check a student's own work: a topic's visible cases, answered by the record that stands beside them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from grader.cases.plugin import Sessions
from grader.cases.seeds import Seeds
from grader.desk.folder import TopicFolder
from grader.feedback.view import TopicView, student_view
from grader.grade import Hosts, Judge, grade, without_outside


def check(folder: TopicFolder, file: Path | None, hosts: Hosts) -> TopicView:
    """Run a topic's visible cases on the student's file.

    Raises:
        InputError: the file is missing or cannot be read.
        CourseError: the topic's folder is damaged.
    """
    recording = folder.recording
    hosts.start(recording.suite.needs)  # imports while we read
    source = folder.source(file)
    judge = Judge(recording.suite, recording.ask, recording)
    report = without_outside(lambda: grade(judge, source, hosts, Seeds(b""), Sessions()), hosts, hosts.close)
    return student_view(replace(report, remarks=(*source.remarks, *report.remarks)))
