/// One row of the table as it is matched: what its label cells say.
struct TableRow {
    /// Its position among the rows of the grid.
    let position: Int
    /// The labels that stand in the row itself or in a merged cell over it.
    var labels: [LabelTable.Entry] = []
    /// Labels that stand further up in the same column, where a form leaves repeated labels out.
    var carried: [LabelTable.Entry] = []
    /// The number of the item, where a column holds it.
    var number: String?
    /// The section (大項目) by its band or its column.
    var section: Int32 = LabelTable.unknown
    /// The text of the description's column.
    var description: LabelTable.Entry?
    /// Whether no label, number or 必須/選択 stands in the row itself: it may go on the item above.
    var isBare = false
    /// Whether its description asks for what several fields ask for: nobody can tell which of them an answer is.
    var asksSeveral = false
    /// Whether the row is hidden.
    var isHidden = false
}
