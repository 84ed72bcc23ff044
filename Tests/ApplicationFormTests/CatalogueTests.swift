import ApplicationForm
import Testing

@Suite("Catalogues")
struct CatalogueTests {
    @Test("every embedded catalogue decodes", arguments: Catalogue.builtInIDs)
    func decodes(id: String) throws {
        let catalogue = try #require(Catalogue.builtIn(id))
        #expect(catalogue.id == id)
        #expect(!catalogue.fields.isEmpty)
        #expect(Set(catalogue.fields.map(\.id)).count == catalogue.fields.count)
    }
}
