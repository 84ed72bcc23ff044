import Foundation

/// A file of `Catalogues/Data`, as far as it must be known to become code.
struct CatalogueFile: Decodable {
    let id: String
    let title: String
    let source: String
    let fields: [FieldEntry]
}
