public import Spreadsheet

extension SheetWriter {
    /// Adds a message or a list to cells.
    ///
    /// A list that the rule itself cannot hold goes to a hidden sheet.
    ///
    /// - Throws: ``WriteError`` with `textTooLong` for a title over 32 or a message over 255 UTF-16 units.
    public func addRule(_ rule: InputRule, to range: CellRange) throws(WriteError) {
        try at(range) { () throws(WriteError) in
            var rule = rule
            rule.title = try rule.title.map { text throws(WriteError) in
                try stored(text, limit: InputRule.titleLimit)
            }
            rule.message = try rule.message.map { text throws(WriteError) in
                try stored(text, limit: InputRule.messageLimit)
            }
            guard let list = rule.list else {
                guard rule.title != nil || rule.message != nil else { return }
                return try native.addRule(rule, list: nil, formula: nil, range, on: index)
            }
            guard !list.isEmpty, list.count <= CellAddress.lastRow else {
                throw WriteError(.setting, detail: "list of \(list.count)")
            }
            if rule.fitsInline {
                return try native.addRule(rule, list: list, formula: nil, range, on: index)
            }
            let formula = workbook.rangeFormula(of: list)
            try native.addRule(rule, list: nil, formula: formula, range, on: index)
        }
    }

    /// Gives cells a look while a formula holds (18.3.1.18, `conditionalFormatting`).
    ///
    /// - Parameter formula: for the first cell of the range, as `=$D5="必須"`.
    /// - Throws: ``WriteError`` with `setting` for a formula that is none or over 8,192 characters.
    public func highlight(_ range: CellRange, when formula: String, format: CellFormat) throws(WriteError) {
        try at(range) { () throws(WriteError) in
            try check(format)
            guard formula.hasPrefix("="), formula.utf16.count <= 8_192, EscapedText.unwritable(in: formula) == nil,
                format != CellFormat()
            else { throw WriteError(.setting, detail: "formula “\(formula.prefix(80))”") }
            try native.highlight(range, when: formula, format, on: index)
        }
    }

    /// Puts a chart with its left upper corner on a cell.
    ///
    /// - Throws: ``WriteError`` with `setting` for a chart without numbers or of an odd size.
    public func addChart(_ chart: Chart, at address: CellAddress) throws(WriteError) {
        try at(CellRange(address, address)) { () throws(WriteError) in
            guard !chart.series.isEmpty, chart.series.count <= 255, (10...10_000).contains(chart.width),
                (10...10_000).contains(chart.height)
            else { throw WriteError(.setting, detail: "chart") }
            try WorkbookWriter.checkPlain(chart.title ?? "", limit: 255)
            for series in chart.series {
                try WorkbookWriter.checkPlain(series.name, limit: 255)
                if let fault = SheetName.fault(of: series.sheet) { throw fault }
                for range in [series.categories, series.values] {
                    guard range.first.row >= 1, range.first.column >= 1, range.last.row <= CellAddress.lastRow,
                        range.last.column <= CellAddress.lastColumn
                    else { throw WriteError(.address, detail: range.description) }
                }
            }
            try native.addChart(chart, at: address, on: index)
        }
    }
}
