"""How much of what was handed in is read: every bound, with its reason.

A student who goes over a bound loses the file, with a remark; when the whole input goes over one, it is an InputError.
"""

MB = 1_000_000

MAX_PY_BYTES = 2 * MB
"""A stub is 60-150 lines, about 10 kB; 2 MB is a file with data pasted into it."""

MAX_NOTEBOOK_BYTES = 64 * MB
"""Outputs of 50 MB happen (images, progress bars of long training); code that long does not."""

MAX_SOURCE_CHARS = MAX_PY_BYTES
"""What a notebook's code cells may hold together: the same as a `.py` file."""

MAX_ARCHIVE_BYTES = 64 * MB
"""A student's own archive is held in memory while it is read."""

MAX_ARCHIVES = 2
"""The LMS's archive, and a student's inside it; nobody packs a third layer by accident."""

MAX_DIRECTORY_BYTES = 16 * MB
"""The table of contents of the zip of a class: about 150,000 names, 500 clones of 300 files."""

MAX_STUDENT_ARCHIVES = 20
"""Archives of one student that are opened; each stays in memory until the student's files are chosen."""

MAX_STUDENT_DIRECTORY_BYTES = 4 * MB
"""A student's zip lists no more names than are looked through: 5,000 of 800 bytes, with what a zip adds to each."""

MAX_HEADERS = 500_000
"""Headers of a tar of a class: as many names as a zip, with up to two more headers each."""

MAX_STUDENT_HEADERS = 20_000
"""Headers of a student's tar: more than the names that are looked through, with up to two more each."""

MAX_LONG_HEADER_BYTES = MB // 10
"""A header of a tar that holds a long name, or records such as the time; honest ones have some 200 bytes."""

MAX_TAR_BYTES = 16_000 * MB
"""A tar of a class, unpacked: 500 students with 32 MB each. It is read through, so even zeros take their time."""

MAX_XZ_MEMORY_BYTES = 128 * MB
"""xz's strongest preset needs 65 MB to unpack; a header may ask for 4 GB."""

MAX_RATIO = 250
"""An archive as a whole: source packs 5 : 1, progress bars 50 : 1; a bomb comes close to deflate's limit of 1,032 : 1."""

RATIO_FREE_BYTES = 128 * MB
"""Below this a ratio says nothing: two notebooks with outputs of one line, repeated, are no bomb."""

CHUNK_BYTES = 65_536
"""What is unpacked between two looks at the sizes."""

MAX_FOLDER_ENTRIES = 20_000
"""Names in one folder: more than the largest course has students."""

MAX_STUDENT_ENTRIES = 5_000
"""Names below one student's folder: a clone of the whole kit has some hundreds."""

MAX_STUDENT_FILES = 1_000
"""Files of one student that are opened: those that may hold an answer, a fraction of the names."""

MAX_STUDENT_BYTES = 640 * MB
"""Nine notebooks of the largest size, and the rest; what lies in a tar counts when it is unpacked and when it is read."""

MAX_STUDENT_CHARS = 32 * MB
"""Source of one student, held in memory while the files to grade are chosen: nine answers in three hundred versions."""

MAX_SHARE_FILES = 500
"""What one student's files count for in the run at most, so that one student's clone of everything costs that student."""

MAX_SHARE_BYTES = 64 * MB
"""What one student's bytes count for in the run at most, so that one student's bomb costs that student."""

MAX_FILES = 1_000_000
"""Files opened in one run: 1,000 students with the largest share, each looked through twice (who it is, what it is)."""

MAX_LOOKED_BYTES = 640 * MB
"""What is read to find out whose the files are, where names do not tell: as much as one student may hand in."""

MAX_BYTES = 128_000 * MB
"""Bytes read in one run: likewise 1,000 students with the largest share; at 100 MB a second about twenty minutes."""

MAX_OWN_FILES = 30
"""A student's own modules that one answer imports: a helper or two is usual, every week's answer and its helpers are thirty."""

MAX_OWN_CHARS = 1 * MB
"""Their text together, which every room of the answer is given: a hundred times a long module."""

MAX_OWN_DEPTH = 4
"""Folders and name of a module that an answer imports: packages in packages in packages are deep enough."""

MAX_DEPTH = 16
"""Folders in folders, below a student's own: a clone with its topic folders needs four."""

MAX_NAME_BYTES = 255
"""What file systems allow; only a zip made by hand holds a longer name."""

MAX_SHOWN_CHARS = 80
"""Longest name printed in a remark; the middle of a longer one is left out."""

MAX_JSON_DEPTH = 100
"""A notebook needs 7 levels, an interactive plot in an output some 20; Python's reader gives up near 1,000."""

MAX_JSON_TOKENS = 2_000_000
"""Strings and brackets and commas of a notebook: at some 100 bytes each once read, 200 MB."""

MAX_CELLS = 5_000
"""Cells of a notebook: a topic's has some twenty, and checking 200,000 faulty ones takes nbformat 10 seconds."""

MAX_REMARKS = 20
"""Remarks printed for one submission; a folder full of links would fill the report otherwise."""
