import ApplicationForm
import FormConversion
import Spreadsheet
import Testing

@Suite("Columns of an earlier application beside those of now")
struct EarlierColumnTests {
    private static let labels = ["項番", "中項目", "小項目", "記述内容", "区分"]
    private static let items = [
        ["3", "事業所等の概要", "設立年・事業年数", "事業者の設立年（西暦）", "必須"],
        ["3", "事業所等の概要", "設立年・事業年数", "設立後の事業年数（1年に満たない場合は月数）", "必須"],
        ["4", "事業所等の概要", "事業所", "事業者の本店住所・郵便番号", "必須"],
        ["4", "事業所等の概要", "事業所", "事業所数（国内、国外）", "必須"],
    ]

    /// A form with these headings and, in each row, these answers.
    private func answer(
        _ headings: [[String]],
        merges: [String] = [],
        _ answers: [String]
    ) throws -> Answer {
        var sheet = Sheet(name: "申請書B")
        for (row, texts) in (headings + Self.items.map { $0 + answers }).enumerated() {
            for (column, text) in texts.enumerated() where !text.isEmpty {
                let address = CellAddress(row: row + 1, column: column + 1)
                sheet.cells.append(Cell(address: address, value: .string, text: text))
            }
        }
        sheet.merges = merges.compactMap { CellRange($0) }
        var workbook = Workbook()
        workbook.sheets = [sheet]
        let source = Source(file: "form.xlsx", sha256: String(repeating: "0", count: 64))
        let reading = try FormReader(catalogue: .tokuko2017).read(workbook, source: source)
        #expect(reading.account.addsUp)
        #expect(reading.submission.unplaced == [])
        return try #require(reading.submission.answers.first { $0.field == "provider.head-office" })
    }

    @Test(
        "one heading over the claim and the evidence of each application",
        arguments: [("新規申請時", "更新申請時"), ("変更前", "変更後"), ("【前回】", "【今回】"), ("旧", "新")]
    )
    func groups(earlier: String, now: String) throws {
        let answer = try answer(
            [
                Self.labels + [earlier, "", now, ""],
                ["", "", "", "", "", "申請内容", "添付書類等", "申請内容", "添付書類等"],
            ],
            merges: ["F1:G1", "H1:I1"],
            ["仙台市", "資料1 P.1", "東京都", "資料2 P.3"]
        )
        #expect(answer.claim.text == "東京都")
        #expect(answer.evidence.text == "資料2 P.3")
        #expect(answer.baseline?.claim.text == "仙台市")
        #expect(answer.baseline?.evidence.text == "資料1 P.1")
        #expect(answer.baseline?.origin == .column)
    }

    @Test(
        "brackets in a heading tell the applications apart",
        arguments: [
            ("申請内容（新規申請時）", "申請内容（更新申請時）"), ("【変更前】申請内容", "【変更後】申請内容"), ("申請内容\n(当初)", "申請内容"),
        ]
    )
    func brackets(earlier: String, now: String) throws {
        let answer = try answer([Self.labels + [earlier, now, "添付書類等"]], ["仙台市", "東京都", "資料2 P.3"])
        #expect(answer.claim.text == "東京都")
        #expect(answer.evidence.text == "資料2 P.3")
        #expect(answer.baseline?.claim.text == "仙台市")
    }

    @Test("a heading that only tells how to write of changes asks for what stands now")
    func guidance() throws {
        let headings = [Self.labels + ["申請内容（変更前の内容も併記すること）", "添付書類等"]]
        let answer = try answer(headings, ["東京都", "資料2 P.3"])
        #expect(answer.claim.text == "東京都")
        #expect(answer.baseline == nil)
    }
}
