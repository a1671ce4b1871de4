"""What learning platforms hand out: whose each file is, with name, number and e-mail, when it came, and the newest attempt."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from grader.course.course import Course
from grader.intake.gather import gather, take_in
from grader.intake.layout import PLATFORMS, by_student
from grader.intake.reader import Reader, Tally
from grader.intake.seal import disk_folder
from grader.intake.topics import TopicNames
from grader.intake.tree import Found, walk
from grader.model import Person, Submission
from tests.intake.conftest import SQUARES, SUMS, Contents

FolderOf = Callable[[Contents], Path]


def files(*names: str) -> dict[str, str | bytes]:
    """Return files of these names, each with an answer."""
    return {name: f"# {name}\n" + (SUMS if "sums" in name else SQUARES) for name in names}


def topics(submissions: list[Submission]) -> dict[str, list[str]]:
    """Return the numbers of the topics found for each student."""
    return {one.student: [file.topic[:2] for file in one.files] for one in submissions}


def people(submissions: list[Submission]) -> dict[str, list[tuple[str, str, str]]]:
    """Return whom each submission is from."""
    return {one.student: [(each.name, each.number, each.email) for each in one.people] for one in submissions}


def attempts(path: Path, course: Course) -> dict[str, dict[tuple[int, ...], str]]:
    """Return for each student the file of each attempt, the newest first."""
    names, run = TopicNames(course.topics), Tally()
    found: dict[str, dict[tuple[int, ...], str]] = {}
    for one in by_student(path, disk_folder(path), names).handed:
        items = [item for item in walk(one.roots, Reader(run).open_archive) if isinstance(item, Found)]
        found[one.student] = {item.attempt: "/".join(item.path) for item in sorted(items, key=lambda each: each.attempt)[::-1]}
    return found


class TestMoodle:
    """Moodle's folders and flat files."""

    @pytest.mark.parametrize("form", ["{}_/squares.py", "{}/squares.py", "{}_squares.py"])
    def test_name_and_number(self, folder_of: FolderOf, course: Course, form: str) -> None:
        """The full name and the participant's number are both kept."""
        senders = {"Ada Lovelace": 101, "山田 太郎": 102, "Ann-Marie O'Neil": 103}
        names = [form.format(f"{name}_{number}_assignsubmission_file") for name, number in senders.items()]
        found = take_in(folder_of(files(*names)), course)
        assert {str(number): [(name, str(number), "")] for name, number in senders.items()} == people(found.submissions)
        assert "Moodle download" == found.title.en

    def test_text_entry(self, folder_of: FolderOf, course: Course) -> None:
        """A text typed into the page belongs to its student, who has a row also when there is nothing else."""
        names = [
            "A_1_assignsubmission_onlinetext_/onlinetext.html",
            "B_2_assignsubmission_onlinetext.html",
            "A_1_assignsubmission_file_/squares.py",
        ]
        contents = files(*names) | dict.fromkeys(names[:2], "<p>I did it on paper.</p>")
        assert {"1": ["01"], "2": []} == topics(gather(folder_of(contents), course))

    def test_somebody_beside_them(self, folder_of: FolderOf, course: Course) -> None:
        """What a teacher has put beside Moodle's folders is a student's of that name."""
        names = [f"A{n}_{n}_assignsubmission_file_/squares.py" for n in range(3)]
        found = gather(folder_of(files(*names, "late comer/squares.py", "marks.csv")), course)
        assert ["0", "1", "2", "late comer"] == list(topics(found))

    def test_a_students_name_cannot_take_a_number(self, folder_of: FolderOf, course: Course) -> None:
        """Two participants whose folders show one number are two students."""
        found = gather(
            folder_of(files("A_1_assignsubmission_file_/squares.py", "B_1_assignsubmission_file_/squares.py")), course
        )
        assert ({"1", "1-2"}, ["same_name"]) == (set(topics(found)), [remark.id for remark in found[1].remarks])


