internal import ApplicationForm

extension Citation.Location {
    /// The place in the words of a list: p.12～14, 第3章.
    var words: String {
        guard let from else { return kind == .whole ? "全文" : "" }
        let range = to == nil ? "\(from)～" : to == from ? from : "\(from)～\(to ?? "")"
        switch kind {
        case .page: return "p.\(range)"
        case .chapter: return "第\(range)章"
        case .section: return "\(range)節"
        case .article: return "第\(range)条"
        case .paragraph: return "第\(range)項"
        case .item: return "第\(range)号"
        case .figure: return "図\(range)"
        case .table: return "表\(range)"
        case .appendix: return "付録\(range)"
        case .sheet: return "シート「\(range)」"
        case .slide: return "スライド\(range)"
        case .heading: return "「\(range)」"
        case .whole: return "全文"
        }
    }
}
