#!/usr/bin/env python3
"""Makes the hostile workbooks and submissions beside it: make.py [FOLDER]. Only the standard library is needed; same files every time.

Each file does one thing wrong, or asks for far more than it is worth. What the reader must make of it stands in
expected.tsv. Files too large to be kept are made by the tests themselves (HostileGenerated.swift).
"""
import json
import pathlib
import struct
import sys
import zlib

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
FILES = {}


class Entry:
    """One entry of a zip archive, every field of its headers open to lies (APPNOTE.TXT 4.3 and 4.4)."""

    def __init__(self, name, data=b"", **lies):
        self.name = name.encode() if isinstance(name, str) else name
        self.data = data.encode() if isinstance(data, str) else data
        self.lies = lies

    def packed(self):
        if self.lies.get("raw") is not None:
            return self.lies["raw"]
        if self.lies.get("method", 8) != 8:
            return self.data
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        return packer.compress(self.data) + packer.flush()


def zipped(entries, comment=b"", prefix=b"", **lies):
    body, directory, offsets = bytearray(prefix), bytearray(), {}
    for entry in entries:
        say = entry.lies.get
        packed = entry.packed()
        method = say("method", 8)
        flags = say("flags", 0x800)
        crc = say("crc", zlib.crc32(entry.data))
        size, packed_size = say("size", len(entry.data)), say("packed_size", len(packed))
        offset = say("offset", len(body))
        if say("same_as") is not None:
            offset = offsets[say("same_as")]
        else:
            offsets[entry.name] = offset
            local = (0, 0, 0) if flags & 8 else (crc, packed_size, size)
            body += struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, flags, say("local_method", method), 0, 33, *local,
                                len(entry.name), len(say("local_extra", b"")))
            body += say("local_name", entry.name) + say("local_extra", b"") + packed
            if flags & 8:
                body += say("descriptor", struct.pack("<IIII", 0x08074B50, crc, packed_size, size))
        extra = say("extra", b"")
        directory += struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, flags, method, 0, 33, crc, packed_size, size,
                                 len(entry.name), len(extra), 0, say("disk", 0), 0, 0, offset)
        directory += entry.name + extra
    count = lies.get("count", len(entries))
    at = lies.get("directory_offset", len(body))
    end = b""
    if lies.get("zip64"):
        end += struct.pack("<IQHHIIQQQQ", 0x06064B50, 44, 45, 45, 0, 0, count, count, len(directory), at)
        end += struct.pack("<IIQI", 0x07064B50, 0, lies.get("zip64_at", len(body) + len(directory)), 1)
        count, at = 0xFFFF, 0xFFFFFFFF
    disk = lies.get("disk", 0)
    end += struct.pack("<IHHHHIIH", 0x06054B50, disk, lies.get("directory_disk", disk), count & 0xFFFF, count & 0xFFFF,
                       lies.get("directory_size", len(directory)) & 0xFFFFFFFF, at, lies.get("comment_size", len(comment)))
    return bytes(body + directory + end + comment) + lies.get("suffix", b"")


def relationships(*entries):
    all_ = "".join(
        f'<Relationship Id="{id_}" Type="{type_ if "/" in type_ else OFFICE + "/" + type_}" Target="{target}"{more}/>'
        for id_, type_, target, more in ((*entry, "")[:4] for entry in entries))
    return f'<Relationships xmlns="{PACKAGE}">{all_}</Relationships>'


