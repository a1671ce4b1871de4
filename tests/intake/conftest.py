"""A toy course, and folders and zips of submissions made from a mapping of names to contents."""

from __future__ import annotations

import io
import json
import tarfile
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from grader.course.course import Course, load_course

Contents = Mapping[str, str | bytes]
SQUARES = "def square(x):\n    return x * x\n\n\ndef cube(x):\n    return x ** 3\n"
SUMS = "def total(x):\n    return sum(x)\n\n\ndef mean(x):\n    return total(x) / len(x)\n"


TOPIC = """
title = {{ en = "Toy", ja = "おもちゃ" }}
file = "{file}"
functions = {functions}
points = 1
"""


@pytest.fixture(scope="session")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """Two topics: `squares` (square, cube) and `sums` (total, mean, square)."""
    root = tmp_path_factory.mktemp("solutions")
    (root / "course.toml").write_text('title = { en = "Toys", ja = "おもちゃ" }', encoding="utf-8")
    topics = {"01_squares": ["square", "cube"], "02_sums": ["total", "mean", "square"]}
    for name, functions in topics.items():
        (root / name).mkdir()
        text = TOPIC.format(file=f"{name[3:]}.py", functions=json.dumps(functions))
        (root / name / "topic.toml").write_text(text, encoding="utf-8")
    return load_course(root)


@pytest.fixture
def squares() -> str:
    """Return an answer to the topic `squares`."""
    return SQUARES


@pytest.fixture
def sums() -> str:
    """Return an answer to the topic `sums`."""
    return SUMS


@pytest.fixture
def folder_of(tmp_path: Path) -> Callable[[Contents], Path]:
    """Return a function that writes files below a folder called `class`; a name that ends with / is a folder."""

    def write(contents: Contents) -> Path:
        root = tmp_path / "class"
        root.mkdir(exist_ok=True)
        for name, content in contents.items():
            path = root / name
            if name.endswith("/"):
                path.mkdir(parents=True, exist_ok=True)
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return root

    return write


@pytest.fixture
def zip_bytes() -> Callable[[Contents], bytes]:
    """Return a function that packs files into a zip in memory."""

    def pack(contents: Contents) -> bytes:
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in contents.items():
                archive.writestr(name, content)
        return stream.getvalue()

    return pack


@pytest.fixture
def tar_bytes() -> Callable[..., bytes]:
    """Return a function that packs files into a tar in memory; `packing` is "", "gz", "bz2" or "xz"."""

    def pack(contents: Contents, packing: str = "gz", form: int = tarfile.PAX_FORMAT) -> bytes:
        stream = io.BytesIO()
        with tarfile.open(fileobj=stream, mode=f"w:{packing}", format=form) as archive:  # type: ignore[call-overload]
            for name, content in contents.items():
                data = content.encode() if isinstance(content, str) else content
                info = tarfile.TarInfo(name)
                info.size = len(data)
                info.type = tarfile.DIRTYPE if name.endswith("/") else tarfile.REGTYPE
                archive.addfile(info, io.BytesIO(data))
        return stream.getvalue()

    return pack


@pytest.fixture
def zip_of(tmp_path: Path, zip_bytes: Callable[[Contents], bytes]) -> Callable[[Contents], Path]:
    """Return a function that packs files into `class.zip`."""

    def write(contents: Contents) -> Path:
        path = tmp_path / "class.zip"
        path.write_bytes(zip_bytes(contents))
        return path

    return write


@pytest.fixture
def notebook_of() -> Callable[..., str]:
    """Return a function that makes a notebook (format 4.5) of the given code cells, behind one cell of text."""

    def make(*sources: str) -> str:
        cells: list[dict[str, object]] = [{"id": "a", "cell_type": "markdown", "metadata": {}, "source": "# Title"}]
        for number, source in enumerate(sources):
            code = {"id": f"c{number}", "cell_type": "code", "metadata": {}, "source": source}
            cells.append(code | {"execution_count": None, "outputs": []})
        return json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells})

    return make
