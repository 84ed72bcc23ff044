/// The names in the central directory of a zip archive (APPNOTE.TXT 4.3.12), read without any library.
public enum ZipNames {
    /// The names in the order of the directory; as far as it can be followed.
    public static func all(in bytes: [UInt8]) -> [String] {
        func number(_ offset: Int, _ width: Int) -> Int {
            guard offset >= 0, offset + width <= bytes.count else { return 0 }
            return (0..<width).reversed().reduce(0) { $0 << 8 | Int(bytes[offset + $1]) }
        }
        let end = bytes.indices.last { number($0, 4) == 0x0605_4B50 } ?? 0
        var place = number(end + 16, 4)
        var names: [String] = []
        while number(place, 4) == 0x0201_4B50 {
            let length = number(place + 28, 2)
            guard place + 46 + length <= bytes.count else { break }
            names.append(String(decoding: bytes[(place + 46)..<(place + 46 + length)], as: UTF8.self))
            place += 46 + length + number(place + 30, 2) + number(place + 32, 2)
        }
        return names
    }
}
