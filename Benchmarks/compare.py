"""Sets Shugaki beside its peers: the same forms, one process each, one core, in turn.

Prints CPU seconds per 1,000 forms and the ratio to python-calamine of the same run. Absolute numbers belong to the
machine and the hour; the ratios are what counts.
"""

import json
import subprocess
import sys
import time
from pathlib import Path

SAMPLES = Path(__file__).parent.parent / "Samples"
FORMS = [str(SAMPLES / name) for name in ("aoba-2017-new.xlsx", "aoba-2019-renewal.xlsx")]
ROUNDS = 3

PEERS = {
    "calamine": """
import python_calamine
for i in range(count):
    book = python_calamine.CalamineWorkbook.from_path(files[i % len(files)])
    for name in book.sheet_names: book.get_sheet_by_name(name).to_python()
""",
    "openpyxl": """
import openpyxl
for i in range(count):
    book = openpyxl.load_workbook(files[i % len(files)], data_only=True)
    for sheet in book.worksheets:
        for row in sheet.iter_rows(values_only=True): pass
""",
}


def peer(name, count):
    code = "import resource, sys, time\ncount = int(sys.argv[1]); files = sys.argv[2:]\nbefore = time.process_time()\n"
    code += PEERS[name]
    code += "print(time.process_time() - before, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)\n"
    out = subprocess.run([sys.executable, "-c", code, str(count), *FORMS], capture_output=True, text=True, check=True)
    cpu, peak = map(float, out.stdout.split())
    return cpu / count * 1000, peak


def ours(binary, job, count):
    out = subprocess.run([binary, job, str(count), *FORMS], capture_output=True, text=True, check=True)
    result = json.loads(out.stdout)
    return result["cpu"] / count * 1000, result["peakMiB"]


def main():
    binary, count = sys.argv[1], int(sys.argv[2])
    jobs = {
        "calamine, cells": lambda: peer("calamine", count),
        "openpyxl, cells": lambda: peer("openpyxl", max(10, count // 50)),
        "shugaki, cells": lambda: ours(binary, "cells", count),
        "shugaki, import to JSON": lambda: ours(binary, "import", count),
    }
    results = {name: [] for name in jobs}
    for _ in range(ROUNDS):
        for name, job in jobs.items():
            results[name].append(job())
    middle = {name: sorted(runs)[len(runs) // 2] for name, runs in results.items()}
    base = middle["calamine, cells"][0]
    print(time.strftime("%Y-%m-%d"), f"{count} forms, median of {ROUNDS} rounds")
    print(f"{'job':26}{'CPU s / 1,000 forms':>22}{'rate : calamine':>18}{'peak MiB':>10}")
    for name, (cpu, peak) in middle.items():
        print(f"{name:26}{cpu:22.2f}{base / cpu:18.2f}{peak:10.1f}")


main()
