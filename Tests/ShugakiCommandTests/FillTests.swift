import Foundation
import TestSupport
import Testing

/// `export --into` and `review --into`, as they are called.
@Suite("Existing forms on the command line")
struct FillTests {
    private let shugaki: ShugakiRun

    init() throws {
        shugaki = try ShugakiRun()
        for (name, path) in [
            ("form.xlsm", "Tests/Fixtures/official/official.xlsm"), ("old.xlsx", "Samples/aoba-2017-new.xlsx"),
            ("new.xlsx", "Samples/aoba-2019-renewal.xlsx"),
        ] {
            try shugaki.put(name, try Repository.bytes(Repository.root.appending(path: path)))
        }
    }

    @Test("a form is filled into another file, itself unchanged, and what has no place is told")
    func export() throws {
        let before = try shugaki.bytes("form.xlsm")
        let result = try shugaki.run("export", "new.xlsx", "--into", "form.xlsm", "-o", "out.xlsm", "--language", "en")
        #expect(result.status == 0)
        #expect(result.errors.contains("is locked on a protected sheet and was not written. Unprotect the sheet."))
        #expect(result.errors.hasSuffix(" cells written; every other cell and part was compared and is as it was.\n"))
        #expect(try shugaki.bytes("form.xlsm") == before)
        let again = try shugaki.run("export", "out.xlsm", "--into", "out.xlsm", "-o", "same.xlsm")
        #expect(again.status == 0)
        #expect(try shugaki.bytes("same.xlsm") == shugaki.bytes("out.xlsm"))
    }

    @Test("a form of another family is told")
    func family() throws {
        #expect(try shugaki.run("blank", "--catalogue", "asp-saas-2", "-o", "asp.xlsx").status == 0)
        #expect(try shugaki.run("blank", "-o", "tokuko.xlsx").status == 0)
        #expect(try shugaki.run("import", "asp.xlsx", "-o", "asp.json").status == 0)
        for (submission, form, isOther) in [
            ("new.xlsx", "asp.xlsx", true), ("asp.json", "tokuko.xlsx", true), ("new.xlsx", "tokuko.xlsx", false),
            ("asp.json", "asp.xlsx", false),
        ] {
            let result = try shugaki.run("export", submission, "--into", form, "-o", "out.xlsx", "--language", "en")
            #expect(result.status == 0)
            #expect(result.errors.contains("note: the form is of another family") == isOther, "\(submission) \(form)")
        }
    }

    @Test("the form is never written over, and - is standard input and output")
    func places() throws {
        let result = try shugaki.run("export", "new.xlsx", "--into", "form.xlsm", "-o", "form.xlsm", "--language", "en")
        #expect(result.status == 64)
        #expect(result.errors == "shugaki: form.xlsm: This is an input and is never written over. Give another name.\n")
        let piped = try shugaki.run(
            "export",
            "new.xlsx",
            "--into",
            "-",
            "-o",
            "-",
            input: try shugaki.bytes("form.xlsm")
        )
        #expect(piped.status == 0)
        #expect(piped.output.starts(with: [0x50, 0x4B, 3, 4]))
        #expect(try shugaki.run("export", "-", "--into", "-", "-o", "out.xlsm").status == 64)
        #expect(try shugaki.run("export", "new.xlsx", "--keep-heights", "-o", "out.xlsx").status == 64)
        #expect(
            try shugaki.run("review", "old.xlsx", "new.xlsx", "--earlier-ink", "keep", "-o", "out.xlsx").status == 64
        )
    }

    @Test("the submission under review is inked in its own cells")
    func review() throws {
        let result = try shugaki.run(
            "review",
            "old.xlsx",
            "new.xlsx",
            "--into",
            "new.xlsx",
            "-o",
            "ink.xlsx",
            "--language",
            "en"
        )
        #expect(result.status == 0)
        #expect(
            result.errors.hasSuffix(
                "Both submissions were rebuilt from the ink; every other cell and part is as it was.\n"
            )
        )
        // What the ink says is what the baseline says.
        #expect(try shugaki.run("compare", "ink.xlsx", "new.xlsx").status == 1)
        #expect(try shugaki.run("compare", "ink.xlsx", "new.xlsx", "--against", "latest").status == 0)
    }

    @Test("a legacy workbook and a file that is none: exit 65")
    func refused() throws {
        try shugaki.put("x.csv", Array("a,b".utf8))
        try shugaki.put("broken.xlsx", Array(try shugaki.bytes("form.xlsm").dropLast(30)))
        for form in ["x.csv", "broken.xlsx"] {
            #expect(try shugaki.run("export", "new.xlsx", "--into", form, "-o", "out.xlsx").status == 65)
        }
        #expect(try shugaki.run("export", "new.xlsx", "--into", "none.xlsx", "-o", "out.xlsx").status == 66)
        #expect(try !shugaki.names.contains("out.xlsx"))
    }
}