class TestCanvas:
    """Canvas's flat files."""

    @pytest.mark.parametrize(
        ("names", "expected"),
        [
            (["doejohn_12345_678901_squares.py"], {"12345": ("doejohn", "squares.py")}),
            (["doejohn_LATE_12345_678901_my_squares.py"], {"12345": ("doejohn", "my_squares.py")}),
            (
                ["doejohn_12345_678901_2024_squares.py", "roe_12346_678902_squares.py"],
                {"12345": ("doejohn", "2024_squares.py"), "12346": ("roe", "squares.py")},
            ),
            (
                ["team_1_1203_88003_squares.py", "team_2_1204_88004_squares.py"],
                {"1203": ("team_1", "squares.py"), "1204": ("team_2", "squares.py")},
            ),
            (["team_1_LATE_1203_88003_squares.py"], {"1203": ("team_1", "squares.py")}),
            (["a_b_c_1203_88003_squares.py"], {"1203": ("a_b_c", "squares.py")}),
            (
                ["anon_aB3xY_88003_squares.py", "LATE_anon_77_88004_squares.py"],
                {"aB3xY": ("", "squares.py"), "77": ("", "squares.py")},
            ),
        ],
    )
    def test_names(
        self, folder_of: FolderOf, course: Course, names: list[str], expected: Mapping[str, tuple[str, str]]
    ) -> None:
        """Names, also of groups and of nobody known, ids and the file's own name are told apart."""
        found = gather(folder_of(files(*names)), course)
        assert expected == {one.student: (one.people[0].name, one.files[0].name) for one in found}

    def test_text_entries(self, folder_of: FolderOf, course: Course) -> None:
        """A text typed into the page gives its student a row."""
        names = ["doe_1201_text.html", "roe_LATE_1202_text.html", "anon_x7_text.html", "poe_1203_88003_squares.py"]
        assert {"1201": [], "1202": [], "x7": [], "1203": ["01"]} == topics(gather(folder_of(files(*names)), course))

    def test_files_handed_in_again(self, folder_of: FolderOf, course: Course) -> None:
        """The number that Canvas adds is that of the attempt."""
        path = folder_of(
            files("doe_12_90_squares.py", "doe_12_91_squares-1.py", "doe_12_92_squares-11.py", "doe_12_93_squares-2.py")
        )
        expected = {(11,): "squares-11.py", (2,): "squares-2.py", (1,): "squares-1.py", (): "squares.py"}
        assert {"12": expected} == attempts(path, course)
        assert ["12"] == list(attempts(path, course))

    def test_a_group_cannot_take_a_number(self, folder_of: FolderOf, course: Course) -> None:
        """A group with another student's id in its name is not that student."""
        found = gather(
            folder_of(files("doe_1201_88001_squares.py", "doe_1201_1_1300_88002_sums.py", "x_1201_88003_sums.py")), course
        )
        assert [["01"], ["02"], ["02"]] == list(topics(found).values())


METADATA = """\
---
submission_1:
  :submitters:
  - :name: Ada "Countess" Lovelace
    :sid: '0100'
    :email: ada@example.org
  :created_at: !ruby/object:ActiveSupport::TimeWithZone
    utc: &1 2025-10-05 10:00:00.123456000 Z
    zone: &2 !ruby/object:ActiveSupport::TimeZone
      name: Etc/UTC
    time: *1
  :score: 7.0
  :status: processed
  :results:
    tests:
    - output: |-
        submission_9:
          :submitters:
          - :name: nobody
submission_2:
  :submitters:
  - :name: "\\u5C71\\u7530"
    :sid: 200
    :email: one@example.org
  - :name: 'O''Neil'
    :sid:
    :email: two@example.org
  :created_at: 2025-10-06 11:00:00.000000000 +02:00
submission_3:
  :submitters:
  - :name: No Id
"""


class TestGradescope:
    """Gradescope's export."""

    def test_table(self, folder_of: FolderOf, course: Course) -> None:
        """Names, ids that keep their zeros, e-mail addresses, groups and times come from the table."""
        names = [f"assignment_7_export/submission_{number}/a/squares.py" for number in (1, 2, 3)]
        path = folder_of({**files(*names), "assignment_7_export/submission_metadata.yml": METADATA})
        found = take_in(path, course)
        pair = [("山田", "200", "one@example.org"), ("O'Neil", "", "two@example.org")]
        expected = {
            "0100": [('Ada "Countess" Lovelace', "0100", "ada@example.org")],
            "200+two@example.org": pair,
            "No Id": [("No Id", "", "")],
        }
        assert expected == people(found.submissions)
        assert ["2025-10-05T10:00:00.123456+00:00", "2025-10-06T11:00:00.000000+02:00", ""] == [
            one.submitted for one in found.submissions
        ]
        assert "Gradescope export" == found.title.en

    @pytest.mark.parametrize(
        "table",
        [
            "",
            "- 1",
            "x: [",
            "{}",
            "submission_1: 7",
            "submission_1: {':submitters': 7}",
            "submission_1: {':submitters': [[]]}",
            b"\xff\0",
            "!!python/object/apply:os.system ['x']",
        ],
    )
    def test_damaged_table(self, folder_of: FolderOf, course: Course, table: str | bytes) -> None:
        """Where the table tells nothing, submissions stand under the names of their folders."""
        path = folder_of({**files("submission_1/squares.py", "submission_2/squares.py"), "submission_metadata.yml": table})
        assert 2 == len(gather(path, course, layout="students"))


