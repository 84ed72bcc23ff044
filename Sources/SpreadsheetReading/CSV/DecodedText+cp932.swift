extension DecodedText {
    /// Decodes some bytes in code page 932 and appends them.
    ///
    /// - Parameter offset: what is added to the place of a fault: where `bytes` begins in the file.
    mutating func appendCP932(_ bytes: UnsafeBufferPointer<UInt8>, _ first: Int, _ end: Int, offset: Int = 0) {
        var index = first
        while index < end {
            let byte = bytes[index]
            if let scalar = CP932.scalar(byte) {
                append(scalar)
                index += 1
            } else if index + 1 < end, let scalar = CP932.scalar(byte, bytes[index + 1]) {
                append(scalar)
                index += 2
            } else {
                // An ASCII byte behind a broken one speaks for itself (WHATWG Encoding Standard, Shift_JIS decoder).
                let isPair = CP932.isLead(byte) && index + 1 < end && bytes[index + 1] >= 0x80
                let length = isPair ? 2 : 1
                appendFault(bytes[index..<(index + length)], at: offset + index)
                index += length
            }
        }
    }
}
