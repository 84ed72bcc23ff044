/// Files that operating systems and Excel leave behind, and that no applicant hands in.
enum SystemLitter {
    /// Whether a path leads to such a file.
    static func isLitter(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        guard let name = parts.last else { return false }
        if name.hasPrefix("~$") || name.hasPrefix("._") || parts.contains("__MACOSX") { return true }
        return [".ds_store", "thumbs.db", "desktop.ini", ".directory"].contains(name.lowercased())
    }

    /// Why it is left out.
    static let reason = LeftOut(
        "system-file",
        ja: "OSやExcelが自動で作るファイルです。",
        en: "The operating system or Excel leaves such files behind."
    )
}
