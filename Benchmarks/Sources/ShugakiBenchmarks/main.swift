import Foundation

/// Does one job many times in one process and prints one JSON line: what `compare.py` sets beside its peers.
///
/// Usage: `ShugakiBenchmarks JOB COUNT FILE…`; the files are taken in turn until COUNT is reached.
let arguments = CommandLine.arguments
let names = jobs.map { $0.name }
guard arguments.count >= 4, let count = Int(arguments[2]), let type = jobs.first(where: { $0.name == arguments[1] })
else {
    FileHandle.standardError.write(Data("usage: ShugakiBenchmarks \(names.joined(separator: "|")) COUNT FILE…\n".utf8))
    exit(64)
}
let files = Array(arguments[3...])
var job = try type.init(files: files)
var cells = 0
var bytes = 0
let clock = ContinuousClock()
let start = clock.now
let cpu = Measurement.cpuSeconds
for number in 0..<count {
    let done = try job.run(files[number % files.count])
    cells += done.cells
    bytes += done.bytes
}
let elapsed = start.duration(to: clock.now)
let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
print(
    """
    {"job": "\(type.name)", "files": \(count), "seconds": \(seconds), "cpu": \(Measurement.cpuSeconds - cpu), \
    "cells": \(cells), "bytes": \(bytes), "peakMiB": \(Measurement.peakMiB)}
    """
)
