/// The entrances that strangers' bytes come through, by the name under which `run` knows them.
enum FuzzTargets {
    typealias Target = @Sendable ([UInt8]) -> Void

    nonisolated(unsafe) static var chosen: Target?

    static let all: [String: Target] = [
        "citation": CitationTarget.run,
        "compare": CompareTarget.run,
        "file": FileTarget.run,
        "form": FormTarget.run,
        "format": FormatTarget.run,
        "ink": InkTarget.run,
        "json": JSONTarget.run,
        "layout": LayoutTarget.run,
        "learn": LearnTarget.run,
        "markup": MarkupTarget.run,
        "package": PackageTarget.run,
        "patch": PatchTarget.run,
    ]
}

/// Ends the process with a word on what did not hold; libFuzzer keeps the input.
func demand(_ holds: Bool, _ what: @autoclosure () -> String) {
    if !holds { fatalError(what()) }
}
