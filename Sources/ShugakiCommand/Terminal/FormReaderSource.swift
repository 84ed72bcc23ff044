internal import ApplicationForm
internal import FormConversion

/// The reader of the forms of one call, made when the first form comes.
///
/// A reader knows the labels that it has seen: the second of two forms takes a fraction of the first one's time.
final class FormReaderSource {
    private let catalogue: Catalogue?
    private var made: FormReader?
    /// The reader.
    var reader: FormReader {
        if let made { return made }
        let reader = FormReader(catalogue: catalogue)
        made = reader
        return reader
    }
    /// What was read of evidence in this call, for the checks to read on in.
    var citations: CitationMemory { made?.citations ?? CitationMemory() }

    /// - Parameter catalogue: the catalogue to read for; nil for the one that fits best.
    init(_ catalogue: Catalogue?) { self.catalogue = catalogue }
}
