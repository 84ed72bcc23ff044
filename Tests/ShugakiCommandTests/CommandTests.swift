import Foundation
import TestSupport
import Testing

@Suite("The command")
struct CommandTests {
    private let shugaki: ShugakiRun
    private let sample: [UInt8]

    init() throws {
        shugaki = try ShugakiRun()
        sample = try Repository.bytes(Repository.samples.appending(path: "aoba-2017-new.xlsx"))
    }

    @Test("a file with a Japanese name, in and out")
    func japaneseName() throws {
        try shugaki.put("申請書Ｂ（新規）.xlsx", sample)
        let result = try shugaki.run("import", "申請書Ｂ（新規）.xlsx", "-o", "申請データ.json")
        #expect(result.status == 0)
        #expect(try shugaki.names == ["申請データ.json", "申請書Ｂ（新規）.xlsx"].sorted())
        let json = try JSONValue(shugaki.bytes("申請データ.json"))
        #expect(json["source"]["file"].text == "申請書Ｂ（新規）.xlsx")
        #expect(try shugaki.bytes("申請書Ｂ（新規）.xlsx") == sample)
    }

    @Test("- is standard input and output")
    func standardStreams() throws {
        try shugaki.put("form.xlsx", sample)
        let file = try shugaki.run("import", "form.xlsx")
        let stream = try shugaki.run("import", "-", input: sample)
        #expect(file.status == 0)
        #expect(stream.status == 0)
        let json = try JSONValue(stream.output)
        #expect(json["source"]["file"].text == "-")
        #expect(try json["answers"] == JSONValue(file.output)["answers"])
        #expect(try shugaki.run("import", "-", "-o", "-", input: sample).output == stream.output)
        let form = try shugaki.run("export", "-", "-o", "-", input: stream.output)
        #expect(form.status == 0)
        #expect(form.output.starts(with: Array("PK".utf8)))
        #expect(try shugaki.run("export", "form.xlsx", "-o", "copy.xlsx").status == 0)
        let again = try JSONValue(shugaki.run("import", "-", input: form.output).output)
        #expect(again["answers"].elements.map { $0["claim"] } == json["answers"].elements.map { $0["claim"] })
        #expect(try shugaki.names == ["copy.xlsx", "form.xlsx"])
    }

    @Test("the same input gives the same bytes")
    func sameBytes() throws {
        try shugaki.put("form.xlsx", sample)
        for name in ["one.xlsx", "two.xlsx"] { #expect(try shugaki.run("export", "form.xlsx", "-o", name).status == 0) }
        #expect(try shugaki.bytes("one.xlsx") == shugaki.bytes("two.xlsx"))
        #expect(
            try shugaki.run("cells", "form.xlsx", "--format", "json").output
                == shugaki.run("cells", "form.xlsx", "--format", "json").output
        )
    }

