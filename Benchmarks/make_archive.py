"""Makes an archive of legacy submissions for measuring: many files of many kinds in one folder tree.

Usage: make_archive.py FOLDER [COUNT]   (10,000 files unless told)

The same count gives the same bytes. Forms are the samples and fixtures of this repository with other names of services
and providers in them, re-packed, so that each has a content of its own; nothing but Python's own library is needed.
Of 1,000 files: 620 .xlsx (new forms and renewals in red ink), 150 .xls, 110 CSV in Shift_JIS, 30 copies of others,
20 zip archives, and 70 that are no forms: with a password, cut off, empty, HTML, PDF, text.
"""

import random
import struct
import sys
import unicodedata
import zipfile
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# The services and providers of samples and fixtures.
NAMED = [
    ("あおばマイナンバー収集便", "青葉みらいクラウド株式会社"),
    ("みどり野工程ナビ", "みどり野ソフトウェア株式会社"),
]
KANJI = "青赤白黒緑紫桜梅松竹杉桐楓柳菊蘭海山川林森谷原野里浜島岬湖泉星月日光風雲雪雨虹空朝夕春夏秋冬東西南北"


def renamings(number):
    """Old and new names; the new ones are as long as the old, so that they can be put in their place in any format."""
    mark = "".join(KANJI[number // len(KANJI) ** place % len(KANJI)] for place in range(3))
    return [(old, mark + old[len(mark) :]) for pair in NAMED for old in pair]


class Template:
    """An .xlsx with the names of its service and provider to be put in."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            self.parts = [(info.filename, archive.read(info)) for info in archive.infolist()]

    def made(self, number):
        buffer = BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            for name, data in self.parts:
                if name.endswith(".xml"):
                    for old, new in renamings(number):
                        data = data.replace(old.encode(), new.encode())
                archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data)
        return buffer.getvalue()


def legacy(data, number):
    """A .xls with other names: texts are UTF-16 in it ([MS-XLS] 2.5.293)."""
    for old, new in renamings(number):
        data = data.replace(old.encode("utf-16-le"), new.encode("utf-16-le"))
    # Bytes that nobody reads, so that each file is a content of its own.
    return data + struct.pack("<I", number)


def encrypted():
    """What Office writes for a workbook with a password, seen from outside ([MS-OFFCRYPTO] 2.3.4.4)."""
    name = "EncryptedPackage".encode("utf-16-le")
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + name.ljust(128, b"\0") + bytes(2_944)


def main():
    folder, count = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    chance = random.Random(20171001)
    fixtures = ROOT / "Tests/Fixtures"
    new = Template(ROOT / "Samples/aoba-2017-new.xlsx")
    renewals = [Template(ROOT / f"Samples/aoba-2019-renewal{mark}.xlsx") for mark in ("-marked", "")]
    layouts = [Template(path) for path in sorted((fixtures / "layouts").glob("*.xlsx")) if not path.name.startswith(("not-", "characters"))]
    old = [path.read_bytes() for path in sorted((fixtures / "xls").rglob("*.xls"))]
    tables = [path.read_bytes() for path in sorted((fixtures / "csv").glob("*.cp932.csv")) if not path.name.startswith(("not-", "characters"))]

    def form(number):
        """The bytes and the ending of a form of some kind; a renewal is of the service two numbers before it."""
        if number % 88 < 62:
            turn = number % 4
            if turn == 2:
                return renewals[number // 4 % 2].made(number - 2), "xlsx"
            return (new if turn < 2 else chance.choice(layouts)).made(number), "xlsx"
        if number % 88 < 77:
            return legacy(chance.choice(old), number), "xls"
        text = chance.choice(tables).decode("cp932")
        for old_name, new_name in renamings(number):
            text = text.replace(old_name, new_name)
        return (text + f"整理番号{number}\r\n").encode("cp932"), "csv"

    written = []
    for number in range(count):
        box = folder / f"平成{20 + number % 10}年度" / f"箱{number // 200:03}"
        box.mkdir(parents=True, exist_ok=True)
        kind = number % 100
        if kind < 88:
            data, ending = form(number)
            name = f"申請書Ｂ_{number:05}.{ending}"
            if number % 50 == 7:
                # As macOS writes names.
                name = unicodedata.normalize("NFD", f"がくしゅう便_{number:05}.{ending}")
        elif kind < 91:
            data, name = chance.choice(written), f"控え_{number:05}.xlsx"
        elif kind < 93:
            buffer = BytesIO()
            with zipfile.ZipFile(buffer, "w") as archive:
                for member in range(3):
                    data, ending = form(count + number * 3 + member)
                    info = zipfile.ZipInfo(f"送付/{member}.{ending}", (1980, 1, 1, 0, 0, 0))
                    archive.writestr(info, data)
            data, name = buffer.getvalue(), f"郵送_{number:05}.zip"
        else:
            whole = new.made(number)
            data, ending = [
                (encrypted(), "xlsx"),
                (whole[: len(whole) // 2], "xlsx"),
                (b"", "xlsx"),
                (b"<html><table><tr><td>x</td></tr></table></html>", "xls"),
                (b"%PDF-1.4\n", "pdf"),
                ("申請の控え".encode("cp932"), "txt"),
                (whole[:2_000] + bytes(2_000) + whole[4_000:], "xlsx"),
            ][kind - 93]
            name = f"資料_{number:05}.{ending}"
        (box / name).write_bytes(data)
        if len(written) < 200 and kind < 88:
            written.append(data)


main()
