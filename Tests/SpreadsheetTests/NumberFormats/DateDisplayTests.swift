import Spreadsheet
import Testing

@Suite("Dates and times as a person sees them")
struct DateDisplayTests {
    @Test("days", arguments: days)
    func showsDays(row: DisplayRow) { #expect(NumberFormat(code: row.code).display(row.value) == row.expected) }

    @Test("eras", arguments: eras)
    func showsEras(row: DisplayRow) { #expect(NumberFormat(code: row.code).display(row.value) == row.expected) }

    @Test("times", arguments: times)
    func showsTimes(row: DisplayRow) { #expect(NumberFormat(code: row.code).display(row.value) == row.expected) }

    @Test(
        "days counted from 1904",
        arguments: [
            DisplayRow("yyyy/m/d", 0, "1904/1/1"), DisplayRow("yyyy/m/d", 42235, "2019/8/20"),
            DisplayRow("aaa", 0, "金"),
            DisplayRow("ggge", 42124, "令和1"), DisplayRow("yyyy/m/d", 2_957_003, "9999/12/31"),
            DisplayRow("yyyy/m/d", 2_957_004, "2957004"),
            DisplayRow("[h]:mm", -0.5, "-12:00"), DisplayRow("[h]:mm", 1.5, "36:00"),
        ]
    )
    func showsDaysFrom1904(row: DisplayRow) {
        #expect(NumberFormat(code: row.code).display(row.value, dateSystem: .from1904) == row.expected)
    }

    @Test(
        "only formats with date parts are dates",
        arguments: [
            ("yyyy/m/d", true), ("h:mm", true), ("[h]:mm", true), ("[ss]", true), ("ge.m.d", true), ("aaa", true),
            ("mm:ss.0", true), ("[$]ggge\"年\"", true), ("yyyy/m/d;@", true),
            ("[Red]m/d", true), ("[DBNum3]m", true), ("AM/PM", true), ("gggee\\.m\\.d\\ hh:mm:ss", true), ("E", true),
            ("[$-F800]dddd", true), ("[>1]yyyy;0", true), ("rr.m.d", true),
            ("General", false), ("G/標準", false), ("0", false), ("#,##0", false), ("0.00E+00", false),
            ("\"yyyy\"0", false), ("\\y0", false), ("[Red]0", false), ("[Yellow]0", false), ("@", false),
            ("0;yyyy", false), ("[$-411]0", false), ("#,##0 EUR", false), ("0_d", false), ("0*y", false), ("", false),
            ("0\"時間\"", false), ("# ?/?", false), ("[$USD]0", false), ("[DBNum1]General", false), ("0.0 EUR", false),
        ]
    )
    func tellsDates(code: String, isDate: Bool) { #expect(NumberFormat(code: code).isDate == isDate) }

    static let days: [DisplayRow] = [
        DisplayRow("yyyy/m/d", 43697, "2019/8/20"), DisplayRow("yyyy\"年\"m\"月\"d\"日\"", 43697, "2019年8月20日"),
        DisplayRow("yyyy年mm月dd日", 43697, "2019年08月20日"), DisplayRow("yy.mm.dd", 43697, "19.08.20"),
        DisplayRow("y", 43697, "19"), DisplayRow("yyy", 43697, "2019"), DisplayRow("m/d", 43697, "8/20"),
        DisplayRow("d-mmm-yy", 43697, "20-Aug-19"), DisplayRow("mmmm d, yyyy", 43697, "August 20, 2019"),
        DisplayRow("mmmmm", 43697, "A"),
        DisplayRow("ddd dddd", 43697, "Tue Tuesday"), DisplayRow("aaa", 43697, "火"), DisplayRow("aaaa", 43697, "火曜日"),
        DisplayRow("yyyy\"年\"m\"月\"d\"日\"\\(aaa\\)", 43697, "2019年8月20日(火)"),
        DisplayRow("mm\"月\"dd日(\"aaa\")", 43697, "08月20日(aaa)"), DisplayRow("[$-411]dddd", 43697, "火曜日"),
        DisplayRow("[$-411]ddd", 43697, "火"), DisplayRow("[$-409]mmmm", 43697, "August"),
        DisplayRow("[$-409]d\\-mmm\\-yyyy;@", 43697, "20-Aug-2019"),
        DisplayRow("yyyy-mm-dd", 0, "1900-01-00"), DisplayRow("yyyy/m/d", 1, "1900/1/1"),
        DisplayRow("yyyy/m/d", 59, "1900/2/28"), DisplayRow("yyyy/m/d", 60, "1900/2/29"),
        DisplayRow("yyyy/m/d", 61, "1900/3/1"), DisplayRow("aaa", 1, "日"), DisplayRow("aaa", 61, "木"),
        DisplayRow("yyyy/m/d", 2_958_465, "9999/12/31"), DisplayRow("yyyy/m/d", 2_958_466, "2958466"),
        DisplayRow("yyyy/m/d", -1, "-1"), DisplayRow("yyyy/m/d", -0.5, "-0.5"), DisplayRow("yyyy/m/d", 1e300, "1E+300"),
        DisplayRow("yyyy/m/d", 43697.99999, "2019/8/20"),
        DisplayRow("yyyy/m/d", 36585, "2000/2/29"), DisplayRow("yyyy/m/d", 36586, "2000/3/1"),
        DisplayRow("yyyy/m/d", 73110, "2100/3/1"), DisplayRow("[Red]yyyy/m/d", 43697, "2019/8/20"),
        DisplayRow("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", 43697, "2019年8月20日"),
        DisplayRow("yyyymmdd", 43697, "20190820"), DisplayRow("\"平成\"yy", 43697, "平成19"),
        DisplayRow("[DBNum1]yyyy\"年\"m\"月\"d\"日\"", 43823, "二〇一九年十二月二十四日"),
        DisplayRow("[DBNum3]yyyy\"年\"m\"月\"d\"日\"", 43823, "２０１９年１２月２４日"), DisplayRow("[DBNum3]mm", 43697, "０８"),
        DisplayRow("[DBNum1]mm", 43697, "〇八"),
        DisplayRow("yyyy/m/d;-0", -3, "-3"),
    ]

    static let eras: [DisplayRow] = [
        DisplayRow("[$-411]ge.m.d", 43697, "R1.8.20"), DisplayRow("[$-411]ggge\"年\"m\"月\"d\"日\"", 43697, "令和1年8月20日"),
        DisplayRow("[$]ggge\"年\"m\"月\"d\"日\";@", 43697, "令和1年8月20日"), DisplayRow("[$-411]gge\"年\"", 43697, "令1年"),
        DisplayRow("[$-411]ge\\.m\\.d;@", 43697, "R1.8.20"),
        DisplayRow("gggee\\.m\\.d\\ hh:mm:ss", 43697.5, "令和01.8.20 12:00:00"),
        DisplayRow("[$-411]\"（\"ggge\"年\"m\"月分）\"", 43697, "（令和1年8月分）"), DisplayRow("[$-ja-JP]ggge", 43697, "令和1"),
        DisplayRow("[$-ja-JP-x-gannen]ggge\"年\"m\"月\"d\"日\"", 43697, "令和元年8月20日"),
        DisplayRow("[$-ja-JP-x-gannen,80]ggge\"年\"", 43697, "令和元年"),
        DisplayRow("[$-ja-JP-x-gannen]ggge\"年\"", 43831, "令和2年"),
        DisplayRow("[$-ja-JP-x-gannen]ge.m.d", 43697, "R1.8.20"), DisplayRow("ggge", 43585, "平成31"),
        DisplayRow("ggge", 43586, "令和1"), DisplayRow("ggge", 32515, "昭和64"), DisplayRow("ggge", 32516, "平成1"),
        DisplayRow("ggge", 9855, "大正15"), DisplayRow("ggge", 9856, "昭和1"), DisplayRow("ggge", 4594, "明治45"),
        DisplayRow("ggge", 4595, "大正1"), DisplayRow("ggge", 1, "明治33"), DisplayRow("ge", 20000, "S29"),
        DisplayRow("gge", 40000, "平21"), DisplayRow("e", 43697, "1"), DisplayRow("ee", 43697, "01"),
        DisplayRow("r.m.d", 43697, "01.8.20"), DisplayRow("rr", 43697, "令和01"),
        DisplayRow("[$-409]e", 43697, "2019"), DisplayRow("[$-404]e", 43697, "108"),
        DisplayRow("[DBNum1][$-411]ggge\"年\"m\"月\"d\"日\"", 43585, "平成三十一年四月三十日"),
        DisplayRow("[DBNum2][$-411]ggge\"年\"", 43585, "平成参拾壱年"),
        DisplayRow("[DBNum3][$-411]ggge\"年\"m\"月\"d\"日\"", 43585, "平成３１年４月３０日"),
    ]

    static let times: [DisplayRow] = [
        DisplayRow("h:mm", 0.5, "12:00"), DisplayRow("hh:mm:ss", 0.0625, "01:30:00"),
        DisplayRow("h:mm AM/PM", 0.75, "6:00 PM"), DisplayRow("h:mm AM/PM", 0, "12:00 AM"),
        DisplayRow("h:mm a/p", 0.5, "12:00 p"), DisplayRow("午前/午後h\"時\"mm\"分\"", 0.75, "午後6時00分"),
        DisplayRow("[$-411]AM/PM h:mm", 0.25, "午前 6:00"), DisplayRow("[$-409]h:mm AM/PM;@", 0.25, "6:00 AM"),
        DisplayRow("h\"時\"mm\"分\"ss\"秒\"", 0.5 + 61.0 / 86400, "12時01分01秒"), DisplayRow("mm:ss", 61.0 / 86400, "01:01"),
        DisplayRow("mm:ss.0", 61.25 / 86400, "01:01.3"), DisplayRow("ss.00", 1.255 / 86400, "01.26"),
        DisplayRow("h:mm:ss.000", 0.5, "12:00:00.000"), DisplayRow("h:mm", 45299.0 / 86400, "12:34"),
        DisplayRow("h:mm:ss", 45299.5 / 86400, "12:35:00"),
        DisplayRow("[h]:mm:ss", 1.5, "36:00:00"), DisplayRow("[hh]:mm", 0.125, "03:00"), DisplayRow("[mm]", 0.5, "720"),
        DisplayRow("[m]:ss", 0.5, "720:00"), DisplayRow("[ss]", 0.5, "43200"),
        DisplayRow("[s].00", 1.5 / 86400, "1.50"), DisplayRow("[h]:mm", -0.5, "-12:00"),
        DisplayRow("[h]\"時間\"m\"分\"", 1.25, "30時間0分"), DisplayRow("[h]:mm", 3e6, "3000000"),
        DisplayRow("yyyy/m/d h:mm", 43697.999999, "2019/8/21 0:00"),
        DisplayRow("yyyy/mm/dd hh:mm", 43697.25, "2019/08/20 06:00"),
        DisplayRow("h:mm yyyy/mm/dd", 43697.25, "6:00 2019/08/20"),
        DisplayRow("m/d h\"時\"m\"分\"", 43697.25, "8/20 6時0分"), DisplayRow("[$-F400]h:mm:ss AM/PM", 0.75, "18:00:00"),
        DisplayRow("h:mm", 1.5, "12:00"), DisplayRow("s.0", 0, "0.0"), DisplayRow("h:mm", -0.5, "-0.5"),
    ]
}
