import Foundation
import TestSupport
import Testing

@testable import ApplicationForm

@Suite("Catalogues")
struct CatalogueTests {
    @Test("every embedded catalogue decodes", arguments: Catalogue.builtInIDs)
    func decodes(id: String) throws {
        let catalogue = try #require(Catalogue.builtIn(id))
        #expect(catalogue.id == id)
        #expect(!catalogue.fields.isEmpty)
        #expect(Set(catalogue.fields.map(\.id)).count == catalogue.fields.count)
    }

    @Test("a catalogue in the binary is what its file says, member by member", arguments: Catalogue.builtInIDs)
    func embeds(id: String) throws {
        let file = Repository.root.appending(path: "Sources/ApplicationForm/Catalogues/Data/\(id).json")
        #expect(Catalogue.builtIn(id) == (try Catalogue(json: try Data(contentsOf: file))))
    }

    @Test("every file of a catalogue is in the binary")
    func embedsAll() throws {
        let folder = Repository.root.appending(path: "Sources/ApplicationForm/Catalogues/Data")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        #expect(files.map { $0.deletingPathExtension().lastPathComponent }.sorted() == Catalogue.builtInIDs)
    }
}
