public import ApplicationForm
public import Messages
public import RedInk

/// A comparison as one HTML page that needs nothing else: readable, printable, with a filter.
///
/// Every text is escaped, and the policy in its head allows no script but its own and no address at all. Opened in
/// Excel, which takes pages for sheets, every cell is text and none a formula (`mso-number-format`).
public struct ComparisonPage: Sendable {
    private let comparison: SubmissionComparison
    private let catalogue: Catalogue
    private let fields: [String: Field]
    private let language: Language
    private let showsNoise: Bool
    private let baselineFile: Source
    private let currentFile: Source
    private let application: Application

    /// Makes a report.
    ///
    /// - Parameter showsNoise: whether fields that differ by typing noise alone are listed.
    public init(
        _ comparison: SubmissionComparison,
        catalogue: Catalogue,
        language: Language,
        showsNoise: Bool = false,
        application: Application,
        baselineFile: Source,
        currentFile: Source
    ) {
        self.comparison = comparison
        self.catalogue = catalogue
        fields = Dictionary(catalogue.fields.map { ($0.id, $0) }) { first, _ in first }
        self.language = language
        self.showsNoise = showsNoise
        self.application = application
        self.baselineFile = baselineFile
        self.currentFile = currentFile
    }

    /// The bytes of the page in UTF-8.
    public func bytes() -> [UInt8] { Array(html.utf8) }

    /// The page.
    public var html: String {
        let shown = comparison.fields.filter { showsNoise || $0.kind != .noise }
        let title = ComparisonWords.title[language]
        let name = [application.providerName, application.serviceName].compactMap { $0 }.joined(separator: "　")
        return """
            <!DOCTYPE html>
            <html lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
            <title>\(Self.escaped(title))</title>
            <style>
            \(Self.style)
            </style>
            </head>
            <body>
            <header>
            <h1>\(Self.escaped(title))</h1>
            <p>\(Self.escaped(name))</p>
            <p class="summary">\(Self.escaped(ComparisonWords.summary(comparison)[language]))</p>
            \(files)
            <p class="legend">\(legend)</p>
            \(filters(shown))
            </header>
            <main>
            \(shown.isEmpty ? "<p>\(Self.escaped(ComparisonWords.nothing[language]))</p>" : shown.map(section).joined(separator: "\n"))
            \(documents)
            </main>
            <script>
            \(Self.script)
            </script>
            </body>
            </html>

            """
    }

    private func words(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }

    private var files: String {
        let rows = [(words("変更前", "Before"), baselineFile), (words("変更後", "After"), currentFile)].map { label, file in
            "<tr><th>\(label)</th><td>\(Self.escaped(file.file))</td><td class=\"digest\">SHA-256 \(Self.escaped(file.sha256))</td></tr>"
        }
        return "<table class=\"files\">\(rows.joined())</table>"
    }

    private var legend: String {
        "<del>\(words("変更前の記述", "old text"))</del> <ins>\(words("変更後の記述", "new text"))</ins>"
    }

    /// The filter: a word, and a box for each kind that there is.
    private func filters(_ shown: [FieldChange]) -> String {
        let boxes = FieldChange.Kind.allCases.filter { kind in shown.contains { $0.kind == kind } }.map { kind in
            let count = shown.count { $0.kind == kind }
            let word = Self.escaped(ComparisonWords.kind(kind)[language])
            return "<label><input type=\"checkbox\" value=\"\(kind.rawValue)\" checked> \(word) (\(count))</label>"
        }
        return """
            <form id="filter"><input type="search" placeholder="\(words("番号・項目・記述で絞り込む", "Filter by number, item or text"))" \
            aria-label="\(words("絞り込み", "Filter"))"> \(boxes.joined(separator: " ")) <output></output></form>
            """
    }

