import Foundation
import TestSupport
import Testing

@Suite("Catalogues on the command line")
struct CatalogueCommandTests {
    private let shugaki: ShugakiRun

    init() throws { shugaki = try ShugakiRun() }

    private func catalogue(_ text: String) throws -> ShugakiRun.Result {
        try shugaki.put("c.json", Array(text.utf8))
        return try shugaki.run("blank", "--catalogue", "c.json", "-o", "out.xlsx", "--language", "en")
    }

    @Test("a form of the sibling scheme is moved: what to review and what stays blank is told")
    func importAs() throws {
        let form = try Repository.bytes(Repository.samples.appending(path: "midori-asp-2014.xlsx"))
        try shugaki.put("form.xlsx", form)
        let result = try shugaki.run("import", "form.xlsx", "--as", "tokuko-2017", "--language", "en")
        #expect(result.status == 0)
        let json = try JSONValue(result.output)
        #expect(json["catalogue"].text == "tokuko-2017")
        #expect(json["answers"].elements.count == 134)
        #expect(json["answers"].elements.count { $0["claim"]["standing"].text == "blank" } == 9)
        let lines = result.errors.split(separator: "\n")
        #expect(
            lines.contains(
                "asp-saas-2 to tokuko-2017: 107 answers moved, 18 to review, 0 without counterpart, 9 new fields blank"
            )
        )
        #expect(lines.count { $0.hasPrefix("review: ") } == 18)
        #expect(lines.count { $0.hasPrefix("blank: ") } == 9)
        // It is compared with the form it came from field by field.
        try shugaki.put("moved.json", result.output)
        let comparison = try shugaki.run("compare", "form.xlsx", "moved.json", "--language", "en")
        #expect(comparison.status == 0)
    }

    @Test("mappings are listed and shown; where there is none it is said")
    func map() throws {
        let list = try shugaki.run("catalogue", "map", "--language", "en")
        #expect(
            list.text
                == "asp-saas-2 → tokuko-2017\t107 the same, 18 to review, 0 without counterpart, 9 blank\n"
        )
        let json = try JSONValue(
            shugaki.run("catalogue", "map", "asp-saas-2", "tokuko-2017", "--format", "json").output
        )
        #expect(json["fields"].elements.count == 125)
        let text = try shugaki.run("catalogue", "map", "asp-saas-2", "tokuko-2017", "--language", "ja")
        #expect(text.text.contains("■ 空欄のまま残る項目\n"))
        let none = try shugaki.run("catalogue", "map", "tokuko-2017", "asp-saas-2", "--language", "en")
        #expect(none.status == 64)
        #expect(
            none.errors
                == "shugaki: There is no mapping from tokuko-2017 to asp-saas-2. There are: asp-saas-2 → tokuko-2017.\n"
        )
        #expect(try shugaki.run("catalogue", "map", "tokuko-2017").status == 64)
    }

    @Test("a catalogue file is taken wherever an id is")
    func file() throws {
        let own = try shugaki.run("catalogue", "show", "tokuko-2017", "--format", "json").text
        try shugaki.put("ours.json", Array(own.replacing("\"id\": \"tokuko-2017\"", with: "\"id\": \"ours\"").utf8))
        let form = try Repository.bytes(Repository.samples.appending(path: "aoba-2017-new.xlsx"))
        try shugaki.put("form.xlsx", form)
        #expect(try shugaki.run("catalogue", "show", "ours.json").status == 0)
        #expect(try shugaki.run("blank", "--catalogue", "ours.json", "-o", "blank.xlsx").status == 0)
        #expect(try shugaki.run("import", "form.xlsx", "--catalogue", "ours.json", "-o", "a.json").status == 0)
        #expect(try JSONValue(shugaki.bytes("a.json"))["catalogue"].text == "ours")
        #expect(try shugaki.run("export", "a.json", "--catalogue", "ours.json", "-o", "b.xlsx").status == 0)
        #expect(try shugaki.run("check", "a.json", "--catalogue", "ours.json").status == 0)
        #expect(try shugaki.run("compare", "a.json", "form.xlsx", "--catalogue", "ours.json").status == 0)
        let review = try shugaki.run("review", "a.json", "form.xlsx", "--catalogue", "ours.json", "-o", "r.xlsx")
        #expect(review.status == 0)
        // Without the file the submission cannot be used; it moves to a catalogue of ours by its ids.
        let unknown = try shugaki.run("check", "a.json", "--language", "en")
        #expect(unknown.status == 65)
        #expect(
            unknown.errors
                == "shugaki: a.json: Its catalogue “ours” is not known. Give its file with --catalogue.\n"
        )
        let moved = try shugaki.run("import", "a.json", "--catalogue", "ours.json", "--as", "tokuko-2017")
        #expect(try JSONValue(moved.output)["catalogue"].text == "tokuko-2017")
    }

    @Test("a blank form is learnt, and what it offers is checked")
    func learn() throws {
        let folder = Repository.root.appending(path: "Tests/Fixtures/learning")
        try shugaki.put("blank.xlsx", Repository.bytes(folder.appending(path: "iot-blank.xlsx")))
        try shugaki.put("filled.xlsx", Repository.bytes(folder.appending(path: "iot-filled.xlsx")))
        let learnt = try shugaki.run("catalogue", "learn", "blank.xlsx", "-o", "iot-2021.json", "--language", "en")
        #expect(learnt.status == 0)
        let lines = learnt.errors.split(separator: "\n")
        #expect(
            lines.first
                == "catalogue “iot-2021”: 16 fields (7 known, 9 new, 0 tied) in 4 sections, 3 with a list, 1 with a limit"
        )
        #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("new: 様式2!") })
        #expect(lines.count == 10)
        let imported = try shugaki.run("import", "filled.xlsx", "--catalogue", "iot-2021.json", "-o", "a.json")
        #expect(imported.status == 0)
        #expect(try JSONValue(shugaki.bytes("a.json"))["catalogue"].text == "iot-2021")
        // レンタル is one of the options; 譲渡 is not.
        let text = String(decoding: try shugaki.bytes("a.json"), as: UTF8.self)
        func findings(_ text: String) throws -> Bool {
            try shugaki.put("b.json", Array(text.utf8))
            return try shugaki.run("check", "b.json", "--catalogue", "iot-2021.json", "--language", "en").text
                .contains("SG309")
        }
        #expect(try !findings(text))
        #expect(try findings(text.replacing("\"レンタル\"", with: "\"譲渡\"")))
        // A blank form of the learnt catalogue offers the same.
        #expect(try shugaki.run("blank", "--catalogue", "iot-2021.json", "-o", "ours.xlsx").status == 0)
        #expect(try shugaki.run("catalogue", "learn", "ours.xlsx", "--id", "again", "-o", "again.json").status == 0)
        let again = try JSONValue(shugaki.bytes("again.json"))["fields"].elements
        let first = try JSONValue(shugaki.bytes("iot-2021.json"))["fields"].elements
        #expect(again.map { $0["options"] } == first.map { $0["options"] })
        #expect(again.map { $0["description"] } == first.map { $0["description"] })
    }

    @Test("learning refuses what is no form, and ids that cannot be used")
    func learnFaults() throws {
        try shugaki.put("list.xlsx", Repository.bytes(Repository.layouts.appending(path: "not-price-list.xlsx")))
        let none = try shugaki.run("catalogue", "learn", "list.xlsx", "-o", "out.json", "--language", "en")
        #expect(none.status == 65)
        #expect(none.errors.hasPrefix("shugaki: list.xlsx: No blank form B was found."))
        #expect(try shugaki.run("catalogue", "learn", "list.xlsx", "--id", "A b").status == 64)
        #expect(try shugaki.run("catalogue", "learn", "list.xlsx", "--id", "tokuko-2017").status == 64)
        #expect(try shugaki.names == ["list.xlsx"])
    }

    @Test(
        "a file that is no catalogue: exit 65 and its fault",
        arguments: [
            ("{", nil), ("{\"id\":\"a\"}", "$: “title” is missing"),
            (
                "{\"id\":\"a b\",\"title\":\"t\",\"source\":\"s\",\"fields\":[]}",
                "$.id: “a b” is not made of a–z, 0–9 and -"
            ),
            ("{\"id\":\"a\",\"title\":\"t\",\"source\":\"s\",\"fields\":[]}", "$.fields: no fields"),
            (
                "{\"id\":\"a\",\"title\":\"t\",\"source\":\"s\",\"fields\":[{\"id\":\"x\"}]}",
                "$.fields[0]: “number” is missing"
            ),
            (
                "{\"id\":\"a\",\n\"title\":\"t\",}",
                "line 2, column 13: the name of a member in quotation marks is missing"
            ),
            ("{\"id\":\"a\",\"title\":\"t\",\"id\":\"b\"}", "line 1, column 23: “id” stands there twice"),
        ]
    )
    func broken(text: String, detail: String?) throws {
        let result = try catalogue(text)
        #expect(result.status == 65)
        let head = "shugaki: c.json: It cannot be read as a catalogue (JSON): "
        if let detail { #expect(result.errors == "\(head)\(detail)\n") } else { #expect(result.errors.hasPrefix(head)) }
        #expect(try shugaki.names == ["c.json"])
    }

    @Test("a member of a catalogue that there is not is no typing mistake to pass over")
    func unknownMember() throws {
        var file = try shugaki.run("catalogue", "show", "asp-saas-2", "--format", "json").text
        let place = try #require(file.range(of: "\"requirement\":"))
        file.insert(contentsOf: "\"alias\": [\"x\"], ", at: place.lowerBound)
        #expect(
            try catalogue(file).errors
                == "shugaki: c.json: It cannot be read as a catalogue (JSON): fields[0].alias is not known\n"
        )
    }

    @Test("what is no catalogue at all, a slip of the hand and a missing file")
    func others() throws {
        let text = try catalogue("id,title\n1,2\n")
        #expect(
            text.errors
                == "shugaki: c.json: This is no catalogue (JSON). “shugaki catalogue learn” makes one from a blank form.\n"
        )
        #expect(text.status == 65)
        let submission = try catalogue(
            "{\"format\":\"shugaki-submission\",\"version\":1,\"catalogue\":\"x\",\"answers\":[]}"
        )
        #expect(submission.errors == "shugaki: c.json: This is a submission, not a catalogue.\n")
        let slip = try shugaki.run("blank", "--catalogue", "tokuko-2018", "-o", "out.xlsx", "--language", "en")
        #expect(
            slip.errors
                == "shugaki: There is no catalogue “tokuko-2018”. Did you mean “tokuko-2017”? "
                + "There are: asp-saas-2, tokuko-2017.\n"
        )
        #expect(slip.status == 64)
        let missing = try shugaki.run("blank", "--catalogue", "none.json", "-o", "out.xlsx", "--language", "en")
        #expect(missing.errors == "shugaki: none.json: There is no such file.\n")
        #expect(missing.status == 66)
    }
}
