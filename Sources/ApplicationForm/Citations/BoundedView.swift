/// Elements that stand somewhere else and outlive the view, with bounds that hold in release builds, too.
///
/// An array counts its references whenever it is handed on; a plain buffer does not mind its bounds.
struct BoundedView<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    private let elements: UnsafeBufferPointer<Element>

    /// A view of elements that nobody changes as long as it is used.
    @inline(__always)
    init(_ elements: UnsafeBufferPointer<Element>) { self.elements = elements }

    /// A view of a copy that is never given back: for tables that are made once.
    init(lasting elements: [Element]) {
        let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
        _ = copy.initialize(from: elements)
        self.elements = UnsafeBufferPointer(copy)
    }

    /// The number of elements.
    @inline(__always)
    var count: Int { elements.count }

    /// The element at an index.
    @inline(__always)
    subscript(_ index: Int) -> Element {
        precondition(index >= 0 && index < elements.count, "no such element")
        return elements[index]
    }
}
