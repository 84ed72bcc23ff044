"""Sets Shugaki beside its peers: the same files, one process each, one core, in turn.

Prints CPU seconds per 1,000 files and the rate as a ratio to the first row of each table, of the same run. Absolute
numbers belong to the machine and the hour; the ratios are what counts.

Usage: compare.py BINARY COUNT [TABLE…]
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
SAMPLES = HERE.parent / "Samples"
FORMS = [str(SAMPLES / name) for name in ("aoba-2017-new.xlsx", "aoba-2019-renewal.xlsx")]
LEGACY = [str(HERE.parent / "Tests/Fixtures/xls" / name) for name in ("libreoffice/plain-libreoffice.xls", "xlwt/columns-previous.xls")]
OFFICIAL = [str(HERE.parent / "Tests/Fixtures/official/official.xlsx")]
OUT = HERE.parent / "out" / "peers"
ROUNDS = 3

def varied(count):
    """Forms whose answers all differ, one for each time."""
    folder = HERE.parent / "out/varied"
    subprocess.run([sys.executable, str(HERE / "make_forms.py"), str(folder), str(count)], check=True)
    return [str(file) for file in sorted(folder.glob("*.xlsx"))[:count]]


# A row: its words, who does it ("peer" and a script of peers/, "program" and a C program of peers/, or a job of ours), and
# by what the count is divided.
TABLES = {
    "import": {
        "files": lambda count: FORMS,
        "rows": [
            ("calamine, cells", ("peer", "calamine"), 1),
            ("openpyxl, cells", ("peer", "openpyxl_cells"), 50),
            ("bare C on libdeflate, cells", ("program", "bare_cells"), 1),
            ("shugaki, cells", ("job", "cells"), 1),
            ("shugaki, import to JSON", ("job", "import"), 1),
        ],
    },
    "varied": {
        "files": varied,
        "rows": [
            ("calamine, cells", ("peer", "calamine"), 1),
            ("shugaki, cells", ("job", "cells"), 1),
            ("shugaki, import to JSON", ("job", "import"), 1),
        ],
    },
    "xls": {
        "files": lambda count: LEGACY,
        "rows": [
            ("calamine, cells of .xls", ("peer", "calamine"), 1),
            ("xlrd, cells of .xls", ("peer", "xlrd_cells"), 20),
            ("shugaki, cells of .xls", ("job", "cells"), 1),
            ("shugaki, import .xls to JSON", ("job", "import"), 1),
        ],
    },
    "export": {
        "files": lambda count: FORMS,
        "rows": [
            ("XlsxWriter, texts of the cells", ("peer", "xlsxwriter_export"), 20),
            ("bare libxlsxwriter, the same cells", ("program", "bare_export"), 4),
            ("shugaki, export", ("job", "export"), 4),
        ],
    },
    "review": {
        "files": lambda count: FORMS,
        "rows": [
            ("openpyxl, dmp, XlsxWriter: review", ("peer", "openpyxl_review"), 50),
            ("shugaki, compare", ("job", "compare"), 4),
            ("shugaki, check --baseline", ("job", "check"), 4),
            ("shugaki, review with proof", ("job", "review"), 4),
        ],
    },
    "patch": {
        "files": lambda count: OFFICIAL,
        "rows": [
            ("wolfxl, one cell", ("peer", "wolfxl_patch"), 10),
            ("openpyxl, one cell", ("peer", "openpyxl_patch"), 50),
            ("shugaki, 134 cells, proved", ("job", "patch"), 1),
            ("shugaki, form filled, proved", ("job", "fill"), 1),
        ],
    },
}


def dumps(binary, files):
    """What our export writes of each file, as lines that bare_export.c writes again."""
    made = []
    for file in files:
        name = OUT / f"{Path(file).stem}.written"
        subprocess.run([binary, "written", "1", file], check=True, capture_output=True, env={**os.environ, "WRITTEN": str(OUT)})
        subprocess.run([sys.executable, str(HERE / "peers" / "form_dump.py"), f"{name}.dump", f"{name}.xlsx"], check=True)
        made.append(f"{name}.dump")
    return made


def run(binary, who, count, files):
    kind, name = who
    if name == "bare_export":
        files = dumps(binary, files)
    start = {
        "peer": [sys.executable, str(HERE / "peers" / f"{name}.py")],
        "program": [str(OUT / name)],
        "job": [binary, name],
    }[kind]
    out = subprocess.run([*start, str(count), *files], capture_output=True, text=True)
    if out.returncode != 0:
        sys.exit(f"{name}: {out.stderr}")
    result = json.loads(out.stdout)
    return result["cpu"] / count * 1000, result["peakMiB"]


def compare(binary, count, name):
    table = TABLES[name]
    files = table["files"](count)
    results = [[] for _ in table["rows"]]
    for _ in range(ROUNDS):
        for row, (_, who, divisor) in enumerate(table["rows"]):
            results[row].append(run(binary, who, max(10, count // divisor), files))
    middle = [sorted(runs)[len(runs) // 2] for runs in results]
    base = middle[0][0]
    first = table["rows"][0][0]
    print(f"\n{name}: {count} times, median of {ROUNDS} rounds; the rate is a multiple of that of “{first}”")
    print(f"{'job':36}{'CPU s / 1,000':>15}{'rate':>9}{'peak MiB':>10}")
    for (words, _, _), (cpu, peak) in zip(table["rows"], middle):
        print(f"{words:36}{cpu:15.2f}{base / cpu:9.2f}{peak:10.1f}")


def main():
    binary, count, names = sys.argv[1], int(sys.argv[2]), sys.argv[3:] or list(TABLES)
    print(time.strftime("%Y-%m-%d"))
    for name in names:
        compare(binary, count, name)


main()
