#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#elseif canImport(Darwin)
internal import Darwin
#endif

/// A code page of Windows or the Macintosh, in which Excel 5.0 and 95 write their texts ([MS-XLS] 2.4.52, `CodePage`).
///
/// One owner of the C library's converter, which lives as long as this object.
final class CodePage {
    private let converter: iconv_t?
    /// Japanese needs no converter: its table is our own, so that it is the same everywhere.
    private let isJapanese: Bool

    /// Opens the code page of a number; one that is not known is read as Windows' western one.
    init(_ number: Int) {
        isJapanese = number == 932 || number == 10001
        let name =
            switch number {
            case 936, 10008: "CP936"
            case 949, 10003: "CP949"
            case 950, 10002: "CP950"
            case 437, 737, 775, 850, 852, 855, 857...858, 860...866, 869, 874, 1250...1258, 1361: "CP\(number)"
            case 10000, 32768: "MACINTOSH"
            case 10007: "MAC-CYRILLIC"
            default: "CP1252"
            }
        let opened = isJapanese ? iconv_t(bitPattern: -1) : iconv_open("UTF-8", name)
        converter = opened == iconv_t(bitPattern: -1) ? nil : opened
    }

    deinit { if let converter { iconv_close(converter) } }

    /// The code page of a font's character set, where it is of one language ([MS-XLS] 2.4.122, `bCharSet`).
    ///
    /// Nil for the sets that leave it to the workbook.
    static func number(characterSet: UInt8) -> Int? {
        switch characterSet {
        case 128: 932
        case 129: 949
        case 134: 936
        case 136: 950
        case 161: 1253
        case 162: 1254
        case 163: 1258
        case 177: 1255
        case 178: 1256
        case 186: 1257
        case 204: 1251
        case 222: 874
        case 238: 1250
        default: nil
        }
    }

    /// The text of some bytes, and those that are no characters, as `81 FF @1234`; nil when there are none.
    ///
    /// - Parameter place: where the bytes stand in the stream.
    func text(_ bytes: UnsafeRawBufferPointer, at place: Int) -> (text: String, unreadable: String?) {
        guard bytes.contains(where: { $0 >= 0x80 }) else { return (String(decoding: bytes, as: UTF8.self), nil) }
        var decoded = DecodedText()
        bytes.withMemoryRebound(to: UInt8.self) { bytes in
            if isJapanese {
                decoded.appendCP932(bytes, 0, bytes.count, offset: place)
            } else {
                append(bytes, at: place, to: &decoded)
            }
        }
        return (String(decoding: decoded.utf8, as: UTF8.self), decoded.faultList)
    }

    private func append(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int, to decoded: inout DecodedText) {
        // No character of these code pages needs more than three bytes for one of its own.
        var room = [UInt8](repeating: 0, count: bytes.count * 3)
        var index = 0
        while index < bytes.count {
            let (read, written) = convert(
                UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[index...]),
                into: &room
            )
            room.withUnsafeBufferPointer { decoded.append($0[..<written]) }
            index += read
            guard index < bytes.count else { return }
            decoded.appendFault(bytes[index...index], at: place + index)
            index += 1
        }
    }

    /// Converts as many bytes as are characters: how many were read, and how many written.
    private func convert(_ bytes: UnsafeRawBufferPointer, into room: inout [UInt8]) -> (read: Int, written: Int) {
        guard let converter else { return (0, 0) }
        var input = UnsafeMutablePointer<CChar>(mutating: bytes.bindMemory(to: CChar.self).baseAddress)
        var inputLeft = bytes.count
        let size = room.count
        var roomLeft = size
        room.withUnsafeMutableBytes { buffer in
            var output = buffer.bindMemory(to: CChar.self).baseAddress
            _ = iconv(converter, &input, &inputLeft, &output, &roomLeft)
            // Back to the initial state, for the next string.
            _ = iconv(converter, nil, nil, nil, nil)
        }
        return (bytes.count - inputLeft, size - roomLeft)
    }
}
