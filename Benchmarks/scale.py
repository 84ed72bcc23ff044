"""Cost by size: CPU time and peak memory of each command on sheets, forms and archives of growing size.

Usage: scale.py SHUGAKI [LARGEST]   (200,000 rows, 10,000 fields and 1,000 files, or as many as LARGEST where it is smaller)

- *rows*: a form of 134 fields with rows of other text below its table, which have to be read and accounted for.
- *fields*: a form of as many fields, all answered and a tenth of them changed, by a catalogue made for it.
- *files*: `migrate` on an archive of make_archive.py.
The last column is what a row, field or file costs beside the size before: where it grows, something is not linear. The
smallest size pays for the start of the process too. Nothing but Python's own library is needed.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parent / "Samples"


def measured(command):
    """CPU seconds, peak MiB and exit status."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read().decode("utf-8", "replace")
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"{' '.join(map(str, command))}: exit {process.returncode}\n{errors[-500:]}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def apart(make, *arguments):
    """Makes files in a process of its own: what this one ever held would count as the peak of those that it starts."""
    child = os.fork()
    if child == 0:
        make(*arguments)
        os._exit(0)
    if os.waitpid(child, 0)[1]:
        sys.exit(1)


class Table:
    """Prints rows and remembers what a unit cost at the size before."""

    def __init__(self, unit):
        self.unit, self.before = unit, {}
        print(f"\n{'job':22}{unit:>9}{'CPU s':>9}{'µs a ' + unit[:-1]:>13}{'peak MiB':>10}{'beside':>8}")

    def add(self, job, size, command):
        seconds, peak = measured(command)
        each = seconds / size * 1e6
        beside = f"{each / self.before[job]:.2f}" if job in self.before else ""
        self.before[job] = each
        print(f"{job:22}{size:9,}{seconds:9.2f}{each:13.1f}{peak:10.1f}{beside:>8}", flush=True)


def longer(source, target, rows):
    """A copy of a form with rows of text below the cells of its first sheet."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                last = max(int(number) for number in re.findall(rb'<row r="(\d+)"', data))
                added = "".join(
                    f'<row r="{row}"><c r="B{row}" t="inlineStr"><is><t>{row}</t></is></c><c r="F{row}" t="inlineStr"><is><t>補足{row}：'
                    f'週次で点検し、記録を{row % 97}日保管する。</t></is></c><c r="G{row}"><v>{row}.5</v></c></row>'
                    for row in range(last + 1, last + 1 + rows))
                data = data.replace(b"</sheetData>", added.encode() + b"</sheetData>")
            new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED, 1)


def catalogue(size):
    """A catalogue of fields in sections of 30."""
    fields = [{"id": f"field-{number}", "number": str(number + 1), "section": f"区分{number // 30}", "item": f"項目{number}",
               "description": f"{number}番目の事項についての措置の有無と、その内容", "requirement": "required", "answer": "text",
               "provenance": "reconstructed"} for number in range(size)]
    return {"id": "made", "title": "測定用の様式", "source": "scale.py", "fields": fields}


def answers(size, edition):
    """All fields answered, each tenth otherwise in another edition."""
    made = []
    for number in range(size):
        mark = edition if number % 10 == 0 else 0
        made.append({"field": f"field-{number}",
                     "claim": {"text": f"有。{number}号の手順書を定め、{mark + 6}か月ごとに見直している。", "standing": "stated"},
                     "evidence": {"text": f"資料{number % 40 + 1}「手順書{number % 40 + 1}」第{mark + 3}章 P.{number % 90 + 1}", "citations": []}})
    return {"format": "shugaki-submission", "version": 1, "catalogue": "made", "application": {"kind": "renewal"}, "answers": made, "unplaced": []}


def rows(shugaki, folder, largest):
    table = Table("rows")
    for size in (134, 10_000, 200_000):
        if size > largest:
            continue
        forms = []
        for name in ("aoba-2017-new", "aoba-2019-renewal"):
            source = folder / f"{name}.xlsx"
            subprocess.run([shugaki, "export", SAMPLES / f"{name}.xlsx", "-o", source], check=True, stderr=subprocess.DEVNULL)
            forms.append(folder / f"{name}-{size}.xlsx")
            apart(longer, source, forms[-1], size - 134)
        table.add("cells", size, [shugaki, "cells", forms[0]])
        table.add("cells, JSON", size, [shugaki, "cells", forms[0], "--format", "json"])
        table.add("import", size, [shugaki, "import", forms[0], "-o", folder / "a.json"])
        table.add("check", size, [shugaki, "check", forms[0]])
        table.add("compare", size, [shugaki, "compare", *forms])
        table.add("review", size, [shugaki, "review", *forms, "-o", folder / "review.xlsx"])
        table.add("export --into", size, [shugaki, "export", SAMPLES / "aoba-2017-new.xlsx", "--into", forms[1], "-o", folder / "out.xlsx"])


def fields(shugaki, folder, largest):
    table = Table("fields")
    for size in (134, 1_000, 10_000):
        if size > largest:
            continue
        made, old, new = folder / "made.json", folder / "old.json", folder / "new.json"
        for file, value, *edition in ((made, catalogue), (old, answers, 0), (new, answers, 1)):
            apart(lambda: file.write_text(json.dumps(value(size, *edition), ensure_ascii=False), "utf-8"))
        by = ["--catalogue", made]
        form = folder / "form.xlsx"
        table.add("export", size, [shugaki, "export", old, *by, "-o", form])
        table.add("import", size, [shugaki, "import", form, *by, "-o", folder / "a.json"])
        table.add("check", size, [shugaki, "check", form, *by])
        table.add("compare", size, [shugaki, "compare", old, new, *by])
        table.add("review", size, [shugaki, "review", old, new, *by, "-o", folder / "review.xlsx"])
        table.add("evidence", size, [shugaki, "evidence", form, *by, "-o", folder / "list.xlsx"])
        table.add("export --into", size, [shugaki, "export", new, *by, "--into", form, "-o", folder / "out.xlsx"])
        table.add("review --into", size, [shugaki, "review", old, new, *by, "--into", form, "-o", folder / "inked.xlsx"])


def files(shugaki, folder, largest):
    table = Table("files")
    for size in (1, 10, 100, 1_000):
        if size > largest:
            continue
        archive, out = folder / "archive", folder / "migrated"
        subprocess.run([sys.executable, HERE / "make_archive.py", archive, str(size)], check=True, stdout=subprocess.DEVNULL)
        table.add("migrate", size, [shugaki, "migrate", archive, "-o", out, "--jobs", "1"])
        shutil.rmtree(archive)
        shutil.rmtree(out)


def main():
    shugaki, largest = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1 << 30
    with tempfile.TemporaryDirectory() as folder:
        for job in (rows, fields, files):
            job(shugaki, Path(folder), largest)


main()
