import ApplicationForm
import FormConversion
import Foundation
import Spreadsheet
import SpreadsheetReading

/// Does one job many times in one process and prints one JSON line: what `compare.py` sets beside its peers.
///
/// Usage: `ShugakiBenchmarks cells|import COUNT FILE…`; the files are taken in turn until COUNT is reached.
let arguments = CommandLine.arguments
guard arguments.count >= 4, let count = Int(arguments[2]) else {
    FileHandle.standardError.write(Data("usage: ShugakiBenchmarks cells|import COUNT FILE…\n".utf8))
    exit(64)
}
let files = arguments[3...]
let reader = WorkbookReader()
let forms = FormReader()
var cells = 0
var bytes = 0

func cpuSeconds() -> Double {
    var usage = rusage()
    getrusage(numericCast(RUSAGE_SELF.rawValue), &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
}

let clock = ContinuousClock()
let start = clock.now
let cpu = cpuSeconds()
for (_, file) in zip(0..<count, sequence(state: files.makeIterator()) { state -> String? in
    if let next = state.next() { return next }
    state = files.makeIterator()
    return state.next()
}) {
    let content = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
    let workbook = try reader.read(content)
    for sheet in workbook.sheets { cells += sheet.cells.count }
    guard arguments[1] == "import" else { continue }
    let source = Source(file: file, sha256: SHA256Digest.hexadecimal(of: content))
    bytes += try forms.read(workbook, source: source).submission.json().count
}
let elapsed = start.duration(to: clock.now)
var usage = rusage()
getrusage(numericCast(RUSAGE_SELF.rawValue), &usage)
let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
print(
    """
    {"job": "\(arguments[1])", "files": \(count), "seconds": \(seconds), "cpu": \(cpuSeconds() - cpu), \
    "cells": \(cells), "bytes": \(bytes), "peakMiB": \(Double(usage.ru_maxrss) / 1024)}
    """
)
