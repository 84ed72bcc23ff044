internal import ApplicationForm
internal import Spreadsheet
internal import SpreadsheetWriting

/// The sheet 記入要領 of a blank form: running text, so that nothing reads it as a form.
struct GuideSheet {
    let sheet: SheetWriter
    let catalogue: Catalogue

    private static let width = 120.0

    init(_ sheet: SheetWriter, catalogue: Catalogue) {
        self.sheet = sheet
        self.catalogue = catalogue
    }

    func write() throws(WriteError) {
        try sheet.setColumns(1...1, width: Self.width)
        var row = 1
        try sheet.write(GuideText.title, at: CellAddress(row: row, column: 1), format: FormLook.title)
        try sheet.setRow(row, height: 24)
        for (heading, lines) in GuideText(catalogue: catalogue).paragraphs {
            row += 1
            let look = FormLook.plain(size: 11, bold: true)
            try sheet.write(heading, at: CellAddress(row: row, column: 1), format: look)
            try sheet.setRow(row, height: 24)
            for line in lines {
                row += 1
                try sheet.write(line, at: CellAddress(row: row, column: 1), format: FormLook.note)
                let points = TextMeasure.points(ofColumn: Self.width)
                try sheet.setRow(row, height: TextMeasure(size: FormLook.labelSize).height(line, width: points))
            }
        }
        var page = PageSetup()
        page.footer = "&L記入要領&C&P / &N"
        try sheet.setPage(page)
        try sheet.hideGridlines()
    }
}