    private func section(_ change: FieldChange) -> String {
        let field = fields[change.field]
        let heading = field.map { "No.\($0.number)　\($0.label)" } ?? change.field
        var rows = ""
        for (label, comparison) in [(ComparisonWords.claim, change.claim), (ComparisonWords.evidence, change.evidence)]
        {
            guard let comparison else { continue }
            let text = comparison.edits.map { edit in
                let text = Self.escaped(edit.text)
                return switch edit.op {
                case .equal: text
                case .delete: "<del>\(text)</del>"
                case .insert: "<ins>\(text)</ins>"
                }
            }
            let note = comparison.isNoiseOnly ? "<br><small>\(words("表記のみ", "spelling only"))</small>" : ""
            rows += "<tr><th>\(label[language])\(note)</th><td>\(text.joined())</td></tr>"
        }
        if !change.sharedWith.isEmpty {
            let note = ComparisonWords.shared(with: change.sharedWith, fields)[language]
            rows += "<tr><th></th><td>\(Self.escaped(note))</td></tr>"
        }
        return """
            <section data-kind="\(change.kind.rawValue)">
            <h2>\(Self.escaped(heading)) <span class="kind">\(Self.escaped(ComparisonWords.kind(change.kind)[language]))</span></h2>
            <p>\(Self.escaped(field?.description ?? "")) <code>\(Self.escaped(change.field))</code></p>
            <table>\(rows)</table>
            </section>
            """
    }

    private var documents: String {
        let changed = comparison.documents.filter { $0.kind != .kept }
        guard !changed.isEmpty else { return "" }
        let rows = changed.map { change in
            "<tr><th>\(Self.escaped(ComparisonWords.kind(change.kind)[language]))</th>"
                + "<td>\(Self.escaped(ComparisonWords.name(change)))</td></tr>"
        }
        return "<h2>\(Self.escaped(ComparisonWords.documents[language]))</h2><table>\(rows.joined())</table>"
    }

    /// Text for HTML, inside elements and attributes.
    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "'": result.append(contentsOf: "&#39;".unicodeScalars)
            case "\t", "\n", "\r": result.append(scalar)
            default:
                // HTML takes no control characters, and none is to turn the direction of writing.
                let isHidden =
                    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
                    || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
                result.append(isHidden ? "\u{FFFD}" : scalar)
            }
        }
        return String(result)
    }

    private static let style = """
        body { font: 15px/1.7 "Noto Sans JP", "Hiragino Sans", "Yu Gothic", Meiryo, sans-serif; color: #1a1a1a; margin: 0 auto; max-width: 62rem; padding: 1rem; }
        h1 { font-size: 1.5rem; margin: .2rem 0; } h2 { font-size: 1.05rem; margin: 0 0 .2rem; }
        header p, section p { margin: .2rem 0; } .summary { font-weight: bold; }
        table { border-collapse: collapse; width: 100%; margin: .3rem 0; }
        th, td { border: 1px solid #c8c8c8; padding: .35rem .6rem; text-align: left; vertical-align: top; }
        th { background: #f3f3f3; width: 8rem; font-weight: normal; } td { white-space: pre-wrap; overflow-wrap: anywhere; mso-number-format: "\\@"; }
        .digest, code { font: .75rem/1.4 monospace; color: #555; }
        section { border-left: 5px solid #b00000; padding: .3rem 0 .3rem .8rem; margin: 1rem 0; break-inside: avoid; }
        section[data-kind=noise] { border-left-color: #999; }
        .kind { font-size: .8rem; background: #f8cbad; border-radius: 3px; padding: .1rem .5rem; margin-left: .4rem; }
        del { color: #c00000; text-decoration: line-through; } ins { color: #c00000; text-decoration: underline; text-underline-offset: .2em; }
        #filter { position: sticky; top: 0; background: #fff; padding: .5rem 0; border-bottom: 1px solid #c8c8c8; }
        #filter input[type=search] { font: inherit; width: 18rem; max-width: 100%; padding: .2rem .4rem; } #filter label { white-space: nowrap; margin-right: .5rem; }
        [hidden] { display: none; }
        @page { size: A4; margin: 14mm; }
        @media (max-width: 40rem) { th { width: 5rem; } .files tr, .files th, .files td { display: block; width: auto; } }
        @media print { #filter { display: none; } body { font-size: 10pt; max-width: none; padding: 0; } }
        """

    private static let script = """
        const form = document.getElementById("filter"), sections = [...document.querySelectorAll("section")];
        function apply() {
          const word = form.querySelector("[type=search]").value.normalize("NFKC").toLowerCase();
          const kinds = [...form.querySelectorAll(":checked")].map(box => box.value);
          let shown = 0;
          for (const section of sections) {
            const text = section.textContent.normalize("NFKC").toLowerCase();
            section.hidden = !kinds.includes(section.dataset.kind) || !text.includes(word);
            if (!section.hidden) shown += 1;
          }
          form.querySelector("output").textContent = shown + " / " + sections.length;
        }
        form.addEventListener("input", apply);
        form.addEventListener("submit", event => event.preventDefault());
        apply();
        """
}