class TestBlackboard:
    """Blackboard's flat files."""

    RECEIPT = "Name: {name} ({user})\nAssignment: Week 1\nDate Submitted: x\nSubmission Field:\nName: Eve (s2)\n"

    def test_attempts(self, folder_of: FolderOf, course: Course) -> None:
        """Every attempt of a person is that person's, the last one is the newest, and its time is told."""
        first, second = "Week 1_s1_attempt_2025-10-05-12-34-56", "Week 1_s1_attempt_2025-10-06-09-00-01"
        contents = files(f"{first}_squares.py", f"{second}_squares.py", "Week 1_s2_attempt_2025-10-05-12-34-56_sums_x.py")
        contents |= {
            f"{first}.txt": self.RECEIPT.format(name="Ada L", user="s1"),
            f"{second}.txt": "",
            "Week 1_s2_attempt_2025-10-05-12-34-56.txt": "",
        }
        path = folder_of(contents)
        assert {(2025, 10, 6, 9, 0, 1), (2025, 10, 5, 12, 34, 56)} == set(attempts(path, course)["s1"])
        assert "attempt 2025-10-06-09-00-01/squares.py" == next(iter(attempts(path, course)["s1"].values()))
        found = take_in(path, course)
        assert {"s1": [("Ada L", "s1", "")], "s2": [("", "s2", "")]} == people(found.submissions)
        assert ["2025-10-06T09:00:01", "2025-10-05T12:34:56"] == [one.submitted for one in found.submissions]
        assert (0, "Blackboard download") == (found.unused, found.title.en)

    def test_user_names_with_a_line(self, folder_of: FolderOf, course: Course) -> None:
        """Where a user's name holds "_", the receipt tells where it begins."""
        before = "Week_1_{}_attempt_2025-10-05-12-34-56"
        contents = files(*(f"{before.format(user)}_squares.py" for user in ("j_doe", "k_doe")))
        contents |= {f"{before.format(user)}.txt": self.RECEIPT.format(name=user, user=user) for user in ("j_doe", "k_doe")}
        assert {"j_doe": ["01"], "k_doe": ["01"]} == topics(gather(folder_of(contents), course))

    def test_a_receipt_that_names_somebody_else(self, folder_of: FolderOf, course: Course) -> None:
        """A receipt whose user is not the file's is not believed."""
        before = "Week 1_s1_attempt_2025-10-05-12-34-56"
        contents = files(f"{before}_squares.py") | {f"{before}.txt": self.RECEIPT.format(name="Eve", user="s2")}
        assert {"s1": [("", "s1", "")]} == people(gather(folder_of(contents), course))

    def test_nothing_but_a_text(self, folder_of: FolderOf, course: Course) -> None:
        """Who has only typed a text has a row."""
        names = ["W_s1_attempt_2025-10-05-12-34-56.txt", "W_s2_attempt_2025-10-05-12-34-56_squares.py"]
        contents = files(*names) | {names[0]: "I did it on paper."}
        assert {"s1": [], "s2": ["01"]} == topics(gather(folder_of(contents), course))


class TestBrightspace:
    """Brightspace's folders."""

    @pytest.mark.parametrize(
        ("early", "late"),
        [
            ("Oct 5, 2025 1234 PM", "Oct 5, 2025 110 PM"),
            ("Oct 5, 2025 1159 AM", "Oct 5, 2025 1200 PM"),
            ("5 October, 2025 1234", "12 October, 2025 0934"),
            ("Sep 30, 2025 1159 PM", "Oct 1, 2025 1200 AM"),
            ("2025-10-05 1234", "2025-10-05 1235"),
            ("2025年10月5日 1234", "2025年10月12日 834"),
        ],
    )
    def test_several_of_one_person(self, folder_of: FolderOf, course: Course, early: str, late: str) -> None:
        """Folders of one person are one student's, and the later one is the newer attempt."""
        names = [
            f"1201-99 - Ada L - {early}/squares.py",
            f"1201-99 - Ada L - {late}/squares.py",
            f"1202-99 - Bob-M - {early}/squares.py",
        ]
        path = folder_of({**files(*names), "index.html": ""})
        assert f"{late}/squares.py" == next(iter(attempts(path, course)["1201"].values()))
        found = take_in(path, course)
        assert {"1201": [("Ada L", "1201", "")], "1202": [("Bob-M", "1202", "")]} == people(found.submissions)
        assert found.submissions[0].submitted > found.submissions[1].submitted
        assert "Brightspace download" == found.title.en

    def test_the_number_of_the_person(self, folder_of: FolderOf, course: Course) -> None:
        """Where the first number is the same for all, the second one tells people apart."""
        names = ["99-1201 - Ada L - Oct 5, 2025 1234 PM/squares.py", "99-1202 - Bob M - Oct 5, 2025 1234 PM/squares.py"]
        assert ["1201", "1202"] == list(topics(gather(folder_of(files(*names)), course)))

    def test_a_date_of_another_language(self, folder_of: FolderOf, course: Course) -> None:
        """A date that cannot be read costs nothing but the time."""
        [found] = gather(folder_of(files("1-2 - Ada L - 5 lokakuuta, 2025 1234/squares.py")), course)
        assert (["01"], "") == ([file.topic[:2] for file in found.files], found.submitted)


