internal import Spreadsheet
internal import SpreadsheetReading

/// Puts text into markup and takes it out.
enum MarkupWriter {
    /// Text for the content of an element.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { utf8 in
            var from = 0
            for place in utf8.indices {
                let entity: StaticString
                switch utf8[place] {
                case UInt8(ascii: "&"): entity = "&amp;"
                case UInt8(ascii: "<"): entity = "&lt;"
                case UInt8(ascii: ">"): entity = "&gt;"
                default: continue
                }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[from..<place]))
                append(raw: entity, to: &bytes)
                from = place + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[from...]))
        }
    }

    /// Text for the value of an attribute in quotation marks.
    static func append(value text: String, to bytes: inout [UInt8]) {
        guard text.hasByte(UInt8(ascii: "\"")) else { return append(text, to: &bytes) }
        for (index, part) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { append(raw: "&quot;", to: &bytes) }
            append(String(part), to: &bytes)
        }
    }

    /// What is the same in every part.
    @inline(__always)
    static func append(raw literal: StaticString, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    /// The text of an attribute's value as it is written.
    static func text(of value: UnsafeBufferPointer<UInt8>) -> String {
        guard value.contains(UInt8(ascii: "&")) else { return String(decoding: value, as: UTF8.self) }
        var result: [UInt8] = []
        var place = 0
        while place < value.count {
            if value[place] == UInt8(ascii: "&"), let entity = MarkupText.entity(value, at: place) {
                result += entity.bytes
                place += entity.length
            } else {
                result.append(value[place])
                place += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// A start tag with an attribute set, removed (nil), or added before its end.
    static func setting(_ name: StaticString, _ value: String?, in tag: [UInt8]) -> [UInt8] {
        let slot: MarkupSlot? = tag.withUnsafeBufferPointer { buffer in
            var cursor = TagCursor(buffer)
            guard let kind = try? cursor.next(), kind != .end else { return nil }
            return cursor.attribute(name)
        }
        var result = tag
        guard let slot else {
            guard let value else { return tag }
            var end = tag.count - 1
            if end > 0, tag[end - 1] == UInt8(ascii: "/") { end -= 1 }
            while end > 0, tag[end - 1] <= 0x20 { end -= 1 }
            result.insert(contentsOf: " \(name)=\"\(value)\"".utf8, at: end)
            return result
        }
        if let value {
            result.replaceSubrange(slot.value, with: value.utf8)
        } else {
            // With the blank before it and the quote behind it.
            result.removeSubrange((slot.name.lowerBound - 1)..<(slot.value.upperBound + 1))
        }
        return result
    }

    /// A start tag with attributes set in their places, or added before its end.
    static func append(_ tag: TagCursor, setting values: [(name: StaticString, value: String)], to bytes: inout [UInt8])
    {
        var isSet = [Bool](repeating: false, count: values.count)
        var from = tag.tag.lowerBound
        tag.eachAttribute { slot in
            for (index, value) in values.enumerated()
            where !isSet[index] && tag.isName(slot, value.name) {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: tag.bytes[from..<slot.value.lowerBound]))
                bytes += value.value.utf8
                from = slot.value.upperBound
                isSet[index] = true
            }
        }
        var end = tag.tag.upperBound - 1
        if end > from, tag.bytes[end - 1] == UInt8(ascii: "/") { end -= 1 }
        while end > from, tag.bytes[end - 1] <= 0x20 { end -= 1 }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: tag.bytes[from..<end]))
        for (index, value) in values.enumerated() where !isSet[index] {
            append(raw: " ", to: &bytes)
            append(raw: value.name, to: &bytes)
            append(raw: "=\"", to: &bytes)
            bytes += value.value.utf8
            append(raw: "\"", to: &bytes)
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: tag.bytes[end..<tag.tag.upperBound]))
    }

    /// A whole number that is not negative.
    static func append(decimal value: Int, to bytes: inout [UInt8]) {
        var unit = 1
        while value / unit >= 10 { unit *= 10 }
        while unit > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / unit % 10))
            unit /= 10
        }
    }

    /// The A1 reference of a cell.
    static func append(_ address: CellAddress, to bytes: inout [UInt8]) {
        let column = address.column - 1
        func put(_ digit: Int) { bytes.append(UInt8(ascii: "A") + UInt8(truncatingIfNeeded: digit % 26)) }
        if column >= 702 { put((column - 702) / 676) }
        if column >= 26 { put((column - 26) / 26) }
        put(column)
        append(decimal: address.row, to: &bytes)
    }

    /// A number as markup has it: shortest, without a fraction where there is none.
    static func number(_ value: Double) -> String {
        if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
        return "\(value)"
    }
}
