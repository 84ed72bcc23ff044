extension NumberFormat {
    /// The format of a built-in id, as Japanese Excel has it; nil for an id that has none.
    ///
    /// Ids 0 to 49 (ECMA-376 part 1, 18.8.30), the Japanese ids 27 to 36 and 50 to 58, and the ids that repeat others in
    /// workbooks of other languages. Such ids have no code in the workbook.
    public static func builtIn(_ id: Int) -> NumberFormat? {
        id == 0 ? .general : builtInCode(id).map { NumberFormat(code: $0) }
    }

    /// The code of a built-in id; nil for an id that has none.
    package static func builtInCode(_ id: Int) -> String? { id == 0 ? "General" : codesByID[id] }

    private static let codesByID: [Int: String] = {
        var codes: [Int: String] = [:]
        for (ids, code) in builtInCodes {
            for id in ids { codes[id] = code }
        }
        return codes
    }()

    private static let builtInCodes: [([Int], String)] = [
        ([1, 59], "0"),
        ([2, 60], "0.00"),
        ([3, 61], "#,##0"),
        ([4, 62], "#,##0.00"),
        ([5, 63], ##""¥"#,##0;"¥"\-#,##0"##),
        ([6, 64], ##""¥"#,##0;[Red]"¥"\-#,##0"##),
        ([7, 65], ##""¥"#,##0.00;"¥"\-#,##0.00"##),
        ([8, 66], ##""¥"#,##0.00;[Red]"¥"\-#,##0.00"##),
        ([9, 67], "0%"),
        ([10, 68], "0.00%"),
        ([11], "0.00E+00"),
        ([12, 69], "# ?/?"),
        ([13, 70], "# ??/??"),
        ([14, 71, 72], "yyyy/m/d"),
        ([15, 73], "d-mmm-yy"),
        ([16, 74], "d-mmm"),
        ([17, 75], "mmm-yy"),
        ([18], "h:mm AM/PM"),
        ([19], "h:mm:ss AM/PM"),
        ([20, 76], "h:mm"),
        ([21, 77], "h:mm:ss"),
        ([22, 78], "yyyy/m/d h:mm"),
        ([23], #"\$#,##0_);\(\$#,##0\)"#),
        ([24], #"\$#,##0_);[Red]\(\$#,##0\)"#),
        ([25], #"\$#,##0.00_);\(\$#,##0.00\)"#),
        ([26], #"\$#,##0.00_);[Red]\(\$#,##0.00\)"#),
        ([27, 36, 50, 57], "[$-411]ge.m.d"),
        ([28, 29, 51, 54, 58], #"[$-411]ggge"年"m"月"d"日""#),
        ([30], "m/d/yy"),
        ([31], #"yyyy"年"m"月"d"日""#),
        ([32], #"h"時"mm"分""#),
        ([33], #"h"時"mm"分"ss"秒""#),
        ([34, 52, 55], #"yyyy"年"m"月""#),
        ([35, 53, 56], #"m"月"d"日""#),
        ([37], #"#,##0;\-#,##0"#),
        ([38], #"#,##0;[Red]\-#,##0"#),
        ([39], #"#,##0.00;\-#,##0.00"#),
        ([40], #"#,##0.00;[Red]\-#,##0.00"#),
        ([41], #"_ * #,##0_ ;_ * \-#,##0_ ;_ * "-"_ ;_ @_ "#),
        ([42], #"_ "¥"* #,##0_ ;_ "¥"* \-#,##0_ ;_ "¥"* "-"_ ;_ @_ "#),
        ([43], #"_ * #,##0.00_ ;_ * \-#,##0.00_ ;_ * "-"??_ ;_ @_ "#),
        ([44], #"_ "¥"* #,##0.00_ ;_ "¥"* \-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ "#),
        ([45, 79], "mm:ss"),
        ([46, 80], "[h]:mm:ss"),
        ([47, 81], "mm:ss.0"),
        ([48], "##0.0E+0"),
        ([49], "@"),
    ]
}