class TestManaba:
    """manaba's downloads."""

    TABLE = "学籍番号,氏名,提出日時,点数\n2600000101,山田 太郎,2025/10/05 12:34:56,\n"

    @pytest.mark.parametrize("form", ["{}@squares.py", "report-12345/{}/squares.py"])
    @pytest.mark.parametrize("encoding", ["utf-8-sig", "cp932"])
    def test_one_folder_or_many(self, folder_of: FolderOf, course: Course, form: str, encoding: str) -> None:
        """Files in one folder and folders of files give the students' numbers; names and times are in the table."""
        contents = files(form.format("2600000101-1@is01ab"), form.format("2600000102-8@is02cd"))
        table = form.partition("{")[0] + "report-12345-67890.csv"
        found = take_in(folder_of(contents | {table: self.TABLE.encode(encoding)}), course)
        expected = {"2600000101": [("山田 太郎", "2600000101", "")], "2600000102": [("", "2600000102", "")]}
        assert expected == people(found.submissions)
        assert ["2025-10-05T12:34:56", ""] == [one.submitted for one in found.submissions]
        assert "manaba download" == found.title.en

    def test_files_of_one_person(self, folder_of: FolderOf, course: Course) -> None:
        """A person's files come together under their own names."""
        found = gather(folder_of(files("26-1@a@squares.py", "26-1@a@sums.py", "27-1@b@x@y.py")), course)
        assert {"26": ["01", "02"], "27": ["01"]} == topics(found)


class TestFolders:
    """Teams' and nbgrader's folders."""

    def test_versions(self, folder_of: FolderOf, course: Course) -> None:
        """Of Teams' versions the one with the highest number is the newest, whatever the language."""
        names = [f"Doe, Jane/Week 1/{word} {n}/squares.py" for word, n in (("Version", 2), ("バージョン", 11), ("Versión", 9))]
        path = folder_of(files(*names, "Roe, Sam/Week 1/Version 1/squares.py"))
        assert [(11,), (9,), (2,)] == list(attempts(path, course)["Doe, Jane"])
        assert {"Doe, Jane": [("Doe, Jane", "", "")], "Roe, Sam": [("Roe, Sam", "", "")]} == people(gather(path, course))
        assert "Teams download" == take_in(path, course).title.en

    def test_nbgrader(self, folder_of: FolderOf, course: Course) -> None:
        """nbgrader's stamp is the time, of several assignments the last; it is not a file of the student's."""
        contents = files(
            "submitted/ann/ps1/squares.py", "submitted/ann/ps2/sums.py", "submitted/bob/ps1/squares.py", "source/ps1/squares.py"
        )
        contents |= {
            "submitted/ann/ps1/timestamp.txt": "2025-10-05 12:34:56.123456 UTC",
            "submitted/ann/ps2/timestamp.txt": "2025-10-12 12:34:56 Europe/Berlin",
        }
        found = take_in(folder_of(contents), course)
        assert {"ann": ["01", "02"], "bob": ["01"]} == topics(found.submissions)
        assert ["2025-10-12T12:34:56+02:00", ""] == [one.submitted for one in found.submissions]
        assert (0, "nbgrader's submitted folder") == (found.unused, found.title.en)


def test_a_later_platform_asked_for_by_name(folder_of: FolderOf, course: Course) -> None:
    """Few names of a platform among many others are read as such when somebody asks for it."""
    path = folder_of(files("doe_1201_88001_squares.py", "ann.py", "bob.py", "cid.py"))
    assert {"1201", "ann", "bob", "cid"} == set(topics(gather(path, course, layout="canvas")))
    assert (Person("doe", "1201"),) == gather(path, course, layout="canvas")[0].people


def test_platforms_have_names_of_their_own() -> None:
    """No two platforms have one name."""
    names = [platform.name for platform in PLATFORMS]
    assert sorted(set(names)) == sorted(names)
    assert json.dumps(names)
