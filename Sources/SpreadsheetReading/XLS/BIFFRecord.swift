/// One record of a workbook stream ([MS-XLS] 2.1.4): a type and at most 65,535 bytes.
struct BIFFRecord {
    /// What it is.
    let type: UInt16
    /// Its bytes, without those of the CONTINUE records that follow.
    let body: ByteSpan
    /// Where its bytes begin in the stream.
    let start: Int
}
