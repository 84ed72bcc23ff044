import ApplicationForm
import Foundation
import RedInk
import TestSupport
import Testing

@testable import Migration

@Suite("Inputs")
struct InputTests {
    @Test("paths come in lines or parted by zeros, in whatever pieces")
    func pathList() {
        func paths(_ text: String, piece: Int) -> [String] {
            var list = PathList()
            var paths: [RawPath] = []
            let bytes = Array(text.utf8)
            for start in stride(from: 0, to: bytes.count, by: piece) {
                paths += list.take(bytes[start..<min(bytes.count, start + piece)])
            }
            return (paths + list.end()).map(\.text)
        }
        #expect(paths("a\r\nb c\n\n./d//e\n", piece: 100) == ["a", "b c", "d/e"])
        #expect(paths("あ\nい", piece: 2) == ["あ", "い"])
        #expect(paths("a\nb\0c", piece: 100) == ["a\nb", "c"])
    }

    @Test("a path has one text, and no two have the same")
    func rawPath() {
        #expect(RawPath("./a//b/.").text == "a/b")
        #expect(RawPath("/").text == "/")
        // が composed and decomposed: two files.
        #expect(RawPath("が") != RawPath("か\u{3099}"))
        let name: [UInt8] = [0x8E, 0x91, 0x97, 0xBF]
        #expect(RawPath(name).text == #"\x8E\x91\x97\xBF"#)
        #expect(RawPath(name).name == "資料")
    }

    @Test("names in archives are UTF-8 or code page 932")
    func memberNames() {
        #expect(MemberName.text(of: Array("申請書.xlsx".utf8)) == "申請書.xlsx")
        #expect(MemberName.text(of: [0x90, 0x5C, 0x90, 0xBF, 0x8F, 0x91, 0x42]) == "申請書B")
        #expect(MemberName.text(of: [0x87, 0x40]) == "①")
        #expect(MemberName.text(of: [0xFF, 0x41]) == #"\xFFA"#)
    }

    @Test("services are told by number, or by service and provider together; the first application is the baseline")
    func services() {
        func member(
            _ id: Int64,
            _ kind: String?,
            _ date: String?,
            _ service: String,
            _ provider: String,
            _ number: String
        )
            -> ServiceGroups.Member
        {
            ServiceGroups.Member(
                id: id,
                sha256: "\(id)",
                kind: kind,
                date: date,
                serviceKey: service,
                providerKey: provider,
                numberKey: number
            )
        }
        let groups = ServiceGroups([
            member(1, "renewal", "2021-08-20", "新しい名前", "甲", "特個00011910"),
            member(2, "new", "2017-09-11", "便", "甲", ""),
            member(3, "renewal", "2019-08-20", "便", "甲", "特個00011710"),
            member(4, "new", "2017-09-11", "便", "乙", ""),
            member(5, "new", "2017-09-11", "便", "甲", ""),
            member(6, "renewal", nil, "", "", ""),
        ])
        #expect(groups.count == 3)
        #expect(groups.places.map(\.baseline) == ["2", nil, "2", nil, "2", nil])
        #expect(groups.places.map(\.isSuspect) == [false, true, false, false, true, false])
    }

    @Test(
        "a certification ends two years later, the day before",
        arguments: [
            ("2017-10-20", "2019-10-19"), ("2017-01-01", "2018-12-31"), ("2018-03-01", "2020-02-29"),
            ("2016-02-29", "2018-02-28"),
        ]
    )
    func expiry(certified: String, expires: String) {
        var application = MadeSubmission.make("便").application
        application.certifiedOn = .init(certified)
        #expect(CertificationExpiry(application)?.day.description == expires)
        #expect(CertificationExpiry(application)?.basis == .computed)
    }

    @Test("what a red cell says comes back from its row")
    func inkRows() {
        let all: [InkReading] = [
            .revised(old: "a", new: "b", origin: .wording), .allRed("c"), .worded(old: "g", new: "h"),
            .addedToBlack(old: "d", new: "de"),
            .withdrawn(old: "f"), .ambiguous(.unpairedWording, text: "g"),
        ]
        #expect(all.map { InkRow($0)?.reading } == all)
        #expect(InkRow(.plain("x")) == nil)
    }
}