def parts(rows='<row r="1"><c r="A1" t="inlineStr"><is><t>good</t></is></c></row>', before="", after="", strings=None,
          styles=None, sheets='<sheet name="Sheet1" sheetId="1" r:id="r1"/>', more=(), **replaced):
    """The parts of a workbook; `replaced` names whole parts by letter: r w l s t y c m."""
    targets = [("r1", "worksheet", "worksheets/sheet1.xml"), *more]
    found = {"_rels/.rels": relationships(("r1", "officeDocument", "xl/workbook.xml")),
             "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{sheets}</sheets></workbook>'}
    if strings is not None:
        targets.append(("r8", "sharedStrings", "sharedStrings.xml"))
        found["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}">{strings}</sst>'
    if styles is not None:
        targets.append(("r9", "styles", "styles.xml"))
        found["xl/styles.xml"] = f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>'
    found["xl/_rels/workbook.xml.rels"] = relationships(*targets)
    found["xl/worksheets/sheet1.xml"] = (
        f'<worksheet xmlns="{MAIN}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>')
    names = {"r": "_rels/.rels", "w": "xl/workbook.xml", "l": "xl/_rels/workbook.xml.rels", "s": "xl/worksheets/sheet1.xml",
             "t": "xl/sharedStrings.xml", "y": "xl/styles.xml", "c": "xl/comments1.xml",
             "m": "xl/worksheets/_rels/sheet1.xml.rels"}
    found.update({names.get(name, name): content for name, content in replaced.items()})
    return {name: content for name, content in found.items() if content is not None}


def entries(*arguments, **named):
    return [Entry(name, content) for name, content in parts(*arguments, **named).items()]


def book(*arguments, **named):
    return zipped(entries(*arguments, **named))


def cells(*inner, row=1):
    return f'<row r="{row}">{"".join(inner)}</row>'


def sheet(text, encoding="utf-8"):
    return text.encode(encoding, "surrogatepass")


GOOD = parts()
SHEET = GOOD["xl/worksheets/sheet1.xml"]
INLINE = '<c r="A1" t="inlineStr"><is><t>good</t></is></c>'


def archives():
    good = entries()

    def with_last(**lies):
        """The good workbook, its sheet told with lies."""
        return zipped([*good[:-1], Entry("xl/worksheets/sheet1.xml", SHEET, **lies)])

    blanks = SHEET.replace("<sheetData>", "<sheetData>" + " " * (64 << 20))
    yield "bomb-ratio.xlsx", zipped([*good[:-1], Entry("xl/worksheets/sheet1.xml", blanks)])
    half = SHEET.replace("<sheetData>", "<sheetData>" + "".join(f"<c/>{n:06x}"[4:] + " " * 2600 for n in range(800)))
    yield "bomb-ratio-allowed.xlsx", zipped([*good[:-1], Entry("xl/worksheets/sheet1.xml", half)])
    inner = zipped([Entry("a.xlsx", zipped([Entry("b.xlsx", zipped(good))]))])
    yield "bomb-nested.zip", inner
    yield "bomb-nested.xlsx", zipped([*good, Entry("xl/embeddings/Microsoft_Excel_Sheet.xlsx", zipped(good))])
    kernel = Entry("xl/media/0.bin", b"\0" * 100_000)
    overlaps = [Entry(f"xl/media/{n}.bin", kernel.data, same_as=b"xl/media/0.bin") for n in range(1, 300)]
    yield "bomb-overlap.xlsx", zipped([*good, kernel, *overlaps])
    yield "bomb-overlap-sheet.xlsx", zipped([*good, Entry("xl/worksheets/sheet2.xml", SHEET, same_as=b"xl/worksheets/sheet1.xml")])
    yield "size-too-small.xlsx", with_last(size=10)
    yield "size-too-large.xlsx", with_last(size=5000)
    yield "size-4-gib.xlsx", with_last(size=0xFFFFFFFE)
    yield "size-packed-too-large.xlsx", with_last(packed_size=0x7FFFFFFF)
    yield "size-packed-zero.xlsx", with_last(packed_size=0)
    yield "size-huge-from-little.xlsx", with_last(size=200 << 20)
    yield "crc-wrong.xlsx", with_last(crc=0x12345678)
    yield "offset-behind-end.xlsx", with_last(offset=0x7FFFFFF0)
    yield "offset-in-directory.xlsx", with_last(offset=sum(len(e.packed()) + 30 + len(e.name) for e in good) + 5)
    yield "method-differs.xlsx", with_last(local_method=0)
    for method in (1, 9, 12, 14, 93, 99):
        yield f"method-{method}.xlsx", with_last(method=method)
    yield "stored.xlsx", zipped([Entry(e.name, e.data, method=0) for e in good])
    yield "deflate-garbage.xlsx", with_last(raw=b"\xff" * 64)
    yield "deflate-cut.xlsx", with_last(raw=good[-1].packed()[:-20])
    yield "deflate-endless.xlsx", with_last(raw=b"\0\0\0\xff\xff" * 200)
    yield "encrypted.xlsx", with_last(flags=0x801)
    yield "encrypted-strong.xlsx", with_last(flags=0x841)
    yield "encrypted-all.xlsx", zipped([Entry(e.name, e.data, flags=1) for e in good])
    yield "descriptor.xlsx", zipped([Entry(e.name, e.data, flags=0x808) for e in good])
    yield "descriptor-wrong.xlsx", zipped([Entry(e.name, e.data, flags=0x808, descriptor=b"\x50\x4b\x07\x08" + b"\x11" * 12) for e in good])
    yield "descriptor-missing.xlsx", zipped([Entry(e.name, e.data, flags=0x808, descriptor=b"") for e in good])
    yield "zip64.xlsx", zipped(good, zip64=True)
    yield "zip64-count.xlsx", zipped(good, zip64=True, count=1 << 40)
    yield "zip64-place.xlsx", zipped(good, zip64=True, zip64_at=1 << 62)
    yield "zip64-size.xlsx", with_last(size=0xFFFFFFFF, packed_size=0xFFFFFFFF, extra=struct.pack("<HHQQ", 1, 16, 1 << 62, 1 << 62))
    yield "zip64-extra-cut.xlsx", with_last(size=0xFFFFFFFF, packed_size=0xFFFFFFFF, extra=struct.pack("<HHI", 1, 16, 1))
    yield "disks.xlsx", zipped(good, disk=3)
    yield "disk-of-entry.xlsx", with_last(disk=7)
    yield "count-less.xlsx", zipped(good, count=len(good) - 1)
    yield "count-more.xlsx", zipped(good, count=len(good) + 3)
    yield "count-65535.xlsx", zipped(good, count=65535)
    yield "directory-behind-end.xlsx", zipped(good, directory_offset=0x7FFFFFFF)
    yield "directory-at-zero.xlsx", zipped(good, directory_offset=0)
    yield "directory-size.xlsx", zipped(good, directory_size=0xFFFFFFF0)
    yield "comment.xlsx", zipped(good, comment=b"hello" * 100)
    yield "comment-cut.xlsx", zipped(good, comment=b"hello", comment_size=500)
    yield "comment-with-end.xlsx", zipped(good, comment=b"PK\5\6" + b"\0" * 18)
    yield "junk-before.xlsx", zipped(good, prefix=b"PK\3\4 junk, as self-extracting archives have it")
    yield "junk-behind.xlsx", zipped(good, suffix=b"\r\n<html>" + b"\0" * 300)
    yield "end-only.zip", zipped([])
    yield "end-cut.zip", zipped(good)[:-4]
    whole = zipped(good)
    yield "cut-half.xlsx", whole[: len(whole) // 2]
    yield "cut-directory.xlsx", whole[:-60]
    yield "cut-22.xlsx", whole[:22]
    for number, place in enumerate(range(7, len(whole), len(whole) // 24)):
        flipped = bytearray(whole)
        flipped[place] ^= 0x10
        yield f"flipped-{number:02}.xlsx", bytes(flipped)
    yield "name-twice.xlsx", zipped([*good, Entry("xl/worksheets/sheet1.xml", SHEET.replace("good", "evil"))])
    yield "name-twice-case.xlsx", zipped([*good, Entry("XL/Worksheets/Sheet1.XML", SHEET.replace("good", "evil"))])
    yield "name-twice-slash.xlsx", zipped([*good, Entry("xl\\worksheets\\sheet1.xml", SHEET.replace("good", "evil"))])
    yield "name-twice-root.xlsx", zipped([*good, Entry("/xl/worksheets/sheet1.xml", SHEET.replace("good", "evil"))])
    yield "name-differs-local.xlsx", with_last(local_name=b"xl/worksheets/sheet2.xml")
    yield "name-traversal.xlsx", zipped([*good, Entry("../../../../tmp/evil", b"x"), Entry("/etc/passwd", b"x"), Entry("C:\\evil", b"x")])
    yield "name-dots.xlsx", zipped([*good[:-1], Entry("xl/./worksheets/../worksheets/sheet1.xml", SHEET)])
    yield "name-nul.xlsx", zipped([*good, Entry(b"xl/worksheets/sheet1.xml\0.png", b"x")])
    yield "name-empty.xlsx", zipped([*good, Entry("", b"x")])
    yield "name-invalid-utf8.xlsx", zipped([*good, Entry(b"xl/\xff\xfe\x80.xml", b"x")])
    yield "name-8000.xlsx", zipped([*good, Entry("a" * 8000, b"x")])
    yield "name-cases.xlsx", zipped([Entry(e.name.upper(), e.data) for e in good])
    yield "name-back-slashes.xlsx", zipped([Entry(e.name.replace(b"/", b"\\"), e.data) for e in good])
    yield "folder-entries.xlsx", zipped([Entry("xl/", b""), Entry("xl/worksheets/", b""), *good])
    yield "sheet-is-folder.xlsx", zipped([*good[:-1], Entry("xl/worksheets/sheet1.xml/", b"")])


def markup():
    bomb = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(f'<!ENTITY {chr(98 + n)} "{("&" + chr(97 + n) + ";") * 10}">' for n in range(9)) + "]>"
    bombed = SHEET.replace("good", "&j;")
    yield "entity-bomb.xlsx", book(s=bomb + bombed)
    yield "entity-bomb-utf16.xlsx", book(s=b"\xff\xfe" + ('<?xml version="1.0" encoding="UTF-16"?>' + bomb + bombed).encode("utf-16-le"))
    yield "entity-quadratic.xlsx", book(s=f'<!DOCTYPE x [<!ENTITY a "{"a" * 60000}">]>' + SHEET.replace("good", "&a;" * 3000))
    yield "entity-external.xlsx", book(s='<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + SHEET.replace("good", "&a;"))
    yield "entity-parameter.xlsx", book(s='<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1:9/x"> %a;]>' + SHEET)
    yield "doctype-external.xlsx", book(s='<!DOCTYPE worksheet SYSTEM "http://127.0.0.1:9/x.dtd">' + SHEET)
    yield "doctype-empty.xlsx", book(s="<!DOCTYPE worksheet>" + SHEET)
    yield "doctype-behind-comment.xlsx", book(s="<!-- x --><?x y?>\n<!DOCTYPE worksheet>" + SHEET)
    for letter, part in (("r", "_rels/.rels"), ("w", "xl/workbook.xml"), ("l", "xl/_rels/workbook.xml.rels")):
        yield f"doctype-in-{letter}.xlsx", book(**{letter: bomb + GOOD[part]})
    yield "doctype-in-strings.xlsx", book(strings="", t=bomb + f'<sst xmlns="{MAIN}"><si><t>&j;</t></si></sst>')
    yield "doctype-in-styles.xlsx", book(styles="", y=bomb + f'<styleSheet xmlns="{MAIN}"/>')
    comments = relationships(("r1", "comments", "../comments1.xml"))
    yield "doctype-in-comments.xlsx", book(m=comments, c=bomb + f'<comments xmlns="{MAIN}"/>')
    yield "entity-unknown.xlsx", book(s=SHEET.replace("good", "&nbsp;"))
    yield "entity-nul.xlsx", book(s=SHEET.replace("good", "&#0;"))
    yield "entity-surrogate.xlsx", book(s=SHEET.replace("good", "&#xD800;"))
    yield "entity-huge.xlsx", book(s=SHEET.replace("good", "&#x110000;"))
    yield "entity-digits.xlsx", book(s=SHEET.replace("good", "&#" + "0" * 5000 + "65;"))
    yield "entity-open.xlsx", book(s=SHEET.replace("good", "a & b"))
    yield "deep-255.xlsx", book(before="<x>" * 250 + "</x>" * 250)
    yield "deep-100000.xlsx", book(before="<x>" * 100_000 + "</x>" * 100_000)
    yield "deep-open.xlsx", book(s=f'<worksheet xmlns="{MAIN}">' + "<x>" * 200_000)
    yield "deep-in-text.xlsx", book(rows=cells('<c r="A1" t="inlineStr"><is>' + "<r>" * 5000 + "</r>" * 5000 + "<t>x</t></is></c>"))
    yield "attribute-2-mib.xlsx", book(before=f'<x a="{"v" * (2 << 20)}"/>')
    yield "attributes-5000.xlsx", book(before="<x " + " ".join(f'a{n}="1"' for n in range(5000)) + "/>")
    yield "attribute-twice.xlsx", book(rows='<row r="1"><c r="A1" r="B1"><v>1</v></c></row>')
    yield "name-1-mib.xlsx", book(before=f'<{"x" * (1 << 20)}/>')
    yield "namespaces-500.xlsx", book(before="<x " + " ".join(f'xmlns:a{n}="urn:{n}"' for n in range(500)) + "/>")
    yield "comment-8-mib.xlsx", book(before=f'<!--{"x" * (8 << 20)}-->')
    yield "instruction.xlsx", book(before="<?x " + "y" * 1000 + "?>")
    yield "cdata.xlsx", book(s=SHEET.replace("good", "<![CDATA[good <&> ]]>"))
    yield "cdata-open.xlsx", book(s=SHEET.replace("good", "<![CDATA[good"))
    yield "prefix-not-declared.xlsx", book(s=SHEET.replace("<row", "<x:y/><row"))
    yield "prefixed.xlsx", book(s=SHEET.replace("<", "<m:").replace("<m:/", "</m:").replace("xmlns=", "xmlns:m="))
    yield "namespace-none.xlsx", book(s=SHEET.replace(f' xmlns="{MAIN}"', ""))
    yield "namespace-other.xlsx", book(s=SHEET.replace(MAIN, "urn:other"))
    yield "namespace-strict.xlsx", book(s=SHEET.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main"))
    yield "namespace-again.xlsx", book(s=SHEET.replace("<row ", '<row xmlns="urn:other" '))
    yield "roots-two.xlsx", book(s=SHEET + SHEET)
    yield "root-open.xlsx", book(s=SHEET[:-5])
    yield "root-crossed.xlsx", book(s=SHEET.replace("</c></row>", "</row></c>"))
    yield "root-none.xlsx", book(s="")
    yield "root-text.xlsx", book(s="hello")
    yield "root-binary.xlsx", book(s=bytes(range(256)) * 20)
    yield "text-behind-root.xlsx", book(s=SHEET + "x")
    yield "nul.xlsx", book(s=SHEET.replace("good", "go\0od"))
    yield "control.xlsx", book(s=SHEET.replace("good", "go\x01od"))
    yield "nonCharacter.xlsx", book(s=SHEET.replace("good", "go\ufffeod"))
    yield "utf8-bad.xlsx", book(s=SHEET.encode().replace(b"good", b"go\xff\xfeod"))
    yield "utf8-overlong.xlsx", book(s=SHEET.encode().replace(b"good", b"go\xc0\xafod"))
    yield "utf8-surrogates.xlsx", book(s=SHEET.encode().replace(b"good", b"\xed\xa0\xbd\xed\xb8\x80"))
    yield "utf8-cut.xlsx", book(s=SHEET.encode().replace(b"good", b"\xe3\x81"))
    yield "utf8-bad-in-attribute.xlsx", book(s=SHEET.encode().replace(b'r="1"', b'r="1" x="\x80"'))
    declared = '<?xml version="1.0" encoding="UTF-16"?>' + SHEET
    yield "utf16-le.xlsx", book(s=b"\xff\xfe" + declared.encode("utf-16-le"))
    yield "utf16-be.xlsx", book(s=b"\xfe\xff" + declared.encode("utf-16-be"))
    yield "utf16-odd.xlsx", book(s=b"\xff\xfe" + declared.encode("utf-16-le") + b"\0")
    yield "utf16-surrogate.xlsx", book(s=b"\xff\xfe" + sheet(declared.replace("good", "go\ud800od"), "utf-16-le"))
    yield "utf16-not-told.xlsx", book(s=declared.encode("utf-16-le"))
    yield "utf16-told-falsely.xlsx", book(s=declared)
    yield "utf32.xlsx", book(s=SHEET.encode("utf-32"))
    for encoding in ("Shift_JIS", "EUC-JP", "ISO-8859-1", "UTF-7", "x" * 3000):
        yield f"encoding-{encoding[:10].lower()}.xlsx", book(s=f'<?xml version="1.0" encoding="{encoding}"?>' + SHEET)
    yield "xml-1.1.xlsx", book(s='<?xml version="1.1"?>' + SHEET)
    yield "declaration-late.xlsx", book(s=' <?xml version="1.0"?>' + SHEET)


def workbooks():
    yield "sheets-none.xlsx", book(sheets="")
    yield "sheets-5000.xlsx", book(sheets="".join(f'<sheet name="s{n}" sheetId="{n}" r:id="r1"/>' for n in range(5000)))
    yield "sheets-same-part.xlsx", book(sheets="".join(f'<sheet name="s{n}" sheetId="{n}" r:id="r1"/>' for n in range(50)))
    yield "sheet-names-case.xlsx", book(sheets='<sheet name="Sheet" r:id="r1"/><sheet name="SHEET" r:id="r1"/><sheet name="Sheet" r:id="r1"/>')
    yield "sheet-name-long.xlsx", book(sheets=f'<sheet name="{"あ" * 3000}" r:id="r1"/>')
    yield "sheet-name-control.xlsx", book(sheets='<sheet name="a&#10;&#13;&#9;\x7f&#x9B;31m" r:id="r1"/>')
    yield "sheet-name-missing.xlsx", book(sheets='<sheet r:id="r1"/>')
    yield "sheet-id-missing.xlsx", book(sheets='<sheet name="a"/>')
    yield "sheet-id-unknown.xlsx", book(sheets='<sheet name="a" r:id="r77"/>')
    yield "sheet-part-missing.xlsx", book(s=None)
    for name, target in (("workbook", "workbook.xml"), ("strings", "sharedStrings.xml"), ("rels", "_rels/workbook.xml.rels")):
        yield f"sheet-is-{name}.xlsx", book(strings="<si><t>x</t></si>", l=relationships(("r1", "worksheet", target)))
    for kind in ("chartsheet", "dialogsheet", "xlMacrosheet", "externalLink", "nonsense"):
        yield f"sheet-type-{kind.lower()}.xlsx", book(l=relationships(("r1", kind, "worksheets/sheet1.xml")))
    yield "workbook-missing.xlsx", book(w=None)
    yield "workbook-is-sheet.xlsx", book(w=SHEET)
    yield "relationships-missing.xlsx", book(l=None)
    yield "relationships-root-missing.xlsx", book(r=None)
    yield "relationships-cyclic.xlsx", book(r=relationships(("r1", "officeDocument", "_rels/.rels")))
    yield "relationships-comments-cyclic.xlsx", book(m=relationships(("r1", "comments", "worksheets/sheet1.xml"), ("r2", "comments", "sheet1.xml"), ("r3", "comments", "_rels/sheet1.xml.rels")))
    yield "relationships-id-twice.xlsx", book(l=relationships(("r1", "worksheet", "none.xml"), ("r1", "worksheet", "worksheets/sheet1.xml")))
    yield "relationships-1000.xlsx", book(m=relationships(*((f"r{n}", "comments", "../comments1.xml") for n in range(10_000))),
                                          c=f'<comments xmlns="{MAIN}"><commentList><comment ref="A1"><text><t>x</t></text></comment></commentList></comments>')
    for name, target in (("absolute", "/xl/worksheets/sheet1.xml"), ("dots", "../../../xl/worksheets/../worksheets/./sheet1.xml"),
                         ("back-slash", "worksheets\\sheet1.xml"), ("case", "WORKSHEETS/Sheet1.XML"), ("empty", ""),
                         ("passwd", "../../../../etc/passwd"), ("file", "file:///etc/passwd"), ("server", "\\\\127.0.0.1\\share\\sheet1.xml"),
                         ("percent", "worksheets%2Fsheet1.xml"), ("fragment", "worksheets/sheet1.xml#x"), ("long", "a/" * 30_000 + "b")):
        yield f"target-{name}.xlsx", book(l=relationships(("r1", "worksheet", target)))
    yield "target-external.xlsx", book(l=relationships(("r1", "worksheet", "http://127.0.0.1:9/sheet1.xml", ' TargetMode="External"')))
    yield "strings-missing.xlsx", book(rows=cells('<c r="A1" t="s"><v>0</v></c>', '<c r="B1"><v>7</v></c>'))
    yield "strings-part-missing.xlsx", book(rows=cells('<c r="A1" t="s"><v>0</v></c>'), more=[("r8", "sharedStrings", "sharedStrings.xml")])
    for name, index in (("out", "2"), ("negative", "-1"), ("huge", "18446744073709551616"), ("text", "x"), ("float", "0.5"), ("empty", "")):
        yield f"string-index-{name}.xlsx", book(rows=cells(f'<c r="A1" t="s"><v>{index}</v></c>'), strings="<si><t>a</t></si><si><t>b</t></si>")
    for name, count in (("huge", "4294967295"), ("negative", "-1"), ("absurd", "9" * 400)):
        yield f"strings-count-{name}.xlsx", book(
            rows=cells('<c r="A1" t="s"><v>0</v></c>'), strings="",
            t=f'<sst xmlns="{MAIN}" count="{count}" uniqueCount="{count}"><si><t>good</t></si></sst>')
    formats = '<numFmts count="4294967295"><numFmt numFmtId="164" formatCode="0.0"/></numFmts><fonts count="4294967295"><font/></fonts>'
    for name, style in (("out", "9"), ("negative", "-1"), ("huge", "4294967296"), ("absurd", "9" * 30), ("text", "x")):
        yield f"style-{name}.xlsx", book(rows=cells(f'<c r="A1" s="{style}"><v>1.5</v></c>'), styles=formats + '<cellXfs count="4294967295"><xf/></cellXfs>')
    yield "style-font-out.xlsx", book(rows=cells('<c r="A1" s="1"><v>1</v></c>'), styles=formats + '<cellXfs><xf/><xf fontId="99" numFmtId="999"/></cellXfs>')
    yield "style-none.xlsx", book(rows=cells('<c r="A1" s="1"><v>1</v></c>'), styles="")
    yield "style-missing.xlsx", book(rows=cells('<c r="A1" s="1"><v>1</v></c>'))
    yield "style-palette.xlsx", book(rows=cells('<c r="A1" s="0"><v>1</v></c>'), styles='<fonts><font><color indexed="99999999999"/></font><font><color theme="4294967295" tint="1e400"/></font><font><color rgb="ZZZ"/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs><colors><indexedColors>' + "<rgbColor/>" * 500 + "</indexedColors></colors>")


def sheets():
    yield "merge-overlap.xlsx", book(after='<mergeCells><mergeCell ref="A1:C3"/><mergeCell ref="B2:D4"/><mergeCell ref="A1:C3"/></mergeCells>')
    yield "merge-sheet.xlsx", book(after='<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')
    yield "merge-sheet-1000.xlsx", book(after="<mergeCells>" + '<mergeCell ref="A1:XFD1048576"/>' * 1000 + "</mergeCells>")
    yield "merge-reversed.xlsx", book(after='<mergeCells><mergeCell ref="C3:A1"/><mergeCell ref="A9:C7"/></mergeCells>')
    yield "merge-nonsense.xlsx", book(after='<mergeCells><mergeCell ref=""/><mergeCell ref="A1"/><mergeCell ref="A1:"/><mergeCell ref="A0:XFE9"/><mergeCell ref="A1:B99999999999999999999"/><mergeCell/></mergeCells>')
    yield "merge-200001.xlsx", book(after="<mergeCells>" + '<mergeCell ref="A1:B2"/>' * 200_001 + "</mergeCells>")
    yield "dimension.xlsx", book(before='<dimension ref="A1:XFD1048576"/>')
    yield "far-apart.xlsx", book(rows=cells('<c r="A1"><v>1</v></c>') + cells('<c r="XFD1048576"><v>2</v></c>', row=1048576))
    yield "cells-out-of-order.xlsx", book(rows=cells('<c r="C1"><v>3</v></c>', '<c r="A1"><v>1</v></c>') + cells('<c r="A9"><v>9</v></c>', row=9) + cells('<c r="B2"><v>2</v></c>', row=2))
    yield "cells-twice.xlsx", book(rows=cells('<c r="A1"><v>1</v></c>', '<c r="A1"><v>2</v></c>') + cells('<c r="A1"><v>3</v></c>'))
    yield "cells-of-other-row.xlsx", book(rows='<row r="5"><c r="A1"><v>1</v></c><c r="B7"><v>2</v></c></row>')
    yield "cells-without-address.xlsx", book(rows="<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>")
    yield "cells-in-cells.xlsx", book(rows='<row r="1"><c r="A1"><v>1</v><c r="B1"><v>2</v></c></c></row>')
    yield "rows-in-rows.xlsx", book(rows='<row r="1"><row r="2"><c r="A2"><v>1</v></c></row></row>')
    yield "value-twice.xlsx", book(rows='<row r="1"><c r="A1"><v>1</v><v>2</v></c></row>')
    for name, row in (("0", "0"), ("beyond", "1048577"), ("huge", "4294967297"), ("absurd", "9" * 100), ("negative", "-5"), ("text", "x")):
        yield f"row-{name}.xlsx", book(rows=f'<row r="{row}"><c><v>1</v></c></row>')
    for name, address in (("beyond", "XFE1"), ("row", "A1048577"), ("zero", "A0"), ("none", "1"), ("letters", "A" * 5000 + "1"), ("nonsense", "%$#"), ("empty", ""), ("dollars", "$A$1"), ("lower", "a1")):
        yield f"cell-{name}.xlsx", book(rows=f'<row r="1"><c r="{address}"><v>1</v></c></row>')
    yield "formula-without-value.xlsx", book(rows=cells('<c r="A1"><f>1+1</f></c>', '<c r="B1" t="str"><f>A1</f><v></v></c>', '<c r="C1"><f>B1</f><v/></c>'))
    yield "formula-cyclic.xlsx", book(rows=cells('<c r="A1"><f>B1</f></c>', '<c r="B1"><f>A1</f></c>', '<c r="C1"><f t="shared" si="4294967295" ref="A1:XFD1048576"/></c>'))
    yield "formula-8-mib.xlsx", book(rows=cells(f'<c r="A1"><f>{"1+" * (4 << 20)}1</f><v>2</v></c>'))
    numbers = ["1e400", "-1e400", "NaN", "INF", "0x10", "1,5", "1e-400", "1" * 400, "0." + "0" * 400 + "1", "--1", "1e", "", " 7 ", "１"]
    yield "numbers.xlsx", book(rows="".join(cells(f'<c r="A{n}"><v>{text}</v></c>', row=n) for n, text in enumerate(numbers, 1)))
    yield "booleans.xlsx", book(rows=cells('<c r="A1" t="b"><v>2</v></c>', '<c r="B1" t="b"><v>x</v></c>', '<c r="C1" t="e"><v>#FOO!</v></c>', '<c r="D1" t="z"><v>1</v></c>', '<c r="E1" t="d"><v>2017-99-99T99:99</v></c>', '<c r="F1" t="d"><v>' + "9" * 300 + "-1-1</v></c>"))
    dates = ["-1", "0", "0.5", "60", "2958465", "2958466", "1e15", "-1e300", "1e308"]
    yield "dates.xlsx", book(rows="".join(cells(f'<c r="A{n}" s="1"><v>{text}</v></c>', row=n) for n, text in enumerate(dates, 1)),
                            styles='<cellXfs><xf/><xf numFmtId="57"/></cellXfs>')
    yield "text-40000.xlsx", book(rows=cells(f'<c r="A1" t="str"><v>{"あ" * 40_000}</v></c>'))
    yield "text-10-mib.xlsx", book(rows=cells(f'<c r="A1" t="str"><v>{"a" * (10 << 20)}</v></c>'))
    yield "runs-100000.xlsx", book(rows=cells('<c r="A1" t="inlineStr"><is>' + "<r><rPr><b/></rPr><t>a</t></r><r><t>b</t></r>" * 50_000 + "</is></c>"))
    runs = "<r><rPr><b/></rPr><t>a</t></r><r><t>b</t></r>" * 8_000
    # Without addresses: 3,000 cells that are next to nothing when packed.
    many = ("<row>" + '<c t="s"><v>0</v></c>' * 10 + "</row>") * 300
    yield "bomb-runs.xlsx", book(rows=many, strings=f"<si>{runs}</si>")
    yield "bomb-strings.xlsx", book(rows=many, strings=f'<si><t>{"あ" * 32_000}</t></si>')
    yield "bomb-text-format.xlsx", book(rows=many, strings=f'<si><t>{"あ" * 32_000}</t></si>',
                                       styles=f'<numFmts><numFmt numFmtId="164" formatCode="{"@" * 1000}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>')
    digits = ("<row>" + "".join(f"<c><v>{value}</v></c>" for value in ("1e300", "-1.5", "43028.7", "1e-9")) + "</row>") * 300
    for name, code in (("zeros", "0." + "0" * 1000), ("question", "?/" + "?" * 300), ("brackets", "[" * 1000), ("sections", ";" * 1000), ("quotes", "&quot;" * 501), ("escape", "\\" * 501), ("condition", "[>1e999999999]0"), ("locale", "[$-FFFFFFFF]ggge"), ("numerals", "[DBNum9][DBNum1]0"), ("hours", "[h]" * 300), ("general", "General" * 140), ("fill", "*" * 999), ("exponent", "0E+" + "0" * 900), ("megabyte", "0" * 900_000)):
        yield f"format-{name}.xlsx", book(rows=digits, styles=f'<numFmts><numFmt numFmtId="164" formatCode="{code}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>')
    yield "columns.xlsx", book(before="<cols>" + '<col min="1" max="16384" hidden="1"/>' * 20_000 + '<col min="9" max="2" hidden="1"/><col min="0" max="4294967295" hidden="1"/></cols>', rows=many, strings="<si><t>a</t></si>")
    yield "phonetic.xlsx", book(rows=cells('<c r="A1" t="s"><v>0</v></c>'), strings='<si><t>漢字</t>' + '<rPh sb="4294967295" eb="-1"><t>カンジ</t></rPh>' * 20_000 + "</si>")
    yield "escapes.xlsx", book(rows=cells('<c r="A1" t="inlineStr"><is><t>_x0000__xD800__xDFFF__xFFFE__x000D__x005F_x000D__x___xGGGG_</t></is></c>'))
    comments = relationships(("r1", "comments", "../comments1.xml"), ("r2", "vmlDrawing", "../drawings/vmlDrawing1.vml"))
    one = '<comment ref="{}"><text><t>x</t></text></comment>'
    head = f'<comments xmlns="{MAIN}"><commentList>'
    tail = "</commentList></comments>"
    yield "comments-broken.xlsx", book(m=comments, c=head + "<comment ref=")
    yield "comments-vml-broken.xlsx", book(m=comments, c=head + one.format("A1") + tail, **{"xl/drawings/vmlDrawing1.vml": "<xml><v:shape"})
    yield "comments-places.xlsx", book(m=comments, c=head + "".join(one.format(ref) for ref in ("", "A0", "XFE1", "A1048577", "A1:B2", "A1", "A1")) + "<comment/>" + tail)
    yield "bomb-comments.xlsx", book(m=comments, c=head + one.format("A1") * 200_000 + tail)
    yield "threads.xlsx", book(m=relationships(("r1", "threadedComment", "../comments1.xml")), c='<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1" parentId="{x}" personId="{none}"><text>hello</text></threadedComment><threadedComment ref="A1"><text>a<text>b</text></text></threadedComment></ThreadedComments>')


def compound(stream, *, chain=None, directory_chain=None, size=None, siblings=None, fat_count=1, difat=None, shift=9):
    """A compound file with one stream ([MS-CFB] 2): sector 0 the FAT, 1 the directory, then the stream."""
    sectors = (len(stream) + 511) // 512
    fat = [0xFFFFFFFD, 0xFFFFFFFE if directory_chain is None else directory_chain]
    fat += [number + 3 for number in range(sectors - 1)] + [0xFFFFFFFE]
    for place, target in (chain or {}).items():
        fat[place] = target
    fat += [0xFFFFFFFF] * (128 - len(fat))

    def entry(name, kind, start, length, child=0xFFFFFFFF, left=0xFFFFFFFF, right=0xFFFFFFFF):
        text = name.encode("utf-16-le") + b"\0\0"
        return (text.ljust(64, b"\0") + struct.pack("<HBBIII", len(text), kind, 1, left, right, child) + b"\0" * 36
                + struct.pack("<IQ", start, length))

    around = siblings or (0xFFFFFFFF, 0xFFFFFFFF)
    directory = (entry("Root Entry", 5, 0xFFFFFFFE, 0, child=1)
                 + entry("Workbook", 2, 2, len(stream) if size is None else size, left=around[0], right=around[1])
                 + b"\0" * 256)
    head = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 16 + struct.pack(
        "<HHHHH6xIIIIIIIII", 0x3E, 3, 0xFFFE, shift, 6, 0, fat_count, 1, 0, 4096, 0xFFFFFFFE, 0,
        0xFFFFFFFE if difat is None else difat, 0 if difat is None else 1)
    head += struct.pack("<I", 0) + b"\xff" * (4 * 108)
    return head + struct.pack("<128I", *fat) + directory + stream.ljust(sectors * 512, b"\0")


def biff(*records):
    """Records of a BIFF8 stream ([MS-XLS] 2.1.4), each a number and its bytes; a stream of honest length behind them."""
    return b"".join(struct.pack("<HH", number, len(data)) + data for number, data in records)


def binary():
    begin = struct.pack("<HHHHII", 0x600, 5, 0x0DBB, 0x07CC, 0, 6)
    page = biff((0x809, begin[:2] + b"\x10\0" + begin[4:]), (0x203, struct.pack("<HHHd", 0, 0, 0, 1.5)), (0x0A, b""))

    def globals_(*more, place=None):
        def tab(at):
            return (0x85, struct.pack("<IBBBB", at, 0, 0, 2, 0) + b"S1")
        length = len(biff((0x809, begin), tab(0), *more, (0x0A, b"")))
        return biff((0x809, begin), tab(length if place is None else place), *more, (0x0A, b""))

    def stream(*more, place=None, sheet=page):
        return (globals_(*more, place=place) + sheet).ljust(8192, b"\0")

    good = stream()
    yield "good.xls", compound(good)
    yield "chain-cyclic.xls", compound(good, chain={5: 2})
    yield "chain-self.xls", compound(good, chain={2: 2})
    yield "chain-beyond.xls", compound(good, chain={3: 0x00FFFFFF})
    yield "chain-short.xls", compound(good, chain={2: 0xFFFFFFFE})
    yield "chain-into-fat.xls", compound(good, chain={2: 0})
    yield "stream-size-huge.xls", compound(good, size=0x7FFFFFFF)
    yield "stream-size-absurd.xls", compound(good, size=(1 << 64) - 1)
    yield "directory-cyclic.xls", compound(good, directory_chain=1)
    yield "siblings-cyclic.xls", compound(good, siblings=(1, 1))
    yield "siblings-beyond.xls", compound(good, siblings=(0x7FFFFFFF, 2))
    yield "fat-count-huge.xls", compound(good, fat_count=0xFFFFFFFF)
    yield "difat-cyclic.xls", compound(good, difat=0)
    yield "sector-shift.xls", compound(good, shift=0xFFFF)
    yield "header-only.xls", compound(good)[:512]
    yield "cut.xls", compound(good)[:2100]
    yield "sheet-is-globals.xls", compound(stream(place=0))
    yield "sheet-beyond.xls", compound(stream(place=0x7FFFFFFF))
    yield "record-beyond.xls", compound(stream(sheet=page[:-4] + struct.pack("<HH", 0x203, 0xFFFF)))
    yield "strings-lying.xls", compound(stream((0xFC, struct.pack("<II", 0xFFFFFFFF, 0xFFFFFFFF))))
    yield "strings-cut.xls", compound(stream((0xFC, struct.pack("<IIHB", 1, 1, 0xFFFF, 0) + b"abc")))
    yield "strings-runs-lying.xls", compound(stream((0xFC, struct.pack("<IIHBHI", 1, 1, 2, 0x0C, 0xFFFF, 0xFFFFFFFF) + b"ab")))
    loop = [(0x3C, b"")] * 60_000
    yield "continue-60000.xls", compound(stream((0xFC, struct.pack("<II", 1, 1)), *loop)[:60_000])
    yield "encrypted.xls", compound(stream((0x2F, b"\1\0\1\0\1\0" + b"x" * 48)))


def texts():
    yield "quote-open.csv", "番号,項目\n1,\"開いたまま\n2,あ\n".encode()
    yield "quote-inside.csv", b"a,b\"c\"d,\"e\"f\"g\"\n\"\"\"\",\"\n\",x\n"
    yield "nul.csv", b"a,b\n1,\x002\n3,4\n" + b"5,6\n" * 50
    yield "nuls.csv", b"a,b\n" + b"\0" * 5000
    yield "columns-20000.csv", b"," * 20_000 + b"\n"
    yield "line-ends.csv", b"a,b\r1,2\n3,4\r\n\n\r5,6\x1a"
    yield "utf8-cut.csv", "あ,い\nう,".encode() + b"\xe3\x81"
    yield "utf16-odd.csv", b"\xff\xfe" + "あ\tい\nう\tえ".encode("utf-16-le") + b"\x30"
    yield "utf16-surrogates.csv", b"\xff\xfe" + "あ\tい\nう\t\ud800\n".encode("utf-16-le", "surrogatepass")
    yield "shift-jis-cut.csv", "項目,内容\n番号,".encode("cp932") + b"\x81"
    yield "separator.csv", b"sep=;\na;b\n1;2\n"
    yield "formulas.csv", b"=1+1,+1,-1,@SUM(1)\n"
    yield "quotes-only.csv", b"\"," * 9000
    yield "commas-only.csv", b",,,\n" * 3000


def submissions():
    """JSON of strangers: everything that RFC 8259 leaves open, and what it does not."""
    claim = {"text": "有", "standing": "stated"}
    evidence = {"text": "資料1 P.1", "citations": []}
    answer = {"field": "provider.name", "claim": claim, "evidence": evidence}
    whole = {"format": "shugaki-submission", "version": 1, "catalogue": "tokuko-2017", "answers": [answer]}

    def text(**changed):
        return json.dumps({**whole, **changed}, ensure_ascii=False)

    def answered(**changed):
        return text(answers=[{**answer, **changed}]).encode()

    def said(raw):
        return text().encode().replace("有".encode(), raw)

    plain = text().encode()
    yield "plain", plain
    yield "bom", b"\xef\xbb\xbf" + plain
    for code in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "shift_jis"):
        yield code, text().encode(code)
    yield "key-twice", plain[:-1] + b', "answers": []}'
    yield "key-twice-escaped", b'{"f\\u006frmat": "shugaki-submission", ' + plain[1:]
    yield "key-twice-inside", plain.replace(b'"standing"', b'"text": "x", "standing"')
    yield "key-twice-unknown", plain[:-1] + b', "a": {"b": 1, "b": 2}}'
    yield "keys-1000-twice", plain[:-1] + b', "a": {' + b",".join(b'"%d": 1' % n for n in range(1000)) + b', "500": 1}}'
    yield "surrogate-high", said(b"a\\ud800b")
    yield "surrogate-low", said(b"\\udc00")
    yield "surrogate-pair", said(b"\\ud842\\udfb7")
    yield "surrogate-bytes", said(b"\xed\xa0\x80")
    yield "no-utf8", said(b"\xff\xfe")
    yield "nul", said(b"a\0b")
    yield "nul-escaped", said(b"a\\u0000b")
    yield "control", said(b"a\tb")
    yield "escape", said(b"\\x41")
    for name, value in (
        ("string", '"1"'), ("fraction", "1.5"), ("1e999", "1e999"), ("negative", "-1"), ("nan", "NaN"), ("infinity", "Infinity"),
        ("large", "99999999999999999999"), ("point", "1."), ("1.0", "1.0"), ("null", "null"), ("true", "true"), ("list", "[1]"),
        ("two", "2"), ("zero-one", "01"), ("plus", "+1"), ("hexadecimal", "0x1"),
    ):
        yield f"version-{name}", plain.replace(b'"version": 1', f'"version": {value}'.encode())
    for name, value in (("null", None), ("object", {}), ("string", "x"), ("nested", [[]]), ("nulls", [None]), ("empty", [{}]), ("number", [{"field": 1}])):
        yield f"answers-{name}", text(answers=value).encode()
    for key in whole:
        yield f"{key}-missing", json.dumps({name: value for name, value in whole.items() if name != key}).encode()
    yield "claim-missing", text(answers=[{"field": "provider.name"}]).encode()
    yield "claim-string", answered(claim="有")
    yield "claim-null", answered(claim=None)
    yield "standing-unknown", answered(claim={"text": "有", "standing": "bogus"})
    yield "withheld-number", answered(withheld=1)
    yield "field-unknown", answered(field="no.such")
    yield "field-twice", text(answers=[answer, {**answer, "claim": {"text": "無", "standing": "notImplemented"}}]).encode()
    yield "key-unknown", answered(evidense={"text": "資料1 P.1"})
    yield "key-unknown-deep", answered(evidence={**evidence, "citations": [{"text": "資料1", "page": 1}]})
    yield "key-unknown-1e999", plain[:-1] + b', "a": 1e999}'
    yield "keys-unknown-2000", plain[:-1] + b"".join(b', "%d": 1' % n for n in range(2000)) + b"}"
    yield "date", text(application={"date": "2019-02-30"}).encode()
    yield "date-number", text(application={"date": 20190820}).encode()
    yield "application-list", text(application=[]).encode()
    yield "location", answered(evidence={"text": "資料1", "citations": [{"text": "資料1", "locations": [{"kind": "x", "from": "1", "to": "2"}]}]})
    yield "catalogue-control", text(catalogue="a\n\x1b[31m").encode()
    yield "format-long", text(format="x" * 5000).encode()
    yield "behind", plain + b" x"
    yield "twice", plain + b"\n" + plain
    yield "comma", plain[:-1] + b",}"
    yield "comma-list", plain.replace(b"]}", b",]}")
    yield "comma-missing", plain.replace(b', "version"', b' "version"')
    yield "colon-missing", plain.replace(b'"version":', b'"version"')
    yield "comment", b"{/* c */" + plain[1:]
    yield "quotes", plain.replace(b'"', b"'")
    yield "cut", plain[:-5]
    yield "cut-string", plain[:20]
    yield "brace", b"{"
    yield "brace-close", b"{]"
    yield "empty-object", b"{}"
    yield "deep-5000", b'{"a":' * 5000
    yield "deep-unknown", plain[:-1] + b', "a": ' + b"[" * 250 + b"]" * 250 + b"}"
    yield "deep-257", plain[:-1] + b', "a": ' + b"[" * 256 + b"]" * 256 + b"}"


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else __file__).resolve()
    folder = folder if folder.is_dir() else folder.parent
    total = 0
    for maker in (archives, markup, workbooks, sheets, binary, texts):
        for name, content in maker():
            (folder / name).write_bytes(content)
            total += len(content)
    (folder / "json").mkdir(exist_ok=True)
    for name, content in submissions():
        (folder / "json" / f"{name}.json").write_bytes(content)
        total += len(content)
    print(f"{total} bytes")


if __name__ == "__main__":
    main()
