import Foundation
import TestSupport
import Testing

@Suite("Inputs that cannot be used")
struct BadInputTests {
    private let shugaki: ShugakiRun

    init() throws { shugaki = try ShugakiRun() }

    /// Every command that reads a workbook, with its output where it writes one.
    private static let commands = [
        (name: "import", rest: ["-o", "out.json"]), (name: "export", rest: ["-o", "out.xlsx"]),
        (name: "cells", rest: []),
    ]

    private func run(_ name: String, _ file: String, _ rest: [String], _ language: String) throws -> ShugakiRun.Result {
        rest.isEmpty
            ? try shugaki.run(name, file, "--language", language)
            : try shugaki.run(name, file, rest[0], rest[1], "--language", language)
    }

    @Test("each is refused with its reason, exit 65 and no file", arguments: BadInput.files)
    func file(input: BadInput) throws {
        try shugaki.put(input.name, input.bytes)
        for (name, rest) in Self.commands {
            let japanese = try run(name, input.name, rest, "ja")
            #expect(japanese.errors == "shugaki: \(input.name)：\(input.japanese)\n")
            #expect(japanese.status == 65)
            let english = try run(name, input.name, rest, "en")
            #expect(english.errors == "shugaki: \(input.name): \(input.english)\n")
            #expect(english.status == 65)
            #expect(japanese.text + english.text == "")
        }
        #expect(try shugaki.names == [input.name])
        #expect(try shugaki.bytes(input.name) == input.bytes)
    }

    @Test("what is made to do harm is refused", arguments: BadInput.hostile)
    func hostile(input: BadInput) throws {
        try shugaki.put(input.name, input.bytes)
        for (language, head) in [("ja", "：\(input.japanese)"), ("en", ": \(input.english)")] {
            let result = try shugaki.run("import", input.name, "-o", "out.json", "--language", language)
            #expect(result.errors.hasPrefix("shugaki: \(input.name)\(head)"))
            #expect(result.errors.filter { $0 == "\n" }.count == 1)
            #expect(result.status == 65)
        }
        #expect(try shugaki.names == [input.name])
    }

    @Test("a workbook that is no form B", arguments: ["not-price-list", "not-security-checklist", "not-staff-roster"])
    func notAForm(name: String) throws {
        let bytes = try Repository.bytes(Repository.layouts.appending(path: "\(name).xlsx"))
        try shugaki.put("表.xlsx", bytes)
        let japanese = try shugaki.run("import", "表.xlsx", "-o", "out.json", "--language", "ja")
        #expect(japanese.errors.hasPrefix("shugaki: 表.xlsx：申請書Bが見つかりません。"))
        #expect(japanese.status == 65)
        let english = try shugaki.run("import", "表.xlsx", "-o", "out.json", "--language", "en")
        #expect(english.errors.hasPrefix("shugaki: 表.xlsx: No form B was found. "))
        #expect(english.status == 65)
        #expect(try shugaki.names == ["表.xlsx"])
    }

    @Test("no such file, and a folder: exit 66")
    func missing() throws {
        let japanese = try shugaki.run("import", "ない.xlsx", "--language", "ja")
        #expect(japanese.errors == "shugaki: ない.xlsx：ファイルがありません。\n")
        #expect(japanese.status == 66)
        let english = try shugaki.run("import", "none.xlsx", "--language", "en")
        #expect(english.errors == "shugaki: none.xlsx: There is no such file.\n")
        #expect(english.status == 66)
        let folder = try shugaki.run("import", ".", "--language", "ja")
        #expect(folder.errors == "shugaki: .：フォルダーです。ファイルを指定してください。\n")
        #expect(folder.status == 66)
        let folderInEnglish = try shugaki.run("cells", ".", "--language", "en")
        #expect(folderInEnglish.errors == "shugaki: .: This is a folder. Give a file.\n")
        #expect(folderInEnglish.status == 66)
        #expect(try shugaki.names == [])
    }

    @Test(
        "JSON that is no submission",
        arguments: [
            ("{ \"format\": ", nil), ("{}", "$: “format” is missing"),
            ("{\"format\":\"x\",\"version\":1}", "$.format: “x” is not “shugaki-submission”"),
            ("{\"format\":\"shugaki-submission\",\"version\":2}", "$.version: version 2 is not known, only 1"),
            ("{\"format\":\"shugaki-submission\",\"version\":1,\"catalogue\":7}", "$.catalogue: not a string"),
        ]
    )
    func json(text: String, detail: String?) throws {
        try shugaki.put("in.json", Array(text.utf8))
        let japanese = try shugaki.run("export", "in.json", "-o", "out.xlsx", "--language", "ja")
        let english = try shugaki.run("export", "in.json", "-o", "out.xlsx", "--language", "en")
        let heads = [
            "shugaki: in.json：申請データ（JSON）として読めません：", "shugaki: in.json: It cannot be read as a submission (JSON): ",
        ]
        if let detail {
            #expect([japanese, english].map(\.errors) == heads.map { "\($0)\(detail)\n" })
        } else {
            #expect(japanese.errors.hasPrefix(heads[0]) && english.errors.hasPrefix(heads[1]))
        }
        #expect([japanese, english].map(\.status) == [65, 65])
        #expect(try shugaki.names == ["in.json"])
    }

    @Test("a submission of a catalogue that is not known")
    func unknownCatalogueInJSON() throws {
        try shugaki.put(
            "in.json",
            Array("{\"format\":\"shugaki-submission\",\"version\":1,\"catalogue\":\"x\",\"answers\":[]}".utf8)
        )
        let result = try shugaki.run("export", "in.json", "-o", "out.xlsx", "--language", "en")
        #expect(result.errors == "shugaki: in.json: Its catalogue “x” is not known. Give its file with --catalogue.\n")
        #expect(result.status == 65)
        #expect(try shugaki.names == ["in.json"])
    }
}
