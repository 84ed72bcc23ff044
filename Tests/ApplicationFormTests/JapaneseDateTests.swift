import ApplicationForm
import Testing

@Suite("Dates as Japanese forms write them")
struct JapaneseDateTests {
    @Test(
        "a date is read in either calendar, in both at once, and in kanji",
        arguments: [
            "2015年10月1日", "２０１５／１０／１", "平成27年10月1日", "H27.10.1", "平成二十七年十月一日", "二〇一五年十月一日", "平成27（2015）年10月1日",
            "2015年（平成27年）10月1日", "20151001", "2015. 10. 1",
        ]
    )
    func reads(text: String) {
        #expect(JapaneseDate.reading(text)?.date == CalendarDate(year: 2015, month: 10, day: 1), "\(text)")
    }

    @Test(
        "what is no day of the calendar is no date",
        arguments: ["平成30年2月30日", "2018年13月1日", "平成三十年二月三十日", "2015年（注1）10月1日", "一〇月一日"]
    )
    func refuses(text: String) {
        #expect(JapaneseDate.reading(text) == nil, "\(text)")
    }
}
