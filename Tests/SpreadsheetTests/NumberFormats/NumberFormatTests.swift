import Spreadsheet
import Testing

@Suite("Number formats")
struct NumberFormatTests {
    @Test(
        "built-in ids show what Japanese Excel shows",
        arguments: [
            (0, 1234.5, "1234.5"), (1, 1234.5, "1235"), (2, 1234.5, "1234.50"), (3, 1234.5, "1,235"),
            (4, 1234.5, "1,234.50"), (5, -1234.0, "¥-1,234"), (6, -1234.0, "¥-1,234"),
            (7, 1234.0, "¥1,234.00"), (8, -1.0, "¥-1.00"), (9, 0.5, "50%"), (10, 0.5, "50.00%"),
            (11, 1234.0, "1.23E+03"), (12, 0.5, " 1/2"), (13, 0.5, "  1/2 "), (14, 43697.0, "2019/8/20"),
            (15, 43697.0, "20-Aug-19"),
            (16, 43697.0, "20-Aug"), (17, 43697.0, "Aug-19"), (18, 0.75, "6:00 PM"), (19, 0.75, "6:00:00 PM"),
            (20, 0.75, "18:00"), (21, 0.75, "18:00:00"), (22, 43697.75, "2019/8/20 18:00"), (23, -5.0, "($5)"),
            (27, 43697.0, "R1.8.20"),
            (28, 43697.0, "令和1年8月20日"), (29, 43697.0, "令和1年8月20日"), (30, 43697.0, "8/20/19"),
            (31, 43697.0, "2019年8月20日"), (32, 0.75, "18時00分"), (33, 0.75, "18時00分00秒"), (34, 43697.0, "2019年8月"),
            (35, 43697.0, "8月20日"), (36, 43697.0, "R1.8.20"),
            (37, -1234.0, "-1,234"), (38, -1234.0, "-1,234"), (39, -1234.0, "-1,234.00"), (40, 1.0, "1.00"),
            (41, 0.0, " - "), (42, 1234.0, " ¥1,234 "), (43, -1.5, " -1.50 "), (44, 0.0, " ¥-   "), (45, 0.75, "00:00"),
            (46, 1.75, "42:00:00"), (47, 0.0, "00:00.0"), (48, 12345.0, "12.3E+3"), (49, 5.0, "5"),
            (50, 43697.0, "R1.8.20"), (51, 43697.0, "令和1年8月20日"), (52, 43697.0, "2019年8月"), (53, 43697.0, "8月20日"),
            (54, 43697.0, "令和1年8月20日"), (55, 43697.0, "2019年8月"), (56, 43697.0, "8月20日"), (57, 43697.0, "R1.8.20"),
            (58, 43697.0, "令和1年8月20日"),
        ]
    )
    func showsBuiltIns(id: Int, value: Double, expected: String) {
        #expect(NumberFormat.builtIn(id)?.display(value) == expected)
    }

    @Test("ids of custom formats are not built in", arguments: [-1, 82, 163, 164, Int.max])
    func knowsNoOthers(id: Int) { #expect(NumberFormat.builtIn(id) == nil) }

    @Test(
        "texts are shown by the text section",
        arguments: [
            ("General", "文字"), ("@", "文字"), ("@\"様\"", "文字様"), ("0;-0;0;\"<\"@\">\"", "<文字>"), (";;;", ""),
            ("0;-0;0;\"隠す\"", "隠す"), ("0.00", "文字"), ("yyyy/m/d;@", "文字"), ("[Red]@", "文字"), ("@@", "文字文字"),
            ("_ * #,##0_ ;_ * \\-#,##0_ ;_ * \"-\"_ ;_ @_ ", " 文字 "), ("", "文字"), ("[bad", "文字"),
        ]
    )
    func showsTexts(code: String, expected: String) { #expect(NumberFormat(code: code).display("文字") == expected) }

    @Test("formats are equal when their codes are")
    func comparesCodes() {
        #expect(NumberFormat(code: "0.0") == NumberFormat(code: "0.0"))
        #expect(NumberFormat(code: "0.0") != NumberFormat(code: "0.00"))
        #expect(Set([NumberFormat.general, NumberFormat(code: "General")]).count == 1)
    }

    @Test("no code and no number traps")
    func survivesAnything() {
        var random = Random(state: 20_190_501)
        let alphabet = Array(
            "0#?.,%/@;:[]\"\\_*EeGgyYmMdDhHsSaArR+-<>=$ 年元午前/午後DBNum123411ja-x-gannenGeneralAM/PM 標準¥\u{301}👍"
                .unicodeScalars
        )
        let values: [Double] = [
            0, -0.0, 1, -1, 0.5, 43697.75, -43697.75, 1e15, 1e16, -1e300, .leastNonzeroMagnitude,
            .greatestFiniteMagnitude, .nan,
            .infinity, -.infinity, 2_958_465.9999999999, 1234.5678, 999_999_999_999_999.9,
        ]
        var shown = 0
        for round in 0..<3000 {
            var code = String.UnicodeScalarView()
            for _ in 0..<(random.next() % (round % 50 == 0 ? 400 : 24)) {
                if random.next() % 16 == 0 {
                    code.append(Unicode.Scalar(UInt8(truncatingIfNeeded: random.next())))
                } else {
                    code.append(alphabet[Int(random.next() % UInt64(alphabet.count))])
                }
            }
            let format = NumberFormat(code: String(code))
            for value in values {
                shown += format.display(value).utf8.count
                shown += format.display(value, dateSystem: .from1904).utf8.count
            }
            shown += format.display("text").utf8.count
        }
        #expect(shown > 0)
    }

    @Test("a code longer than any of Excel's shows General", arguments: ["0", "%", "y", "[h]", "#,", "?/", "E+0"])
    func boundsCodes(part: String) {
        #expect(NumberFormat(code: String(repeating: part, count: 100_000)).display(1.5) == "1.5")
        #expect(!NumberFormat(code: String(repeating: part, count: 300)).display(1e300).isEmpty)
    }

    @Test(
        "serial numbers stand for moments",
        arguments: [
            (43697.0, "2019-08-20"), (43697.5, "2019-08-20T12:00:00"), (0.5, "12:00:00"), (60.0, "1900-02-29"),
            (43697.9999999999, "2019-08-21"), (0.5 + 0.25 / 86_400, "12:00:00.25"),
        ]
    )
    func givesMoments(serial: Double, expected: String) {
        #expect(DateSystem.from1900.moment(of: serial)?.description == expected)
    }

    @Test("what is no day has no moment", arguments: [-1, 2_958_466, .nan, .infinity, 2_958_465.999999999999])
    func knowsNoOtherDays(serial: Double) { #expect(DateSystem.from1900.moment(of: serial) == nil) }

    /// Numbers that are the same in every run.
    private struct Random {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }
    }
}
