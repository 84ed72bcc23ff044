internal import CExpat

/// Cuts a part into events with expat: the complete way, for every encoding and every legal markup.
///
/// A document type is refused: no workbook has one, and entity bombs and external entities live there.
struct ExpatReader<Handler: MarkupHandler>: ~Copyable {
    private let parser: XML_Parser
    private let adapter: ExpatAdapter<Handler>
    private let part: String

    /// Makes a reader for one part.
    init(_ handler: Handler, part: String, limits: ReadingLimits) throws(ReadingError) {
        // The separator between namespace and name can stand in neither.
        guard let parser = XML_ParserCreateNS(nil, XML_Char(bitPattern: ExpatEvents.separator)) else {
            throw .tooLarge(ja: "メモリ不足", en: "out of memory")
        }
        self.parser = parser
        self.part = part
        adapter = ExpatAdapter(handler, parser: parser, part: part, limits: limits)
        XML_SetUserData(parser, Unmanaged<ExpatEvents>.passUnretained(adapter).toOpaque())
        XML_SetElementHandler(
            parser,
            { user, name, attributes in ExpatEvents.of(user)?.start(name, attributes) },
            { user, name in ExpatEvents.of(user)?.end(name) }
        )
        XML_SetCharacterDataHandler(parser) { user, text, length in ExpatEvents.of(user)?.text(text, length) }
        XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in ExpatEvents.of(user)?.doctype() }
        XML_SetXmlDeclHandler(parser) { user, _, encoding, _ in ExpatEvents.of(user)?.declaration(encoding) }
    }

    deinit { XML_ParserFree(parser) }

    /// The handler with what it has made of the events so far.
    var handler: Handler { adapter.handler }

    /// Takes the next bytes.
    mutating func feed(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) throws(ReadingError) {
        let status = bytes.withMemoryRebound(to: CChar.self) {
            XML_Parse(parser, $0.baseAddress, Int32(clamping: $0.count), isLast ? 1 : 0)
        }
        if let failure = adapter.failure { throw failure }
        guard status == XML_STATUS_OK else {
            let line = XML_GetCurrentLineNumber(parser)
            let reason = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? ""
            throw .damaged(part: part, ja: "XMLの誤り、\(line)行目：\(reason)", en: "XML error in line \(line): \(reason)")
        }
    }
}

/// What expat calls back, whatever the handler.
class ExpatEvents {
    static let separator: UInt8 = 1

    static func of(_ user: UnsafeMutableRawPointer?) -> ExpatEvents? {
        user.map { Unmanaged<ExpatEvents>.fromOpaque($0).takeUnretainedValue() }
    }

    func start(_ name: UnsafePointer<XML_Char>?, _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {}
    func end(_ name: UnsafePointer<XML_Char>?) {}
    func text(_ text: UnsafePointer<XML_Char>?, _ length: Int32) {}
    func doctype() {}
    func declaration(_ encoding: UnsafePointer<XML_Char>?) {}
}

/// Hands expat's events to a handler and keeps the first error.
final class ExpatAdapter<Handler: MarkupHandler>: ExpatEvents {
    private(set) var handler: Handler
    private(set) var failure: ReadingError?
    private let parser: XML_Parser
    private let part: String
    private let limits: ReadingLimits
    private var depth = 0
    private var attributes: [MarkupAttribute] = []

    init(_ handler: Handler, parser: XML_Parser, part: String, limits: ReadingLimits) {
        self.handler = handler
        self.parser = parser
        self.part = part
        self.limits = limits
    }

    private func attempt(_ body: () throws(ReadingError) -> Void) {
        guard failure == nil else { return }
        do {
            try body()
        } catch {
            failure = error
            XML_StopParser(parser, XML_Bool(XML_FALSE))
        }
    }

    private static func bytes(_ text: UnsafePointer<XML_Char>?) -> UnsafeBufferPointer<UInt8> {
        guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
        var count = 0
        while text[count] != 0 { count += 1 }
        return UnsafeRawBufferPointer(start: text, count: count).bindMemory(to: UInt8.self)
    }

    private static func name(_ text: UnsafePointer<XML_Char>?) -> MarkupName {
        let whole = bytes(text)
        guard let split = whole.lastIndex(of: separator) else { return MarkupName(namespace: .none, local: whole) }
        return MarkupName(
            namespace: MarkupNamespace(UnsafeBufferPointer(rebasing: whole[..<split])),
            local: UnsafeBufferPointer(rebasing: whole[(split + 1)...])
        )
    }

    override func start(
        _ name: UnsafePointer<XML_Char>?,
        _ list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
    ) {
        attempt { () throws(ReadingError) in
            depth += 1
            guard depth <= limits.markupDepth else {
                throw .refused(part: part, ja: "要素の入れ子が深すぎます", en: "elements are nested too deeply")
            }
            attributes.removeAll(keepingCapacity: true)
            var index = 0
            while let list, let attribute = list[index] {
                let value = Self.bytes(list[index + 1])
                guard attributes.count < limits.attributes, value.count <= limits.attributeBytes else {
                    throw .refused(part: part, ja: "属性が多すぎるか長すぎます", en: "too many or too long attributes")
                }
                attributes.append(MarkupAttribute(name: Self.name(attribute), value: value))
                index += 2
            }
            let element = Self.name(name)
            let result: Result<Void, ReadingError> = attributes.withUnsafeBufferPointer { buffer in
                Result { () throws(ReadingError) in try handler.start(element, MarkupAttributes(buffer)) }
            }
            try result.get()
        }
    }

    override func end(_ name: UnsafePointer<XML_Char>?) {
        attempt { () throws(ReadingError) in
            depth -= 1
            try handler.end(Self.name(name))
        }
    }

    override func text(_ text: UnsafePointer<XML_Char>?, _ length: Int32) {
        attempt { () throws(ReadingError) in
            try handler.text(UnsafeRawBufferPointer(start: text, count: Int(length)).bindMemory(to: UInt8.self))
        }
    }

    override func doctype() {
        attempt { () throws(ReadingError) in
            throw .refused(part: part, ja: "DOCTYPE宣言があります", en: "it has a document type declaration")
        }
    }

    override func declaration(_ encoding: UnsafePointer<XML_Char>?) {
        attempt { () throws(ReadingError) in
            guard let encoding else { return }
            let name = String(Self.bytes(encoding).string.uppercased().prefix(40))
            guard ["UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "US-ASCII"].contains(name) else {
                throw .damaged(part: part, ja: "文字コード\(name)には対応していません", en: "encoding \(name) is not supported")
            }
        }
    }
}
