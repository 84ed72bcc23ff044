internal import ApplicationForm
internal import Synchronization

/// Readers of one catalogue's forms that nobody uses just now: making one takes longer than reading a form.
final class FormReaders: Sendable {
    /// A reader on its way from one form to the next: whoever holds it is the only one.
    private struct Idle: @unchecked Sendable {
        let reader: FormReader
    }

    private static let keptAtMost = 16
    private let catalogue: Catalogue
    private let idle = Mutex<[Idle]>([])

    init(_ catalogue: Catalogue) { self.catalogue = catalogue }

    /// Takes a reader.
    func take() -> FormReader { idle.withLock { $0.popLast() }?.reader ?? FormReader(catalogue: catalogue) }

    /// Gives a reader back.
    func give(_ reader: FormReader) {
        let one = Idle(reader: reader)
        idle.withLock { if $0.count < Self.keptAtMost { $0.append(one) } }
    }
}
