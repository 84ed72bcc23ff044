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

    @Test("the quick scanner reads every embedded catalogue as the decoder does", arguments: Catalogue.builtInIDs)
    func scans(id: String) throws {
        let file = Repository.root.appending(path: "Sources/ApplicationForm/Catalogues/Data/\(id).json")
        let bytes = [UInt8](try Data(contentsOf: file))
        let scanned = try #require(bytes.withUnsafeBufferPointer { CatalogueScanner.catalogue($0) })
        #expect(scanned == (try Catalogue(json: bytes)))
    }

    @Test(
        "the quick scanner leaves to the decoder what it does not know",
        arguments: ["", "{}", "[]", #"{"id": "a"}"#, #"{"id": "a\n", "title": "", "source": "", "fields": []}"#]
    )
    func declines(json: String) {
        #expect([UInt8](json.utf8).withUnsafeBufferPointer { CatalogueScanner.catalogue($0) } == nil)
    }
}
