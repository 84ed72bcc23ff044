internal import ApplicationForm

/// The last day of a certification: two years from the day it was given (scheme overview §8).
struct CertificationExpiry {
    /// How the day is known.
    enum Basis: String {
        /// The form says it.
        case stated
        /// Two years after the day of the certification, less a day.
        case computed
    }

    let day: CalendarDate
    let basis: Basis

    init?(_ application: Application) {
        if let day = application.expiresOn {
            self.day = day
            basis = .stated
            return
        }
        guard let from = application.certifiedOn else { return nil }
        // The day before: of the first of a month, the last of the month before it.
        let year = from.year + 2
        let before: CalendarDate?
        if from.day > 1 {
            before = CalendarDate(year: year, month: from.month, day: from.day - 1)
        } else if from.month > 1 {
            before = CalendarDate(
                year: year,
                month: from.month - 1,
                day: CalendarDate.days(in: from.month - 1, of: year)
            )
        } else {
            before = CalendarDate(year: year - 1, month: 12, day: 31)
        }
        guard let before else { return nil }
        day = before
        basis = .computed
    }
}