    @Test("messages follow the locale, and --language before it")
    func language() throws {
        #expect(try shugaki.run("import", "x", locale: "ja_JP.UTF-8").errors == "shugaki: x：ファイルがありません。\n")
        #expect(try shugaki.run("import", "x", locale: "en_US.UTF-8").errors == "shugaki: x: There is no such file.\n")
        #expect(
            try shugaki.run("import", "x", "--language", "en", locale: "ja_JP.UTF-8").errors
                == "shugaki: x: There is no such file.\n"
        )
        #expect(try shugaki.run("import", "x", "--language", "ja", locale: "C").errors == "shugaki: x：ファイルがありません。\n")
    }

    @Test("a place that cannot be written: exit 73, nothing left behind")
    func unwritable() throws {
        try shugaki.put("form.xlsx", sample)
        for arguments in [["import", "form.xlsx"], ["export", "form.xlsx"]] {
            for (place, language) in [("no/such/folder/out", "ja"), ("no/such/folder/out", "en")] {
                let result = try shugaki.run(arguments[0], arguments[1], "-o", place, "--language", language)
                #expect(result.status == 73)
                let head = language == "ja" ? "shugaki: \(place)：書き込めません（" : "shugaki: \(place): It cannot be written ("
                #expect(result.errors.hasPrefix(head), "\(result.errors)")
            }
        }
        let blank = try shugaki.run("blank", "-o", ".", "--language", "en")
        #expect(blank.status == 73)
        #expect(try shugaki.names == ["form.xlsx"])
    }

    @Test("a refused input leaves the old output whole")
    func oldOutput() throws {
        try shugaki.put("old.json", Array("old".utf8))
        try shugaki.put("empty.xlsx", [])
        #expect(try shugaki.run("import", "empty.xlsx", "-o", "old.json").status == 65)
        #expect(try shugaki.bytes("old.json") == Array("old".utf8))
    }

    @Test("an unknown catalogue: exit 64, the known ones named")
    func unknownCatalogue() throws {
        try shugaki.put("form.xlsx", sample)
        let result = try shugaki.run("import", "form.xlsx", "--catalogue", "x", "--language", "en")
        #expect(result.status == 64)
        #expect(result.errors == "shugaki: There is no catalogue “x”. There are: asp-saas-2, tokuko-2017.\n")
        let japanese = try shugaki.run("blank", "--catalogue", "x", "-o", "out.xlsx", "--language", "ja")
        #expect(japanese.status == 64)
        #expect(japanese.errors == "shugaki: カタログ「x」はありません。使えるのはasp-saas-2, tokuko-2017です。\n")
        #expect(try shugaki.run("catalogue", "show", "x").status == 64)
        #expect(try shugaki.names == ["form.xlsx"])
    }

    @Test("a line that is no cell is refused by cite, with its number")
    func longLine() throws {
        let shugaki = try ShugakiRun()
        let lines = "資料1 P.1\n" + String(repeating: "資料1、", count: 120_000) + "\n"
        let result = try shugaki.run("cite", "--language", "en", input: Array(lines.utf8))
        #expect(result.status == 65)
        #expect(result.errors.hasPrefix("shugaki: Line 2 of standard input is too long"))
    }

    @Test("usage errors: exit 64")
    func usage() throws {
        #expect(try shugaki.run("no-such-command").status == 64)
        #expect(try shugaki.run("import").status == 64)
        #expect(try shugaki.run("export", "x").status == 64)
        #expect(try shugaki.run("cells", "x", "--format", "xml").status == 64)
        #expect(try shugaki.run("import", "x", "--language", "fr").status == 64)
    }

    @Test("help and version: exit 0")
    func help() throws {
        let version = try shugaki.run("--version")
        #expect(version.status == 0)
        #expect(version.text == "0.1.0\n")
        for arguments in ["import", "export", "blank", "catalogue", "cells"] {
            let help = try shugaki.run(arguments, "--help")
            #expect(help.status == 0)
            #expect(help.text.contains("USAGE: shugaki \(arguments)"))
        }
    }

    @Test("completion scripts are written", arguments: ["bash", "zsh", "fish"])
    func completions(shell: String) throws {
        let result = try shugaki.run("--generate-completion-script", shell)
        #expect(result.status == 0)
        #expect(result.text.contains("catalogue"))
    }

    @Test("every line of `cells --format json` is one JSON object")
    func cells() throws {
        try shugaki.put("form.xlsx", sample)
        let result = try shugaki.run("cells", "form.xlsx", "--sheet", "申請書B", "--format", "json")
        let lines = result.text.split(separator: "\n")
        #expect(lines.count > 500)
        for line in lines { #expect(try JSONValue(Array(line.utf8))["sheet"].text == "申請書B") }
        let none = try shugaki.run("cells", "form.xlsx", "--sheet", "x", "--language", "en")
        #expect(none.status == 65)
        #expect(none.errors.hasPrefix("shugaki: form.xlsx: There is no sheet “x”. The sheets are: "))
    }

    @Test(
        "a blank form of every catalogue reads as that form without answers",
        arguments: ["tokuko-2017", "asp-saas-2"]
    )
    func blank(id: String) throws {
        #expect(try shugaki.run("blank", "--catalogue", id, "-o", "form.xlsx").status == 0)
        let json = try JSONValue(shugaki.run("import", "form.xlsx").output)
        #expect(json["catalogue"].text == id)
        #expect(Set(json["answers"].elements.map { $0["claim"]["standing"].text }) == ["blank"])
        #expect(json["unplaced"].elements == [])
    }
}
