/// Reads the JSON of a catalogue in this binary.
///
/// Every command needs the catalogues, and `JSONDecoder` takes as long for them as all else at the start. The scanner
/// knows the members of a catalogue and nothing more; for everything else it gives nil, and the decoder has its turn.
struct CatalogueScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The catalogue; nil when the bytes hold anything that the scanner does not know.
    static func catalogue(_ bytes: UnsafeBufferPointer<UInt8>) -> Catalogue? {
        var scanner = CatalogueScanner(bytes)
        guard let catalogue = scanner.catalogue() else { return nil }
        scanner.skipBlanks()
        return scanner.index == bytes.count ? catalogue : nil
    }

    private mutating func catalogue() -> Catalogue? {
        var id: String?
        var title: String?
        var source: String?
        var fields: [Field]?
        let isRead = object { scanner, key in
            switch key {
            case "id": id = scanner.string()
            case "title": title = scanner.string()
            case "source": source = scanner.string()
            case "fields": fields = scanner.array { $0.field() }
            default: return false
            }
            return true
        }
        guard isRead, let id, let title, let source, let fields else { return nil }
        return Catalogue(id: id, title: title, source: source, fields: fields)
    }

    private mutating func field() -> Field? {
        var texts: [String: String] = [:]
        var aliases: [String]?
        var criteria: [Field.Criterion]?
        var lengthLimit: Int?
        let isRead = object { scanner, key in
            switch key {
            case "id", "number", "section", "item", "subitem", "description", "requirement", "answer", "provenance":
                texts[key] = scanner.string()
                return texts[key] != nil
            case "aliases":
                aliases = scanner.array { $0.string() }
                return aliases != nil
            case "criteria":
                criteria = scanner.array { $0.string().flatMap { Field.Criterion(rawValue: $0) } }
                return criteria != nil
            case "lengthLimit":
                lengthLimit = scanner.number()
                return lengthLimit != nil
            default: return false
            }
        }
        guard isRead, let id = texts["id"], let number = texts["number"], let section = texts["section"],
            let item = texts["item"], let description = texts["description"],
            let requirement = texts["requirement"].flatMap({ Field.Requirement(rawValue: $0) }),
            let answer = texts["answer"].flatMap({ Field.AnswerKind(rawValue: $0) }),
            let provenance = texts["provenance"].flatMap({ Field.Provenance(rawValue: $0) })
        else { return nil }
        return Field(
            id: id,
            number: number,
            section: section,
            item: item,
            subitem: texts["subitem"],
            description: description,
            aliases: aliases,
            requirement: requirement,
            criteria: criteria,
            answer: answer,
            lengthLimit: lengthLimit,
            provenance: provenance
        )
    }

    /// Reads an object; `body` reads the value of each key and says whether it could.
    private mutating func object(_ body: (inout CatalogueScanner, String) -> Bool) -> Bool {
        guard take(UInt8(ascii: "{")) else { return false }
        if take(UInt8(ascii: "}")) { return true }
        repeat {
            guard let key = string(), take(UInt8(ascii: ":")), body(&self, key) else { return false }
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "}"))
    }

    private mutating func array<Element>(_ body: (inout CatalogueScanner) -> Element?) -> [Element]? {
        guard take(UInt8(ascii: "[")) else { return nil }
        var elements: [Element] = []
        if take(UInt8(ascii: "]")) { return elements }
        repeat {
            guard let element = body(&self) else { return nil }
            elements.append(element)
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "]")) ? elements : nil
    }

    /// A string without escapes.
    private mutating func string() -> String? {
        guard take(UInt8(ascii: "\"")) else { return nil }
        let start = index
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                index += 1
                return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index - 1]), as: UTF8.self)
            }
            if byte == UInt8(ascii: "\\") || byte < 0x20 { return nil }
            index += 1
        }
        return nil
    }

    private mutating func number() -> Int? {
        skipBlanks()
        var value = 0
        let start = index
        let longest = 9
        while index < bytes.count, index - start < longest, (0x30...0x39).contains(bytes[index]) {
            value = value * 10 + Int(bytes[index] & 0x0F)
            index += 1
        }
        return index > start ? value : nil
    }

    /// Takes a mark, white space before it left out.
    private mutating func take(_ mark: UInt8) -> Bool {
        skipBlanks()
        guard index < bytes.count, bytes[index] == mark else { return false }
        index += 1
        return true
    }

    private mutating func skipBlanks() {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x0A, 0x0D, 0x09: index += 1
            default: return
            }
        }
    }
}
