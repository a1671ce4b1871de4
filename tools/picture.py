"""Turn what a command prints into a picture for the documents: `COMMAND | python tools/picture.py FILE.svg TITLE`."""

import io
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

# Rich's own frame loads a font from the network; a picture in a document should load nothing.
FRAME = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
  .{unique_id}-matrix {{
    font-family: "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: {char_height}px; line-height: {line_height}px;
  }}
  .{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: sans-serif; }}
  {styles}
</style>
<defs>
  <clipPath id="{unique_id}-clip-terminal"><rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" /></clipPath>
  {lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""

if __name__ == "__main__":
    target, title = sys.argv[1:]
    text = Text.from_ansi(sys.stdin.read().rstrip("\n"))
    width = max(line.cell_len for line in text.split("\n")) + 1
    console = Console(record=True, width=width, file=io.StringIO(), color_system="truecolor")
    console.print(text)
    Path(target).write_text(console.export_svg(title=title, code_format=FRAME, unique_id="picture"), encoding="utf-8")
