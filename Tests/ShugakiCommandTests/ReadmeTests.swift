import Foundation
import TestSupport
import Testing

/// Runs the `console` blocks of the READMEs, in order, in a folder with a copy of the samples.
///
/// `RECORD=1` writes what came out into the README, and fails, so that the difference is looked at.
@Suite("The READMEs")
struct ReadmeTests {
    @Test("what they show is what happens", arguments: [("README.md", "C"), ("README.ja.md", "ja_JP.UTF-8")])
    func examples(name: String, locale: String) throws {
        let file = Repository.root.appending(path: name)
        let text = try String(contentsOf: file, encoding: .utf8)
        let shugaki = try ShugakiRun()
        try FileManager.default.copyItem(at: Repository.samples, to: shugaki.folder.appending(path: "Samples"))

        var lines: [String] = []
        var isInBlock = false
        var commands = 0
        for line in text.components(separatedBy: "\n") {
            if isInBlock {
                if line == "```" {
                    isInBlock = false
                } else if line.hasPrefix("$ ") {
                    commands += 1
                    lines.append(line)
                    let output = try shugaki.shell(String(line.dropFirst(2)), locale: locale).text
                    lines += output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
                    if lines.last == "" { lines.removeLast() }
                    continue
                } else {
                    // Output as the README has it; what came out stands in its place.
                    continue
                }
            } else if line == "```console" {
                isInBlock = true
            }
            lines.append(line)
        }
        #expect(!isInBlock)
        #expect(commands >= 5)
        let expected = lines.joined(separator: "\n")
        if ProcessInfo.processInfo.environment["RECORD"] != nil, expected != text {
            try expected.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("\(name) was recorded anew; look at the difference and run again")
            return
        }
        let differences = zip(text.components(separatedBy: "\n"), lines).filter { $0 != $1 }
        #expect(differences.map { "“\($0)” is “\($1)”" } == [])
        #expect(text == expected)
    }
}
