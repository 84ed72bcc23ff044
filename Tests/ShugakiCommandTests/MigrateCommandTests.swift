import ApplicationForm
import Foundation
import TestSupport
import Testing

@Suite("migrate and registry, as commands")
struct MigrateCommandTests {
    private let shugaki: ShugakiRun

    init() throws { shugaki = try ShugakiRun() }

    /// The samples, and files that are no forms.
    private func fill() throws {
        for name in Repository.names(in: Repository.samples, ending: ".xlsx") {
            try shugaki.put(name, try Repository.bytes(Repository.samples.appending(path: name)))
        }
        try shugaki.put("空.xlsx", [])
        try shugaki.put("メモ.txt", Array("memo".utf8))
    }

    @Test("a folder in, tree, registry, report and exceptions out; exit 1 when something was left out")
    func folder() throws {
        try fill()
        let result = try shugaki.run("migrate", ".", "-o", "out", "--language", "en")
        #expect(result.status == 1)
        #expect(result.text.hasPrefix("7 inputs = "))
        #expect(result.text.contains("2 left out. 5 submissions"))
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: shugaki.folder.appending(path: "out").path).sorted()
                == [
                    ".shugaki-migrate", "exceptions.xlsx", "inputs.csv", "registry.sqlite", "report.json", "report.txt",
                    "submissions",
                ]
        )
        let good = try shugaki.run("migrate", "aoba-2017-new.xlsx", "-o", "good")
        #expect(good.status == 0)
        let query = try shugaki.run("registry", "query", "out/registry.sqlite", "--service", "あおば", "--format", "json")
        #expect(query.status == 0)
        #expect(try JSONValue(query.output).elements.count == 3)
        let none = try shugaki.run("registry", "query", "out/registry.sqlite", "--service", "ない", "--language", "en")
        #expect(none.errors == "There is none.\n")
        for other in ["メモ.txt", "空.xlsx"] {
            let wrong = try shugaki.run("registry", "query", other, "--rule", "SG301", "--language", "en")
            #expect(wrong.status == 65)
            #expect(wrong.errors == "shugaki: \(other): This is no registry of shugaki migrate.\n")
        }
    }

    @Test("the report is in the language that is asked for; the office's lists are in Japanese")
    func language() throws {
        try shugaki.put("メモ.txt", Array("memo".utf8))
        for (language, heading) in [("en", "Report of the migration\n"), ("ja", "移行の報告\n")] {
            _ = try shugaki.run("migrate", "メモ.txt", "-o", language, "--language", language)
            let report = try shugaki.bytes("\(language)/report.txt")
            #expect(report.starts(with: heading.utf8))
            #expect(try shugaki.bytes("\(language)/inputs.csv").starts(with: "\u{FEFF}ファイル,".utf8))
        }
    }

    @Test("a line of JSON a submission, in the order of the paths on standard input; what cannot be read is a line too")
    func stream() throws {
        try fill()
        let paths = ["aoba-2019-renewal.xlsx", "空.xlsx", "aoba-2017-new.xlsx", "gone.xlsx"]
        for separator in ["\n", "\0"] {
            let result = try shugaki.run(
                "migrate",
                "-",
                "--to",
                "-",
                "--language",
                "en",
                input: Array((paths.joined(separator: separator) + separator).utf8)
            )
            #expect(result.status == 1)
            let lines = try result.text.split(separator: "\n").map { try JSONValue(Array($0.utf8)) }
            #expect(lines.map { $0["source"]["file"].text } == [paths[0], nil, paths[2], nil])
            #expect(lines.map { $0["file"].text } == [nil, paths[1], nil, paths[3]])
            #expect(lines[3]["error"].text == "There is no such file.")
            #expect(lines[1]["reason"].text == "empty-file")
        }
        let lone = try shugaki.run("migrate", "aoba-2017-new.xlsx", "--to", "-")
        let file = try shugaki.run("import", "aoba-2017-new.xlsx")
        #expect(lone.status == 0)
        #expect(try JSONValue(lone.output) == JSONValue(file.output))
    }

    /// Whether GNU parallel is there; that of moreutils knows no `--pipe`.
    static let hasParallel: Bool = {
        let run = try? ShugakiRun().shell("parallel --version", locale: "C")
        return run?.status == 0 && run?.text.contains("GNU parallel") == true
    }()

    @Test(
        "GNU parallel with two workers gives the same lines as one process",
        .enabled(if: MigrateCommandTests.hasParallel, "GNU parallel is not installed")
    )
    func parallel() throws {
        try fill()
        let list = "ls *.xlsx *.txt | sort"
        let one = try shugaki.shell("\(list) | shugaki migrate - --to - --language en", locale: "C.UTF-8")
        let two = try shugaki.shell(
            "\(list) | HOME=. parallel --pipe -N 2 -j 2 -k shugaki migrate - --to - --jobs 1 --language en 2>/dev/null",
            locale: "C.UTF-8"
        )
        #expect(one.text.split(separator: "\n").count == 7)
        #expect(one.output == two.output)
    }

    @Test("killed at any moment, the same command goes on and ends with the same registry and the same files")
    func killed() throws {
        let submission = try Submission(json: try shugaki.run("import", Self.sample).output)
        for number in 0..<60 {
            var copy = submission
            copy.application.serviceName = "サービス\(number % 40)"
            copy.application.kind = number < 40 ? .new : .renewal
            copy.application.date = CalendarDate(number < 40 ? "2017-09-11" : "2019-08-20")
            copy.answers[0].claim.text = "2017年8月\(number % 28 + 1)日"
            try shugaki.put("\(number).json", copy.json())
        }
        try shugaki.put("空.xlsx", [])
        #expect(try shugaki.shell("shugaki migrate *.json *.xlsx -o whole --jobs 2", locale: "C").status == 1)
        var kills = 0
        for tenths in [2, 4, 7, 11] {
            let line = "timeout -s KILL 0.\(tenths < 10 ? tenths : 9) shugaki migrate *.json *.xlsx -o killed --jobs 2"
            if try shugaki.shell(line, locale: "C").status == 137 { kills += 1 }
        }
        #expect(try shugaki.shell("shugaki migrate *.json *.xlsx -o killed --jobs 2", locale: "C").status == 1)
        let compared = try shugaki.shell("diff -r -x registry.sqlite whole killed", locale: "C")
        #expect(compared.status == 0, "\(kills) kills: \(compared.text.prefix(500))")
        let dumps = try ["whole", "killed"].map { try shugaki.run("registry", "dump", "\($0)/registry.sqlite").output }
        #expect(!dumps[0].isEmpty)
        #expect(dumps[0] == dumps[1])
    }

    private static let sample = Repository.samples.appending(path: "aoba-2017-new.xlsx").path

    @Test("a signal ends the run with its status, and the same command goes on")
    func interrupted() throws {
        try fill()
        let stopped = try shugaki.shell(
            "timeout -s INT 0.05 shugaki migrate *.xlsx *.txt -o out --language en",
            locale: "C"
        )
        #expect([1, 124, 130].contains(stopped.status), "\(stopped.status): \(stopped.text)")
        for output in ["out", "other"] {
            #expect(try shugaki.shell("shugaki migrate *.xlsx *.txt -o \(output)", locale: "C").status == 1)
        }
        let compared = try shugaki.shell("rm -r other/registry* && diff -r -x registry.sqlite out other", locale: "C")
        #expect(compared.status == 0, "\(compared.text.prefix(500))")
    }

    @Test("refused: no place to write, nothing named, two masters")
    func refused() throws {
        try fill()
        for arguments in [["migrate"], ["migrate", "."], ["migrate", ".", "-o", "x", "--to", "-"]] {
            #expect(try shugaki.shell("shugaki \(arguments.joined(separator: " "))", locale: "C").status == 64)
        }
        let gone = try shugaki.run("migrate", "gone.xlsx", "-o", "out", "--language", "en")
        #expect(gone.status == 66)
        #expect(gone.errors == "shugaki: gone.xlsx: There is no such file.\n")
        let file = try shugaki.run("migrate", ".", "-o", "メモ.txt/out", "--language", "en")
        #expect(file.status == 73)
        #expect(file.errors.hasPrefix("shugaki: メモ.txt/out: It cannot be written ("))
        let full = try shugaki.run("migrate", ".", "-o", "/dev/full", "--language", "en")
        #expect(full.status == 73)
        for arguments in [
            "registry query out.sqlite", "registry query x --service a --rule b",
            "registry query x --renewal-window 2019-13", "registry query x --service ' '",
        ] {
            #expect(try shugaki.shell("shugaki \(arguments)", locale: "C").status == 64, "\(arguments)")
        }
    }

    @Test("forms of the sibling family go over into the other, with what has no counterpart among the exceptions")
    func family() throws {
        try shugaki.put(
            "midori.xlsx",
            try Repository.bytes(Repository.samples.appending(path: "midori-asp-2014.xlsx"))
        )
        #expect(try shugaki.run("migrate", "midori.xlsx", "-o", "out", "--as", "tokuko-2017").status == 0)
        let imported = try shugaki.run("import", "midori.xlsx", "--as", "tokuko-2017")
        let folder = shugaki.folder.appending(path: "out/submissions")
        let name = try #require(
            FileManager.default.enumerator(atPath: folder.path)?.allObjects.compactMap { $0 as? String }
                .first { $0.hasSuffix(".json") && !$0.hasSuffix("findings.json") }
        )
        #expect(try Repository.bytes(folder.appending(path: name)) == imported.output)
    }
}
