import Foundation
import TestSupport
import Testing

@Suite("Doubts about a baseline")
struct PairDoubtTests {
    private let shugaki: ShugakiRun

    init() throws {
        shugaki = try ShugakiRun()
        for (name, sample) in [
            ("new.xlsx", "aoba-2017-new.xlsx"), ("renewal.xlsx", "aoba-2019-renewal.xlsx"),
            ("asp.xlsx", "midori-asp-2014.xlsx"),
        ] {
            try shugaki.put(name, Repository.bytes(Repository.samples.appending(path: sample)))
        }
    }

    @Test("files in the wrong order are told", arguments: ["compare", "review", "check"])
    func order(command: String) throws {
        let wrong =
            switch command {
            case "review": try shugaki.run("review", "renewal.xlsx", "new.xlsx", "-o", "out.xlsx")
            case "check": try shugaki.run("check", "new.xlsx", "--baseline", "renewal.xlsx")
            default: try shugaki.run("compare", "renewal.xlsx", "new.xlsx")
            }
        #expect(
            wrong.errors.hasPrefix(
                "note: the baseline, of 2019-08-20, is later than the submission, of 2017-09-11. Are the two files in the right order?\n"
            )
        )
        #expect(wrong.status == (command == "review" ? 0 : 1))
    }

    @Test("a fitting pair is compared without a word")
    func fitting() throws {
        #expect(try shugaki.run("compare", "new.xlsx", "renewal.xlsx").errors.isEmpty)
    }

    @Test("another service and another family are told, in Japanese too")
    func otherService() throws {
        let result = try shugaki.run("compare", "asp.xlsx", "new.xlsx", "--language", "ja")
        let lines = result.errors.split(separator: "\n")
        #expect(lines.count == 2, "\(result.errors)")
        #expect(lines.first?.hasPrefix("注意：サービス名称が違います（「") == true)
        #expect(lines.last == "注意：様式が違います（asp-saas-2とtokuko-2017）。両方にある項目だけを比べています。")
    }

    @Test("a review is not given the name of another kind of file")
    func reviewName() throws {
        #expect(try shugaki.run("review", "new.xlsx", "renewal.xlsx", "-o", "review.xls").status == 64)
        #expect(try shugaki.names == ["asp.xlsx", "new.xlsx", "renewal.xlsx"])
    }
}
