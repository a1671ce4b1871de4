"""Every sentence the intake says about a submission, in one place."""

from __future__ import annotations

from dataclasses import dataclass

from grader.model import Remark, Text


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence with gaps such as `{file}`; `about` fills them."""

    id: str
    en: str
    ja: str

    def about(self, **gaps: object) -> Remark:
        """Return the remark with its gaps filled; gaps the sentence lacks are ignored."""
        return Remark(self.id, Text(self.en, self.ja).filled(**gaps))


# A file that was not read.
NOT_REGULAR = Reason(
    "not_regular",
    "{file} is a link or a device, not a file, so it was not read. Hand in the file itself.",
    "{file} は通常のファイルではない(リンクなど)ため、読み込みませんでした。ファイルそのものを提出してください。",
)
UNREADABLE = Reason(
    "unreadable",
    "{file} could not be opened.",
    "{file} を開けませんでした。",
)
BAD_NAME = Reason(
    "bad_name",
    "{file} was not read: its name starts with a hyphen, is too long or holds control characters. Rename it.",
    "{file} は、名前がハイフンで始まる、長すぎる、または制御文字を含むため、読めません。名前を変えてください。",
)
UNSAFE_PATH = Reason(
    "unsafe_path",
    "The archive names a file outside of itself ({file}), which was not read.",
    "圧縮ファイルの外を指す名前({file})があり、読み込みませんでした。",
)
TOO_LARGE = Reason(
    "too_large",
    "{file} was not read: it is larger than {limit} MB. Remove pasted data, or clear the notebook's outputs.",
    "{file} は {limit} MB を超えるため、読み込みませんでした。貼り付けたデータやノートブックの出力を消してください。",
)
TOO_MANY = Reason(
    "too_many_files",
    "{file} was not read: there are too many files. Hand in only the files you wrote.",
    "ファイルが多すぎるため、{file} を読み込みませんでした。自分で書いたファイルだけを提出してください。",
)
CROWDED = Reason(
    "crowded",
    "{file} holds too many files to look through: take away those that are not needed.",
    "{file} にはファイルが多すぎるため、すべては調べていません。不要なファイルを取り除いてください。",
)
TOO_MUCH = Reason(
    "too_many_bytes",
    "{file} was not read: together the files are too large. Hand in only the files you wrote.",
    "ファイルの合計が大きすぎるため、{file} を読み込みませんでした。自分で書いたファイルだけを提出してください。",
)
TOO_DEEP = Reason(
    "too_deep",
    "{file} was not read: it lies in too many folders.",
    "{file} はフォルダーの階層が深すぎるため、読み込みませんでした。",
)
OVERPACKED = Reason(
    "overpacked",
    "{file} was not read: it grows too much when unpacked.",
    "{file} は展開すると大きくなりすぎるため、読み込みませんでした。",
)
DAMAGED_ZIP = Reason(
    "damaged_zip",
    "{file} is damaged or not a zip archive. Make or download it again.",
    "{file} は壊れているか、zip ファイルではありません。もう一度作成またはダウンロードしてください。",
)
DAMAGED_TAR = Reason(
    "damaged_tar",
    "{file} is damaged or not a tar archive. Make or download it again.",
    "{file} は壊れているか、tar アーカイブではありません。もう一度作成またはダウンロードしてください。",
)
ENCRYPTED_ZIP = Reason(
    "encrypted_zip",
    "{file} is protected by a password. Pack it again without one.",
    "{file} はパスワードで保護されています。パスワードなしで圧縮し直してください。",
)
UNKNOWN_PACKING = Reason(
    "unknown_packing",
    "{file} is packed by a method that is not read here. Make an ordinary zip archive.",
    "{file} は対応していない方式で圧縮されています。通常の zip 形式で圧縮してください。",
)
NESTED_ARCHIVE = Reason(
    "nested_archive",
    "{file} was not opened: it is an archive in an archive in an archive.",
    "{file} は圧縮ファイルが何重にもなっているため、開きませんでした。",
)
SEVEN_ZIP = Reason(
    "seven_zip",
    "{file} is a 7-Zip archive, which is not read here: hand in the .py file, the notebook or a .zip.",
    "{file} は 7-Zip の圧縮ファイルで、ここでは読み込めません。.py ファイル、ノートブック、または .zip で提出してください。",
)
RAR = Reason(
    "rar",
    "{file} is a RAR archive, which is not read here: hand in the .py file, the notebook or a .zip.",
    "{file} は RAR の圧縮ファイルで、ここでは読み込めません。.py ファイル、ノートブック、または .zip で提出してください。",
)

# A file that is something else than code.
PLAIN_TEXT = Reason(
    "plain_text",
    "{file} is a plain text file, which is not graded: hand in the .py file or the notebook.",
    "{file} はテキストファイルなので、採点できません。.py ファイルまたはノートブックを提出してください。",
)
WEB_PAGE = Reason(
    "web_page",
    "{file} is a web page or a text typed into the learning platform, which is not graded: "
    "hand in the .py file or the notebook.",
    "{file} はウェブページ、または学習管理システムに直接入力した文章なので、採点できません。"
    ".py ファイルまたはノートブックを提出してください。",
)
DOCUMENT = Reason(
    "document",
    "{file} is a document such as Word or PDF, which is not graded: hand in the .py file or the notebook.",
    "{file} は Word や PDF などの文書なので、採点できません。.py ファイルまたはノートブックを提出してください。",
)
IMAGE = Reason(
    "image",
    "{file} is an image, which is not graded: hand in the .py file or the notebook.",
    "{file} は画像なので、採点できません。.py ファイルまたはノートブックを提出してください。",
)

# A file that was read and cannot be graded.
EMPTY = Reason("empty", "{file} is empty.", "{file} は空です。")
NOT_TEXT = Reason(
    "not_text",
    "{file} is not a text file. Save it as Python source (UTF-8).",
    "{file} はテキストファイルではありません。Python のソースコードとして UTF-8 で保存してください。",
)
UNKNOWN_ENCODING = Reason(
    "unknown_encoding",
    "The characters of {file} could not be read. Save it as UTF-8.",
    "{file} の文字コードを判別できませんでした。UTF-8 で保存してください。",
)
NOT_A_NOTEBOOK = Reason(
    "not_a_notebook",
    "{file} is not a notebook, or it is damaged. Save it again in Jupyter.",
    "{file} はノートブックではないか、壊れています。Jupyter で保存し直してください。",
)
NOTEBOOK_TOO_COMPLEX = Reason(
    "notebook_too_complex",
    "{file} holds too much to be read. Clear its outputs and save it again.",
    "{file} は内容が多すぎて読み込めません。出力を消して保存し直してください。",
)
NO_CODE = Reason(
    "no_code",
    "{file} has no code cell with anything in it: write your functions in cells of the type Code.",
    "{file} にはコードの書かれたセルがありません。関数は種類が Code のセルに書いてください。",
)

# A file that is graded.
RENAMED_ARCHIVE = Reason(
    "renamed_archive",
    "{file} is an archive under another name, and what is in it was read. Hand in the file itself, or name the archive .zip.",
    "{file} は名前と違って圧縮ファイルなので、その中身を読み込みました。"
    "次回はファイルそのものか、名前が .zip で終わる圧縮ファイルを提出してください。",
)
ENCODING = Reason(
    "encoding",
    "{file} was read as {encoding}. Save it as UTF-8 next time.",
    "{file} を {encoding} として読み込みました。次回は UTF-8 で保存してください。",
)
MISNAMED = Reason(
    "misnamed",
    "Wrongly named file {file} was read as {expected}.",
    "{file} は指定の名前ではありませんが、{expected} として読み込みました。",
)
UNCHANGED = Reason(
    "unchanged",
    "{file} is as it was handed out: nothing has been written in it yet.",
    "{file} は配布されたときのままです。まだ何も書かれていません。",
)
READ_AS_NOTEBOOK = Reason(
    "read_as_notebook",
    "{file} is a notebook and was read as one: give it the ending .ipynb.",
    "{file} の中身はノートブックなので、そのように読み込みました。拡張子を .ipynb にしてください。",
)
READ_AS_SCRIPT = Reason(
    "read_as_script",
    "{file} is no notebook but Python source, and was read as such: give it the ending .py.",
    "{file} の中身はノートブックではなく Python のソースコードなので、そのように読み込みました。拡張子を .py にしてください。",
)
SEVERAL = Reason(
    "several_topics",
    "{file} holds functions of several topics, so it was read as {expected} too.",
    "{file} には複数の課題の関数があるため、{expected} としても読み込みました。",
)
IN_MARKDOWN = Reason(
    "in_markdown",
    "{function} stands in a Markdown cell (cell {cell}), so it was not run: change the cell's type to Code.",
    "{function} は Markdown セル(cell {cell})にあるため、実行していません。セルの種類を Code に変えてください。",
)
IN_RAW = Reason(
    "in_raw",
    "{function} stands in a raw cell (cell {cell}), so it was not run: change the cell's type to Code.",
    "{function} は Raw セル(cell {cell})にあるため、実行していません。セルの種類を Code に変えてください。",
)
ASLEEP = {"markdown": IN_MARKDOWN, "raw": IN_RAW}
OWN_LEFT_OUT = Reason(
    "own_files_left_out",
    "{file} imports more files of yours than are taken along ({files} files, {limit} MB); the others cannot be imported.",
    "{file} がインポートする自作のファイルが多すぎます(上限 {files} 個、{limit} MB)。残りはインポートできません。",
)
CHOSEN = Reason(
    "chosen",
    "{file} was used; not used for the same topic: {others}.",
    "{file} を使いました。同じ課題の次のファイルは使っていません: {others}",
)

# The submission as a whole.
UNUSED = Reason(
    "unused",
    "These files belong to no topic and were not used: {files}.",
    "どの課題のものか分からないため、次のファイルは使っていません: {files}",
)
NO_FILES = Reason("no_files", "No file was handed in.", "ファイルが提出されていません。")
NOTHING_USED = Reason(
    "nothing_used",
    "None of the files handed in could be graded. Use the file names of the handout.",
    "提出されたファイルの中に採点できるものがありません。課題で指定された名前を使ってください。",
)
OTHER_TOPICS = Reason(
    "other_topics",
    "Only files for topics that are not being graded now were handed in: {files}.",
    "提出されたのは、今回は採点しない課題のファイルだけです: {files}",
)
SAME_NAME = Reason(
    "same_name",
    "Another submission has the same name, so this one is listed as {student}.",
    "同じ名前の提出物があるため、これは {student} と表示しています。",
)
NO_PERSON = Reason(
    "no_person",
    "{file} is named after the work, not after a person, so it is not known whose it is.",
    "{file} は課題の名前で、人の名前ではないため、誰のものか分かりません。",
)
APART = Reason(
    "apart",
    "{file} may be {student}'s, who also handed in something else for the same topic, so it is listed by itself.",
    "{file} は {student} のものかもしれませんが、{student} は同じ課題を別に提出しているため、分けて表示しています。",
)
MERGED = Reason(
    "merged",
    "These have one name and were read as one student's: {files}.",
    "次のものは名前が同じため、1 人の提出物として読みました: {files}",
)
MORE = Reason(
    "more",
    "{count} more remarks were left out.",
    "ほかに {count} 件の注意がありますが、省略しました。",
)
