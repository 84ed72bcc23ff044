import Foundation
import TestSupport

/// How a person who knows the form reads a workbook of `Tests/Fixtures/layouts`; its README explains the keys.
struct LayoutKey: Decodable {
    struct Expected: Decodable {
        struct Previous: Decodable {
            let claim: String?
            let evidence: String?
        }

        let claim: String
        let standing: String
        let withheld: Bool
        let evidence: String
        let claimCell: String?
        let evidenceCell: String?
        let sheet: String?
        let missing: Bool?
        let standingAlternatives: [String]?
        let baseline: Previous?
    }

    let notAForm: Bool?
    /// False where a catalogue cannot be learnt from the layout: several tables a sheet, no descriptions.
    let learnable: Bool?
    let catalogue: String?
    let sheet: String?
    let application: [String: String]?
    let answers: [String: Expected]?
    let unplaced: [String]?
    let either: [String]?

    /// The names of all layouts, without an ending.
    static let names = Repository.names(in: Repository.layouts, ending: ".json").map { String($0.dropLast(5)) }

    /// The key of a layout.
    static func named(_ name: String) throws -> LayoutKey {
        let data = try Data(contentsOf: Repository.layouts.appending(path: "\(name).json"))
        return try JSONDecoder().decode(LayoutKey.self, from: data)
    }

    /// The names of the layouts that are, or are not, form B.
    static func names(ofForms areForms: Bool) -> [String] {
        names.filter { ((try? named($0))?.notAForm != true) == areForms }
    }
}
