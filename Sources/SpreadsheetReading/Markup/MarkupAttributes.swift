/// One attribute of an element.
struct MarkupAttribute {
    /// Its name.
    let name: MarkupName
    /// Its value, entities resolved.
    let value: UnsafeBufferPointer<UInt8>
}

/// The attributes of an element, valid while its event is handled.
struct MarkupAttributes: Sequence {
    private let all: UnsafeBufferPointer<MarkupAttribute>

    @inline(__always)
    init(_ all: UnsafeBufferPointer<MarkupAttribute>) { self.all = all }

    /// The value of an attribute without a prefix.
    @inline(__always)
    subscript(_ local: StaticString) -> UnsafeBufferPointer<UInt8>? { self[.none, local] }

    /// The value of an attribute of a namespace.
    @inline(__always)
    subscript(_ namespace: MarkupNamespace, _ local: StaticString) -> UnsafeBufferPointer<UInt8>? {
        for attribute in all where attribute.name.namespace == namespace && attribute.name.local == local {
            return attribute.value
        }
        return nil
    }

    func makeIterator() -> UnsafeBufferPointer<MarkupAttribute>.Iterator { all.makeIterator() }

    /// `xml:space="preserve"` or not, nil where it is not said.
    var preservesSpace: Bool? { self[.xml, "space"].map { $0 == "preserve" } }

    /// The value of an on/off element such as `<b/>`: on unless `val` says otherwise (18.8.2).
    var isOn: Bool { self["val"].map(\.isTrue) ?? true }
}
