internal import CXLSXWriter
internal import Spreadsheet

/// Input rules, conditional formats and charts.
extension NativeWorkbook {
    /// Adds an input rule: a message, a list, or both.
    ///
    /// - Parameter formula: the range of a list on a sheet.
    func addRule(
        _ rule: InputRule,
        list: [String]?,
        formula: String?,
        _ range: CellRange,
        on sheet: Int
    ) throws(WriteError) {
        let native = try self.sheet(sheet)
        let strings = CStrings([rule.title, rule.message, formula])
        let items = CStrings(list ?? [])
        var validation = lxw_data_validation()
        validation.input_title = strings[0]
        validation.input_message = strings[1]
        validation.show_error = UInt8((rule.isEnforced ? LXW_VALIDATION_ON : LXW_VALIDATION_OFF).rawValue)
        let (row, column) = Self.place(range.first)
        let (lastRow, lastColumn) = Self.place(range.last)
        let result = items.withList { pointers in
            if formula != nil {
                validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
                validation.value_formula = strings[2]
            } else if list != nil {
                validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
                validation.value_list = pointers
            } else {
                validation.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
            }
            return worksheet_data_validation_range(native, row, column, lastRow, lastColumn, &validation)
        }
        withExtendedLifetime((strings, items)) {}
        try check(result, "data_validation")
    }

    func highlight(_ range: CellRange, when formula: String, _ look: CellFormat, on sheet: Int) throws(WriteError) {
        let native = try self.sheet(sheet)
        let strings = CStrings([formula])
        var rule = lxw_conditional_format()
        rule.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
        rule.value_string = strings[0]
        rule.format = try format(look)
        let (row, column) = Self.place(range.first)
        let (lastRow, lastColumn) = Self.place(range.last)
        let result = worksheet_conditional_format_range(native, row, column, lastRow, lastColumn, &rule)
        withExtendedLifetime(strings) {}
        try check(result, "conditional_format")
    }

    func addChart(_ chart: Chart, at address: CellAddress, on sheet: Int) throws(WriteError) {
        let kind =
            switch chart.kind {
            case .bar: LXW_CHART_BAR
            case .stackedBar: LXW_CHART_BAR_STACKED
            case .column: LXW_CHART_COLUMN
            case .stackedColumn: LXW_CHART_COLUMN_STACKED
            }
        guard let native = workbook_add_chart(try open(), UInt8(kind.rawValue)) else {
            throw WriteError(.library, detail: "workbook_add_chart")
        }
        sheetsWithObjects.insert(sheet)
        for series in chart.series {
            charted += [(series.sheet, series.categories), (series.sheet, series.values)]
            guard let added = chart_add_series(native, nil, nil) else {
                throw WriteError(.library, detail: "chart_add_series")
            }
            let (row, column) = Self.place(series.categories.first)
            let (lastRow, lastColumn) = Self.place(series.categories.last)
            chart_series_set_categories(added, series.sheet, row, column, lastRow, lastColumn)
            let (valueRow, valueColumn) = Self.place(series.values.first)
            let (lastValueRow, lastValueColumn) = Self.place(series.values.last)
            chart_series_set_values(added, series.sheet, valueRow, valueColumn, lastValueRow, lastValueColumn)
            chart_series_set_name(added, series.name)
            if let color = series.color {
                var fill = lxw_chart_fill()
                fill.color = Self.color(color)
                chart_series_set_fill(added, &fill)
            }
        }
        if let title = chart.title { chart_title_set_name(native, title) } else { chart_title_off(native) }
        if chart.series.count < 2 { chart_legend_set_position(native, UInt8(LXW_CHART_LEGEND_NONE.rawValue)) }
        if chart.kind == .bar || chart.kind == .stackedBar {
            // Bars run from the top as their rows do, and each has its label; for bars y is the axis of categories.
            chart_axis_set_reverse(native.pointee.y_axis)
            chart_axis_set_interval_unit(native.pointee.y_axis, 1)
            chart_legend_set_position(
                native,
                UInt8((chart.series.count < 2 ? LXW_CHART_LEGEND_NONE : LXW_CHART_LEGEND_BOTTOM).rawValue)
            )
        }
        var options = lxw_chart_options()
        // The library draws 480 × 288 pixels unless it is told a scale.
        options.x_scale = chart.width / 480
        options.y_scale = chart.height / 288
        let (row, column) = Self.place(address)
        try check(worksheet_insert_chart_opt(try self.sheet(sheet), row, column, native, &options), "insert_chart")
    }
}
