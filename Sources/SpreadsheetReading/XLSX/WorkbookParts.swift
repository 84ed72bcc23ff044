/// The names of the parts that a workbook is made of, for whoever changes one of them.
package struct WorkbookParts: Sendable {
    /// A sheet of the workbook, in the order of ``Workbook/sheets``.
    package struct SheetPart: Sendable {
        /// The name on the tab.
        package var name: String
        /// The id by which the calculation chain names it (`sheetId`).
        package var id: Int
        /// Its part; nil for a sheet without cells and for one whose part is missing.
        package var part: String?
    }

    /// The sheets.
    package var sheets: [SheetPart] = []
    /// The main part.
    package var workbook: String
    /// The styles; nil where there are none.
    package var styles: String?
    /// The calculation chain (ECMA-376 part 1, 18.6); nil where there is none.
    package var calculationChain: String?

    /// Finds the parts by their relationships.
    ///
    /// - Parameter part: gives the bytes of a part, nil where there is none.
    package init<Failure: Error>(_ part: (String) throws(Failure) -> [UInt8]?) throws {
        var limits = ReadingLimits()
        limits.wholePartBytes = .max
        let scratch = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 64 << 10)
        defer { scratch.deallocate() }
        func read<Handler: MarkupHandler>(_ name: String, _ make: () -> Handler) throws -> Handler? {
            guard var bytes = try part(name) else { return nil }
            let count = bytes.count
            // The scanner counts on zeros behind a part.
            bytes.append(contentsOf: repeatElement(0, count: PartMemory.padding))
            return try bytes.withUnsafeBufferPointer { padded in
                let buffer = UnsafeBufferPointer(rebasing: padded[..<count])
                var handler = make()
                if try MarkupScanner.scan(buffer, &handler, scratch: scratch) { return handler }
                var expat = try ExpatReader(make(), part: name, limits: limits)
                try expat.feed(buffer, isLast: true)
                return expat.handler
            }
        }
        let root = try read("_rels/.rels") { RelationshipsHandler(folder: "") }
        let main = root?.inOrder.first { $0.type == "officeDocument" }?.target ?? "xl/workbook.xml"
        workbook = main
        let place = RelationshipsHandler.part(of: main)
        let relationships = try read(place.rels) { RelationshipsHandler(folder: place.folder) }
        styles = relationships?.inOrder.first { $0.type == "styles" }?.target
        calculationChain = relationships?.inOrder.first { $0.type == "calcChain" }?.target
        let entries = try read(main) { SheetIDHandler() }?.sheets ?? []
        sheets = entries.map { entry in
            let target = relationships?.all[entry.relationship]
            return SheetPart(name: entry.name, id: entry.id, part: target?.type == "worksheet" ? target?.target : nil)
        }
    }
}

/// Reads the ids of the sheets.
private struct SheetIDHandler: MarkupHandler {
    private(set) var sheets: [(name: String, id: Int, relationship: String)] = []

    mutating func start(_ name: MarkupName, _ attributes: MarkupAttributes) {
        guard name.isSpreadsheet, name.local == "sheet" else { return }
        let relationship = attributes[.relationshipReference, "id"] ?? attributes["id"]
        sheets.append(
            (attributes["name"]?.string ?? "", attributes["sheetId"]?.decimal ?? 0, relationship?.string ?? "")
        )
    }

    mutating func end(_ name: MarkupName) {}
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
