import Spreadsheet
import Testing

@Suite("Numbers as a person sees them")
struct NumberDisplayTests {
    @Test("General", arguments: general)
    func showsGeneral(row: DisplayRow) { #expect(NumberFormat(code: row.code).display(row.value) == row.expected) }

    @Test("digits, separators and rounding", arguments: digits)
    func showsDigits(row: DisplayRow) { #expect(NumberFormat(code: row.code).display(row.value) == row.expected) }

    @Test("powers of ten and fractions", arguments: powersAndFractions)
    func showsPowers(row: DisplayRow) { #expect(NumberFormat(code: row.code).display(row.value) == row.expected) }

    @Test("sections and conditions", arguments: sections)
    func showsSections(row: DisplayRow) { #expect(NumberFormat(code: row.code).display(row.value) == row.expected) }

    @Test("kanji numerals", arguments: numerals)
    func showsNumerals(row: DisplayRow) { #expect(NumberFormat(code: row.code).display(row.value) == row.expected) }

    static let general: [DisplayRow] = [
        DisplayRow("General", 0, "0"), DisplayRow("General", -0.0, "0"), DisplayRow("General", 1, "1"),
        DisplayRow("General", -1, "-1"), DisplayRow("General", 123_456_789_012_345, "123456789012345"),
        DisplayRow("General", 123_456_789_012, "123456789012"),
        DisplayRow("General", -999_999_999_999_999, "-999999999999999"),
        DisplayRow("General", 1e15, "1E+15"), DisplayRow("General", 1.23456789e20, "1.23457E+20"),
        DisplayRow("General", -1.23456789e20, "-1.23457E+20"), DisplayRow("General", 1e100, "1E+100"),
        DisplayRow("General", 0.1 + 0.2, "0.3"), DisplayRow("General", 1.0 / 3, "0.333333333"),
        DisplayRow("General", 2.0 / 3, "0.666666667"), DisplayRow("General", 10.0 / 3, "3.333333333"),
        DisplayRow("General", 100.0 / 3, "33.33333333"), DisplayRow("General", 3.14159265358979, "3.141592654"),
        DisplayRow("General", 1_234_567.891234, "1234567.891"), DisplayRow("General", 12_345_678_901.5, "12345678902"),
        DisplayRow("General", 1.1, "1.1"), DisplayRow("General", -1.5, "-1.5"), DisplayRow("General", 0.001, "0.001"),
        DisplayRow("General", 0.000123456789, "0.000123457"), DisplayRow("General", 0.00001234, "0.00001234"),
        DisplayRow("General", 0.0000123456789, "1.23457E-05"), DisplayRow("General", 1e-10, "1E-10"),
        DisplayRow("General", .leastNonzeroMagnitude, "5E-324"),
        DisplayRow("General", 1.7976931348623157e308, "1.79769E+308"),
        DisplayRow("General", 9_999_999_999.99, "10000000000"),
        DisplayRow("General", .nan, "#NUM!"), DisplayRow("General", .infinity, "#NUM!"),
        DisplayRow("0.00", -.infinity, "#NUM!"),
        DisplayRow("yyyy/m/d", .nan, "#NUM!"), DisplayRow("G/標準", 12.5, "12.5"), DisplayRow("general", 12.5, "12.5"),
        DisplayRow("General\"円\"", 1200, "1200円"), DisplayRow("G/標準\"円\"", 12.5, "12.5円"),
        DisplayRow("General\"円\"", -3, "-3円"),
        DisplayRow("\"約\"General", -3, "-約3"), DisplayRow("@", 12.5, "12.5"), DisplayRow("@\"円\"", 5, "5円"),
        DisplayRow("", 5.5, "5.5"),
        DisplayRow("[Red]", 5.5, "5.5"), DisplayRow("General;-General", -5.5, "-5.5"), DisplayRow("[赤]General", 5, "5"),
        DisplayRow("[unclosed", 7, "7"), DisplayRow("0;0;0;0;0", 7, "7"),
    ]

    static let digits: [DisplayRow] = [
        DisplayRow("0", 1234.5, "1235"), DisplayRow("0", 0.5, "1"), DisplayRow("0", 1.5, "2"),
        DisplayRow("0", 2.5, "3"),
        DisplayRow("0", -2.5, "-3"), DisplayRow("0", 0, "0"), DisplayRow("#", 0, ""), DisplayRow("#", 0.4, ""),
        DisplayRow("0.00", 1.005, "1.01"), DisplayRow("0.00", 2.675, "2.68"), DisplayRow("0.00", 1.115, "1.12"),
        DisplayRow("0.0", 0.25, "0.3"), DisplayRow("0.0", 0.35, "0.4"), DisplayRow("0.00", 8.325, "8.33"),
        DisplayRow("0.00", 1, "1.00"), DisplayRow("0.00", 999.995, "1000.00"), DisplayRow("0.00", 0.004, "0.00"),
        DisplayRow("0.00", 1e20, "100000000000000000000.00"),
        DisplayRow("0", 1.2345678901234567e20, "123456789012346000000"),
        DisplayRow("0.000", 0.1 + 0.2, "0.300"), DisplayRow("0.00000000000000000000", 0.1, "0.10000000000000000000"),
        DisplayRow("#,##0", 0, "0"), DisplayRow("#,##0", 999, "999"), DisplayRow("#,##0", 1000, "1,000"),
        DisplayRow("#,##0", 1_234_567.5, "1,234,568"), DisplayRow("#,##0", -1234, "-1,234"),
        DisplayRow("#,##0.00", 1_234_567.891, "1,234,567.89"),
        DisplayRow("#,##0", 123_456_789_012, "123,456,789,012"), DisplayRow("#,###", 0, ""),
        DisplayRow("#,###", 1234, "1,234"),
        DisplayRow("0,000", 5, "0,005"), DisplayRow("0000000,0", 5, "00,000,005"),
        DisplayRow("#,#", 1_234_567, "1,234,567"),
        DisplayRow("#,##0,", 1_234_567, "1,235"), DisplayRow("#,##0,\"千円\"", 1_234_567, "1,235千円"),
        DisplayRow("0,", 499, "0"),
        DisplayRow("0.0,,", 1_234_567, "1.2"), DisplayRow("#,##0.0,,\"百万円\"", 1_234_567_890, "1,234.6百万円"),
        DisplayRow("0,.0", 1234, "1.2"),
        DisplayRow("0.0#", 1.25, "1.25"), DisplayRow("0.0#", 1.2, "1.2"), DisplayRow("0.##", 5, "5."),
        DisplayRow("#.##", 0.5, ".5"),
        DisplayRow("#.##", 0, "."), DisplayRow(".00", 1.5, "1.50"), DisplayRow(".00", 0.5, ".50"),
        DisplayRow("0.", 5, "5."),
        DisplayRow("0.??", 1.5, "1.5 "), DisplayRow("??0", 5, "  5"), DisplayRow("???", 0, "   "),
        DisplayRow("0.0?", 1, "1.0 "),
        DisplayRow("000", 5, "005"), DisplayRow("000", -5, "-005"), DisplayRow("000-0000", 1_234_567, "123-4567"),
        DisplayRow("000-0000", 12_345_678, "1234-5678"),
        DisplayRow("000\\-0000", 600_001, "060-0001"), DisplayRow("(000) 000-0000", 3_123_456_789, "(312) 345-6789"),
        DisplayRow("0%", 0.12, "12%"), DisplayRow("0%", 0.125, "13%"), DisplayRow("0.00%", 0.12345, "12.35%"),
        DisplayRow("0%", -0.05, "-5%"),
        DisplayRow("#%", 0, "%"), DisplayRow("0%%", 0.01, "100%%"), DisplayRow("0.0\"％\"", 12.34, "12.3％"),
        DisplayRow("%0", 0.5, "%50"),
        DisplayRow("\"¥\"#,##0", -5, "-¥5"), DisplayRow("[$¥-411]#,##0", 1234, "¥1,234"),
        DisplayRow("[$€-407] #,##0.00", 1234.5, "€ 1,234.50"),
        DisplayRow("[$USD] 0", 5, "USD 5"), DisplayRow("#,##0\\ [$€-1]", 5, "5 €"), DisplayRow("\"\\\"#,##0", 5, "¥5"),
        DisplayRow("\\\\#,##0", 5, "¥5"),
        DisplayRow("￥#,##0", 1200, "￥1,200"), DisplayRow("#,##0円", 1200, "1,200円"), DisplayRow("#,##0\"人\"", 12, "12人"),
        DisplayRow("\"第\"0\"号\"", 12, "第12号"),
        DisplayRow("0_)", 5, "5 "), DisplayRow("_(* #,##0_)", 5, " 5 "), DisplayRow("0*-", 5, "5"),
        DisplayRow("* 0", 5, "5"), DisplayRow("$#,##0.00", 5, "$5.00"),
        DisplayRow("\"text\"", 5, "text"), DisplayRow("\"text\"", -5, "-text"),
        DisplayRow("0\"a\"0\"b\"0", 123, "1a2b3"), DisplayRow("0.0\"a\"0", 1.25, "1.2a5"),
        DisplayRow("[Red]0", 5, "5"), DisplayRow("[赤]0", 5, "5"), DisplayRow("[Color5]0", 5, "5"),
        DisplayRow("[Color 12]0.0", 5, "5.0"), DisplayRow("0\\", 5, "5"),
        DisplayRow("0_", 5, "5"), DisplayRow("0*", 5, "5"), DisplayRow("0\"unclosed", 5, "5unclosed"),
        DisplayRow("0\"\"", 5, "5"), DisplayRow("\"[h]\"0", 5, "[h]5"),
        DisplayRow("0", 1e-300, "0"), DisplayRow("0.0E0", 5, "5.0E0"), DisplayRow("#,##0 EUR", 1234, "1,234 EUR"),
    ]

    static let powersAndFractions: [DisplayRow] = [
        DisplayRow("0.00E+00", 12345, "1.23E+04"), DisplayRow("0.00E+00", 0, "0.00E+00"),
        DisplayRow("0.00E+00", -0.00012345, "-1.23E-04"),
        DisplayRow("0.00E+00", 9.999, "1.00E+01"), DisplayRow("0.00E-00", 12345, "1.23E04"),
        DisplayRow("0.00E-00", 0.0123, "1.23E-02"),
        DisplayRow("0E+0", 12345, "1E+4"), DisplayRow("##0.0E+0", 12345, "12.3E+3"),
        DisplayRow("##0.0E+0", 123_456, "123.5E+3"),
        DisplayRow("##0.0E+0", 1_234_567, "1.2E+6"), DisplayRow("##0.0E+0", 0.00123, "1.2E-3"),
        DisplayRow("##0.0E+0", 999_960, "1.0E+6"),
        DisplayRow("##0.0E+0", 0, "0.0E+0"), DisplayRow("0.000E+000", 1e100, "1.000E+100"),
        DisplayRow("0.0E+0", 1e100, "1.0E+100"), DisplayRow("0.###E+0", 1e-7, "1.E-7"),
        DisplayRow("# ?/?", 0.5, " 1/2"), DisplayRow("# ?/?", 1.5, "1 1/2"), DisplayRow("# ?/?", 0, "0    "),
        DisplayRow("# ?/?", 3, "3    "),
        DisplayRow("# ?/?", -1.25, "-1 1/4"), DisplayRow("# ?/?", 0.3, " 2/7"), DisplayRow("# ?/?", 4.0 / 11, " 1/3"),
        DisplayRow("# ?/?", 123.456, "123 1/2"), DisplayRow("# ??/??", 123.456, "123 26/57"),
        DisplayRow("# ??/??", 0.23, "  3/13"), DisplayRow("# ?/?", 0.99, "1    "),
        DisplayRow("# ??/??", 0.3, "  3/10"),
        DisplayRow("# ??/??", 3.14159265, "3  1/7 "), DisplayRow("# ??/??", 1.5, "1  1/2 "),
        DisplayRow("# ???/???", 3.14159265, "3  16/113"),
        DisplayRow("# ?/8", 1.5, "1 4/8"), DisplayRow("# ?/8", 0.99, "1    "), DisplayRow("?/8", 0.25, "2/8"),
        DisplayRow("?/?", 1.5, "3/2"), DisplayRow("?/?", 0, "0/1"),
        DisplayRow("# ??/100", 0.25, " 25/100"), DisplayRow("# ??/16", 2.125, "2  2/16"),
        DisplayRow("0 ?/?", 0.5, "0 1/2"), DisplayRow("# ?/?\"杯\"", 1.5, "1 1/2杯"),
        DisplayRow("# ?/?", 1.0 / 3, " 1/3"), DisplayRow("# ??/??", 0.01, "0      "),
        DisplayRow("# ?/?", 1e20, "1E+20"),
        DisplayRow("0/0", 0.5, "1/2"),
    ]

    static let sections: [DisplayRow] = [
        DisplayRow("0;(0)", 5, "5"), DisplayRow("0;(0)", -5, "(5)"), DisplayRow("0;(0)", 0, "0"),
        DisplayRow("0;-0;\"ゼロ\"", 0, "ゼロ"), DisplayRow("0;-0;\"ゼロ\"", -0.0, "ゼロ"),
        DisplayRow("0;\"▲\"0", -12, "▲12"), DisplayRow("#,##0;\"△\"#,##0", -1234, "△1,234"),
        DisplayRow("#,##0_ ;[Red]\\-#,##0\\ ", -1234, "-1,234 "), DisplayRow("#,##0_ ;[赤]-#,##0 ", 1234, "1,234 "),
        DisplayRow("0;0", -5, "5"), DisplayRow("0;;", -5, ""), DisplayRow("0;;", 0, ""), DisplayRow("0;;", 5, "5"),
        DisplayRow(";;;", 5, ""), DisplayRow(";;;", -5, ""), DisplayRow(";;;", 0, ""),
        DisplayRow("0;-0;;@", 0, ""), DisplayRow("0;-0;;@", -3, "-3"), DisplayRow("0.0;@", -3, "-3.0"),
        DisplayRow("0;-0;@", 0, "0"),
        DisplayRow("[>=100]\"大\"0;\"小\"0", 100, "大100"), DisplayRow("[>=100]\"大\"0;\"小\"0", 99, "小99"),
        DisplayRow("[>=100]\"大\"0;\"小\"0", -5, "-小5"),
        DisplayRow("[<=999]000;[<=9999]000-00;000-0000", 12, "012"),
        DisplayRow("[<=999]000;[<=9999]000-00;000-0000", 1234, "012-34"),
        DisplayRow("[<=999]000;[<=9999]000-00;000-0000", 1_234_567, "123-4567"),
        DisplayRow("[<=99999999]####-####;(00) ####-####", 12_345_678, "1234-5678"),
        DisplayRow("[<=99999999]####-####;(00) ####-####", 312_345_678, "(03) 1234-5678"),
        DisplayRow("[=1]\"はい\";[=0]\"いいえ\";0", 1, "はい"), DisplayRow("[=1]\"はい\";[=0]\"いいえ\";0", 0, "いいえ"),
        DisplayRow("[=1]\"はい\";[=0]\"いいえ\";0", 2, "2"), DisplayRow("[=1]\"はい\";[=0]\"いいえ\";0", -2, "-2"),
        DisplayRow("[<0]\"▲\"0;0", -7, "▲7"), DisplayRow("[<0]\"▲\"0;0", 7, "7"),
        DisplayRow("[<>0]0.0;\"-\"", 0, "-"), DisplayRow("[<>0]0.0;\"-\"", 2, "2.0"),
        DisplayRow("[Red][>10]0;[Blue]0.0", 11, "11"), DisplayRow("[Red][>10]0;[Blue]0.0", 1, "1.0"),
        DisplayRow("[>100]0;[<10]0.0", 50, "50"), DisplayRow("[>100]\"x\"0", 5, "5"),
        DisplayRow("[>1.5]\"a\";\"b\"", 1.6, "a"), DisplayRow("[=0]\"\";[>0]0;-0", -5, "-5"),
        DisplayRow("'△' #,##0;'▲' #,##0", -5, "'▲' 5"), DisplayRow("yyyy/m/d;@", 43697, "2019/8/20"),
        DisplayRow("0.00;[Red]-0.00;\"-\"", 0, "-"), DisplayRow("0;", -5, ""),
        DisplayRow("\"¥\"#,##0;[Red]\"¥\"\\-#,##0", -1234, "¥-1,234"), DisplayRow("0;[Red]", -5, "5"),
    ]

    static let numerals: [DisplayRow] = [
        DisplayRow("[DBNum1][$-411]General", 1234, "千二百三十四"), DisplayRow("[DBNum2][$-411]General", 1234, "壱阡弐百参拾四"),
        DisplayRow("[DBNum3][$-411]General", 1234, "千２百３十４"),
        DisplayRow("[DBNum1]General", 1_234_567_890, "十二億三千四百五十六万七千八百九十"),
        DisplayRow("[DBNum2]General", 1_234_567_890, "壱拾弐億参阡四百伍拾六萬七阡八百九拾"),
        DisplayRow("[DBNum3]General", 1_234_567_890, "十２億３千４百５十６万７千８百９十"), DisplayRow("[DBNum1]G/標準", 10, "十"),
        DisplayRow("[DBNum1]General", 0, "〇"),
        DisplayRow("[DBNum1]General", 100, "百"), DisplayRow("[DBNum1]General", 1000, "千"),
        DisplayRow("[DBNum1]General", 10000, "一万"), DisplayRow("[DBNum1]General", 10_000_000, "一千万"),
        DisplayRow("[DBNum1]General", 100_000_000, "一億"), DisplayRow("[DBNum1]General", 100_000_001, "一億一"),
        DisplayRow("[DBNum1]General", -20, "-二十"), DisplayRow("[DBNum1]General", 12.5, "十二.五"),
        DisplayRow("[DBNum1]General\"円\"", 3000, "三千円"), DisplayRow("\"金\"[DBNum2]General\"円也\"", 15000, "金壱萬伍阡円也"),
        DisplayRow("[DBNum1]", 21, "二十一"), DisplayRow("[DBNum4]General", 21, "21"),
        DisplayRow("[DBNum1]0", 1234, "一二三四"), DisplayRow("[DBNum2]0", 1230, "壱弐参〇"),
        DisplayRow("[DBNum3][$-411]0", 1234, "１２３４"), DisplayRow("[DBNum3]#,##0", 1234, "１,２３４"),
        DisplayRow("[DBNum3]0", -12, "-１２"),
        DisplayRow("[DBNum3]\"第\"0\"号\"", 12, "第１２号"), DisplayRow("[DBNum1]General", 1e300, "一E+三〇〇"),
        DisplayRow("[dbnum3]0.0", 1.25, "１.３"),
    ]
}
