import ApplicationForm
import FormConversion

/// Small sheets by ``SheetScript``, learnt as a blank form: what is learnt reads the sheet that it came from.
enum LearnTarget {
    @Sendable static func run(_ bytes: [UInt8]) {
        let workbook = SheetScript(bytes).workbook
        let source = Source(file: "f", sha256: "")
        guard let learnt = try? learner.learn(workbook, id: "learnt", source: source) else { return }
        demand(learnt.catalogue.fault == nil, learnt.catalogue.fault ?? "")
        guard let again = try? Catalogue(json: learnt.catalogue.json()) else {
            fatalError("the catalogue cannot be read")
        }
        demand(again == learnt.catalogue, "reading the catalogue changes it")
        if let reading = try? FormReader(catalogue: again).read(workbook, source: source) {
            demand(reading.account.addsUp, "the account does not add up: \(reading.account)")
        }
    }

    nonisolated(unsafe) private static let learner = FormLearner()
}
