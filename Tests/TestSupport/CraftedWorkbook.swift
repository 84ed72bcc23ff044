/// A workbook written out by hand, part by part, for what no honest program writes.
public struct CraftedWorkbook: Sendable {
    /// The parts in the order of the archive.
    public var parts: [(name: String, bytes: [UInt8])] = []

    /// The namespace of SpreadsheetML.
    public static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    /// The beginning of the types of relationships.
    public static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    /// The namespace of relationships parts.
    public static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

    /// Makes a workbook with one sheet.
    ///
    /// - Parameters:
    ///   - rows: what stands in `sheetData`.
    ///   - before: what stands before `sheetData`, such as `cols`.
    ///   - after: what stands after it, such as `mergeCells`.
    ///   - strings: what stands in `sst`; nil for a workbook without shared strings.
    ///   - styles: what stands in `styleSheet`; nil for a workbook without styles.
    ///   - properties: the attributes of `workbookPr`.
    public init(
        rows: String,
        before: String = "",
        after: String = "",
        strings: String? = nil,
        styles: String? = nil,
        properties: String = ""
    ) {
        self["_rels/.rels"] = Self.relationships([("rId1", "officeDocument", "xl/workbook.xml")])
        self["xl/workbook.xml"] = """
            <workbook xmlns="\(Self.main)" xmlns:r="\(Self.office)"><workbookPr \(properties)/><sheets>\
            <sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>
            """
        var targets = [("rId1", "worksheet", "worksheets/sheet1.xml")]
        if let strings {
            targets.append(("rId2", "sharedStrings", "sharedStrings.xml"))
            self["xl/sharedStrings.xml"] = "<sst xmlns=\"\(Self.main)\">\(strings)</sst>"
        }
        if let styles {
            targets.append(("rId3", "styles", "styles.xml"))
            self["xl/styles.xml"] = "<styleSheet xmlns=\"\(Self.main)\">\(styles)</styleSheet>"
        }
        self["xl/_rels/workbook.xml.rels"] = Self.relationships(targets)
        self["xl/worksheets/sheet1.xml"] =
            "<worksheet xmlns=\"\(Self.main)\">\(before)<sheetData>\(rows)</sheetData>\(after)</worksheet>"
    }

    /// A relationships part; a type without a slash is one of Office's.
    public static func relationships(_ entries: [(id: String, type: String, target: String)]) -> String {
        let all = entries.map { entry in
            let type = entry.type.contains("/") ? entry.type : "\(office)/\(entry.type)"
            return "<Relationship Id=\"\(entry.id)\" Type=\"\(type)\" Target=\"\(entry.target)\"/>"
        }
        return "<Relationships xmlns=\"\(package)\">\(all.joined())</Relationships>"
    }

    /// The text of a part; setting nil removes it.
    public subscript(_ name: String) -> String? {
        get { parts.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) } }
        set {
            let place = parts.firstIndex { $0.name == name }
            switch (place, newValue) {
            case (let place?, let text?): parts[place].bytes = Array(text.utf8)
            case (let place?, nil): parts.remove(at: place)
            case (nil, let text?): parts.append((name, Array(text.utf8)))
            case (nil, nil): break
            }
        }
    }

    /// Gives a part another name and leaves whatever leads to it as it is.
    public mutating func rename(_ name: String, to new: String) {
        if let place = parts.firstIndex(where: { $0.name == name }) { parts[place].name = new }
    }

    /// Replaces a text in every part.
    public mutating func replace(_ text: String, with new: String) {
        for (name, bytes) in parts { self[name] = String(decoding: bytes, as: UTF8.self).replacing(text, with: new) }
    }

    /// The file.
    public var bytes: [UInt8] {
        var zip = StoredZip()
        for (name, bytes) in parts { zip.add(name, bytes) }
        return zip.bytes
    }
}
