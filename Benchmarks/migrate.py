"""Measures `shugaki migrate` on an archive that make_archive.py made, beside peers that only read the cells.

Usage: migrate.py SHUGAKI FOLDER [KILLS]

Prints files a second and CPU seconds of calamine, of openpyxl with xlrd, and of migrate with one and two jobs; then
kills a run KILLS times (10 unless told) at random moments with SIGKILL, goes on each time, and says whether registry
and files equal those of the undisturbed run. Needs python-calamine, openpyxl and xlrd for the peers.
"""

import filecmp
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CALAMINE = """
import sys, python_calamine
for path in sys.stdin.read().splitlines():
    try:
        book = python_calamine.CalamineWorkbook.from_path(path)
        for name in book.sheet_names: book.get_sheet_by_name(name).to_python()
    except Exception: pass
"""
OPENPYXL = """
import sys, openpyxl, xlrd
for path in sys.stdin.read().splitlines():
    try:
        if path.endswith(".xls"):
            for sheet in xlrd.open_workbook(path).sheets():
                for row in range(sheet.nrows): sheet.row_values(row)
        elif path.endswith(".xlsx"):
            for sheet in openpyxl.load_workbook(path, data_only=True).worksheets:
                for row in sheet.iter_rows(values_only=True): pass
    except Exception: pass
"""


def measured(command, text=""):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    process.stdin.write(text.encode("utf-8", "surrogateescape"))
    process.stdin.close()
    _, _, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - start
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def row(words, count, result):
    seconds, cpu, peak = result
    print(f"{words:34}{count / seconds:10.0f}{cpu:10.1f}{count / cpu:12.0f}{peak:10.0f}", flush=True)


def same(one, other, shugaki):
    for base, _, names in os.walk(one):
        for name in names:
            if name.startswith("registry.sqlite"):
                continue
            path = Path(base, name)
            if not filecmp.cmp(path, Path(other, path.relative_to(one)), shallow=False):
                return f"{path} differs"
    dumps = [subprocess.run([shugaki, "registry", "dump", f"{out}/registry.sqlite"], capture_output=True).stdout
             for out in (one, other)]
    return "equal" if dumps[0] == dumps[1] else "the registries differ"


def main():
    shugaki, folder = str(Path(sys.argv[1]).resolve()), sys.argv[2]
    kills = int(sys.argv[3]) if len(sys.argv) > 3 else 10
    paths = sorted(str(path) for path in Path(folder).rglob("*") if path.is_file())
    count = len(paths)
    work = Path(tempfile.mkdtemp(prefix="migrate-", dir=os.environ.get("TMPDIR")))
    print(time.strftime("%Y-%m-%d"), count, "files")
    print(f"{'job':34}{'files/s':>10}{'CPU s':>10}{'files/CPU s':>12}{'peak MiB':>10}")
    listed = "\n".join(paths)
    row("calamine, cells", count, measured([sys.executable, "-c", CALAMINE], listed))
    if count <= 2_000:
        row("openpyxl and xlrd, cells", count, measured([sys.executable, "-c", OPENPYXL], listed))
    else:
        part = paths[:: count // 1_000]
        row("openpyxl and xlrd, cells", len(part), measured([sys.executable, "-c", OPENPYXL], "\n".join(part)))
    row("shugaki migrate --to -, 1 job", count, measured([shugaki, "migrate", folder, "--to", "-", "--jobs", "1"]))
    one = measured([shugaki, "migrate", folder, "-o", work / "one", "--jobs", "1"])
    row("shugaki migrate, 1 job", count, one)
    two = measured([shugaki, "migrate", folder, "-o", work / "two", "--jobs", "2"])
    row("shugaki migrate, 2 jobs", count, two)
    print(f"two jobs are {one[0] / two[0]:.2f} times as fast as one; their outputs: {same(work / 'one', work / 'two', shugaki)}")
    chance = random.Random()
    killed = 0
    command = [shugaki, "migrate", folder, "-o", work / "killed", "--jobs", "2"]
    while killed < kills:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            process.wait(chance.uniform(0.05, max(0.2, 1.5 * two[0] / kills)))
            # It came to its end: once more from the beginning.
            shutil.rmtree(work / "killed")
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            killed += 1
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    print(f"killed {killed} times and gone on: {same(work / 'two', work / 'killed', shugaki)}")
    shutil.rmtree(work)


main()
